import type { Answers, Catalog } from "../../model.ts";
import type { StandardId } from "../../conformance.ts";
import type { Facts } from "../../facts/model.ts";
import type { Tree } from "../../facts/model/text.ts";
import { text as literal } from "../../render/escape.ts";
import { setSection } from "../adr/markdown.ts";
import { reservedNumber } from "../adr/reserved.ts";
import { planRecord, type RecordChange } from "../adr/new.ts";
import { VERSION } from "../../version.ts";
import { answerChanges } from "./answers.ts";
import type { Gap } from "./gap.ts";

const CHANGELOG = "CHANGELOG.md";

/** A move between tiers, as a decision record tells it. */
export interface Move {
  readonly before: Answers;
  readonly after: Answers;
  /** Components that come and go. */
  readonly brought: readonly string[];
  readonly taken: readonly string[];
  readonly gap: Gap;
  /** Files that are not generated any more and stay, each with what a person may do about it. */
  readonly staying: readonly { readonly path: string; readonly what: string }[];
  /** Why, in the words of whoever moves. */
  readonly reason: string | undefined;
}

/** What the record rests on: the repository as it will be. */
export interface RecordPlace {
  readonly tree: Tree;
  readonly facts: Facts;
  /** Paths that records had in any commit. */
  readonly former: readonly string[];
  /** ISO date. */
  readonly today: string;
}

/**
 * The record of a move: a decision record with its entry in index and navigation or, where a small repository keeps none, a line
 * of its changelog.
 */
export function recordMove(move: Move, place: RecordPlace, catalog: Catalog): readonly RecordChange[] {
  const { tree, facts, former, today } = place;
  const changelog = tree.text(CHANGELOG);
  if (facts.records.length === 0 && changelog !== undefined) {
    return [{ path: CHANGELOG, before: changelog, after: withLine(changelog, sentence(move)) }];
  }
  const request = {
    title: `Move to tier ${move.after.tier}`,
    waive: [],
    expires: undefined,
    reason: undefined,
    supersedes: undefined,
  };
  const plan = planRecord(request, {
    records: facts.records,
    paths: tree.paths,
    read: (path) => tree.text(path),
    former,
    reserved: reservedNumber(move.after, catalog),
    standards: move.after.standards as readonly StandardId[],
    today,
  });
  return plan.changes.map((change) =>
    change.path === plan.path ? { ...change, after: argued(change.after, move, catalog) } : change,
  );
}

function sentence({ before, after }: Move): string {
  return `Moved from tier ${before.tier} to tier ${after.tier}.`;
}

/** A line among what is not released yet; such a section comes first where there is none. */
function withLine(changelog: string, line: string): string {
  const heading = /^## .*unreleased.*$/im;
  const item = `- ${line}`;
  if (heading.test(changelog))
    return changelog.replace(heading, (found) => `${found}\n\n${item}`).replace(`${item}\n\n- `, `${item}\n- `);
  const first = changelog.search(/^## /m);
  const at = first < 0 ? changelog.length : first;
  return `${changelog.slice(0, at).trimEnd()}\n\n## [Unreleased]\n\n${item}\n${first < 0 ? "" : "\n"}${changelog.slice(at)}`;
}

function argued(text: string, move: Move, catalog: Catalog): string {
  const sections = {
    Context: context(move, catalog),
    Decision: decision(move),
    Consequences: consequences(move),
    // Templates of some repositories ask for these, too.
    Alternatives: `Stay at tier ${move.before.tier}.`,
    Verification: "`groundrules check` holds the repository against the rules of the tier.",
  };
  return Object.entries(sections).reduce((whole, [name, content]) => setSection(whole, name, content) ?? whole, text);
}

function context({ before, after, reason }: Move, { tiers }: Catalog): string {
  const [old, next] = [tiers[String(before.tier)], tiers[String(after.tier)]];
  const moved = `The service was at tier ${before.tier} (${old?.title}) of standard tiers. Tier ${after.tier} (${next?.title}) asks for: ${next?.summary}`;
  return reason === undefined ? moved : `${moved}\n\n${literal.md(reason)}`;
}

function decision({ before, after, brought, taken }: Move): string {
  const answers = answerChanges(before, after).map(
    ({ key, before: old, after: now }) => `- ${key}: ${shown(old)} → ${shown(now)}`,
  );
  const lines = [
    ...answers,
    ...(brought.length === 0 ? [] : [`- components that came: ${brought.join(", ")}`]),
    ...(taken.length === 0 ? [] : [`- components that went: ${taken.join(", ")}`]),
  ];
  const held = `The rules of tier ${after.tier} hold from now on. groundrules ${VERSION} made the move`;
  return lines.length === 0 ? `${held}.` : `${held}, and changed:\n\n${lines.join("\n")}`;
}

function consequences({ gap, staying }: Move): string {
  const met = `Generated files meet ${gap.due.length} rules that did not hold before.`;
  const tasks = gap.tasks.map(({ rule, what }) => `- ${rule.id}: ${what}`);
  const files = staying.map(({ path, what }) => `- \`${path}\`: ${what}`);
  return [
    tasks.length === 0 ? met : `${met} These are left to people:\n\n${tasks.join("\n")}`,
    ...(files.length === 0 ? [] : [`These files are not generated any more, and stay:\n\n${files.join("\n")}`]),
  ].join("\n\n");
}

/** An answer as people read it. */
export function shown(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : String(value);
}
