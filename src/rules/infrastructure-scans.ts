import type { Facts } from "../facts/model.ts";
import { lineOf } from "./application.ts";
import { type Act, actsOfJobs, type Job, runsOn } from "./jobs.ts";
import { type Check, type Exemption, fail, found, type Topic } from "./model.ts";
import { strings } from "./ruff.ts";
import { show, wordsOf } from "./scanning.ts";
import { option } from "./shell.ts";

const SOURCES = ["**/*.tf", "**/*.tofu", "**/Pulumi.{yaml,yml}"];
const OTHER_SOURCES = [
  ...SOURCES,
  "**/Dockerfile",
  "**/*.Dockerfile",
  "**/Containerfile",
  "**/Chart.yaml",
  "**/kustomization.yaml",
  "**/{k8s,kubernetes,manifests}/**/*.{yaml,yml}",
  "**/compose*.{yaml,yml}",
  "**/docker-compose*.{yaml,yml}",
  "**/serverless.yml",
];

const noTerraform: Exemption = ({ glob }) =>
  glob(SOURCES).length === 0 ? "There is no code of Terraform or Pulumi." : undefined;
const noInfrastructure: Exemption = ({ glob }) =>
  glob(OTHER_SOURCES).length === 0 ? "There is no infrastructure as code." : undefined;

/** A tool that holds infrastructure against policies, with its options by name. */
interface Scan {
  readonly tool: string;
  readonly act: Act;
  readonly job: Job;
  readonly get: (...names: readonly string[]) => string | undefined;
}

const ACTIONS: readonly (readonly [RegExp, string])[] = [
  [/^bridgecrewio\/checkov-action@/, "checkov"],
  [/^aquasecurity\/tfsec-/, "tfsec"],
  [/^aquasecurity\/trivy-action@/, "trivy"],
  [/^checkmarx\/kics-github-action@/i, "kics"],
  [/^tenable\/terrascan-action@/, "terrascan"],
  [/^snyk\/actions\/iac@/, "snyk"],
  [/^stackrox\/kube-linter-action@/, "kube-linter"],
  [/^kubescape\/github-action@/, "kubescape"],
  [/^instrumenta\/conftest-action/, "conftest"],
];
const TOOLS = /^(?:checkov|tfsec|kics|terrascan|kube-linter|kubescape|polaris|conftest|kyverno|opa|gator|regula)$/;

/** Those that read infrastructure by themselves, rather than policies that somebody wrote. */
const OWN_POLICIES = /^(?:checkov|tfsec|trivy|kics|terrascan|snyk|kube-linter|kubescape|polaris|regula)$/;

function scansOf(facts: Facts): readonly Scan[] {
  return actsOfJobs(facts).flatMap(({ job, ...act }) => {
    const { command, action } = act;
    if (action !== undefined) {
      const tool = ACTIONS.find(([uses]) => uses.test(action.uses))?.[1];
      const get = (...names: readonly string[]) =>
        names
          .map(
            (name) => action.with[name.replace(/^-+/, "")] ?? action.with[name.replace(/^-+/, "").replaceAll("-", "_")],
          )
          .find((value) => value !== undefined)
          ?.toString();
      const wrong = tool === "trivy" && get("scan-type") !== "config" && !/misconfig/.test(get("scanners") ?? "");
      return tool === undefined || wrong ? [] : [{ tool, act, job, get }];
    }
    if (command === undefined) return [];
    const [name = "", first = ""] = wordsOf(command);
    const get = (...names: readonly string[]) =>
      option(command, ...names) ?? (names.some((one) => command.argv.includes(one)) ? "true" : undefined);
    if (name === "trivy")
      return first.startsWith("conf") || /misconfig/.test(get("--scanners") ?? "")
        ? [{ tool: name, act, job, get }]
        : [];
    if (name === "snyk") return first === "iac" ? [{ tool: name, act, job, get }] : [];
    return TOOLS.test(name) && !/^(?:--version|version|--help)$/.test(first) ? [{ tool: name, act, job, get }] : [];
  });
}

const checkovConfig = ({ structured, glob }: Facts) => structured(glob(".checkov.{yaml,yml}")[0] ?? ".checkov.yaml");

