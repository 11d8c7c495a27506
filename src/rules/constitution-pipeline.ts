import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { ran } from "./application.ts";
import { type Act, actsOfJobs, type Job, jobsOf, workflowsOf } from "./jobs.ts";
import { all, type Check, evidence, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { show } from "./scanning.ts";
import { precedes, type Spot, spotsOf } from "./stages.ts";
import { pipelineOf } from "./tasks.ts";

const where = ({ job, at }: Spot): Evidence => {
  const act = job.acts[at];
  return act === undefined ? evidence(`job ${job.id}`, job) : show(act);
};

function spots(facts: Facts, matches: (act: Act) => boolean): readonly Spot[] {
  return jobsOf(facts).flatMap((job) => job.acts.flatMap((act, at) => (matches(act) ? [{ job, at }] : [])));
}

/** Words of a command or of an action with its inputs. */
const words = ({ command, action }: Act): string =>
  command === undefined ? `${action?.uses} ${JSON.stringify(action?.with)}` : command.argv.join(" ");

export const acts = (pattern: RegExp) => (facts: Facts) => spots(facts, (act) => pattern.test(words(act)));

const lane = (name: RegExp, other: RegExp) => (facts: Facts) =>
  spots(
    facts,
    (act) =>
      /^(?:pytest|py\.test|tox|nox|hatch)\b/.test(words(act)) && name.test(words(act)) && !other.test(words(act)),
  );

const LANES = /integration|contract|e2e|end.to.end|smoke|pact|schemathesis/;
const unit = (facts: Facts) =>
  spots(
    facts,
    (act) =>
      /^(?:pytest|py\.test)\b/.test(words(act)) &&
      (!LANES.test(words(act)) || /not (?:integration|e2e)/.test(words(act))),
  );
const integration = lane(/integration/, /not integration/);
const contract = (facts: Facts) => [
  ...lane(/contract|pact/, /not contract/)(facts),
  ...acts(/^(?:schemathesis|st|dredd|pact-broker|pact-verifier)\b/)(facts),
];
const dependencies = acts(
  /^(?:pip-audit|uv audit|safety|osv-scanner|snyk test|trivy (?:fs|filesystem|repo)|npm audit)\b|gh-action-pip-audit|dependency-review-action|osv-scanner|snyk\/actions|"scan-type":"fs"/,
);
const publishes = acts(
  /^(?:docker|podman|buildah|crane|oras|skopeo)\b.*\b(?:push|--push|copy)\b|^(?:twine upload|uv publish|poetry publish|hatch publish)\b|gh-action-pypi-publish|build-push-action.*"push":(?:true|"true")|^gh release\b/,
);
export const image = acts(/^(?:docker|podman|nerdctl|buildah)\b.*\b(?:build|bud)\b|docker\/(?:build-push|bake)-action/);
const artifacts = (facts: Facts) => [
  ...spotsOf(facts, "build"),
  ...acts(/^(?:uv|poetry|pdm|hatch) build\b|^build\b/)(facts),
];
const imageScan = acts(
  /^(?:trivy image|grype|docker scout|snyk container)\b|trivy-action(?!.*"scan-type":"(?:fs|config)")|anchore\/scan-action|snyk\/actions\/docker/,
);

export type Find = (facts: Facts) => readonly Spot[];

/** A stage is there, and waits for the one before it. */
export function stage(name: string, find: Find, before?: readonly [string, Find]): Check {
  return (facts) => {
    if (workflowsOf(facts).length === 0)
      return fail("There is no workflow of GitHub Actions.", "Write one below .github/workflows.");
    const here = find(facts);
    const [first] = here;
    if (first === undefined) return fail(`The pipeline has no stage ${name}.`, "Add a job for it.");
    if (before === undefined) return pass(...here.map(where));
    const earlier = before[1](facts);
    const late = here.filter((spot) =>
      earlier.some((one) => precedes(one, spot) && (one.job !== spot.job || one.at !== spot.at)),
    );
    return found(late, where, () =>
      fail(
        earlier.length === 0
          ? `The pipeline has no stage ${before[0]} for ${name} to wait for.`
          : `The stage ${name} does not wait for the stage ${before[0]}.`,
        "Name the job that it waits for in needs.",
        first.job,
      ),
    );
  };
}

const lint: Find = (facts) => spotsOf(facts, "lint");

const lintsFirst: Check = (facts, question) => {
  const here = lint(facts).filter(({ job }) => job.after.size === 0);
  return here.length > 0
    ? pass(...here.map(where))
    : stage("lint", lint, ["lint at the start", () => []])(facts, question);
};

export const testsRun = stage("test", (facts) => spotsOf(facts, "test"));

/** Every job that deploys waits for one that tests. */
const testsBlock: Check = (facts) => {
  const deploys = (["staging", "canary", "production"] as const).flatMap((name) => spotsOf(facts, name));
  const tested = spotsOf(facts, "test");
  if (deploys.length === 0) return fail("No job deploys.", "Deploy in the pipeline, after the tests.");
  const open = deploys.filter((spot) => !tested.some((test) => precedes(test, spot)));
  if (open.length > 0)
    return failures(
      open.map(({ job }) =>
        finding(`The job ${job.id} deploys without waiting for tests.`, "Name the job that tests in needs.", job),
      ),
    );
  return pass(...deploys.map(({ job }) => evidence(`job ${job.id} waits for the tests`, job)));
};

const minutes = ({ job }: Job): number =>
  typeof job.data["timeout-minutes"] === "number" ? job.data["timeout-minutes"] : Number.POSITIVE_INFINITY;

/** The longest chain of jobs of a pull request, by their limits. */
const endsInTime: Check = (facts) => {
  const own = jobsOf(facts).filter(
    ({ workflow, job, acts: done }) =>
      workflow.events.includes("pull_request") &&
      done.length > 0 &&
      !/event_name\s*(?:==\s*'push'|!=\s*'pull_request')|startsWith\(github\.ref, *'refs\/tags|ref\s*==\s*'refs\/heads/.test(
        String(job.data["if"] ?? ""),
      ),
  );
  if (own.length === 0) return fail("No workflow runs on pull requests.", "Run the checks on pull requests.");
  const open = own.filter((job) => minutes(job) === Number.POSITIVE_INFINITY);
  if (open.length > 0)
    return failures(open.map((job) => finding(`The job ${job.id} has no limit of time.`, "Set timeout-minutes.", job)));
  const length = (job: Job): number =>
    minutes(job) + Math.max(0, ...[...job.after].filter((one) => own.includes(one)).map(length));
  const slow = own.filter((job) => length(job) > 15);
  if (slow.length > 0)
    return failures(
      slow.map((job) =>
        finding(
          `Up to its end, the job ${job.id} may take ${length(job)} minutes.`,
          "Keep the limits along each chain of jobs within 15 minutes.",
          job,
        ),
      ),
    );
  return pass(
    ...own.map(({ workflow, id, path }) =>
      evidence(`job ${id}`, { path, line: workflow.document.line("jobs", id, "timeout-minutes") }),
    ),
  );
};

const runsInParallel: Check = (facts) => {
  const jobs = jobsOf(facts);
  const side = jobs.filter((job) =>
    jobs.some(
      (other) => other !== job && other.workflow === job.workflow && !other.after.has(job) && !job.after.has(other),
    ),
  );
  const matrices = jobs.filter(({ job }) => JSON.stringify(job.data["strategy"] ?? "").includes("matrix"));
  return found(
    [...new Set([...side, ...matrices])],
    ({ id, path, line }) => evidence(`job ${id} waits for no other`, { path, line }),
    () => fail("Every job waits for another.", "Let jobs that do not need each other run side by side."),
  );
};

const isCached: Check = (facts) => {
  const steps = facts.workflows.flatMap(({ path, jobs }) =>
    jobs.flatMap((job) => job.steps.map((step) => ({ path, step }))),
  );
  const caching = steps.filter(
    ({ step: { uses = "", with: inputs } }) =>
      /^actions\/cache(?:\/restore)?@/.test(uses) ||
      (uses.startsWith("astral-sh/setup-uv@") && !/^false$/.test(String(inputs["enable-cache"] ?? "auto"))) ||
      (uses.startsWith("actions/setup-") && inputs["cache"] !== undefined) ||
      inputs["cache-from"] !== undefined,
  );
  const commands = pipelineOf(facts).filter(({ text }) => /--cache-from/.test(text));
  return found(
    [...caching.map(({ path, step }) => evidence(step.uses ?? "", { path, line: step.line })), ...commands.map(ran)],
    (one) => one,
    () => fail("No build takes anything from a cache.", "Cache what is downloaded, and the layers of images."),
  );
};

const CONFORMANCE = /\bgroundrules check\b|@?groundrules[^\s]* check\b|\bconformance\b|\bconstitution\b/;

const checksConformance: Check = (facts) =>
  found(
    pipelineOf(facts).filter(({ text, tolerated }) => !tolerated && CONFORMANCE.test(text)),
    ran,
    () => fail("No job tests whether the standard is met.", "Run groundrules check in the pipeline."),
  );

const auditsRegularly: Check = (facts) => {
  const commands = actsOfJobs(facts).filter(
    ({ command, job }) => job.workflow.schedules.length > 0 && CONFORMANCE.test(command?.text ?? ""),
  );
  return found(commands, show, () =>
    fail("No workflow tests on a schedule whether the standard is met.", "Run groundrules check on a schedule."),
  );
};

const isAutomated = all(testsRun, stage("build", artifacts), stage("publish", publishes));

export const constitutionPipeline: Topic = {
  id: "constitution-pipeline",
  title: "Stages of the pipeline",
  bindings: [
    { by: "facts", rules: ["CON-1.5"], check: isAutomated },
    {
      by: "facts",
      rules: ["CON-41.4", "VM-14.7", "SYS-3.13"],
      check: (facts) =>
        found(
          workflowsOf(facts).filter(({ jobs }) => jobs.length > 0),
          ({ path }) => evidence("workflow of GitHub Actions", { path }),
          () => fail("There is no workflow of GitHub Actions.", "Write one below .github/workflows."),
        ),
    },
    { by: "facts", rules: ["CON-48.1"], check: testsRun },
    { by: "facts", rules: ["CON-48.2"], check: testsBlock },
    { by: "facts", rules: ["CON-49.3"], check: stage("contract tests", contract) },
    { by: "facts", rules: ["CON-50.1"], check: lintsFirst },
    { by: "facts", rules: ["CON-50.2"], check: stage("dependency scan", dependencies) },
    { by: "facts", rules: ["CON-50.3"], check: stage("unit tests", unit) },
    { by: "facts", rules: ["CON-50.4"], check: stage("build", artifacts, ["unit tests", unit]) },
    { by: "facts", rules: ["CON-50.5"], check: stage("integration tests", integration, ["build", artifacts]) },
    { by: "facts", rules: ["CON-50.6"], check: stage("contract tests", contract, ["integration tests", integration]) },
    {
      by: "facts",
      rules: ["CON-50.7"],
      check: all(
        stage("image", image, ["contract tests", contract]),
        stage("scan of the image", imageScan, ["image", image]),
      ),
    },
    { by: "facts", rules: ["CON-50.8"], check: stage("publish", publishes, ["scan of the image", imageScan]) },
    { by: "facts", rules: ["CON-51.1"], check: endsInTime },
    { by: "facts", rules: ["CON-51.2"], check: runsInParallel },
    { by: "facts", rules: ["CON-51.3"], check: isCached },
    { by: "facts", rules: ["CON-54.1"], check: stage("scan", (facts) => spotsOf(facts, "scan")) },
    { by: "facts", rules: ["CON-82.3"], check: checksConformance },
    { by: "facts", rules: ["CON-82.4"], check: auditsRegularly },
  ],
};
