import type { Facts } from "../facts/model.ts";
import { lineOf, ran } from "./application.ts";
import { all, type Check, evidence, fail, pass, type Topic } from "./model.ts";
import { calls, type Command } from "./shell.ts";
import { commandsOfTask, taskOf } from "./tasks.ts";

export const missing = (name: string, does: string) =>
  fail(`There is no task ${name}.`, `Add make ${name}, which ${does}.`);

/** A task runs a command of some sort. */
export function runs(name: string, does: string, matches: (command: Command, facts: Facts) => boolean): Check {
  return (facts) => {
    const task = taskOf(facts, name);
    if (task === undefined) return missing(name, does);
    const command = commandsOfTask(facts, name).find((one) => matches(one, facts));
    if (command === undefined)
      return fail(`make ${name} does not do what its name says.`, `Let make ${name} do it: it ${does}.`, task);
    return pass(evidence(`make ${name}`, task), ran(command));
  };
}

const installs = (command: Command): boolean =>
  calls(command, "uv", "sync") ||
  calls(command, /^(?:poetry|pdm|pipenv)$/, "install") ||
  (calls(command, /^pip3?$/, "install") &&
    !command.argv.slice(2).every((word) => word.startsWith("-") || /^uv\b/.test(word))) ||
  calls(command, "uv", "pip", "install");

const installsHooks: Check = (facts) => {
  if (facts.preCommit === undefined)
    return pass(evidence("no commit hooks to install", { path: facts.makefile?.path ?? "" }));
  const command = commandsOfTask(facts, "dev").find((one) => calls(one, /^(?:pre-commit|prek)$/, "install"));
  if (command === undefined)
    return fail(
      "make dev does not install the commit hooks.",
      "Run pre-commit install in make dev.",
      taskOf(facts, "dev") ?? {},
    );
  return pass(ran(command));
};

const lints = (command: Command): boolean => calls(command, "ruff", "check") || calls(command, /^(?:flake8|pylint)$/);

const checksFormat = (command: Command): boolean =>
  (calls(command, "ruff", "format") || calls(command, /^(?:black|yapf|autopep8)$/)) &&
  command.argv.some((word) => /^(?:--check|--diff|-d)$/.test(word));

/** Lanes that are too slow to be run after every edit. */
const SLOW = /integration|e2e|end.?to.?end|slow|acceptance|system/;

export function selection({ argv }: Command): { readonly marker: string; readonly paths: readonly string[] } {
  const marker = argv.includes("-m") ? (argv[argv.indexOf("-m") + 1] ?? "") : "";
  const paths = argv
    .slice(1)
    .filter((word, index) => /^[\w.][\w./-]*$/.test(word) && !/^-[mnkpcW]$/.test(argv[index] ?? ""));
  return { marker, paths };
}

/** Whether a run of pytest leaves out the slow lanes, by marker or by folder. */
function isQuick(command: Command): boolean {
  const { marker, paths } = selection(command);
  if (!calls(command, "pytest")) return false;
  const excluded = /not\b/.test(marker) && SLOW.test(marker);
  const chosen = marker !== "" && !SLOW.test(marker);
  return (
    excluded || chosen || (paths.length > 0 && paths.every((path) => !SLOW.test(path) && path.split("/").length > 1))
  );
}

const testsAreQuick: Check = (facts) => {
  const task = taskOf(facts, "test");
  if (task === undefined) return missing("test", "runs the quick tests");
  const tests = commandsOfTask(facts, "test").filter((command) => calls(command, "pytest"));
  const [first] = tests;
  if (first === undefined) return fail("make test does not run pytest.", "Run pytest in make test.", task);
  const slow =
    facts.python.tests.some(({ path }) => SLOW.test(path)) ||
    facts.python.tests.some(({ text }) => /mark\.(?:integration|e2e|slow)\b/.test(text));
  const loose = tests.find((command) => !isQuick(command));
  if (slow && loose !== undefined && !deselected(facts))
    return fail(
      "make test runs the slow tests too.",
      "Let it select the unit tests, and give the others targets of their own.",
      loose,
    );
  return pass(ran(first));
};

/** Where `addopts` leaves the slow lanes out. */
export function deselected({ project }: Facts): boolean {
  const options = project.tool("pytest")?.data["addopts"];
  const text = Array.isArray(options) ? options.join(" ") : String(options ?? "");
  return /-m\s*["']?not\b/.test(text);
}

/** It looks for several tools and says how to get what is missing. */
const doctors: Check = (facts) => {
  const task = taskOf(facts, "doctor", "check-env", "env-check");
  if (task === undefined) return missing("doctor", "checks the local tools and says how to fix what is missing");
  const script = commandsOfTask(facts, task.name)
    .flatMap(({ argv }) => argv.slice(0, 3))
    .map((word) => word.replace(/^\.\//, ""))
    .find((word) => facts.tree.has(word));
  const source =
    script === undefined
      ? { path: task.path, text: task.lines.map(({ text }) => text).join("\n") }
      : { path: script, text: facts.tree.text(script) ?? "" };
  const advises = /\bfix\b|install|https?:\/\/|brew |apt/i;
  const looks = /command -v|--version|\bwhich\b|shutil\.which|hash /;
  if (!looks.test(source.text) || !advises.test(source.text))
    return fail(
      "make doctor does not say how to get what is missing.",
      "Let it look for each tool, and print how to install it.",
      task,
    );
  return pass(
    evidence("make doctor", task),
    evidence(
      "says how to fix what is missing",
      script === undefined ? task : { path: script, line: lineOf(source.text, advises) },
    ),
  );
};

const exist =
  (...names: readonly string[]): Check =>
  (facts) => {
    const absent = names.filter((name) => taskOf(facts, name) === undefined);
    if (absent.length > 0)
      return fail(`There is no task ${absent.join(", ")}.`, `Add make ${absent.join(" and make ")}.`);
    return pass(
      ...names.flatMap((name) => taskOf(facts, name) ?? []).map((task) => evidence(`make ${task.name}`, task)),
    );
  };

const composes =
  (verb: RegExp) =>
  (command: Command): boolean =>
    /compose|podman|tilt|skaffold|devspace|docker/.test(command.argv.slice(0, 2).join(" ")) &&
    command.argv.some((word) => verb.test(word));

export const localCommands: Topic = {
  id: "local-commands",
  title: "Commands of a developer's day",
  bindings: [
    {
      rules: ["PY-LCL-001"],
      by: "facts",
      check: all(runs("dev", "installs the tools and the locked dependencies", installs), installsHooks),
    },
    {
      rules: ["PY-LCL-002"],
      by: "facts",
      check: all(runs("lint", "runs the linter", lints), runs("lint", "checks the format", checksFormat)),
    },
    { rules: ["PY-LCL-003", "PY-QG-002", "PY-LCL-000a"], by: "gate", target: "test", configured: testsAreQuick },
    {
      rules: ["PY-LCL-006"],
      by: "facts",
      check: all(
        runs("up", "starts the service with what it depends on", composes(/^(?:up|start|run|dev)$/)),
        runs("down", "stops it", composes(/^(?:down|stop|rm|delete)$/)),
      ),
    },
    { rules: ["PY-LCL-032"], by: "facts", check: doctors },
    {
      rules: ["PY-QR-003", "PY-OP-005"],
      by: "gate",
      target: "test",
      configured: all(exist("dev", "lint", "test"), testsAreQuick),
    },
    {
      rules: ["PY-QR-004"],
      by: "gate",
      target: "lint",
      configured: all(exist("lint", "test"), runs("lint", "runs the linter", lints)),
    },
  ],
};
