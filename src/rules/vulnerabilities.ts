import type { Facts } from "../facts/model.ts";
import { type Act, actsOfJobs, runsOn, unattendedOf } from "./jobs.ts";
import { all, type Check, fail, found, type Topic } from "./model.ts";
import { distinct, show } from "./scanning.ts";
import { type Command, option } from "./shell.ts";
import { scansForVulnerabilities, spotsOf } from "./stages.ts";
import { mayFail } from "./tasks.ts";
import { documentsVulnerabilities, keepsResults } from "./vulnerability-records.ts";

/** A bill of materials that the pipeline writes, of those that `wanted` accepts. */
function bill(wanted: (act: Act) => boolean, remedy: string): Check {
  return (facts) => {
    const bills = spotsOf(facts, "bill of materials").flatMap(({ job, at }) => job.acts[at] ?? []);
    const message =
      bills.length === 0
        ? "The pipeline writes no bill of materials."
        : "No bill of materials is of the kind that the tier asks for.";
    return found(
      distinct(bills.filter(wanted).map(show)),
      (item) => item,
      () => fail(message, remedy, bills[0]),
    );
  };
}

function isSyft({ command, action }: Act): boolean {
  return command === undefined ? action?.uses.startsWith("anchore/sbom-action@") === true : command.argv[0] === "syft";
}

function isCycloneDx(act: Act): boolean {
  const { command, action } = act;
  return isSyft(act) && /cyclonedx/.test(command?.text ?? String(action?.with["format"] ?? ""));
}

type Severity = "low" | "medium" | "high" | "critical";
const ORDER: readonly Severity[] = ["low", "medium", "high", "critical"];

/** All from one severity on. */
function from(severity: unknown): readonly Severity[] {
  const at = ORDER.findIndex((one) => one === String(severity).toLowerCase());
  return at < 0 ? [] : ORDER.slice(at);
}

/** Those of a list; all without one. */
function among(list: unknown): readonly Severity[] {
  const names = String(list ?? ORDER.join(","))
    .toLowerCase()
    .split(/[\s,]+/);
  return ORDER.filter((one) => names.includes(one));
}

interface Scan {
  readonly looksFor: readonly Severity[];
  /** At which it ends in failure. */
  readonly fails: readonly Severity[];
}

function scanOf(facts: Facts, { command, action }: Act): Scan | undefined {
  return command === undefined ? scanOfAction(action?.uses ?? "", action?.with ?? {}) : scanOfCommand(facts, command);
}

function scanOfAction(uses: string, inputs: Readonly<Record<string, unknown>>): Scan | undefined {
  const [name = ""] = uses.split("@");
  switch (name) {
    case "anchore/scan-action": {
      const fails = String(inputs["fail-build"] ?? true) === "false" ? [] : from(inputs["severity-cutoff"] ?? "medium");
      return { looksFor: ORDER, fails };
    }
    case "aquasecurity/trivy-action": {
      const looksFor = among(inputs["severity"]);
      return { looksFor, fails: /^[1-9]/.test(String(inputs["exit-code"] ?? "0")) ? looksFor : [] };
    }
    case "docker/scout-action": {
      const looksFor = among(inputs["only-severities"]);
      return { looksFor, fails: String(inputs["exit-code"]) === "true" ? looksFor : [] };
    }
    default: {
      if (!/^snyk\/actions\/(?:docker|python)/.test(name)) return undefined;
      const threshold = /--severity-threshold=(\w+)/.exec(String(inputs["args"] ?? ""))?.[1];
      return { looksFor: from(threshold ?? "low"), fails: from(threshold ?? "low") };
    }
  }
}

