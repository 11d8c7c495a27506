/**
 * Findings that are known already, so that only new ones fail. A key holds no line number, since lines move; how often it occurs is
 * counted instead.
 */
import type { Finding, Result } from "../conformance.ts";
import { usageError } from "../errors.ts";

const VERSION = 1;

export interface BaselineEntry {
  readonly rule: string;
  /** Absent for a finding about the repository as a whole. */
  readonly path?: string;
  readonly message: string;
  /** How many findings of this kind are known. */
  readonly count: number;
}

export interface Baseline {
  readonly version: typeof VERSION;
  /** Sorted, each key once. */
  readonly findings: readonly BaselineEntry[];
}

/**
 * Without a baseline, all findings of today become known. With one, a rule whose findings are all known is marked so, and of the
 * others only what is new is left. What is no more leaves the baseline; nothing ever joins it.
 */
export function applyBaseline(
  results: readonly Result[],
  baseline: Baseline | undefined,
): { readonly results: readonly Result[]; readonly baseline: Baseline } {
  const present = countAll(results);
  if (baseline === undefined)
    return {
      results: results.map((result) => (fails(result) ? { ...result, known: true } : result)),
      baseline: { version: VERSION, findings: sorted(present.values()) },
    };
  const left = new Map(baseline.findings.map((entry) => [keyOf(entry), entry.count]));
  const marked = results.map((result) => (fails(result) ? mark(result, left) : result));
  const findings = baseline.findings.flatMap((entry) => {
    const count = Math.min(entry.count, present.get(keyOf(entry))?.count ?? 0);
    return count > 0 ? [{ ...entry, count }] : [];
  });
  return { results: marked, baseline: { version: VERSION, findings: sorted(findings) } };
}

/** @param left how many of each key are still to be met; used up here */
function mark(result: Result, left: Map<string, number>): Result {
  const fresh = result.findings.filter((finding) => {
    const key = keyOf(entryOf(result, finding));
    const known = left.get(key) ?? 0;
    left.set(key, known - 1);
    return known <= 0;
  });
  return fresh.length === 0 ? { ...result, known: true } : { ...result, findings: fresh };
}

function countAll(results: readonly Result[]): ReadonlyMap<string, BaselineEntry> {
  const counts = new Map<string, BaselineEntry>();
  for (const result of results.filter(fails)) {
    for (const finding of result.findings) {
      const entry = entryOf(result, finding);
      const key = keyOf(entry);
      counts.set(key, { ...entry, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return counts;
}

function fails({ outcome }: Result): boolean {
  return outcome === "fail";
}

function entryOf({ rule }: Result, { path, message }: Finding): BaselineEntry {
  return { rule: rule.id, ...(path === undefined ? {} : { path }), message: withoutLines(message), count: 1 };
}

/** What stays of a message when the lines above it change. */
export function withoutLines(message: string): string {
  return message
    .replace(/\b(lines?) \d+(?:\s*(?:-|–|to|and)\s*\d+)?/giu, "$1 …")
    .replace(/(\.\w+):\d+(?::\d+)?/gu, "$1:…");
}

function keyOf({ rule, path = "", message }: BaselineEntry): string {
  return [rule, path, message].join("\0");
}

function sorted(entries: Iterable<BaselineEntry>): readonly BaselineEntry[] {
  return [...entries].toSorted((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    return left < right ? -1 : Number(left > right);
  });
}

/** As it stands in the file. */
export function writeBaseline({ version, findings }: Baseline): string {
  return `${JSON.stringify({ version, findings }, null, 2)}\n`;
}

/**
 * @param path for messages
 * @throws GroundrulesError `BASELINE_BROKEN` or `BASELINE_VERSION`
 */
export function readBaseline(text: string, path: string): Baseline {
  const data = parse(text, path);
  if (!isRecord(data)) throw broken(path, "it is no object");
  const { version, findings } = data;
  if (version !== VERSION) {
    const hint = "Run the version of groundrules that wrote it, or delete it to record today's findings.";
    throw usageError(
      "BASELINE_VERSION",
      `${path} is a baseline of version ${JSON.stringify(version)}; this reads ${VERSION}.`,
      hint,
    );
  }
  if (!Array.isArray(findings)) throw broken(path, "`findings` is no list");
  const wrong = findings.findIndex((entry) => !isEntry(entry));
  if (wrong >= 0) throw broken(path, `entry ${wrong + 1} of \`findings\` lacks a rule, a message or a count`);
  return { version, findings: merged(findings as readonly BaselineEntry[]) };
}

/** Two branches that both shrank it may leave an entry twice after a merge: the smaller count is the later one. */
function merged(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const byKey = new Map<string, BaselineEntry>();
  for (const { rule, path, message, count } of entries) {
    const entry = { rule, ...(path === undefined ? {} : { path }), message, count };
    const before = byKey.get(keyOf(entry));
    if (before === undefined || before.count > count) byKey.set(keyOf(entry), entry);
  }
  return sorted(byKey.values());
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    throw broken(path, error instanceof Error ? error.message : String(error));
  }
}

function isEntry(entry: unknown): entry is BaselineEntry {
  if (!isRecord(entry)) return false;
  const { rule, path, message, count } = entry;
  const texts = [rule, message, path ?? ""].every((value) => typeof value === "string");
  return texts && Number.isInteger(count) && (count as number) > 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function broken(path: string, why: string): Error {
  return usageError(
    "BASELINE_BROKEN",
    `${path} is no baseline: ${why}.`,
    "Restore it, or delete it to record today's findings.",
  );
}
