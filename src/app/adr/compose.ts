import type { StandardId, Waiver } from "../../conformance.ts";
import type { DecisionRecord } from "../../facts/model/records.ts";
import { text as literal } from "../../render/escape.ts";
import {
  addBelowTitle,
  frontKeys,
  setField,
  setFront,
  setSection,
  setTitle,
  withoutFrontComments,
} from "./markdown.ts";

/** A record that is to be written. */
export interface Draft {
  readonly number: number;
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  readonly waivers: readonly Pick<Waiver, "rule" | "reason" | "expires">[];
  readonly supersedes?: DecisionRecord;
}

/** What a record asks its author, where the repository has no template of its own. */
const SECTIONS: readonly {
  readonly title: string;
  readonly asks: string;
  readonly standards?: readonly StandardId[];
}[] = [
  { title: "Context", asks: "What forces a decision: facts, constraints, rules that disagree." },
  { title: "Decision", asks: "What is done from now on, in the present tense." },
  { title: "Consequences", asks: "What becomes easier, what becomes harder, what has to be watched." },
  { title: "Alternatives", asks: "What else was possible, and why it was not chosen.", standards: ["constitution"] },
  {
    title: "Verification",
    asks: "Which test, command or review shows that the decision is followed.",
    standards: ["vaultmesh"],
  },
];

/** The template of a repository that has none: what its standards ask of a record, and no more. */
export function builtInTemplate(standards: readonly StandardId[]): string {
  const heading = standards.includes("vaultmesh") ? "# ADR-000: Title" : "# 0000. Title";
  const sections = SECTIONS.filter((section) => section.standards?.some((id) => standards.includes(id)) ?? true);
  const parts = [heading, ...sections.flatMap(({ title, asks }) => [`## ${title}`, asks])];
  return `---\nstatus: accepted\ndate: 2027-01-31\n---\n\n${parts.join("\n\n")}\n`;
}

/**
 * Text of a new record.
 *
 * @param like text of a record or a template, whose manner of writing the heading is kept
 */
export function composeRecord(draft: Draft, template: string, like: string): string {
  const { waivers, supersedes } = draft;
  const titled = setTitle(withoutFrontComments(template), headingOf(draft, like));
  const linked = supersedes === undefined ? titled : addBelowTitle(titled, supersedesLine(supersedes));
  const argued = waivers.length === 0 ? linked : argue(linked, waivers);
  return stamp(argued, draft);
}

/** The status and the link of a record that another one takes the place of: all else stays as it was accepted. */
export function markSuperseded(text: string, by: Pick<Draft, "number"> & { readonly path: string }): string {
  if (frontKeys(text).includes("status")) {
    return setFront(text, { status: "superseded", "superseded-by": by.number });
  }
  const written = setField(text, "Status", `Superseded by [${padded(by.path, by.number)}](${nameOf(by.path)})`);
  return written ?? setFront(text, { status: "superseded", "superseded-by": by.number });
}

/** The number as a record's file has it. */
export function padded(path: string, number: number): string {
  const [, prefix = "", digits = "0000"] = /^(ADR[-_ ]?)?(\d+)/i.exec(nameOf(path)) ?? [];
  return prefix + String(number).padStart(digits.length, "0");
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** `# 0007. Title`, `# ADR-007: Title`, `# Title`: as the others are. */
function headingOf({ number, title }: Draft, like: string): string {
  const pattern = /^# ((?:ADR)?[-_ ]?)(\d+|N+|X+|NUMBER|\{\w+\})(\s*[.:)–—-]+\s*|\s+)/im;
  const [, prefix, digits = "", separator = ""] = pattern.exec(like) ?? [];
  const shown = literal.md(title);
  if (prefix === undefined) return `# ${shown}`;
  const width = /^\d+$/.test(digits) ? digits.length : 4;
  return `# ${prefix}${String(number).padStart(width, "0")}${separator}${shown}`;
}

function supersedesLine({ path, number }: DecisionRecord): string {
  return `Supersedes [${padded(path, number)}](${nameOf(path)}).`;
}

/** A waiver says why and what in its front matter already: the sections say the same to people. */
function argue(text: string, waivers: Draft["waivers"]): string {
  const reasons = [...new Set(waivers.map(({ reason }) => literal.md(/[.!?]$/.test(reason) ? reason : `${reason}.`)))];
  const rules = waivers.map(({ rule }) => rule).join(", ");
  const decision = `Until ${waivers[0]?.expires ?? ""} this repository does not follow ${rules}.`;
  const explained = setSection(text, "Context", reasons.join("\n\n")) ?? text;
  return setSection(explained, "Decision", decision) ?? explained;
}

/** Status and date go where the template has them. */
function stamp(text: string, { title, date, waivers, supersedes }: Draft): string {
  const keys = new Set(frontKeys(text));
  const dated = keys.has("date") ? undefined : setField(text, "Date", date);
  const body = dated ?? text;
  const accepted = keys.has("status") ? undefined : setField(body, "Status", "Accepted");
  const told = setFront(accepted ?? body, {
    ...(keys.has("title") ? { title } : {}),
    ...(accepted === undefined ? { status: "accepted" } : {}),
    ...(dated === undefined ? { date } : {}),
    ...(supersedes === undefined ? {} : { supersedes: supersedes.number }),
    // What a template may show as an example.
    waives: undefined,
    reason: undefined,
    expires: undefined,
    "superseded-by": undefined,
  });
  const waives = waivers.map(({ rule, reason, expires }) => ({ rule, reason, expires }));
  return waives.length === 0 ? told : setFront(told, { waives });
}
