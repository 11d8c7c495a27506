import { resolve } from "node:path";
import type { Place, Rule } from "../conformance.ts";
import { GroundrulesError } from "../errors.ts";
import { explainRule, type Here, type HereFacts, type RuleFacts } from "../app/check/explain.ts";
import { findRepository, readTree } from "../app/check/repository.ts";
import { filesServing } from "../app/drift/explain.ts";
import { openRepository } from "../app/drift/repository.ts";
import { LOCK_PATH } from "../app/records.ts";
import type { FileSystem } from "../io/file-system.ts";
import { nodeFileSystem } from "../io/node-file-system.ts";
import type { Catalog } from "../model.ts";
import type { Options } from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** Places that are listed before the rest is only counted. */
const SHOWN = 8;

const HALF_A_YEAR = 182 * 24 * 60 * 60 * 1000;

/** `explain <rule>`, in a repository or outside of one. */
export async function showRule(rule: Rule, catalog: Catalog, options: Options, terminal: Terminal): Promise<void> {
  const now = Date.now();
  const here = await hereOf(rule, catalog, options, isoDate(now));
  const facts = explainRule(rule, catalog, isoDate(now + HALF_A_YEAR), here);
  terminal.result(options.json ? JSON.stringify(facts, null, 2) : drawRule(facts, terminal));
}

/** Undefined outside of a repository. */
async function hereOf(rule: Rule, catalog: Catalog, options: Options, today: string): Promise<Here | undefined> {
  const fs = nodeFileSystem();
  const root = rootOf(resolve(options.cwd ?? "."), fs);
  if (root === undefined) return undefined;
  const ours = fs.kind(`${root}/${LOCK_PATH}`) === "file";
  return {
    tree: await readTree(root, fs),
    files: ours ? filesServing(rule, openRepository(root, fs), catalog) : [],
    request: {
      ...(options.answers.tier === undefined ? {} : { tier: String(options.answers.tier.value) }),
      standards: options.check.standards,
      today,
    },
  };
}

function rootOf(cwd: string, fs: FileSystem): string | undefined {
  try {
    return findRepository(cwd, fs);
  } catch (error) {
    if (error instanceof GroundrulesError && error.code === "NOT_REPOSITORY") return undefined;
    throw error;
  }
}

function isoDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function drawRule(facts: RuleFacts, { bold }: Terminal): string {
  const { verification, component, section, here } = facts;
  const method = verification.method === undefined ? [] : [verification.method];
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["why", section.why === "" ? [] : [section.why]],
    ["counts for", facts.kinds],
    ["verified", [verification.how, ...method]],
    ["component", component === undefined ? [] : [`${component.id}: ${component.summary}`]],
    ["part of", facts.whole === undefined ? [] : [facts.whole]],
    ["parts", facts.parts.map(({ id, demand }) => `${id}  ${demand}`)],
    ...(here === undefined ? [] : drawHere(here)),
    ["set aside", [facts.waive]],
  ];
  const lines = rows.flatMap(([name, values]) =>
    name === "counts for" ? drawRow(name, [values.join(", ")]) : drawRow(name, values),
  );
  const title = `${bold(facts.id)}  ${facts.level} · ${facts.standard.title} · ${section.title}`;
  return [title, `  ${facts.demand}`, "", ...lines].join("\n");
}

function drawHere({
  outcome,
  reason,
  evidence,
  findings,
  waiver,
  files,
  tests,
}: HereFacts): [string, readonly string[]][] {
  const waived = waiver === undefined ? [] : [`until ${waiver.expires} by ${waiver.path}: ${waiver.reason}`];
  const found = findings.map((finding) => `${placeOf(finding)}${finding.message} ${finding.remedy}`);
  return [
    ["here", [reason === undefined ? outcome : `${outcome}: ${reason}`, ...waived, ...shortened(found)]],
    ["evidence", shortened(evidence.map((item) => `${placeOf(item)}${item.text}`))],
    ["files", shortened(files)],
    ["tests", shortened(tests.map((test) => `${placeOf(test)}${test.name}`))],
  ];
}

function drawRow(name: string, values: readonly string[]): readonly string[] {
  return values.map((value, i) => `  ${(i === 0 ? name : "").padEnd(10)}  ${value}`);
}

function shortened(lines: readonly string[]): readonly string[] {
  return lines.length <= SHOWN
    ? lines
    : [...lines.slice(0, SHOWN), `… and ${lines.length - SHOWN} more (--json has all)`];
}

function placeOf({ path, line }: Place): string {
  if (path === undefined) return "";
  return line === undefined ? `${path}  ` : `${path}:${line}  `;
}