function scanOfCommand(facts: Facts, command: Command): Scan | undefined {
  const [name, first] = command.argv;
  if (name === "grype") {
    const configured = facts.structured(".grype.yaml")?.at("fail-on-severity");
    return { looksFor: ORDER, fails: from(option(command, "--fail-on", "-f") ?? configured) };
  }
  if (name === "trivy") {
    const looksFor = among(option(command, "--severity", "-s"));
    return { looksFor, fails: /^[1-9]/.test(option(command, "--exit-code") ?? "0") ? looksFor : [] };
  }
  if (name === "docker" && first === "scout") {
    const looksFor = among(option(command, "--only-severity"));
    return { looksFor, fails: /--exit-code\b|\s-e\b/.test(command.text) ? looksFor : [] };
  }
  if (name !== "snyk") return undefined;
  const looksFor = from(option(command, "--severity-threshold") ?? "low");
  return { looksFor, fails: first === "monitor" ? [] : looksFor };
}

/** A scan on a push or a pull request that fails the build at a severity, and at everything above it. */
function failing(wanted: Severity): Check {
  return (facts) => {
    const scans = actsOfJobs(facts).filter(scansForVulnerabilities);
    const stopping = scans.filter((act) => {
      const proposed = runsOn(act.job, "push") || runsOn(act.job, "pull_request");
      const fails = scanOf(facts, act)?.fails ?? [];
      return proposed && from(wanted).every((one) => fails.includes(one));
    });
    return found(
      distinct(stopping.map(show)),
      (item) => item,
      () =>
        fail(
          `No scan fails the build at ${wanted} severity.`,
          `Scan with grype --fail-on ${wanted} on every push.`,
          scans[0],
        ),
    );
  };
}

/** Steps that scan, also those that may fail. */
function scanSteps(facts: Facts): readonly (Act & { readonly tolerated: boolean; readonly uploads: boolean })[] {
  return facts.workflows.flatMap(({ path, jobs }) =>
    jobs.flatMap(({ steps, data }) => {
      const uploads = steps.some(({ uses = "" }) => uses.startsWith("github/codeql-action/upload-sarif@"));
      return steps.flatMap((step) => {
        const { uses, line } = step;
        if (uses === undefined) return [];
        const tolerated = mayFail(step.data) || mayFail(data);
        const action = { uses, with: step.with, tolerated, path, line };
        return scansForVulnerabilities({ action }) ? [{ action, path, line, tolerated, uploads }] : [];
      });
    }),
  );
}

/** What is of high severity is told, and lets the build go on. */
const told: Check = (facts) => {
  const commands = unattendedOf(facts)
    .map((command) => ({
      command,
      path: command.path,
      line: command.line,
      tolerated: command.tolerated,
      uploads: false,
    }))
    .filter(scansForVulnerabilities);
  const telling = [...commands, ...scanSteps(facts)].filter((act) => {
    const scan = scanOf(facts, act);
    if (scan?.looksFor.includes("high") !== true) return false;
    if (act.tolerated || scan.fails.length === 0) return true;
    // What code scanning shows is a warning of its own.
    return act.uploads && !scan.fails.includes("high");
  });
  return found(
    distinct(telling.map(show)),
    (item) => item,
    () =>
      fail(
        "Nothing tells of vulnerabilities below critical.",
        "Scan a second time without failing, and print a warning.",
      ),
  );
};

export const vulnerabilities: Topic = {
  id: "vulnerabilities",
  title: "Bills of materials and known vulnerabilities",
  bindings: [
    { rules: ["T2-7.2"], by: "facts", check: all(documentsVulnerabilities, keepsResults) },
    { rules: ["T2-2.1", "T3-2.4"], by: "facts", check: bill(() => true, "Run syft on the image in the pipeline.") },
    { rules: ["T4-2.5"], by: "facts", check: bill(isSyft, "Run syft on the image in the pipeline.") },
    { rules: ["T5-2.5"], by: "facts", check: bill(isCycloneDx, "Run syft --output cyclonedx-json in the pipeline.") },
    { rules: ["T3-2.5", "T4-2.6"], by: "facts", check: failing("critical") },
    { rules: ["T5-2.6"], by: "facts", check: failing("high") },
    { rules: ["T3-2.6", "T4-2.7"], by: "facts", check: told },
  ],
};
