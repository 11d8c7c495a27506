import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { lineOf, ran } from "./application.ts";
import { type Act, actsOfJobs, runsOn, unattendedOf } from "./jobs.ts";
import { all, type Check, evidence, fail, found, type Topic } from "./model.ts";
import { leavesOutAll } from "./left-out.ts";
import { type Command, option } from "./shell.ts";
import { commandsOfGate, hookCommands, taskOf } from "./tasks.ts";

const ACTIONS =
  /^(?:gitleaks\/gitleaks-action|trufflesecurity\/trufflehog|GitGuardian\/ggshield-action|secret-scanner\/action)@/i;
const HOOKS = /^(?:gitleaks|detect-secrets|trufflehog|talisman|ggshield|kingfisher|ripsecrets)/;

/** The words of a command; of `docker run IMAGE …`, the image's name and what follows. */
export function wordsOf({ argv }: Command): readonly string[] {
  const run = argv.indexOf("run");
  if (!/^(?:docker|podman|nerdctl)$/.test(argv[0] ?? "") || run < 0 || argv[1] === "compose") return argv;
  const image = argv.findIndex(
    (word, index) =>
      index > run && /^[\w.-]+(?:\/[\w./-]+)+(?:[:@]|$)|^\w[\w-]*:[\w.-]+$/.test(word) && !word.startsWith("/"),
  );
  const name = argv[image]?.split("@")[0]?.split("/").at(-1)?.split(":")[0];
  return name === undefined ? argv : [name, ...argv.slice(image + 1)];
}

/** Looks for secrets; `strict` if one that is found makes it fail. */
function scansSecrets(facts: Facts, command: Command, strict: boolean): boolean {
  const [name = "", ...rest] = wordsOf(command);
  switch (name) {
    case "gitleaks":
      return (
        rest.length > 0 &&
        !/^(?:version|help)$/.test(rest[0] ?? "") &&
        !(strict && option(command, "--exit-code") === "0")
      );
    case "detect-secrets":
      return !strict && rest[0] === "scan";
    case "trufflehog":
      return !strict || rest.includes("--fail");
    case "trivy":
      return (
        /secret/.test(option(command, "--scanners", "--security-checks") ?? "") &&
        (!strict || option(command, "--exit-code") === "1")
      );
    case "ggshield":
      return rest.includes("scan") || rest[0] === "secret";
    case "pre-commit":
    case "prek":
      return (
        rest[0] === "run" &&
        secretHooks(facts).some(
          ({ id }) =>
            rest.includes(id) ||
            rest.includes("--all-files") ||
            rest.some((word) => /^(?:-a|--from-ref|--source)$/.test(word)),
        )
      );
    default:
      return (
        name === "detect-secrets-hook" && !leavesOutAll(facts, [option(command, "--exclude-files") ?? "(?!)"], "regex")
      );
  }
}

function secretHooks({ preCommit }: Facts): readonly (Evidence & { readonly id: string })[] {
  const path = preCommit?.document.path ?? "";
  return (preCommit?.hooks ?? [])
    .filter(
      ({ id, entry }) => HOOKS.test(id) || /\b(?:gitleaks|detect-secrets-hook|trufflehog|ggshield)\b/.test(entry ?? ""),
    )
    .map(({ id, line }) => ({ id, ...evidence(`hook ${id}`, { path, line }) }));
}

export function show({ command, action, path, line }: Act): Evidence {
  return command === undefined ? evidence(action?.uses ?? "", { path: path ?? "", line: line ?? 1 }) : ran(command);
}

/** The row of a continued line that has the program. */
function exactly({ tree }: Facts, command: Command): Evidence {
  const rows = (tree.text(command.path) ?? "").split("\n").slice(command.line - 1);
  const end = rows.findIndex((row) => !row.endsWith("\\"));
  const index = rows.slice(0, end + 1).findIndex((row) => row.includes(command.argv[0] ?? ""));
  return { ...ran(command), line: command.line + Math.max(index, 0) };
}

/** Several jobs may run the same line. */
export function distinct(places: readonly Evidence[]): readonly Evidence[] {
  return [...new Map(places.map((place) => [`${place.path}:${place.line}`, place])).values()];
}

