import type { Problem, Waiver } from "../conformance.ts";
import type { DecisionRecord, Document } from "./model/records.ts";
import { isMapping, mapping, text as textOf } from "./values.ts";

/**
 * Exceptions that a decision record makes, as its front matter lists them:
 *
 *     waives:
 *       - rule: PY-LCL-009
 *         reason: The cluster builds with pip alone.
 *         expires: 2027-06-30
 *
 * One mapping does for a list. `reason` and `expires` may stand once beside `waives`, for all that do not have their own, and an
 * entry may then be the rule alone.
 */
export function readWaivers(
  { path, frontMatter }: Document,
  status: string,
): Pick<DecisionRecord, "waivers" | "broken" | "problems"> {
  const front = mapping(frontMatter?.data);
  const waives = front["waives"];
  if (frontMatter === undefined || waives === undefined || waives === null) return NONE;
  const entries = Array.isArray(waives) ? waives : [waives];
  const waivers: Waiver[] = [];
  const broken: (Problem & { readonly rule: string })[] = [];
  const problems: Problem[] = [];
  for (const [index, entry] of entries.entries()) {
    const line = Array.isArray(waives) ? frontMatter.line("waives", index) : frontMatter.line("waives");
    const waiver = waiverOf(entry, front);
    const wrong = fault(waiver);
    if (wrong === undefined) waivers.push({ ...waiver, path, line });
    else {
      const problem = { path, line, message: wrong };
      problems.push(problem);
      if (waiver.rule !== "") broken.push({ ...problem, rule: waiver.rule });
    }
  }
  return status === "accepted" ? { waivers, broken, problems } : { waivers: [], broken: [], problems };
}

const NONE = { waivers: [], broken: [], problems: [] };

/** What is missing is empty. */
function waiverOf(
  entry: unknown,
  shared: Readonly<Record<string, unknown>>,
): Pick<Waiver, "rule" | "reason" | "expires"> {
  const own = isMapping(entry) ? entry : { rule: entry };
  const value = (key: string) => (textOf(own[key] ?? shared[key]) ?? "").trim();
  return { rule: (textOf(own["rule"]) ?? "").trim(), reason: value("reason"), expires: value("expires") };
}

function fault({ rule, reason, expires }: Pick<Waiver, "rule" | "reason" | "expires">): string | undefined {
  if (rule === "") return "waives something without naming a `rule`";
  if (!/^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*(?:[-.][0-9]+[a-z]?)+$/.test(rule))
    return `waives "${rule}", which is no id of a rule`;
  if (reason === "") return `waives ${rule} without a \`reason\``;
  if (expires === "") return `waives ${rule} without the date on which it \`expires\``;
  return isDate(expires) ? undefined : `waives ${rule} until "${expires}", which is no date like 2027-06-30`;
}

/** An ISO date that is in the calendar. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
