import picomatch from "picomatch";
import type { Scope } from "./model.ts";

/** Whether the owner's .dockerignore keeps a file of the service out of images, so that nothing could copy it. */
export function dockerIgnored({ local: { tree } }: Scope): (path: string) => boolean {
  const rules = (tree.text(".dockerignore") ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const pattern = line.replace(/^!?\s*(?:\.?\/)?/, "").replace(/\/+$/, "");
      return {
        keeps: line.startsWith("!"),
        matches: picomatch([pattern, `${pattern}/**`], { dot: true, nonegate: true }),
      };
    });
  // The last one that matches decides.
  return (path) => rules.findLast(({ matches }) => matches(path))?.keeps === false;
}
