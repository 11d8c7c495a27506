import type { StandardId } from "../../conformance.ts";
import { GroundrulesError, usageError } from "../../errors.ts";
import type { DecisionRecord } from "../../facts/model/records.ts";
import { numberOf } from "../../facts/records.ts";
import { isDate } from "../../facts/waivers.ts";
import { findRule, nearestRules } from "../../standards/standards.ts";
import { builtInTemplate, composeRecord, type Draft, markSuperseded, nameOf } from "./compose.ts";
import { listInIndex, listInNavigation } from "./listings.ts";

/** What `adr new` is asked for. */
export interface RecordRequest {
  readonly title: string;
  readonly waive: readonly string[];
  readonly expires: string | undefined;
  readonly reason: string | undefined;
  readonly supersedes: number | undefined;
}

/** What the plan rests on. */
export interface RecordContext {
  readonly records: readonly DecisionRecord[];
  readonly paths: readonly string[];
  /** Canonical text of a file. */
  read(path: string): string | undefined;
  /** Paths that records had in any commit: their numbers are taken. */
  readonly former: readonly string[];
  /** Numbers up to this one belong to records that templates bring, also at other tiers. */
  readonly reserved: number;
  readonly standards: readonly StandardId[];
  /** ISO date. */
  readonly today: string;
}

/** One file, before and after. */
export interface RecordChange {
  readonly path: string;
  /** Absent where there is no file yet. */
  readonly before?: string;
  readonly after: string;
}

export interface RecordPlan {
  readonly path: string;
  readonly draft: Draft;
  /** The record first. */
  readonly changes: readonly RecordChange[];
}

const TEMPLATE = /^(?:.*[-_.])?template\.md$/i;

/**
 * Plans a new decision record, and what has to change with it: the record that it supersedes, the index, the navigation.
 *
 * @throws GroundrulesError for a title, rule, date or number that cannot be
 */
export function planRecord(request: RecordRequest, context: RecordContext): RecordPlan {
  const folder = folderFor(context);
  const draft = draftOf(request, nextNumber(context, folder), context);
  const inFolder = context.records.filter(({ path }) => folderOf(path) === folder);
  const path = `${folder}/${fileName(draft, inFolder, folder)}`;
  const own = templateIn(folder, context);
  const template = own ?? builtInTemplate(context.standards);
  const record: RecordChange = {
    path,
    after: composeRecord(draft, template, inFolder.at(-1)?.document.text ?? template),
  };
  const listed = { ...draft, path };
  return {
    path,
    draft,
    changes: [
      record,
      ...changed(draft.supersedes?.path, context, (text) => markSuperseded(text, listed)),
      ...changed(indexIn(folder, context), context, (text) => listInIndex(text, listed)),
      ...changed(navigationOf(context), context, (text) => listInNavigation(text, pageFolder(folder, text), listed)),
    ],
  };
}

function draftOf(request: RecordRequest, number: number, context: RecordContext): Draft {
  const title = request.title.trim().replace(/\s+/g, " ");
  if (!/[\p{L}\p{N}]/u.test(title)) {
    throw usageError(
      "TITLE_MISSING",
      "The record has no title.",
      'For example: groundrules adr new "Use pip in the cluster"',
    );
  }
  const supersedes = request.supersedes === undefined ? undefined : superseded(request.supersedes, context);
  return {
    number,
    title,
    date: context.today,
    waivers: waiversOf(request, context.today),
    ...(supersedes === undefined ? {} : { supersedes }),
  };
}

function waiversOf({ waive, expires, reason }: RecordRequest, today: string): Draft["waivers"] {
  const rules = [...new Set(waive.map(ruleId))];
  if (rules.length === 0) {
    const stray = expires !== undefined ? "--expires" : reason !== undefined ? "--reason" : undefined;
    if (stray === undefined) return [];
    throw usageError("WAIVE_MISSING", `${stray} is about a rule that is set aside.`, "Name it with --waive ID.");
  }
  if (expires === undefined) {
    throw usageError(
      "EXPIRES_MISSING",
      `A waiver of ${rules.join(", ")} needs the day on which it ends.`,
      "Give --expires 2027-06-30.",
    );
  }
  if (!isDate(expires)) throw usageError("EXPIRES_INVALID", `"${expires}" is no date.`, "Write it as 2027-06-30.");
  if (expires <= today) {
    throw usageError(
      "EXPIRES_PAST",
      `A waiver that ends on ${expires} waives nothing.`,
      "Give --expires a day in the future.",
    );
  }
  const why = reason?.trim().replace(/\s+/g, " ") ?? "";
  if (why === "") {
    throw usageError("REASON_MISSING", `A waiver of ${rules.join(", ")} needs a reason.`, "Give --reason TEXT.");
  }
  return rules.map((rule) => ({ rule, reason: why, expires }));
}

