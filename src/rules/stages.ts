/** Stages of a pipeline, by what its jobs run. */
import type { Facts } from "../facts/model.ts";
import { type Act, doesSomething, type Job, jobsOf } from "./jobs.ts";
import { type Command, option } from "./shell.ts";

export type Stage =
  | "lint"
  | "test"
  | "build"
  | "bill of materials"
  | "scan"
  | "signature"
  | "provenance"
  | "staging"
  | "beta"
  | "canary"
  | "production";

/** Where a stage is done. */
export interface Spot {
  readonly job: Job;
  /** Place among the acts of the job. */
  readonly at: number;
}

const LINTERS = /^(?:ruff|flake8|pylint|black|prek|pre-commit)$/;
const TESTERS = /^(?:pytest|py\.test|unittest|nose2|trial|green)$/;
const ENGINES = /^(?:docker|podman|nerdctl|buildah|docker-compose|\$\(DOCKER\w*\)|\$\(CONTAINER\w*\))$/;
const PACKAGERS = /^(?:uv|poetry|pdm|hatch|flit|rye)$/;

function lints({ argv }: Command): boolean {
  const [name = ""] = argv;
  // A hook for messages looks at no code.
  if (!LINTERS.test(name) || argv.includes("commit-msg")) return false;
  if (name === "ruff") return argv.includes("check");
  return name === "black" ? argv.includes("--check") : !/^pre-?k?/.test(name) || argv.includes("run");
}

function tests(command: Command): boolean {
  const { argv } = command;
  const [name = "", first] = argv;
  if (name === "tox") return !/lint|type|doc|style/.test(option(command, "-e") ?? "");
  if (name === "coverage") return argv.some((word) => TESTERS.test(word));
  return (
    TESTERS.test(name) ||
    (name === "hatch" && first === "test") ||
    argv.slice(0, 3).join(" ").includes("manage.py test")
  );
}

function builds({ argv }: Command): boolean {
  const [name = "", ...rest] = argv;
  if (/DOCKER_?BUILD|BUILDX/.test(name)) return true;
  if (ENGINES.test(name)) return rest.includes("build") || rest.includes("bud") || rest.includes("bake");
  return name === "build" || (PACKAGERS.test(name) && rest[0] === "build");
}

const SCANNERS = /^(?:grype|snyk|osv-scanner|pip-audit|safety)$/;

/** Looks for known vulnerabilities in an image or in dependencies. */
export function scansForVulnerabilities({ command, action }: Act): boolean {
  if (action !== undefined) {
    if (action.uses.startsWith("aquasecurity/trivy-action@"))
      return (
        !/^(?:config|iac)$/.test(String(action.with["scan-type"] ?? "image")) &&
        !/cyclonedx|spdx/.test(String(action.with["format"] ?? ""))
      );
    return /^(?:anchore\/scan-action@|snyk\/actions|docker\/scout-action|google\/osv-scanner-action|pypa\/gh-action-pip-audit)/.test(
      action.uses,
    );
  }
  const [name = "", first = ""] = command?.argv ?? [];
  if (name === "trivy")
    return /^(?:image|fs|filesystem|sbom|rootfs|repo|i)$/.test(first) && !/cyclonedx|spdx/.test(command?.text ?? "");
  return SCANNERS.test(name) || (name === "docker" && first === "scout") || (name === "uv" && first === "audit");
}

function writesBill({ command, action }: Act): boolean {
  if (action !== undefined)
    return (
      /^(?:anchore\/sbom-action@|cyclonedx\/|advanced-security\/[\w-]*sbom|microsoft\/sbom)/i.test(action.uses) ||
      /cyclonedx|spdx/.test(String(action.with["format"] ?? "")) ||
      (/\/build-push-action@/.test(action.uses) && /^(?:true|generator)/.test(String(action.with["sbom"] ?? "")))
    );
  const [name = ""] = command?.argv ?? [];
  return (
    /^(?:syft|cdxgen|cyclonedx-py|cyclonedx-bom|cyclonedx|bom|sbom-tool)$/.test(name) ||
    (/^(?:trivy|grype|docker)$/.test(name) &&
      /cyclonedx|spdx|\bsbom\b/.test(command?.text ?? "") &&
      !/\btrivy sbom\b|grype sbom:/.test(command?.text ?? ""))
  );
}

