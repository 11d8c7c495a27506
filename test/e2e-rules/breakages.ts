import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Breakage } from "./breakages/model.ts";

const FOLDER = join(import.meta.dirname, "breakages");

/** All of them; every module of the folder but the model lists some. */
export const BREAKAGES: readonly Breakage[] = (
  await Promise.all(
    readdirSync(FOLDER)
      .filter((name) => name !== "model.ts")
      .map(async (name) => {
        const module = (await import(join(FOLDER, name))) as { readonly breakages: readonly Breakage[] };
        return module.breakages;
      }),
  )
).flat();

/** The text of a file, broken. */
export function broken(text: string, { file, find, replace }: Breakage): string {
  const [before, after, ...others] = text.split(find);
  if (before === undefined || after === undefined || others.length > 0) {
    throw new Error(`${file} has to hold this text once:\n${find}`);
  }
  return before + replace + after;
}