/** Scans of pushes or pull requests that stop them. */
function enforced(facts: Facts): readonly Evidence[] {
  return actsOfJobs(facts).flatMap((act) => {
    const { command, action, job } = act;
    if (!runsOn(job, "push") && !runsOn(job, "pull_request")) return [];
    if (command !== undefined) return scansSecrets(facts, command, true) ? [exactly(facts, command)] : [];
    const hooks = action?.uses.startsWith("pre-commit/action@") === true && secretHooks(facts).length > 0;
    return hooks || ACTIONS.test(action?.uses ?? "") ? [show(act)] : [];
  });
}

/** Scans that may only report. */
function reported(facts: Facts): readonly Evidence[] {
  const commands = unattendedOf(facts)
    .filter((command) => scansSecrets(facts, command, false))
    .map((command) => exactly(facts, command));
  const steps = facts.workflows.flatMap(({ path, jobs }) =>
    jobs.flatMap((job) =>
      job.steps
        .filter(({ uses = "" }) => ACTIONS.test(uses))
        .map(({ uses = "", line }) => evidence(uses, { path, line })),
    ),
  );
  return [...enforced(facts), ...commands, ...steps];
}

const scansInPipeline: Check = (facts) =>
  found(
    distinct(reported(facts)),
    (one) => one,
    () => fail("The pipeline does not look for secrets.", "Run gitleaks or detect-secrets-hook in it."),
  );

const isEnforced: Check = (facts) => {
  const [first] = reported(facts);
  const message =
    first === undefined
      ? "The pipeline does not look for secrets."
      : "A secret that the pipeline finds does not stop it.";
  return found(
    distinct(enforced(facts)),
    (one) => one,
    () => fail(message, "Run gitleaks or detect-secrets-hook on every push, and let it fail.", first),
  );
};

const scansSomewhere: Check = (facts) =>
  found(
    distinct([...secretHooks(facts), ...reported(facts)]),
    ({ text, path, line }) => evidence(text, { path: path ?? "", line: line ?? 1 }),
    () => fail("Neither a commit hook nor the pipeline looks for secrets.", "Add the hook gitleaks or detect-secrets."),
  );

const looksForSecrets: Check = (facts) => {
  const commands = commandsOfGate(facts, "secrets").filter(
    (command) => !command.tolerated && scansSecrets(facts, command, true),
  );
  const hooks = taskOf(facts, "secrets") === undefined && hookCommands(facts).length > 0 ? secretHooks(facts) : [];
  const places = [
    ...commands.map(ran),
    ...hooks.map(({ text, path, line }) => evidence(text, { path: path ?? "", line: line ?? 1 })),
  ];
  return found(
    places,
    (one) => one,
    () => fail("Nothing looks for secrets that are committed.", "Run gitleaks or detect-secrets-hook in make secrets."),
  );
};

const ENV = /^\/?(?:\*\*\/)?(?:\.env|\.env\*|\*\.env|\.env\.\*)\/?\s*$/m;

export const ignoresEnv: Check = ({ glob, tree }) => {
  const places = glob("**/.gitignore").flatMap((path) => {
    const text = tree.text(path) ?? "";
    const line = /^!\/?(?:\*\*\/)?\.env\s*$/m.test(text) ? 0 : lineOf(text, ENV);
    return line > 0 ? [evidence("ignores .env", { path, line })] : [];
  });
  return found(
    places,
    (one) => one,
    () => fail("git does not ignore .env.", "List .env in .gitignore."),
  );
};

export const scanning: Topic = {
  id: "scanning",
  title: "Secrets and vulnerabilities",
  bindings: [
    { rules: ["T1-7.1"], by: "gate", target: "secrets", configured: all(looksForSecrets, ignoresEnv) },
    { rules: ["T2-3.4"], by: "facts", check: scansInPipeline },
    { rules: ["T2-7.1"], by: "facts", check: scansSomewhere },
    { rules: ["T3-3.3", "T4-3.4"], by: "facts", check: isEnforced },
  ],
};