/** A finding makes it fail. */
function fails(facts: Facts, { tool, get }: Scan): boolean {
  if (tool === "trivy")
    return (
      get("--exit-code") === "1" ||
      facts.glob("trivy.yaml").some((path) => lineOf(facts.tree.text(path) ?? "", /^exit-code:\s*1\b/m) > 0)
    );
  if (["--soft-fail", "-s"].some((name) => get(name) !== undefined && get(name) !== "false" && get(name) !== ""))
    return false;
  if (tool !== "checkov") return true;
  const skipped = [get("--skip-check") ?? "", ...strings(checkovConfig(facts)?.at("skip-check"))];
  return checkovConfig(facts)?.at("soft-fail") !== true && !skipped.some((one) => /^(?:CKV_?)?\*$/.test(one));
}

/** It reads Terraform, and a finding of high severity or above makes it fail. */
function failsOnHigh(facts: Facts, scan: Scan): boolean {
  const { tool, get } = scan;
  if (!fails(facts, scan)) return false;
  const severe = (value: string | undefined): boolean =>
    value === undefined || value === "" || (/HIGH/i.test(value) && /CRITICAL/i.test(value));
  if (tool === "trivy") return severe(get("--severity", "-s"));
  if (tool === "tfsec") return !/CRITICAL/i.test(get("--minimum-severity", "-m") ?? "");
  if (tool === "checkov") {
    const given = get("--framework");
    const frameworks = given === undefined ? strings(checkovConfig(facts)?.at("framework")) : given.split(/[\s,]+/);
    return (
      !/HIGH|CRITICAL/i.test(get("--soft-fail-on") ?? "") &&
      (frameworks.length === 0 || frameworks.some((one) => /^(?:all|terraform)/.test(one)))
    );
  }
  return /^(?:kics|terrascan|snyk|regula)$/.test(tool);
}

const holds = ({ job }: Scan): boolean => runsOn(job, "push") || runsOn(job, "pull_request");

const scansPullRequests: Check = (facts) => {
  const scans = scansOf(facts).filter(({ tool, job }) => OWN_POLICIES.test(tool) && runsOn(job, "pull_request"));
  return found(
    scans,
    ({ act }) => show(act),
    () =>
      fail(
        "Pull requests are not scanned for faults in infrastructure.",
        "Run checkov or trivy config on pull_request.",
      ),
  );
};

const enforcesPolicies: Check = (facts) => {
  const scans = scansOf(facts).filter(holds);
  const strict = scans.filter((scan) => fails(facts, scan));
  const message =
    scans.length === 0 ? "The pipeline checks no policies." : "What breaks a policy does not stop the pipeline.";
  return found(
    strict,
    ({ act }) => show(act),
    () => fail(message, "Run checkov, trivy config with --exit-code 1, or conftest, and let it fail.", scans[0]?.act),
  );
};

const failsOnSevere: Check = (facts) => {
  const scans = scansOf(facts).filter(holds);
  const strict = scans.filter((scan) => failsOnHigh(facts, scan));
  const message =
    scans.length === 0
      ? "Nothing scans the code of Terraform or Pulumi."
      : "A finding of high severity in Terraform does not fail the build.";
  return found(
    strict,
    ({ act }) => show(act),
    () => fail(message, "Run checkov over it, and let every finding fail.", scans[0]?.act),
  );
};

const scansByChosenTool: Check = (facts) => {
  const scans = scansOf(facts).filter(
    (scan) => /^(?:tfsec|checkov)$/.test(scan.tool) && holds(scan) && failsOnHigh(facts, scan),
  );
  return found(
    scans,
    ({ act }) => show(act),
    () =>
      fail(
        "Neither tfsec nor checkov scans the code of Terraform or Pulumi.",
        "Run one of them in the pipeline, and let every finding fail.",
      ),
  );
};

export const infrastructureScans: Topic = {
  id: "infrastructure-scans",
  title: "Policies of infrastructure",
  bindings: [
    { rules: ["T3-7.1"], by: "facts", unless: noInfrastructure, check: scansPullRequests },
    { rules: ["T4-3.5"], by: "facts", check: enforcesPolicies },
    { rules: ["T4-7.1"], by: "facts", unless: noTerraform, check: failsOnSevere },
    { rules: ["T5-7.1"], by: "facts", unless: noTerraform, check: scansByChosenTool },
  ],
};
