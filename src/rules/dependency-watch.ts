import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { ran } from "./application.ts";
import { actsOfJobs, unattendedOf } from "./jobs.ts";
import { type Check, evidence, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { section } from "./ruff.ts";
import { distinct, show } from "./scanning.ts";
import type { Command } from "./shell.ts";
import { commandsOfGate, hookCommands, taskOf } from "./tasks.ts";

function audits({ argv }: Command): boolean {
  const [name = "", first = ""] = argv;
  if (/^(?:pip-audit|pip_audit|osv-scanner)$/.test(name)) return first !== "--version" && first !== "--help";
  return (name === "uv" && first === "audit") || (name === "safety" && /^(?:check|scan)$/.test(first));
}

function auditSteps(facts: Facts): readonly Evidence[] {
  return actsOfJobs(facts)
    .filter(({ action }) => /^(?:pypa\/gh-action-pip-audit|google\/osv-scanner-action)/.test(action?.uses ?? ""))
    .map(show);
}

const audited: Check = (facts) => {
  const commands = commandsOfGate(facts, "audit").filter((command) => audits(command) && !command.tolerated);
  const steps = taskOf(facts, "audit") === undefined ? auditSteps(facts) : [];
  return found(
    distinct([...commands.map(ran), ...steps]),
    (item) => item,
    () =>
      fail(
        "make audit does not look for known vulnerabilities of dependencies.",
        "Run pip-audit on the locked dependencies in make audit.",
      ),
  );
};

/** A command, or a service of the host that its configuration turns on for Python. */
const watched: Check = (facts) => {
  const bots = facts.glob(".github/dependabot.{yml,yaml}").flatMap((path) => {
    const document = facts.structured(path);
    const updates = document?.at("updates");
    return (Array.isArray(updates) ? updates : []).flatMap((update, index) => {
      const ecosystem = String(section(update)["package-ecosystem"]);
      if (document === undefined || !/^(?:pip|uv|poetry|pipenv)$/.test(ecosystem)) return [];
      return [
        evidence(`Dependabot: ${ecosystem}`, { path, line: document.line("updates", index, "package-ecosystem") }),
      ];
    });
  });
  const renovate = facts
    .glob(["{.github/,}renovate.{json,json5}", ".renovaterc{,.json}"])
    .map((path) => evidence("Renovate", { path }));
  const commands = [...unattendedOf(facts), ...hookCommands(facts)].filter(
    (command) => audits(command) && !command.tolerated,
  );
  return found(
    distinct([...bots, ...renovate, ...commands.map(ran), ...auditSteps(facts)]),
    (item) => item,
    () => fail("Nothing watches the dependencies.", "Run pip-audit in CI, or turn Dependabot on for pip or uv."),
  );
};

const exact: Check = ({ project, tree }) => {
  const { lockFile, dependencies } = project;
  if (lockFile !== undefined) {
    return tree.tracked(lockFile) === false
      ? fail("The lock file is not in git.", "Commit it.", { path: lockFile })
      : pass(evidence("locks every dependency", { path: lockFile }));
  }
  const runtime = dependencies.filter(({ development }) => !development);
  const loose = runtime.filter(({ specifier }) => !/===?\s*[^*,\s]+(?=$|[;,\s])|@\s*\S+/.test(specifier));
  if (loose.length > 0) {
    const remedy = "Pin it with ==, or commit a lock file.";
    return failures(
      loose.map(({ name, path, line }) => finding(`${name} has no exact version.`, remedy, { path, line })),
    );
  }
  return found(
    runtime,
    ({ name, specifier, path, line }) => evidence(`${name}${specifier}`, { path, line }),
    () => fail("No dependency is declared.", "Name dependencies with versions in pyproject.toml."),
  );
};

export const dependencyWatch: Topic = {
  id: "dependency-watch",
  title: "Pinned and watched dependencies",
  bindings: [
    { rules: ["T1-2.1"], by: "gate", target: "audit", configured: audited, platform: true },
    { rules: ["T1-2.2"], by: "facts", check: exact },
    { rules: ["T1-2.3"], by: "facts", check: watched },
  ],
};
