import { hash as digest } from "node:crypto";
import type { RenderedFile } from "../model.ts";
import { canonical } from "../merge/merge.ts";

/** Version of the shape of `.groundrules/lock.json`. */
export const LOCK_VERSION = 1;

/** Hash by which a file is compared with what was generated: SHA-256 over canonical text, in hexadecimal. */
export function hash(text: string): string {
  return digest("sha256", canonical(text), "hex");
}

/** What was generated, as JSON with one line per file, so that two branches that both change it still merge. */
export function writeLock(files: readonly RenderedFile[], generatorVersion: string): string {
  const lines = files.map(({ path, component, ownership, mode, text }) => {
    const record = { component, ownership, mode: mode.toString(8), sha256: hash(text) };
    return `    ${JSON.stringify(path)}: ${JSON.stringify(record)}`;
  });
  const head = `  "version": ${LOCK_VERSION},\n  "generator": ${JSON.stringify(generatorVersion)},`;
  return `{\n${head}\n  "files": {\n${lines.join(",\n")}\n  }\n}\n`;
}
