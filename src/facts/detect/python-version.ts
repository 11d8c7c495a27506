import { text } from "../values.ts";
import { foundAt } from "./model.ts";
import type { Finding, Found, Scope } from "./model.ts";
import { dockerfilesOf } from "./commands.ts";
import { lineAt, nearest } from "./scope.ts";

/** Versions that a service can be shipped with, newest first. */
const OFFERED = [14, 13, 12, 11];
/** Taken where nothing speaks for the newest: wheels for that come late. */
const SETTLED = 13;

interface Range {
  /** Minor versions of Python 3. */
  readonly allows: (minor: number) => boolean;
  readonly open: boolean;
}

/** The interpreter to develop and ship with: the newest of what the repository allows, in the order of how firmly it says so. */
export function pythonOf(scope: Scope): Finding<string> {
  const range = declaredRange(scope);
  const pin = [...pins(scope)].find(({ value }) => range === undefined || range.value.allows(value));
  if (pin !== undefined) return { value: `3.${pin.value}`, from: pin.from };
  if (range === undefined) return undefined;
  const allowed = OFFERED.filter((minor) => range.value.allows(minor));
  const settled = range.value.open ? allowed.filter((minor) => minor <= SETTLED) : allowed;
  const best = settled[0] ?? allowed.at(-1) ?? olderThan(range.value);
  return best === undefined ? undefined : { value: `3.${best}`, from: range.from };
}

/** What the project supports, where that is older than anything offered. */
function olderThan({ allows }: Range): number | undefined {
  return [10, 9, 8, 7, 6, 5].find((minor) => allows(minor));
}

function declaredRange({ local, prefix }: Scope): Found<Range> | undefined {
  const { requiresPython, pyproject } = local.project;
  if (requiresPython === undefined) return undefined;
  const range = rangeOf(requiresPython);
  if (pyproject?.at("project", "requires-python") !== undefined)
    return foundAt(range, prefix + pyproject.path, pyproject.line("project", "requires-python"));
  if (pyproject?.at("tool", "poetry", "dependencies", "python") !== undefined)
    return foundAt(range, prefix + pyproject.path, pyproject.line("tool", "poetry", "dependencies", "python"));
  return foundAt(range, `${prefix}${local.tree.has("Pipfile") ? "Pipfile" : "setup.cfg"}`);
}

/** `>=3.11,<3.13`, `^3.10`, `~=3.11`, `3.7`; alternatives are parted by `||`. */
export function rangeOf(written: string): Range {
  const alternatives = written.split("||").map((part) =>
    part
      .split(/[,\s]+(?=[<>=!~^\d])/)
      .map((clause) => clause.trim())
      .filter((clause) => clause !== "")
      .map(clauseOf),
  );
  return {
    allows: (minor) => alternatives.some((clauses) => clauses.every(({ allows }) => allows(minor))),
    open: alternatives.every((clauses) => clauses.every(({ open }) => open)),
  };
}

function clauseOf(clause: string): Range {
  const [, operator = "", major = "3", minorText, patch] =
    /^([<>=!~^]*)\s*(\d+)(?:\.(\d+|\*))?(?:\.(\d+|\*))?/.exec(clause) ?? [];
  const minor = minorText === undefined || minorText === "*" ? undefined : Number(minorText);
  const always: Range = { allows: () => true, open: true };
  if (Number(major) > 3) return operator.startsWith("<") ? always : { allows: () => false, open: false };
  if (Number(major) < 3)
    return operator.startsWith(">") || operator === "^" ? always : { allows: () => false, open: false };
  if (minor === undefined) return always;
  switch (operator) {
    case ">=":
      return { allows: (version) => version >= minor, open: true };
    case ">":
      return { allows: (version) => (patch === undefined ? version > minor : version >= minor), open: true };
    case "<":
      return {
        allows: (version) => (patch === undefined || patch === "0" ? version < minor : version <= minor),
        open: false,
      };
    case "<=":
      return { allows: (version) => version <= minor, open: false };
    case "!=":
      return patch === undefined || patch === "*" ? { allows: (version) => version !== minor, open: true } : always;
    case "^":
      return { allows: (version) => version >= minor, open: true };
    case "~=":
      // `~=3.11` is any later 3.x, `~=3.11.2` any later 3.11.x.
      return patch === undefined ? { allows: (version) => version >= minor, open: true } : exactly(minor);
    default:
      return exactly(minor);
  }
}

function exactly(minor: number): Range {
  return { allows: (version) => version === minor, open: false };
}

/** Versions that the repository names, the firmest first. */
function* pins(scope: Scope): Generator<Found<number>> {
  const { repository } = scope;
  for (const name of [".python-version", "runtime.txt", ".tool-versions"]) {
    const path = nearest(scope, name);
    const content = path === undefined ? "" : (repository.tree.text(path) ?? "");
    const match = (name === ".tool-versions" ? /^python\s+3\.(\d+)/m : /^(?:python-)?3\.(\d+)/m).exec(content);
    if (path !== undefined && match !== null) yield foundAt(Number(match[1]), path, lineAt(content, match.index));
  }
  for (const { path, stages } of dockerfilesOf(scope)) {
    for (const { base, line } of stages.toReversed()) {
      const minor = /(?:^|\/)(?:python[^:]*:|uv:(?:[\d.]+-)?python|[^:]*python)3\.(\d+)/.exec(base)?.[1];
      if (minor !== undefined) yield foundAt(Number(minor), path, line);
    }
  }
  yield* inWorkflows(scope);
}

function* inWorkflows({ repository: { workflows } }: Scope): Generator<Found<number>> {
  for (const { path, document } of workflows) {
    const versions = [...document.text.matchAll(/python-version:[ \t]*([^\n]+(?:\n\s+-[ \t][^\n]+)*)/g)].flatMap(
      ({ 1: value = "", index }) =>
        [...value.matchAll(/(?<![\d.])3\.(\d+)/g)].map(([, minor]) => ({ minor: Number(minor), index })),
    );
    const newest = versions.toSorted((a, b) => b.minor - a.minor)[0];
    if (newest !== undefined) yield foundAt(newest.minor, path, lineAt(text(document.text) ?? "", newest.index));
  }
}
