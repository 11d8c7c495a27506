/** Many rules may fail for one reason: findings that the same act mends are shown once. */
import type { Finding, Level, Place, Result, Rule } from "../conformance.ts";
import { distinct, groupBy } from "./collect.ts";
import { LEVELS } from "./totals.ts";

/** What is wrong at one place. */
export interface Sight extends Place {
  readonly message: string;
}

export interface Group {
  readonly level: Level;
  /** At least one. */
  readonly rules: readonly Rule[];
  readonly sights: readonly Sight[];
  readonly remedy: string;
  /** Commands that would mend it. */
  readonly commands: readonly string[];
}

interface Entry {
  readonly rule: Rule;
  readonly finding: Finding;
  readonly command: string | undefined;
}

/** Stands for the rule's own id in a text that several rules share. */
const OWN_ID = "<id>";

/** The findings, most binding level first, otherwise in the order of the results. */
export function groupFindings(
  results: readonly Result[],
  mend: (rule: Rule, finding: Finding) => string | undefined = () => undefined,
): readonly Group[] {
  const entries = results.flatMap(({ rule, findings }) =>
    findings.map((finding): Entry => ({ rule, finding, command: mend(rule, finding) })),
  );
  const alike = groupBy(entries, ({ rule, finding: { message, remedy } }) =>
    [rule.level, impersonal(message, rule), impersonal(remedy, rule)].join("\0"),
  );
  // One rule that many places break by the same remedy is one group too, though each message names another thing.
  const merged = groupBy(alike.values(), (group) => {
    const [{ rule, finding }] = group as [Entry];
    return [rule.level, impersonal(finding.remedy, rule), ...new Set(group.map((entry) => entry.rule.id))].join("\0");
  });
  const groups = [...merged.values()].map((parts) => groupOf(parts.flat()));
  return LEVELS.flatMap((level) => groups.filter((group) => group.level === level));
}

function impersonal(text: string, { id }: Rule): string {
  return text.replaceAll(id, OWN_ID);
}

function groupOf(entries: readonly Entry[]): Group {
  const [{ rule, finding }] = entries as [Entry];
  const rules = distinct(entries, (entry) => entry.rule.id).map((entry) => entry.rule);
  const word = (text: string, of: Rule) => (rules.length === 1 ? text : impersonal(text, of));
  const sights = entries.map((entry): Sight => ({
    ...placeOf(entry.finding),
    message: word(entry.finding.message, entry.rule),
  }));
  return {
    level: rule.level,
    rules,
    sights: distinct(sights, ({ message, ...place }) => `${showPlace(place)}\0${message}`),
    remedy: word(finding.remedy, rule),
    commands: [...new Set(entries.flatMap(({ command }) => (command === undefined ? [] : [command])))],
  };
}

function placeOf({ path, line }: Place): Place {
  return { ...(path === undefined ? {} : { path }), ...(line === undefined ? {} : { line }) };
}

/** `app/main.py:12`; empty for the repository as a whole. */
export function showPlace({ path, line }: Place): string {
  if (path === undefined) return "";
  return line === undefined ? path : `${path}:${line}`;
}

/** Results by why they are what they are, most frequent first. What a person can do beyond that differs by rule. */
export function groupReasons(
  results: readonly Result[],
): readonly (readonly [reason: string, results: readonly Result[]])[] {
  const groups = groupBy(results, ({ reason = "" }) => reason.replace(/(?<=[.!?]) .*/su, ""));
  return [...groups].toSorted(([, a], [, b]) => b.length - a.length);
}

/** Ids in a row as a range: `PY-ERR-001…004, T4-1.2`. */
export function compactIds(ids: readonly string[]): string {
  const runs: { prefix: string; first: string; last: string }[] = [];
  for (const id of ids) {
    const [, prefix = id, number = ""] = /^(.*?)(\d+)$/.exec(id) ?? [];
    const run = runs.at(-1);
    if (run?.prefix === prefix && follows(run.last, number)) run.last = number;
    else runs.push({ prefix, first: number, last: number });
  }
  return runs
    .flatMap(({ prefix, first, last }) => {
      if (first === last) return [`${prefix}${first}`];
      return [follows(first, last) ? `${prefix}${first}, ${prefix}${last}` : `${prefix}${first}…${last}`];
    })
    .join(", ");
}

function follows(before: string, after: string): boolean {
  return before !== "" && after !== "" && Number(after) === Number(before) + 1;
}
