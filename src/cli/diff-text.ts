import { styleText } from "node:util";
import { countLines } from "../app/drift/patch.ts";
import type { Options } from "./options.ts";

/** Whether stdout takes colour. */
export function colourful({ noColor, json }: Pick<Options, "noColor" | "json">): boolean {
  return (
    !noColor && !json && !process.env["NO_COLOR"] && process.stdout.isTTY === true && process.env["TERM"] !== "dumb"
  );
}

/** A unified diff in the colours that git gives it. */
export function paintPatch(patch: string, colour: boolean): string {
  if (!colour) return patch;
  const paint = (line: string): string => {
    if (/^(---|\+\+\+) /.test(line)) return styleText("bold", line);
    if (line.startsWith("@@")) return styleText("cyan", line);
    if (line.startsWith("+")) return styleText("green", line);
    return line.startsWith("-") ? styleText("red", line) : line;
  };
  return patch.split("\n").map(paint).join("\n");
}

/** `12 +++++---` of a diff. */
export function statText(patch: string): string {
  const { added, removed } = countLines(patch);
  return `${added + removed} ${"+".repeat(Math.min(added, 30))}${"-".repeat(Math.min(removed, 30))}`;
}