/** As the catalogue writes it. */
function ruleId(id: string): string {
  const rule = findRule(id);
  if (rule !== undefined) return rule.id;
  const near = nearestRules(id).join(", ");
  const hint = near === "" ? "See: groundrules list rules" : `Did you mean ${near}?`;
  throw usageError("RULE_UNKNOWN", `There is no rule ${id}.`, hint);
}

function superseded(number: number, { records }: RecordContext): DecisionRecord {
  const record = records.find((candidate) => candidate.number === number);
  if (record === undefined) {
    throw usageError(
      "RECORD_UNKNOWN",
      `There is no decision record ${number}.`,
      "Give --supersedes the number of one that is there.",
    );
  }
  if (record.status === "superseded" || record.status === "rejected") {
    throw usageError(
      "RECORD_CLOSED",
      `${record.path} is ${record.status} already.`,
      record.supersededBy[0] === undefined ? "Leave out --supersedes." : `Supersede ${record.supersededBy[0]} instead.`,
    );
  }
  return record;
}

/** Above every number that is or was in use, also on another branch: a number means one record forever. */
function nextNumber({ paths, former, reserved }: RecordContext, folder: string): number {
  const taken = [...paths, ...former].filter((path) => folderOf(path) === folder).map((path) => numberOf(path) ?? 0);
  return Math.max(reserved, ...taken) + 1;
}

/** Where most of the records are, or a template waits for the first; otherwise where the standards want them. */
export function folderFor({
  records,
  paths,
  standards,
}: Omit<RecordContext, "former" | "read" | "today" | "reserved">): string {
  const counts = new Map<string, number>();
  for (const { path } of records) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1);
  const busiest = [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
  const waiting = paths.find((path) => TEMPLATE.test(nameOf(path)) && /(?:^|\/)(?:adrs?|decisions)\/[^/]+$/.test(path));
  const wanted = standards.includes("vaultmesh") && !standards.includes("tiers") ? "ops/receipts/adr" : "docs/adr";
  return busiest ?? (waiting === undefined ? wanted : folderOf(waiting));
}

/** `0007-use-pip.md`, or like its neighbours. */
function fileName({ number, title }: Draft, neighbours: readonly DecisionRecord[], folder: string): string {
  const like = nameOf(neighbours.at(-1)?.path ?? (folder.startsWith("ops/receipts/") ? "ADR-000-a.md" : "0000-a.md"));
  const [, prefix = "", digits = "0000", separator = "-"] = /^(ADR[-_ ]?)?(\d+)([-_. ]+)?/i.exec(like) ?? [];
  const name = `${prefix}${String(number).padStart(digits.length, "0")}${separator}${slug(title)}.md`;
  if (name.length <= 200) return name;
  throw new GroundrulesError("TITLE_LONG", "The title is too long for the name of a file.", { hint: "Shorten it." });
}

function slug(title: string): string {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return words.length <= 60 ? words || "decision" : words.slice(0, 61).replace(/-[^-]*$/, "");
}

function templateIn(folder: string, { paths, read }: RecordContext): string | undefined {
  const folders = new Set([folder, `${folder}/templates`]);
  const path = paths.find((candidate) => TEMPLATE.test(nameOf(candidate)) && folders.has(folderOf(candidate)));
  return path === undefined ? undefined : read(path);
}

function indexIn(folder: string, { paths }: RecordContext): string | undefined {
  return ["README.md", "index.md"].map((name) => `${folder}/${name}`).find((path) => paths.includes(path));
}

function navigationOf({ paths }: RecordContext): string | undefined {
  return ["mkdocs.yml", "mkdocs.yaml"].find((path) => paths.includes(path));
}

/** The folder as seen from that of the pages. */
function pageFolder(folder: string, configuration: string): string {
  const pages = /^docs_dir:\s*["']?([^"'\s#]+)/m.exec(configuration)?.[1]?.replace(/^\.\/|\/$/g, "") ?? "docs";
  return folder === pages ? "" : folder.startsWith(`${pages}/`) ? folder.slice(pages.length + 1) : `../${folder}`;
}

function changed(
  path: string | undefined,
  { read }: RecordContext,
  change: (text: string) => string,
): readonly RecordChange[] {
  const before = path === undefined ? undefined : read(path);
  if (path === undefined || before === undefined) return [];
  const after = change(before);
  return after === before ? [] : [{ path, before, after }];
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
