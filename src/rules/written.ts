/** What documents and scripts say: a rule about words rests on the lines that say them. */
import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { type Check, evidence, fail, pass } from "./model.ts";

/** Pages for people. */
export const PAGES = ["*.md", "{docs,doc,documentation,runbooks,ops,.github}/**/*.md"];
/** What tells agents how to work here. */
export const INSTRUCTIONS = [
  "AGENTS.md",
  "CLAUDE.md",
  ".github/copilot-instructions.md",
  ".github/instructions/*.md",
  ".cursor/rules/*.mdc",
  ".amazonq/rules/*.md",
];
/** What builds, releases and deploys. */
export const SCRIPTS = [
  ".github/{workflows,actions}/**/*.{yml,yaml}",
  "**/Makefile",
  "**/*.mk",
  "justfile",
  "**/*.{sh,bash}",
  "{ops,scripts,bin}/**/*",
];
export const TERRAFORM = ["**/*.{tf,tfvars}", "**/Pulumi*.{yaml,yml}", "infra/**/*.{ts,py,yaml,yml}"];

/** The first line of each file that a pattern matches; comments of scripts do not count. */
export function linesIn({ glob, tree }: Facts, patterns: readonly string[], pattern: RegExp): readonly Evidence[] {
  return [...new Set(glob(patterns))].flatMap((path) => {
    if (/(?:^|\/)(?:tests?|fixtures)\//.test(path)) return [];
    const comment = path.endsWith(".md") || path.endsWith(".mdc") ? /^(?!)/ : /^\s*(?:#|\/\/)/;
    const rows = (tree.text(path) ?? "").split("\n");
    const index = rows.findIndex((row) => pattern.test(row) && !comment.test(row));
    return index < 0 ? [] : [evidence((rows[index] ?? "").trim(), { path, line: index + 1 })];
  });
}

/** Some file says each of these, on a line of its own or on the same. */
export function says(
  patterns: readonly string[],
  wanted: RegExp | readonly RegExp[],
  message: string,
  remedy: string,
): Check {
  return (facts) => {
    const judged = (wanted instanceof RegExp ? [wanted] : wanted).map((pattern) => linesIn(facts, patterns, pattern));
    return judged.some((lines) => lines.length === 0) ? fail(message, remedy) : pass(...judged.flat());
  };
}

/** One document that has text, and each of these headings or lines. */
export function document(
  patterns: readonly string[],
  name: string,
  ...parts: readonly (readonly [RegExp, string])[]
): Check {
  return (facts) => {
    const paths = facts
      .glob(patterns)
      .filter((path) => /[a-z]{3}/i.test((facts.tree.text(path) ?? "").replace(/^#.*$/gm, "")));
    if (paths.length === 0) return fail(`There is no ${name}.`, `Write ${name}.`);
    const judged = paths.map((path) => ({ path, lines: parts.map(([pattern]) => linesIn(facts, [path], pattern)[0]) }));
    const whole = judged.find(({ lines }) => lines.every((line) => line !== undefined));
    if (whole !== undefined)
      return pass(
        ...(whole.lines.length === 0
          ? [evidence(name, { path: whole.path })]
          : whole.lines.flatMap((line) => line ?? [])),
      );
    const [first] = judged;
    const missing = parts.filter((_, index) => first?.lines[index] === undefined).map(([, part]) => part);
    return fail(`It says nothing of ${missing.join(", ")}.`, `Add it to ${name}.`, { path: first?.path ?? "" });
  };
}

/** More than headings and what is still to be written: an entry, or that there is none. */
export const saysSomething = (rows: readonly string[]): boolean =>
  rows.some((row) => /\w/.test(row.replace(/<!--.*?-->/g, "")) && !/^\s*(?:#|<!--)|\b(?:TODO|TBD)\b/.test(row));
