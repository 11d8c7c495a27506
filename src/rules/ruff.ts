/** What Ruff and the type checker are told to look for, and whether a gate runs them. */
import type { Evidence, Place } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { ran } from "./application.ts";
import { type Check, evidence, fail, pass } from "./model.ts";
import { calls, type Command } from "./shell.ts";
import { commandsOfGate } from "./tasks.ts";

/** What Ruff selects where nothing is configured. */
const DEFAULT = ["E4", "E7", "E9", "F"];

interface Selector extends Place {
  readonly selector: string;
}

/** The selector that turns a rule of Ruff on for the application's code, and where it stands; undefined if it is off. */
export function selected(facts: Facts, code: string): Selector | undefined {
  const { select, ignore, excepted, path } = selection(facts);
  const on = widest(select.filter(({ selector }) => selector === "ALL" || code.startsWith(selector)));
  const off = widest(ignore.filter(({ selector }) => code.startsWith(selector)));
  if (on === undefined || (off !== undefined && off.selector.length >= on.selector.length)) return undefined;
  const codes = excepted.find(
    ({ pattern, codes: own }) => covers(facts, pattern) && own.some((one) => one === "ALL" || code.startsWith(one)),
  );
  return codes === undefined ? { ...on, ...(path === undefined ? {} : { path }) } : undefined;
}

function widest(selectors: readonly Selector[]): Selector | undefined {
  return selectors.toSorted((a, b) => b.selector.length - a.selector.length)[0];
}

interface Selection {
  readonly path: string | undefined;
  readonly select: readonly Selector[];
  readonly ignore: readonly Selector[];
  readonly excepted: readonly { readonly pattern: string; readonly codes: readonly string[] }[];
}

function selection(facts: Facts): Selection {
  const tool = facts.project.tool("ruff");
  const lint = section(tool?.data["lint"]);
  const get = (key: string): unknown => lint[key] ?? tool?.data[key];
  const place = (key: string): readonly Selector[] => {
    const from = tool === undefined ? 0 : lint[key] === undefined ? tool.line(key) : tool.line("lint", key);
    return strings(get(key)).map((selector) => ({
      selector,
      path: tool?.path ?? "",
      line: within(facts, tool?.path, from, selector),
    }));
  };
  const written = get("select") === undefined ? DEFAULT.map((selector) => ({ selector })) : place("select");
  const files = { ...section(get("per-file-ignores")), ...section(get("extend-per-file-ignores")) };
  return {
    path: tool?.path,
    select: [...written, ...place("extend-select")],
    ignore: [...place("ignore"), ...place("extend-ignore")],
    excepted: Object.entries(files).map(([pattern, codes]) => ({ pattern, codes: strings(codes) })),
  };
}

/** The line of a list in which a word stands. */
function within(facts: Facts, path: string | undefined, from: number, word: string): number {
  const rows = (path === undefined ? "" : (facts.tree.text(path) ?? "")).split("\n").slice(from - 1);
  const index = rows.findIndex((row) => row.includes(`"${word}"`) || row.includes(`'${word}'`));
  return from + Math.max(index, 0);
}

/** Whether a pattern of files takes in application code: not tests, nor `__init__.py` alone. */
function covers({ python, glob }: Facts, pattern: string): boolean {
  if (/__init__\.py$|^!/.test(pattern)) return false;
  const paths = new Set(python.application.map(({ path }) => path));
  const patterns = [pattern, `**/${pattern}`, `${pattern.replace(/\/$/, "")}/**`];
  const matched = glob(patterns).filter((path) => paths.has(path));
  return matched.length > 0 && matched.length * 2 >= paths.size;
}

/** A gate runs a linter that finds all of these, in the application's code. */
export function lints(target: string, ...codes: readonly string[]): Check {
  return (facts) => {
    const command = commandsOfGate(facts, target).find((one) => calls(one, "ruff", "check") && !one.tolerated);
    if (command === undefined)
      return fail(`make ${target} does not run ruff check.`, `Run ruff check in make ${target}.`);
    const found = codes.map((code) => ({ code, on: selected(facts, code) }));
    const missing = found.filter(({ on }) => on === undefined).map(({ code }) => code);
    if (missing.length > 0) {
      return fail(
        `Ruff does not look for ${missing.join(", ")}.`,
        "Select it in the configuration of Ruff.",
        configured(facts),
      );
    }
    const shown = new Map(found.map(({ on }) => [on?.selector, on] as const));
    return pass(
      ran(command),
      ...[...shown.values()].flatMap((on): readonly Evidence[] =>
        on?.line === undefined ? [] : [evidence(`ruff selects ${on.selector}`, on)],
      ),
    );
  };
}

export function configured(facts: Facts): Place {
  const tool = facts.project.tool("ruff");
  return tool === undefined ? {} : { path: tool.path, line: tool.line() };
}

const CHECKERS = /^(?:mypy|dmypy|pyright|basedpyright|ty|pyrefly)$/;

export function typeChecker(facts: Facts, target: string): Command | undefined {
  return commandsOfGate(facts, target).find((command) => CHECKERS.test(command.argv[0] ?? "") && !command.tolerated);
}

/** A gate checks types, and refuses functions without hints. */
export function checksTypes(target: string): Check {
  return (facts) => {
    const command = typeChecker(facts, target);
    if (command === undefined) return fail(`make ${target} checks no types.`, `Run mypy in make ${target}.`);
    if (command.argv.includes("--strict") || command.argv.includes("--disallow-untyped-defs"))
      return pass(ran(command));
    const strict = strictness(facts);
    if (strict === undefined)
      return fail("Functions without type hints are accepted.", "Set strict = true for mypy.", typeConfig(facts));
    return pass(ran(command), strict);
  };
}

function strictness(facts: Facts): Evidence | undefined {
  const { tool } = facts.project;
  const mypy = tool("mypy");
  for (const key of ["strict", "disallow_untyped_defs"]) {
    if (mypy?.data[key] === true) return evidence(`mypy: ${key}`, { path: mypy.path, line: mypy.line(key) });
  }
  for (const name of ["pyright", "basedpyright"]) {
    const pyright = tool(name);
    if (pyright?.data["typeCheckingMode"] === "strict")
      return evidence("pyright: strict", { path: pyright.path, line: pyright.line("typeCheckingMode") });
  }
  const annotated = selected(facts, "ANN001");
  return annotated?.line === undefined ? undefined : evidence("ruff selects ANN", annotated);
}

function typeConfig(facts: Facts): Place {
  const mypy = facts.project.tool("mypy");
  return mypy === undefined ? {} : { path: mypy.path, line: mypy.line() };
}

export function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return value.split(/[,\s]+/).filter(Boolean);
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

export function section(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
