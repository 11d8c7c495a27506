import { createTwoFilesPatch } from "diff";

/**
 * Text of a unified diff that `git apply` takes.
 *
 * @param before undefined where there is no file
 * @param after undefined where there is none any more
 */
export function unifiedDiff(path: string, before: string | undefined, after: string | undefined): string {
  const from = before === undefined ? "/dev/null" : `a/${path}`;
  const to = after === undefined ? "/dev/null" : `b/${path}`;
  const patch = createTwoFilesPatch(from, to, before ?? "", after ?? "", "", "", { context: 3 });
  const lines = patch.split("\n").filter((line) => !line.startsWith("====="));
  return lines.map((line) => line.replace(/^((?:---|\+\+\+) .*)\t$/, "$1")).join("\n");
}

/** Lines that a unified diff adds and takes away. */
export function countLines(patch: string): { readonly added: number; readonly removed: number } {
  const body = patch.split("\n").slice(2);
  const count = (mark: string) => body.filter((line) => line.startsWith(mark)).length;
  return { added: count("+"), removed: count("-") };
}
