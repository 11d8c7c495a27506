import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { ran } from "./application.ts";
import { actsOfJobs, runsOn, workflowsOf } from "./jobs.ts";
import { type Check, evidence, fail, found, pass, type Topic } from "./model.ts";
import { looksPast } from "./left-out.ts";
import { selected } from "./ruff.ts";
import { show } from "./scanning.ts";
import { calls, type Command, option } from "./shell.ts";
import { precedes, type Spot, spotsOf, type Stage } from "./stages.ts";
import { hookCommands } from "./tasks.ts";

const NO_WORKFLOW = "There is no workflow of GitHub Actions.";

/** Stages by rule; those in one list may stand in any order. */
const ORDER: Readonly<Record<string, readonly (readonly Stage[])[]>> = {
  "T2-3.1": [["lint"], ["test"], ["build"], ["staging"]],
  "T3-3.1": [["lint"], ["test"], ["build"], ["bill of materials", "scan"], ["staging"], ["beta"]],
  "T4-3.1": [
    ["lint"],
    ["test"],
    ["build"],
    ["bill of materials", "scan"],
    ["signature"],
    ["staging"],
    ["canary"],
    ["production"],
  ],
  "T5-3.2": [
    ["lint"],
    ["test"],
    ["build"],
    ["bill of materials", "scan"],
    ["signature"],
    ["provenance"],
    ["canary"],
    ["production"],
  ],
};

/** Each stage waits for the one before, by `needs` or within a job. */
const keepsOrder: Check = (facts, { rule }) => {
  if (workflowsOf(facts).length === 0) return fail(NO_WORKFLOW, "Write one below .github/workflows.");
  let before: readonly { readonly stage: Stage; readonly spots: readonly Spot[] }[] = [];
  const shown: Evidence[] = [];
  for (const step of ORDER[rule.id] ?? []) {
    const reached: { stage: Stage; spots: readonly Spot[] }[] = [];
    for (const stage of step) {
      const all = spotsOf(facts, stage);
      const [first] = all;
      if (first === undefined)
        return fail(
          `The pipeline has no stage ${stage}.`,
          `Add a job for it that needs ${before[0]?.stage ?? "nothing"}.`,
        );
      const late = before.find(({ spots }) => !all.some((spot) => spots.some((earlier) => precedes(earlier, spot))));
      const spots = all.filter((spot) => before.every((one) => one.spots.some((earlier) => precedes(earlier, spot))));
      if (spots[0] === undefined)
        return fail(
          `The stage ${stage} does not wait for the stage ${late?.stage ?? before[0]?.stage}.`,
          "Name the job that it waits for in needs.",
          first.job,
        );
      reached.push({ stage, spots });
      shown.push(evidence(`${stage}: job ${spots[0].job.id}`, spots[0].job));
    }
    before = reached;
  }
  return pass(...shown);
};

const isOneWorkflow: Check = (facts) => {
  const [workflow, second] = workflowsOf(facts);
  if (workflow === undefined) return fail(NO_WORKFLOW, "Write one that runs on push.");
  if (second !== undefined)
    return fail("There is more than one workflow.", "One file is enough here: move its jobs there.", second);
  if (!workflow.events.includes("push"))
    return fail("The workflow does not run on push.", "Let it run on push.", workflow);
  return pass(evidence("runs on push", { path: workflow.path, line: workflow.document.line("on") }));
};

function commandsOnPush(facts: Facts): readonly Command[] {
  return actsOfJobs(facts).flatMap(({ command, job }) =>
    command !== undefined && runsOn(job, "push") ? [command] : [],
  );
}

const chooses = (facts: Facts, codes: readonly string[]): boolean =>
  codes.every((code) => selected(facts, code) !== undefined);

/** More than these rules is fine. */
const lintsOnPush: Check = (facts) => {
  const commands = commandsOnPush(facts);
  const hooked = commands.some(({ argv: [name = ""] }) => /^(?:pre-commit|prek)$/.test(name));
  const hooks = hooked ? hookCommands(facts).filter(({ argv }) => /^ruff(?:-check)?$/.test(argv[0] ?? "")) : [];
  const command = [...commands, ...hooks].find(
    (one) => (calls(one, "ruff", "check") || hooks.includes(one)) && !looksPast(facts, one),
  );
  const action = actsOfJobs(facts).find(
    (act) => /^(?:astral-sh|chartboost)\/ruff-action@/.test(act.action?.uses ?? "") && runsOn(act.job, "push"),
  );
  if (command === undefined && action !== undefined && chooses(facts, ["E501", "F401"])) return pass(show(action));
  if (command === undefined)
    return fail("Nothing runs ruff check on push.", "Run ruff check --select=E,F in the workflow.");
  const chosen = option(command, "--select")?.split(",");
  const missing = ["E501", "F401"].filter((code) =>
    chosen === undefined ? !chooses(facts, [code]) : !chosen.some((one) => one === "ALL" || code.startsWith(one)),
  );
  if (missing.length === 0) return pass(ran(command));
  return fail(`Ruff does not look for ${missing.join(" or ")}.`, "Select all of E and F.", command);
};

/** `--ignore tests`: pytest is told to look past every test. */
function leavesOutTests({ python }: Facts, command: Command | undefined, name: string): boolean {
  const folder = command === undefined ? undefined : option(command, name)?.replace(/\/?$/, "/");
  return folder !== undefined && python.tests.length > 0 && python.tests.every(({ path }) => path.startsWith(folder));
}

const testsOnPush: Check = (facts) => {
  const spots = spotsOf(facts, "test").filter(
    ({ job, at }) =>
      runsOn(job, "push") &&
      !["--ignore", "--deselect"].some((name) => leavesOutTests(facts, job.acts[at]?.command, name)),
  );
  if (spots.length > 0 && facts.python.application.length > 0 && facts.python.tests.length === 0)
    return fail("There are no tests to run.", "Write tests in tests/.");
  return found(
    spots,
    ({ job, at }) =>
      evidence("runs the tests", { path: job.acts[at]?.path ?? job.path, line: job.acts[at]?.line ?? job.line }),
    () => fail("No test runs on push.", "Run pytest in the workflow."),
  );
};

const runsOnGitHub: Check = (facts) =>
  found(
    workflowsOf(facts).filter(({ jobs }) => jobs.length > 0),
    ({ path }) => evidence("workflow of GitHub Actions", { path }),
    () => fail(NO_WORKFLOW, "Move the pipeline to GitHub Actions."),
  );

export const pipeline: Topic = {
  id: "pipeline",
  title: "Pipeline",
  bindings: [
    { rules: ["T1-3.1"], by: "facts", check: isOneWorkflow },
    { rules: ["T1-3.2"], by: "facts", check: lintsOnPush },
    { rules: ["T1-3.3"], by: "facts", check: testsOnPush },
    { rules: ["T2-3.1", "T3-3.1", "T4-3.1", "T5-3.2"], by: "facts", check: keepsOrder },
    { rules: ["T5-3.1"], by: "facts", check: runsOnGitHub },
  ],
};
