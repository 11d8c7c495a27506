import { rmSync } from "node:fs";
import { join } from "node:path";
import { BESIDE, type Clone, type Plan } from "./clone.ts";
import { differences, filesOf, RECORDS, type Tree } from "./lines.ts";

const DONE = 0;
const FINDINGS = 1;
const CONFLICTS = 3;

/** How a proposal is settled: taken away, or declined with a reason. */
export type Settling = "removed" | "skipped";

/** What one `add` did. */
export interface Added {
  readonly plan: Plan;
  readonly code: number;
  /** Proposals, by path below the repository's root. */
  readonly proposals: readonly string[];
}

/** Shows the plan of an `add`, and then carries it out. */
export async function add(clone: Clone, components: readonly string[], flags: readonly string[]): Promise<Added> {
  const before = JSON.stringify(filesOf(clone));
  const plan = await clone.plan("add", ...components, ...flags, "--dry-run");
  if (JSON.stringify(filesOf(clone)) !== before) throw new Error("a dry run wrote");
  const { code, output } = await clone.groundrules(["add", ...components, ...flags, "--yes"]);
  const expected = plan.conflicts.length > 0 ? CONFLICTS : DONE;
  if (code !== expected) throw new Error(`add exited ${code} instead of ${expected}:\n${output}`);
  return { plan, code: expected, proposals: plan.conflicts.map((path) => `${path}${BESIDE}`) };
}

/** Ends what an `add` left to a person: the owner's files stay. */
export async function settle(clone: Clone, { plan, proposals }: Added, how: Settling): Promise<void> {
  if (proposals.length === 0) return;
  if (how === "removed") {
    for (const path of proposals) rmSync(join(clone.path, path));
    await exits(clone, DONE, "update", "--continue");
  } else {
    for (const path of plan.conflicts) await exits(clone, DONE, "update", "--skip", path, "--reason", "ours is fine");
  }
}

/** Runs a command that must exit as told. */
async function exits(clone: Clone, expected: number, ...args: string[]): Promise<void> {
  const { code, output } = await clone.groundrules(args);
  if (code !== expected) throw new Error(`${args[0]} exited ${code} instead of ${expected}:\n${output}`);
}

/** Adds the same again; paths that changed by it. */
export async function addAgain(
  clone: Clone,
  calls: readonly (readonly string[])[],
  flags: readonly string[],
): Promise<readonly string[]> {
  const [before, dirt] = [filesOf(clone), await clone.dirt()];
  for (const components of calls) await exits(clone, DONE, "add", ...components, ...flags, "--yes");
  const changed = differences(before, filesOf(clone));
  return dirt === (await clone.dirt()) ? changed : [...changed, "git status"];
}

/** Exit code of `diff`. */
export async function driftCode(clone: Clone): Promise<number | undefined> {
  return (await clone.groundrules(["diff"])).code;
}

/** Runs `check`, which may find something and must not break; how many rules it has an outcome for. */
export async function judge(clone: Clone): Promise<number> {
  const { code, stdout, output } = await clone.groundrules(["check", "--format=json"]);
  if (code !== DONE && code !== FINDINGS) throw new Error(`check exited ${code}:\n${output}`);
  return (JSON.parse(stdout) as { results: readonly unknown[] }).results.length;
}

/** Removes everything again; paths that are not as before the first `add`, records aside. */
export async function removeAll(clone: Clone, components: readonly string[], before: Tree): Promise<readonly string[]> {
  await exits(clone, DONE, "remove", ...components, "--yes");
  return differences(before, filesOf(clone)).filter((path) => !path.startsWith(RECORDS));
}
