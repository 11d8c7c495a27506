import { join } from "node:path";
import type { Execution } from "../../conformance.ts";
import type { FileSystem } from "../../io/file-system.ts";
import { readJunit } from "../../io/junit.ts";
import { run as runProgram, type Outcome } from "../../io/process.ts";
import type { RunRecord, TestRecord } from "../../rules/evaluate.ts";
import type { Inspection } from "./check.ts";
import { gateTargets, testTarget } from "./commands.ts";

/** Where the tests of a generated repository write what became of each rule. */
const RECORD = "reports/rules.json";

/** Reports in JUnit's format, where a repository has no such record. */
const JUNIT = ["reports/junit.xml", "junit.xml", "test-results.xml"];

/** make's word for a recipe whose program does not exist. */
const MISSING_TOOL = / Error 127$/;

/** Lines of a failing command that a report shows. */
const TAIL = 20;

export interface RunPort {
  readonly root: string;
  readonly fs: FileSystem;
  /** Milliseconds. */
  readonly now: () => number;
  /** Told before a command starts. */
  readonly starting: (command: string) => void;
  readonly finished: (execution: Execution) => void;
}

/** Runs the repository's gates and tests, one after the other, and reads what they wrote. */
export async function execute(inspection: Inspection, port: RunPort): Promise<RunRecord> {
  const gates = new Map<string, Execution>();
  const tests = new Map<string, TestRecord>();
  const record: RunRecord = { gates, tests };
  const make = async (target: string): Promise<void> => {
    const before = stamps(port);
    gates.set(target, await runTarget(target, port));
    for (const [rule, found] of written(before, port)) tests.set(rule, worse(tests.get(rule), found));
  };
  for (const target of gateTargets(inspection)) await make(target);
  const rest = testTarget(inspection, record);
  if (rest !== undefined && !gates.has(rest)) await make(rest);
  return record;
}

async function runTarget(target: string, { root, now, starting, finished }: RunPort): Promise<Execution> {
  const command = `make ${target}`;
  starting(command);
  const start = now();
  const outcome = await runProgram("make", ["--no-print-directory", target], root);
  const execution = { command, milliseconds: Math.round(now() - start), ...interpret(outcome) };
  finished(execution);
  return execution;
}

/** A tool that is not installed says nothing about the repository. */
function interpret({ status, stdout, stderr }: Outcome): Pick<Execution, "outcome" | "detail"> {
  const lines = `${stdout}\n${stderr}`.trimEnd().split("\n").slice(-TAIL);
  if (status === "done") return { outcome: "pass", detail: "" };
  if (status === "missing") return { outcome: "not-run", detail: "make is not installed." };
  if (status === "interrupted") return { outcome: "not-run", detail: "It was interrupted." };
  const missing = lines.findIndex((line) => MISSING_TOOL.test(line));
  return missing >= 0
    ? { outcome: "not-run", detail: `A tool is missing: ${lines[missing - 1] ?? lines[missing]}` }
    : { outcome: "fail", detail: lines.join("\n") };
}

/** Texts of the records as they are now. */
function stamps({ root, fs }: RunPort): ReadonlyMap<string, string | undefined> {
  return new Map([RECORD, ...JUNIT].map((path) => [path, textOf(join(root, path), fs)]));
}

/** What the command wrote, if it wrote anything. */
function written(
  before: ReadonlyMap<string, string | undefined>,
  { root, fs }: RunPort,
): Iterable<[string, TestRecord]> {
  const fresh = (path: string): string | undefined => {
    const text = textOf(join(root, path), fs);
    return text === before.get(path) ? undefined : text;
  };
  const record = fresh(RECORD);
  if (record !== undefined) return readRecord(record);
  return JUNIT.flatMap((path) => {
    const text = fresh(path);
    return text === undefined ? [] : readJunit(text);
  });
}

function readRecord(text: string): Iterable<[string, TestRecord]> {
  try {
    const { rules } = JSON.parse(text) as { readonly rules: Readonly<Record<string, TestRecord>> };
    return Object.entries(rules);
  } catch {
    // A command that was killed leaves half a file: then its tests were not run.
    return [];
  }
}

const WORST_FIRST = ["failed", "passed", "skipped"] as const;

function worse(a: TestRecord | undefined, b: TestRecord): TestRecord {
  if (a === undefined) return b;
  const outcome = WORST_FIRST.find((one) => one === a.outcome || one === b.outcome) ?? b.outcome;
  return { outcome, tests: { ...a.tests, ...b.tests } };
}

function textOf(path: string, fs: FileSystem): string | undefined {
  return fs.kind(path) === "file" ? fs.read(path) : undefined;
}
