/** Jobs of the workflows of GitHub Actions: what each runs, on which events, and after which other jobs. */
import type { Place } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import type { Workflow, WorkflowJob, WorkflowStep } from "../facts/model/delivery.ts";
import type { Command } from "./shell.ts";
import { mayFail, type PipelineCommand, pipelineOf } from "./tasks.ts";

/** A published action that a step uses. */
export interface Action extends Place {
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly tolerated: boolean;
}

/** One thing that a job does: it has a command, or it uses an action. */
export interface Act extends Place {
  readonly command?: Command;
  readonly action?: Action;
}

export interface Job extends Place {
  readonly id: string;
  readonly path: string;
  readonly line: number;
  readonly workflow: Workflow;
  readonly job: WorkflowJob;
  /** In the order in which they happen, without those whose failure is let pass. */
  readonly acts: readonly Act[];
  /** Every job that has to succeed before. */
  readonly after: ReadonlySet<Job>;
}

const jobsByFacts = new WeakMap<Facts, readonly Job[]>();

/** The jobs of all workflows; a job that calls a workflow of this repository does what that does. */
export function jobsOf(facts: Facts): readonly Job[] {
  const known = jobsByFacts.get(facts);
  if (known !== undefined) return known;
  const jobs = workflowsOf(facts).flatMap((workflow) =>
    workflow.jobs.map((job) => ({
      id: job.id,
      path: workflow.path,
      line: job.line,
      workflow,
      job,
      acts: actsOf(facts, workflow, job),
      after: new Set<Job>(),
    })),
  );
  for (const job of jobs) for (const earlier of requirements(job, jobs)) job.after.add(earlier);
  jobsByFacts.set(facts, jobs);
  return jobs;
}

export function workflowsOf({ workflows }: Facts): readonly Workflow[] {
  return workflows.filter(({ path }) => path.startsWith(".github/workflows/"));
}

/** What all jobs do, each with its job. */
export function actsOfJobs(facts: Facts): readonly (Act & { readonly job: Job })[] {
  return jobsOf(facts).flatMap((job) => job.acts.map((act) => ({ ...act, job })));
}

/** Events that a person or another workflow has to bring about. */
const CALLS = new Set(["workflow_dispatch", "workflow_call", "repository_dispatch"]);

/** What the pipeline runs by itself: on what happens in the repository, or on a schedule. */
export function unattendedOf(facts: Facts): readonly PipelineCommand[] {
  return pipelineOf(facts).filter((command) => {
    const workflow = facts.workflows.find(({ path }) => path === command.workflow);
    return workflow !== undefined && isUnattended(facts, { workflow, job: command.job });
  });
}

