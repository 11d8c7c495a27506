import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { doesSomething, type Job, jobsOf, runsOn } from "./jobs.ts";
import { all, type Check, evidence, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { precedes, spotsOf } from "./stages.ts";
import { taskOf } from "./tasks.ts";

/** Events that nobody has to ask for. */
const AUTOMATIC = ["push", "workflow_run", "release", "registry_package", "repository_dispatch", "schedule"];

const automatic = (job: Job): string | undefined => AUTOMATIC.find((event) => runsOn(job, event));

export const deploysStaging: Check = (facts) => {
  const [first, ...others] = spotsOf(facts, "staging");
  if (first === undefined) return fail("No job deploys to staging.", "Add a job with the environment staging.");
  const spots = [first, ...others].filter(({ job }) => automatic(job) !== undefined);
  if (spots[0] === undefined)
    return fail("Staging is deployed by hand only.", "Let the job run on push to the trunk.", first.job);
  const built = spotsOf(facts, "build");
  const spot = spots.find((one) => built.some((earlier) => precedes(earlier, one)));
  if (spot === undefined)
    return fail("The deployment to staging waits for no build.", "Name the job that builds in needs.", spots[0].job);
  return pass(evidence(`${automatic(spot.job)}: job ${spot.job.id}`, spot.job));
};

/** Somebody starts the workflow, or approves what the environment protects. */
export const deploysProductionByHand: Check = (facts) => {
  const jobs = spotsOf(facts, "production").map(({ job }) => job);
  if (jobs.length === 0)
    return fail("No job deploys to production.", "Add one that is started by hand, or has the environment production.");
  const open = jobs.filter((job) => automatic(job) !== undefined && environmentOf(facts, job) === undefined);
  if (open.length > 0)
    return failures(
      open.map((job) =>
        finding(
          `The job ${job.id} deploys to production by itself.`,
          "Give it the environment production, with reviewers, or start it by workflow_dispatch.",
          job,
        ),
      ),
    );
  return pass(...jobs.map((job) => environmentOf(facts, job) ?? evidence(`job ${job.id}, started by hand`, job)));
};

function environmentOf(facts: Facts, { workflow, job, id, path }: Job): Evidence | undefined {
  if (job.environment !== undefined)
    return evidence(`job ${id} waits for the environment ${job.environment}`, {
      path,
      line: workflow.document.line("jobs", id, "environment"),
    });
  const called = facts.workflows.find((one) => one.path === job.uses?.replace(/^\.\//, ""));
  const inner = called?.jobs.find(({ environment }) => environment !== undefined);
  if (called === undefined || inner === undefined) return undefined;
  return evidence(`job ${id} waits for the environment ${inner.environment}`, {
    path: called.path,
    line: called.document.line("jobs", inner.id, "environment"),
  });
}

const ROLLBACK = /roll[-_ ]?back|revert/i;

const rollsBackByHand: Check = (facts) => {
  const jobs = rollbacks(facts);
  return found(
    jobs,
    (job) => evidence(`job ${job.id}, started by hand`, job),
    () =>
      fail(
        "No job rolls back when it is started by hand.",
        "Write a workflow with workflow_dispatch that rolls an environment back.",
      ),
  );
};

function rollbacks(facts: Facts): readonly Job[] {
  return jobsOf(facts).filter((job) => {
    const { workflow, id, acts } = job;
    const named = [id, workflow.name ?? "", workflow.path].some((name) => ROLLBACK.test(name));
    return (
      runsOn(job, "workflow_dispatch") &&
      doesSomething(job) &&
      (named || acts.some(({ command }) => command !== undefined && COMMAND.test(command.text)))
    );
  });
}

const COMMAND =
  /\b(?:helm rollback|rollout undo|argo rollouts undo|argocd app rollback|heroku (?:releases:)?rollback|gh workflow run \S*rollback|cf rollback|vercel rollback)\b/;
const TASK = /\b(?:make|just|task|poe|nox -s|invoke|npm run) ((?:[\w.-]*[-_])?rollback(?:[-_]\w+)?)\b/;

/** Pages for people that give the command. */
function instructions(facts: Facts): readonly Evidence[] {
  return facts
    .glob(["*.md", "docs/**/*.md", "doc/**/*.md", "runbooks/**/*.md", "ops/**/*.md", "deploy/**/*.md"])
    .flatMap((path) => {
      const text = facts.tree.text(path) ?? "";
      if (
        !/rollback|rollout undo/.test(text) ||
        /(?:^|\/)(?:CHANGELOG|HISTORY)\.md$|(?:^|\/)(?:adrs?|decisions)\//i.test(path)
      )
        return [];
      const rows = text.split("\n").map((row, index) => ({ row, line: index + 1 }));
      return rows
        .filter(({ row }) => COMMAND.test(row) || taskOf(facts, TASK.exec(row)?.[1] ?? "") !== undefined)
        .map(({ row, line }) => evidence(row.trim(), { path, line }));
    });
}

export const isPlanned: Check = (facts) => {
  const named = facts
    .glob(["**/*roll{back,-back,_back}*.md"])
    .flatMap((path) =>
      (facts.document(path)?.text ?? "").split("\n").length > 3 ? [evidence("the plan", { path })] : [],
    );
  // A row of a table lists commands, and plans nothing.
  const told = instructions(facts).filter(({ text }) => !text.startsWith("|"));
  return found(
    [...named, ...told],
    (one) => one,
    () => fail("No page says how to roll back.", "Write docs/runbooks/rollback.md, with the commands."),
  );
};

export const canRollBack: Check = (facts) => {
  const places = [
    ...rollbacks(facts).map((job) => evidence(`job ${job.id}, started by hand`, job)),
    ...instructions(facts),
  ];
  return found(
    places,
    (one) => one,
    () =>
      fail(
        "Nothing rolls back, and no page says how.",
        "Write a workflow with workflow_dispatch, or document the command.",
      ),
  );
};

export const deployment: Topic = {
  id: "deployment",
  title: "Deployment",
  bindings: [
    { rules: ["T2-3.2"], by: "facts", check: deploysStaging },
    { rules: ["T2-3.3"], by: "host", carrier: deploysProductionByHand },
    { rules: ["T3-3.2"], by: "facts", check: all(isPlanned, rollsBackByHand) },
    { rules: ["T4-3.3"], by: "facts", check: canRollBack },
  ],
};
