import type { Files } from "./tree.ts";

/** An edit that takes a requirement out of a repository. */
export type Edit = (files: Files, rule: string) => Files;

/** How to take one requirement out; or why nothing can. */
export type Removal = readonly Edit[] | Unremovable;

export interface Unremovable {
  readonly never: string;
}

/** By rule. */
export type Removals = Readonly<Record<string, Removal>>;

/** The rule cannot fail here, and why. */
export const never = (reason: string): Unremovable => ({ never: reason });

/**
 * Replaces a text in one file, wherever it stands there.
 *
 * @param before has to be there
 * @param after for a pattern with `$1` for what its first group found
 */
export function edit(path: string, before: string | RegExp, after = ""): Edit {
  return (files, rule) => {
    const text = files[path];
    if (text === undefined) throw new Error(`${rule}: there is no ${path} to take the requirement out of.`);
    const edited = typeof before === "string" ? text.replaceAll(before, () => after) : text.replace(before, after);
    if (edited === text)
      throw new Error(`${rule}: ${path} has no ${String(before)} any more. Say where the requirement stands now.`);
    return { ...files, [path]: edited };
  };
}

/** Deletes a file; of a folder, whose path ends in a slash, all files. */
export function drop(path: string): Edit {
  return (files, rule) => {
    const left = Object.entries(files).filter(
      ([name]) => name !== path && !(path.endsWith("/") && name.startsWith(path)),
    );
    if (left.length === Object.keys(files).length) throw new Error(`${rule}: there is no ${path} to delete any more.`);
    return Object.fromEntries(left);
  };
}

/** Writes a file that the repository must not have, or appends to one. */
export function append(path: string, text: string): Edit {
  return (files) => ({ ...files, [path]: `${files[path] ?? ""}${text}` });
}

/** Replaces a text in each file that has it; one has to. */
export function editEach(pattern: RegExp, before: RegExp, after = ""): Edit {
  return (files, rule) => {
    const edited = Object.entries(files).flatMap(([path, text]) => {
      const changed = pattern.test(path) ? text.replace(before, after) : text;
      return changed === text ? [] : [[path, changed] as const];
    });
    if (edited.length === 0)
      throw new Error(`${rule}: no file like ${String(pattern)} has ${String(before)} any more.`);
    return { ...files, ...Object.fromEntries(edited) };
  };
}

/** Takes the lines that name the rule out of AGENTS.md and of whatever else tells people and assistants how to work. */
export const unsaid: Edit = (files, rule) => {
  const id = new RegExp(`(?<![\\w.-])${rule.replaceAll(".", "\\.")}(?![\\w-]|\\.\\d)`);
  if (!id.test(files["AGENTS.md"] ?? "")) throw new Error(`${rule}: AGENTS.md does not name it.`);
  const pages = Object.entries(files).filter(([path, text]) => /\.mdc?$/.test(path) && id.test(text));
  const without = pages.map(([path, text]) => [
    path,
    text
      .split("\n")
      .filter((row) => !id.test(row))
      .join("\n"),
  ]);
  return { ...files, ...(Object.fromEntries(without) as Files) };
};

/** Takes the rule out of the marks of all tests. */
export const untagged: Edit = (files, rule) => {
  const mark = `"${rule}"`;
  const tests = Object.entries(files).filter(([path, text]) => /^tests\/.*\.py$/.test(path) && text.includes(mark));
  if (tests.length === 0) throw new Error(`${rule}: no test is marked with it any more.`);
  const without = tests.map(([path, text]) => [path, text.replaceAll(mark, '"none"')]);
  return { ...files, ...(Object.fromEntries(without) as Files) };
};