function signs({ command, action }: Act): boolean {
  if (action !== undefined)
    return /^(?:sigstore\/gh-action-sigstore|notaryproject\/notation-action\/sign|mathieu-benoit\/.*sign)/.test(
      action.uses,
    );
  return /^(?:cosign|notation|sigstore)$/.test(command?.argv[0] ?? "") && command?.argv.includes("sign") === true;
}

/** Inputs with which `actions/attest` says something else than how an artifact was built. */
const OTHER_PREDICATES = ["sbom-path", "predicate-path", "predicate", "predicate-type"];

function attests({ command, action }: Act): boolean {
  if (action !== undefined) {
    if (/\/build-push-action@/.test(action.uses)) return /mode=max|^true/.test(String(action.with["provenance"] ?? ""));
    return (
      /^(?:actions\/attest-build-provenance|slsa-framework\/slsa-github-generator)/.test(action.uses) ||
      (action.uses.startsWith("actions/attest@") && !OTHER_PREDICATES.some((name) => action.with[name] !== undefined))
    );
  }
  return command?.argv[0] === "cosign" && command.argv.includes("attest") && /slsa/.test(command.text);
}

/** In this order: a canary runs in production, and `pre-prod` is not it. */
const DEPLOYMENTS: readonly (readonly [Stage, RegExp])[] = [
  ["staging", /^stage$|(?:^|[^a-z])(?:staging|stg|pre-?prod(?:uction)?)(?![a-z])/i],
  ["beta", /(?:^|[^a-z])beta(?![a-z])/i],
  ["production", /(?:^|[^a-z])(?:prod|production|promote|promotion)(?![a-z])/i],
];
const CANARY = /(?:^|[^a-z])canary(?![a-z])/i;

const ACTS: Readonly<Partial<Record<Stage, (act: Act) => boolean>>> = {
  lint: ({ command, action }) =>
    action === undefined
      ? command !== undefined && lints(command)
      : /^(?:astral-sh\/ruff-action|chartboost\/ruff-action|pre-commit\/action|psf\/black|(?:super-linter|github)\/super-linter|oxsecurity\/megalinter)/.test(
          action.uses,
        ),
  test: ({ command }) => command !== undefined && tests(command),
  build: ({ command, action }) =>
    action === undefined
      ? command !== undefined && builds(command)
      : /^(?:[\w-]+\/(?:build-push|bake)-action|docker\/github-builder|redhat-actions\/buildah-build|hynek\/build-and-inspect-python-package)/.test(
          action.uses,
        ),
  "bill of materials": writesBill,
  scan: scansForVulnerabilities,
  signature: signs,
  provenance: attests,
};

/** Where a stage is done. A deployment is known by its environment, or by the name of its job, and is what that does last. */
export function spotsOf(facts: Facts, stage: Stage): readonly Spot[] {
  const does = ACTS[stage];
  if (does === undefined)
    return jobsOf(facts)
      .filter((job) => deploymentOf(job) === stage)
      .map((job) => ({ job, at: job.acts.length }));
  return jobsOf(facts).flatMap((job) => job.acts.flatMap((act, at) => (does(act) ? [{ job, at }] : [])));
}

function deploymentOf(job: Job): Stage | undefined {
  const { environment = "", data } = job.job;
  const names = [job.id, typeof data["name"] === "string" ? data["name"] : ""];
  if (!doesSomething(job)) return undefined;
  if ([environment, ...names].some((name) => CANARY.test(name))) return "canary";
  // Where the environment is computed, any of them may be meant.
  if (environment.includes("${{")) return undefined;
  if (environment === "" && /^(?:build|test|lint|check|scan)/i.test(job.id)) return undefined;
  const named = environment === "" ? names : [environment];
  return DEPLOYMENTS.find(([, pattern]) => named.some((name) => pattern.test(name)))?.[0];
}

/** Whether one spot comes before another whenever that is reached. */
export function precedes(earlier: Spot, later: Spot): boolean {
  return later.job.after.has(earlier.job) || (later.job === earlier.job && earlier.at <= later.at);
}
