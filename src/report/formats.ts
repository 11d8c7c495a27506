import type { Render } from "./model.ts";

/** Each is loaded when it is asked for. */
export const FORMATS = {
  text: async (): Promise<Render> => (await import("./text.ts")).text,
  json: async (): Promise<Render> => (await import("./json.ts")).json,
  sarif: async (): Promise<Render> => (await import("./sarif.ts")).sarif,
  junit: async (): Promise<Render> => (await import("./junit.ts")).junit,
  markdown: async (): Promise<Render> => (await import("./markdown.ts")).markdown,
  github: async (): Promise<Render> => (await import("./github.ts")).github,
  html: async (): Promise<Render> => (await import("./html.ts")).html,
};

export type FormatName = keyof typeof FORMATS;
