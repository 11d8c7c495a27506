import type { Flag } from "./drift-options.ts";

/** Flags of `check`, some of which `list` and `explain` take too. */
export const CHECK_FLAGS: readonly Flag[] = [
  { name: "run", help: "check: run the repository's gates and tests, which prove what its files cannot" },
  { name: "format", value: "FORMAT", help: "check: text, json, sarif, junit, markdown, github or html" },
  { name: "rule", value: "ID", multiple: true, help: "check: judge this rule alone" },
  { name: "standard", value: "ID", multiple: true, help: "check, explain, list rules: judge by this standard" },
  { name: "fail-on", value: "LEVEL", help: "check: exit 1 from this level on: must (default) or should" },
  {
    name: "baseline",
    value: "FILE",
    help: "check: only findings that are not in FILE fail; made if missing, shrinks by itself",
  },
  { name: "fix", help: "check: show what would mend the findings, and do it on consent" },
];

export interface CheckOptions {
  readonly run: boolean;
  readonly format: string | undefined;
  readonly rules: readonly string[];
  readonly standards: readonly string[];
  readonly failOn: string | undefined;
  readonly baseline: string | undefined;
  readonly fix: boolean;
}

/** @param values as the parser gives them */
export function checkOptions(values: Readonly<Record<string, unknown>>): CheckOptions {
  const text = (name: string): string | undefined => (typeof values[name] === "string" ? values[name] : undefined);
  const list = (name: string): readonly string[] =>
    Array.isArray(values[name]) ? values[name].flatMap((value) => String(value).split(",")) : [];
  return {
    run: values["run"] === true,
    format: text("format"),
    rules: list("rule"),
    standards: list("standard"),
    failOn: text("fail-on"),
    baseline: text("baseline"),
    fix: values["fix"] === true,
  };
}
