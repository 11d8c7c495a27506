import type { Format } from "../model.ts";

/** First match wins; names are matched on the last path segment. */
const FORMATS: readonly (readonly [RegExp, Format])[] = [
  [/\.toml$|^uv\.lock$/, "toml"],
  [/\.(ya?ml|tpl)$/, "yaml"],
  [/\.json$/, "json"],
  [/\.(py|pyi|mako)$/, "py"],
  [/^Dockerfile|\.Dockerfile$/, "docker"],
  [/^Makefile$|\.mk$/, "make"],
  [/\.(md|mdc)$/, "md"],
  [/\.sh$|^\.env/, "sh"],
];

/** The format whose literals `<%= %>` writes in a file of this name. Anything unknown is treated as a comment. */
export function formatOf(path: string): Format {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return FORMATS.find(([pattern]) => pattern.test(name))?.[1] ?? "comment";
}
