import type { Facts } from "../facts/model.ts";
import { ran } from "./application.ts";
import { stage } from "./constitution-pipeline.ts";
import { canRollBack, deploysProductionByHand, deploysStaging } from "./deployment.ts";
import { actsOfJobs, jobsOf, runsOn } from "./jobs.ts";
import { all, type Check, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { hasChangelog } from "./releases.ts";
import { show } from "./scanning.ts";
import { calls } from "./shell.ts";
import { spotsOf } from "./stages.ts";
import { pipelineOf } from "./tasks.ts";
import { linesIn, SCRIPTS } from "./written.ts";

const watchesDependencies: Check = (facts) => {
  const bots = facts.glob(".github/dependabot.{yml,yaml}");
  const [bot] = bots;
  if (bot === undefined) return fail("Dependabot is not configured.", "Write .github/dependabot.yml.");
  const commands = pipelineOf(facts).filter((one) => calls(one, "safety"));
  return found(
    commands,
    (one) => ran(one),
    () => fail("CI does not run safety.", "Run safety scan in a job.", { path: bot }),
  );
};

/** What lints or tests and is let pass. */
function tolerated({ workflows }: Facts) {
  const checking = /\b(?:ruff|flake8|pylint|mypy|pytest|tox|make (?:lint|test)\b|eslint|vitest|jest)/;
  return workflows.flatMap(({ path, jobs, document }) =>
    jobs.flatMap((job) =>
      job.steps.flatMap((step, index) => {
        const lax =
          step.data["continue-on-error"] === true ||
          job.data["continue-on-error"] === true ||
          /\|\|\s*(?:true|:|exit 0)/.test(step.run ?? "");
        return lax && checking.test(step.run ?? "")
          ? [{ path, line: document.line("jobs", job.id, "steps", index) }]
          : [];
      }),
    ),
  );
}

const failuresCount: Check = (facts) => {
  const lax = tolerated(facts);
  if (lax.length > 0)
    return failures(
      lax.map((place) =>
        finding("A failure of it does not fail CI.", "Take continue-on-error or || true away.", place),
      ),
    );
  const spots = (["lint", "test"] as const).map((name) => ({ name, first: spotsOf(facts, name)[0] }));
  const missing = spots.find(({ first }) => first === undefined);
  if (missing !== undefined) return fail(`CI does not ${missing.name}.`, "Add a job for it.");
  return pass(...spots.flatMap(({ first }) => first?.job.acts[first.at] ?? []).map(show));
};

const TRUNK = /^(?:main|master|trunk|\*\*?)$/;

/** A push to the trunk builds what may be released. */
const buildsCandidate: Check = (facts) => {
  const spots = spotsOf(facts, "build").filter(({ job }) => {
    const filter = job.workflow.document.at("on", "push", "branches");
    const onTrunk = filter === undefined || [filter].flat().some((name) => TRUNK.test(String(name)));
    return runsOn(job, "push") && onTrunk && !/refs\/tags/.test(String(job.job.data["if"] ?? ""));
  });
  return found(
    spots.flatMap(({ job, at }) => job.acts[at] ?? []),
    show,
    () => fail("A merge to main builds no release candidate.", "Build the image on every push to main."),
  );
};

const tagsShaAndLatest: Check = (facts) => {
  const made = actsOfJobs(facts).filter(
    ({ action }) => action !== undefined && /"tags":/.test(JSON.stringify(action.with)),
  );
  const tagged = (pattern: RegExp) => made.filter(({ action }) => pattern.test(String(action?.with["tags"]))).map(show);
  const sha = [
    ...tagged(/type=sha|github\.sha/),
    ...linesIn(facts, SCRIPTS, /:(?:sha-)?\$[({]*\w*(?:sha|commit|rev)/i),
  ];
  const latest = [...tagged(/latest|type=semver/), ...linesIn(facts, SCRIPTS, /[\w)}]:latest\b/)];
  const missing = [sha.length === 0 ? "its commit" : "", latest.length === 0 ? "latest" : ""].filter(
    (name) => name !== "",
  );
  return missing.length > 0
    ? fail(`No image is tagged with ${missing.join(" and ")}.`, "Push the image with both tags.")
    : pass(...sha, ...latest);
};

const keepsThree: Check = (facts) =>
  found(
    [
      ...linesIn(
        facts,
        ["**/*.tf", "infra/**/*.json"],
        /countNumber["']?\s*[:=]\s*(?:[3-9]|\d{2,})|imageCountMoreThan|keep_count\s*=\s*(?:[3-9]|\d{2,})/,
      ),
      ...linesIn(
        facts,
        [".github/workflows/*.{yml,yaml}"],
        /min-versions-to-keep:\s*(?:[3-9]|\d{2,})|keep-n-(?:tagged|most-recent):\s*(?:[3-9]|\d{2,})|keep-last:\s*(?:[3-9]|\d{2,})/,
      ),
    ],
    (one) => one,
    () =>
      fail("Nothing says how many releases the registry keeps.", "Give the registry a policy that keeps at least 3."),
  );

const scans = stage("security scan", (facts) => [
  ...spotsOf(facts, "scan"),
  ...jobsOf(facts).flatMap((job) =>
    job.acts.flatMap(({ command, action }, at) =>
      /^(?:bandit|semgrep|gitleaks|trufflehog|codeql)\b/.test(command?.text ?? "") ||
      /codeql-action|semgrep|gitleaks|trufflehog/.test(action?.uses ?? "")
        ? [{ job, at }]
        : [],
    ),
  ),
]);

/** The tools that the guide names. */
const releasesByTool: Check = (facts, question) => {
  const tools = actsOfJobs(facts).filter(({ command, action }) =>
    /release-please|semantic-release/.test(`${command?.text ?? ""} ${action?.uses ?? ""}`),
  );
  const [first] = tools;
  if (first === undefined)
    return fail(
      "Neither release-please nor semantic-release writes the changelog.",
      "Run one of them in the pipeline.",
    );
  const changelog = hasChangelog(facts, question);
  return changelog.outcome === "pass" ? pass(...changelog.evidence, ...tools.map(show)) : changelog;
};

export const systemPipeline: Topic = {
  id: "system-pipeline",
  title: "Pipeline of the system guide",
  bindings: [
    { by: "facts", rules: ["SYS-6.7"], check: releasesByTool },
    { by: "facts", rules: ["SYS-7.6"], check: watchesDependencies },
    { by: "facts", rules: ["SYS-7.7"], check: failuresCount },
    { by: "facts", rules: ["SYS-13.1"], check: all(failuresCount, scans) },
    { by: "facts", rules: ["SYS-13.2"], check: buildsCandidate },
    { by: "facts", rules: ["SYS-13.3"], check: tagsShaAndLatest },
    { by: "facts", rules: ["SYS-13.4"], check: deploysStaging },
    { by: "host", rules: ["SYS-13.5"], carrier: deploysProductionByHand },
    { by: "host", rules: ["SYS-13.6"], carrier: keepsThree },
    { by: "facts", rules: ["SYS-13.7"], check: canRollBack },
  ],
};
