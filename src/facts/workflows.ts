import type { Structured, Tree } from "./model/text.ts";
import type { Workflow, WorkflowJob, WorkflowStep } from "./model/delivery.ts";
import { isMapping, list, mapping, text, texts } from "./values.ts";

const WORKFLOW = /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/;
const ACTION = /^(?:\.(?:github|gitea|forgejo)\/(?:.+\/)?)?action\.ya?ml$/;

/** Workflows of GitHub Actions, then composite actions. */
export function readWorkflows(tree: Tree, read: (path: string) => Structured | undefined): readonly Workflow[] {
  const parsed = (pattern: RegExp, build: (document: Structured) => Workflow): readonly Workflow[] =>
    tree.paths
      .filter((path) => pattern.test(path))
      .flatMap((path) => {
        const document = read(path);
        return document === undefined ? [] : [build(document)];
      });
  return [...parsed(WORKFLOW, workflowOf), ...parsed(ACTION, actionOf)];
}

function workflowOf(document: Structured): Workflow {
  const on = triggers(document);
  const name = text(document.at("name"));
  return {
    path: document.path,
    document,
    ...(name === undefined ? {} : { name }),
    events: isMapping(on) ? Object.keys(on) : texts(on),
    schedules: list(mapping(on)["schedule"]).flatMap((entry) => text(mapping(entry)["cron"]) ?? []),
    jobs: enabled(Object.entries(mapping(document.at("jobs"))).map(([id, job]) => jobOf(document, id, mapping(job)))),
  };
}

/** In YAML 1.1 the key `on` is the boolean true, and some readers keep it that way. */
function triggers(document: Structured): unknown {
  return document.at("on") ?? document.at("true");
}

function jobOf(document: Structured, id: string, data: Readonly<Record<string, unknown>>): WorkflowJob {
  const uses = text(data["uses"]);
  const environment = text(data["environment"]) ?? text(mapping(data["environment"])["name"]);
  return {
    id,
    line: document.line("jobs", id),
    needs: texts(data["needs"]),
    ...(uses === undefined ? {} : { uses }),
    ...(environment === undefined ? {} : { environment }),
    steps: stepsOf(document, data["steps"], ["jobs", id, "steps"]),
    data,
  };
}

/** Never true, whatever happens. */
const NEVER = /^\s*(?:\$\{\{)?\s*(?:false|!\s*true|(?:.*&&\s*)?false(?:\s*&&[^|]*)?)\s*(?:\}\})?\s*$/;

const isNever = (data: Readonly<Record<string, unknown>>): boolean => NEVER.test(String(data["if"] ?? ""));

/** A job that never runs does nothing, and neither does one that waits for it. */
function enabled(jobs: readonly WorkflowJob[]): readonly WorkflowJob[] {
  const dead = new Set<string>();
  for (let before = -1; before < dead.size;) {
    before = dead.size;
    for (const { id, needs, data } of jobs) {
      const waits =
        needs.some((need) => dead.has(need)) && !/always\(|cancelled\(|failure\(/.test(String(data["if"] ?? ""));
      if (isNever(data) || waits) dead.add(id);
    }
  }
  return jobs.map((job) => {
    if (!dead.has(job.id)) return job;
    const { uses: _, ...rest } = job;
    return { ...rest, steps: [] };
  });
}

function actionOf(document: Structured): Workflow {
  const data = mapping(document.at("runs"));
  const name = text(document.at("name"));
  const steps = stepsOf(document, data["steps"], ["runs", "steps"]);
  const job: WorkflowJob = { id: "action", line: document.line("runs"), needs: [], steps, data };
  return {
    path: document.path,
    document,
    ...(name === undefined ? {} : { name }),
    events: [],
    schedules: [],
    jobs: [job],
  };
}

function stepsOf(document: Structured, steps: unknown, keys: readonly string[]): readonly WorkflowStep[] {
  return list(steps).map((step, index) => {
    const data = mapping(step);
    const place = { with: mapping(data["with"]), data, line: document.line(...keys, index) };
    if (isNever(data)) return place;
    const [name, uses, run] = [text(data["name"]), text(data["uses"]), text(data["run"])];
    return {
      ...place,
      ...(name === undefined ? {} : { name }),
      ...(uses === undefined ? {} : { uses }),
      ...(run === undefined ? {} : { run }),
    };
  });
}
