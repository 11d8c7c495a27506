import type { RenderedFile } from "../model.ts";
import type { Change } from "../change.ts";
import { canonical } from "./text.ts";

/**
 * What writing the rendered files would do to what is there.
 *
 * A `once` file that exists is the user's, whatever it holds, and so unchanged. Any other file that differs is a conflict unless
 * `overwrite` says that its present text may be replaced (asked for, and kept by version control).
 *
 * @param existing text per path, for the paths that exist
 */
export function merge(
  rendered: readonly RenderedFile[],
  existing: ReadonlyMap<string, string>,
  overwrite: (path: string) => boolean,
): readonly Change[] {
  return rendered.map((file) => {
    const { path, component, ownership, mode } = file;
    const base = { path, component, ownership, mode, after: file.text };
    const before = existing.get(path);
    if (before === undefined) return { kind: "create", ...base };
    if (ownership === "once" || canonical(before) === canonical(file.text))
      return { kind: "unchanged", ...base, before };
    return { kind: overwrite(path) ? "update" : "conflict", ...base, before };
  });
}
