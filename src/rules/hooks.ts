import type { Facts } from "../facts/model.ts";
import type { PreCommit } from "../facts/model/delivery.ts";
import { ran } from "./application.ts";
import { type Check, evidence, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { leavesOutAll, matchesSome } from "./left-out.ts";
import { commandsIn } from "./shell.ts";
import { commandsOfTask, pipelineOf } from "./tasks.ts";

type Hook = PreCommit["hooks"][number];

/** What a hook has to be, by the name that the rules use. */
const KINDS: Readonly<Record<string, (hook: Hook) => boolean>> = {
  ruff: (hook) =>
    /^ruff(?:-check|-lint)?$/.test(hook.id) || (invokes(hook, "ruff") && !/\bformat\b/.test(hook.entry ?? "")),
  "ruff format": (hook) => hook.id === "ruff-format" || (invokes(hook, "ruff") && /\bformat\b/.test(hook.entry ?? "")),
  black: (hook) => /^black(?:-jupyter)?$/.test(hook.id) || invokes(hook, "black"),
  isort: (hook) => hook.id === "isort" || invokes(hook, "isort"),
  mypy: (hook) => hook.id === "mypy" || invokes(hook, "mypy"),
  bandit: (hook) => hook.id === "bandit" || invokes(hook, "bandit"),
  gitleaks: (hook) => hook.id.startsWith("gitleaks") || invokes(hook, "gitleaks"),
  "detect-secrets": (hook) => hook.id === "detect-secrets" || invokes(hook, "detect-secrets-hook"),
  "type check": (hook) =>
    /^(?:mypy|pyright|basedpyright|ty|pyrefly)$/.test(hook.id) ||
    ["mypy", "pyright", "basedpyright", "ty", "dmypy"].some((name) => invokes(hook, name)),
  "secret scan": (hook) =>
    /^(?:gitleaks|detect-secrets|trufflehog|talisman|ggshield|kingfisher)/.test(hook.id) ||
    ["gitleaks", "detect-secrets-hook", "trufflehog", "ggshield"].some((name) => invokes(hook, name)),
};

/** Hooks that tiers ask for. */
const BY_TIER: Readonly<Record<string, readonly string[]>> = {
  "T2-6.2": ["black", "ruff"],
  "T3-6.3": ["ruff", "black", "isort", "mypy", "detect-secrets"],
  "T4-6.3": ["ruff", "black", "isort", "mypy", "bandit", "detect-secrets"],
  "T5-6.3": ["ruff", "black", "isort", "mypy", "bandit", "gitleaks", "detect-secrets"],
};

function program(hook: Hook): string {
  return commandsIn([{ text: hook.entry ?? hook.id, path: "", line: 1 }])[0]?.argv[0] ?? hook.id;
}

function invokes(hook: Hook, name: string): boolean {
  return hook.entry !== undefined && program(hook) === name;
}

/** It runs by hand alone, on no file of the application, or so that it cannot fail. */
function isIdle(facts: Facts, { id, entry, args, stages, files, excludes }: Hook): boolean {
  const command = commandsIn([{ text: [entry ?? id, ...args].join(" "), path: "", line: 1 }])[0];
  const modules = facts.python.application.map(({ path }) => path);
  return (
    command?.tolerated === true ||
    (stages.length > 0 && stages.every((stage) => stage === "manual")) ||
    leavesOutAll(facts, excludes, "regex") ||
    (modules.length > 0 && files.some((pattern) => !matchesSome(facts, pattern)))
  );
}

function hasHooks(facts: Facts, names: readonly string[]) {
  const { preCommit } = facts;
  if (preCommit === undefined)
    return fail("There is no .pre-commit-config.yaml.", `Set pre-commit up, with hooks for ${names.join(", ")}.`);
  const { path } = preCommit.document;
  const chosen = names.map((name) => ({
    name,
    hook: preCommit.hooks.find((hook) => KINDS[name]?.(hook) === true && !isIdle(facts, hook)),
  }));
  const missing = chosen.filter(({ hook }) => hook === undefined);
  if (missing.length > 0)
    return failures(
      missing.map(({ name }) => finding(`No commit hook runs ${name}.`, `Add a hook for ${name}.`, { path })),
    );
  return pass(...chosen.map(({ name, hook }) => evidence(name, { path, line: hook?.line ?? 1 })));
}

const hasHooksOfTier: Check = (facts, { rule }) => hasHooks(facts, BY_TIER[rule.id] ?? []);

const has =
  (name: string): Check =>
  (facts) =>
    hasHooks(facts, [name]);

/** Names under which CI may run what a hook runs. */
const HOUSEKEEPING =
  /^(?:trailing-whitespace|end-of-file-fixer|check-|mixed-line-ending|debug-statements|fix-|no-commit|name-tests|requirements-txt|conventional|commit|gitlint|uv-lock|uv-sync|uv-export|poetry-)/;

const runsWhatCiRuns: Check = (facts) => {
  const { preCommit } = facts;
  if (preCommit === undefined || preCommit.hooks.length === 0)
    return fail("There is no .pre-commit-config.yaml.", "Set pre-commit up, with the checks of CI.");
  const { path } = preCommit.document;
  const commands = pipelineOf(facts);
  const whole = commands.find(
    (command) => /^(?:pre-commit|prek)$/.test(command.argv[0] ?? "") && command.argv.includes("run"),
  );
  const action = facts.workflows
    .flatMap(({ jobs, path: at }) => jobs.flatMap(({ steps }) => steps.map((step) => ({ ...step, path: at }))))
    .find(({ uses }) => uses?.startsWith("pre-commit/action"));
  if (whole !== undefined && whole.argv.includes("--all-files")) return pass(ran(whole));
  if (action !== undefined) return pass(evidence("CI runs every hook", action));
  const names = new Set(commands.map(({ argv }) => argv[0]));
  const own = preCommit.hooks.filter(
    ({ id, stages }) =>
      !HOUSEKEEPING.test(id) && (stages.length === 0 || stages.includes("pre-commit") || stages.includes("commit")),
  );
  const alone = own.filter(
    (hook) => !names.has(program(hook)) && !names.has(hook.id.replace(/-(?:check|format|docker|system)$/, "")),
  );
  if (alone.length > 0)
    return failures(
      alone.map(({ id, line }) =>
        finding(`CI does not run what the hook ${id} runs.`, "Run it in CI too, or run pre-commit there.", {
          path,
          line,
        }),
      ),
    );
  return found(
    own,
    ({ id, line }) => evidence(`${id}, as in CI`, { path, line }),
    () => fail("The hooks run nothing of what CI runs.", "Add hooks for the checks of CI.", { path }),
  );
};

const SLOW = /^(?:pytest|tox|nox|trivy|grype|docker|mutmut|playwright|locust|schemathesis)$/;

const areQuick: Check = (facts) => {
  const { preCommit } = facts;
  if (preCommit === undefined)
    return fail("There is no .pre-commit-config.yaml.", "Set pre-commit up, with the quick checks of CI.");
  const { path } = preCommit.document;
  const slow = preCommit.hooks.filter((hook) => {
    const early = hook.stages.length === 0 || hook.stages.includes("pre-commit") || hook.stages.includes("commit");
    const name = program(hook);
    const tasks = /^(?:make|just|task|poe)$/.test(name)
      ? commandsIn([{ text: hook.entry ?? "", path, line: 1 }]).flatMap(({ argv }) => argv.slice(1))
      : [];
    return (
      early &&
      (SLOW.test(name) ||
        tasks.some((task) => commandsOfTask(facts, task).some(({ argv }) => SLOW.test(argv[0] ?? ""))))
    );
  });
  if (slow.length > 0)
    return failures(
      slow.map(({ id, line }) =>
        finding(`The hook ${id} is slow.`, "Leave it to CI, or to the stage pre-push.", { path, line }),
      ),
    );
  return pass(evidence(`${preCommit.hooks.length} hooks, none of them slow`, { path }));
};

export const hooks: Topic = {
  id: "hooks",
  title: "Commit hooks",
  bindings: [
    { rules: ["T2-6.2", "T3-6.3", "T4-6.3", "T5-6.3"], by: "facts", check: hasHooksOfTier },
    { rules: ["PY-LCL-000c"], by: "facts", check: runsWhatCiRuns },
    { rules: ["PY-LCL-014"], by: "facts", check: has("ruff format") },
    { rules: ["PY-LCL-015"], by: "facts", check: has("ruff") },
    { rules: ["PY-LCL-016"], by: "facts", check: has("type check") },
    { rules: ["PY-LCL-017"], by: "facts", check: has("secret scan") },
    { rules: ["PY-LCL-000d"], by: "facts", check: areQuick },
  ],
};
