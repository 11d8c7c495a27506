import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

/**
 * Text of a unified diff that `git apply` takes.
 *
 * @param before undefined where there is no file
 * @param after undefined where there is none any more
 */
export function unifiedDiff(path: string, before: string | undefined, after: string | undefined): string {
  const from = before === undefined ? "/dev/null" : `a/${path}`;
  const to = after === undefined ? "/dev/null" : `b/${path}`;
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(from, to, before ?? "", after ?? "", undefined, undefined, options);
}

/** Lines that a unified diff adds and takes away. */
export function countLines(patch: string): { readonly added: number; readonly removed: number } {
  const body = patch.split("\n").slice(2);
  const count = (mark: string) => body.filter((line) => line.startsWith(mark)).length;
  return { added: count("+"), removed: count("-") };
}