/** Whether something else than a person starts a job, if only by another workflow. */
export function isUnattended(facts: Facts, { workflow, job }: Pick<Job, "workflow" | "job">, depth = 0): boolean {
  if (workflow.events.some((event) => !CALLS.has(event) && runsOn({ workflow, job }, event))) return true;
  if (depth > 2 || !workflow.events.includes("workflow_call")) return false;
  return workflowsOf(facts).some((caller) =>
    caller.jobs.some(
      (one) =>
        one.uses?.replace(/^\.\//, "") === workflow.path &&
        isUnattended(facts, { workflow: caller, job: one }, depth + 1),
    ),
  );
}

/** Whether the filters of an event let nothing through. */
function isShut({ document }: Workflow, event: string): boolean {
  return ["branches-ignore", "paths-ignore"].some((key) =>
    [document.at("on", event, key)].flat().some((pattern) => pattern === "**" || pattern === "*"),
  );
}

/** Whether a job runs on an event: its workflow listens to it, and no condition of its own stands against it. */
export function runsOn({ workflow, job }: Pick<Job, "workflow" | "job">, event: string): boolean {
  if (!workflow.events.includes(event) || isShut(workflow, event)) return false;
  const condition = typeof job.data["if"] === "string" ? job.data["if"] : "";
  const wanted = [...condition.matchAll(/event_name\s*==\s*'(\w+)'/g)].map(([, name]) => name);
  const refused = [...condition.matchAll(/event_name\s*!=\s*'(\w+)'/g)].map(([, name]) => name);
  return (wanted.length === 0 || wanted.includes(event)) && !refused.includes(event);
}

/** Whether a job changes or checks something, rather than only say so. */
export function doesSomething({ acts }: Job): boolean {
  return acts.some(({ command, action }) => {
    if (action !== undefined)
      return !/^(?:actions\/(?:checkout|setup-|cache|(?:up|down)load-artifact)|[\w-]+\/setup-)/.test(action.uses);
    return !/^(?:echo|printf|true|:|exit|sleep|cd|ls|cat|env|set|mkdir|test|\[)$/.test(command?.argv[0] ?? "true");
  });
}

function actsOf(facts: Facts, workflow: Workflow, job: WorkflowJob, depth = 0): readonly Act[] {
  const called = facts.workflows.find(({ path }) => job.uses !== undefined && path === job.uses.replace(/^\.\//, ""));
  if (called !== undefined) return depth > 2 ? [] : called.jobs.flatMap((one) => actsOf(facts, called, one, depth + 1));
  if (job.uses !== undefined) {
    const inputs = (job.data["with"] ?? {}) as Action["with"];
    return [
      {
        action: { uses: job.uses, with: inputs, tolerated: false, path: workflow.path, line: job.line },
        path: workflow.path,
        line: job.line,
      },
    ];
  }
  // A command that leads to others comes right before them: so all of them belong to its step.
  let at = 0;
  const placed: { at: number; act: Act }[] = [];
  for (const command of pipelineOf(facts).filter((one) => one.job === job)) {
    if (command.path === workflow.path) at = command.line;
    if (!command.tolerated) placed.push({ at, act: { command, path: command.path, line: command.line } });
  }
  for (const { at: line, action } of actionsOf(facts, workflow, job.steps, mayFail(job.data))) {
    if (!action.tolerated) placed.push({ at: line, act: { action, path: action.path, line: action.line } });
  }
  return placed.toSorted((a, b) => a.at - b.at).map(({ act }) => act);
}

function actionsOf(
  facts: Facts,
  { path }: Workflow,
  steps: readonly WorkflowStep[],
  tolerated: boolean,
  depth = 0,
): readonly { at: number; action: Action & { path: string; line: number } }[] {
  return steps.flatMap((step) => {
    if (step.uses === undefined) return [];
    const passes = tolerated || mayFail(step.data);
    if (!step.uses.startsWith("./"))
      return [
        { at: step.line, action: { uses: step.uses, with: step.with, tolerated: passes, path, line: step.line } },
      ];
    const used = step.uses.slice(2);
    const action = facts.workflows.find((one) => one.path.startsWith(`${used}/action.`));
    const own =
      action === undefined || depth > 2
        ? []
        : action.jobs.flatMap((job) => actionsOf(facts, action, job.steps, passes, depth + 1));
    return own.map((one) => ({ ...one, at: step.line }));
  });
}

/** By `needs`, and by `workflow_run` where the condition asks for success. */
function requirements(job: Job, jobs: readonly Job[], seen = new Set<Job>()): ReadonlySet<Job> {
  const wanted = job.workflow.document.at("on", "workflow_run", "workflows");
  const names =
    Array.isArray(wanted) && /conclusion\s*==\s*'success'/.test(job.workflow.document.text) ? wanted.map(String) : [];
  for (const earlier of jobs) {
    const needed = earlier.workflow === job.workflow && job.job.needs.includes(earlier.id);
    if ((needed || names.includes(earlier.workflow.name ?? "")) && !seen.has(earlier)) {
      seen.add(earlier);
      requirements(earlier, jobs, seen);
    }
  }
  return seen;
}
