import type { Verdict } from "../conformance.ts";
import type { Dependency } from "../facts/model/project.ts";
import type { Facts } from "../facts/model.ts";
import { lineOf, ran } from "./application.ts";
import { type Check, evidence, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { calls, type Command } from "./shell.ts";
import { commandsOfGate, taskOf } from "./tasks.ts";

/** `.python-version` or the metadata; where both say it, they agree. */
const pinsPython: Check = (facts) => {
  const [file] = facts.glob([".python-version", ".tool-versions"]);
  const text = file === undefined ? "" : (facts.tree.text(file) ?? "");
  const version = /(?:^|python\s+|cpython-?)(\d+\.\d+)/m.exec(text)?.[1];
  const { requiresPython, pyproject } = facts.project;
  const required =
    requiresPython === undefined || pyproject === undefined
      ? []
      : [
          evidence(`requires-python ${requiresPython}`, {
            path: pyproject.path,
            line: lineOf(pyproject.text, /^\s*(?:requires-python|python)\s*=/m) || 1,
          }),
        ];
  if (version === undefined || file === undefined) {
    const exact =
      requiresPython !== undefined &&
      (/==|~=\s*3\.\d+\.\d/.test(requiresPython) || /<\s*[34]\.?\d*/.test(requiresPython));
    if (exact) return pass(...required);
    return fail("The Python version is not pinned.", "Write it to .python-version.", required[0] ?? {});
  }
  if (requiresPython !== undefined && !satisfies(version, requiresPython)) {
    return fail(`${file} says ${version}, the project requires ${requiresPython}.`, "Make the two agree.", {
      path: file,
    });
  }
  return pass(
    evidence(`Python ${version}`, { path: file, line: lineOf(text, /\d+\.\d+/) || 1 }),
    ...(requiresPython === undefined ? [] : required),
  );
};

/** Minor versions against the bounds of a specifier. */
function satisfies(version: string, specifier: string): boolean {
  const minor = (text: string): number =>
    Number(/^\d+\.(\d+)/.exec(text)?.[1] ?? 0) + 1000 * Number(/^\d+/.exec(text)?.[0] ?? 0);
  return [...specifier.matchAll(/(>=|<=|<|>|==|~=|\^)\s*(\d+(?:\.\d+)?)(?:\.\d+|\.\*)?/g)].every(
    ([, operator, bound = ""]) => {
      const [own, other] = [minor(version), minor(bound)];
      if (operator === ">=" || operator === "~=" || operator === "^") return own >= other;
      if (operator === "<=") return own <= other;
      if (operator === "<") return own < other;
      return operator === ">" ? own >= other : own === other;
    },
  );
}

const isLocked: Check = (facts) => {
  const { lockFile } = facts.project;
  if (lockFile === undefined || facts.tree.text(lockFile)?.trim() === "")
    return fail("There is no lock file.", "Lock the dependencies, and commit the lock file: uv lock.");
  if (facts.tree.tracked(lockFile) === false)
    return fail(`${lockFile} is not committed.`, "Commit the lock file.", { path: lockFile });
  return pass(evidence("locks every dependency", { path: lockFile }));
};

const CLASHES: readonly (readonly [string, string, string])[] = [
  ["flake8", "ruff", "linting"],
  ["pylint", "ruff", "linting"],
  ["pyupgrade", "ruff", "linting"],
  ["autoflake", "ruff", "linting"],
  ["yapf", "ruff", "formatting"],
  ["autopep8", "ruff", "formatting"],
  ["black", "ruff", "formatting"],
  ["isort", "ruff", "sorting imports"],
  ["pyright", "mypy", "checking types"],
  ["nose2", "pytest", "running tests"],
  ["tox", "nox", "running sessions"],
];

const LINTERS =
  /^(?:flake8(?:-.*)?|wemake-python-styleguide|pylint|pycodestyle|pydocstyle|pyflakes|pyupgrade|autoflake|isort|black|yapf|autopep8)$/;

/** Tools that a tier asks for by name are no surplus. */
const hasNoDoubles: Check = (facts, { scope }) => {
  const demanded = scope.standards.includes("tiers") ? ["black", ...(scope.tier >= 3 ? ["isort"] : [])] : [];
  const own = facts.project.dependencies.filter(({ development }) => development);
  const has = (name: string): Dependency | undefined => own.find((one) => one.name === name);
  const doubles = CLASHES.filter(
    ([other, name]) => !demanded.includes(other) && has(other) !== undefined && has(name) !== undefined,
  );
  if (doubles.length > 0)
    return failures(
      doubles.map(([other, name, job]) =>
        finding(`${other} and ${name} are both there for ${job}.`, `Remove ${other}.`, has(other) ?? {}),
      ),
    );
  const linters = own.filter(({ name }) => LINTERS.test(name) && !demanded.includes(name));
  if (linters.length > 1)
    return fail(
      `${linters.map(({ name }) => name).join(", ")} do together what ruff does alone.`,
      "Lint and format with ruff.",
      linters[0],
    );
  const tool = has("ruff") ?? own[0];
  return tool === undefined
    ? fail("No development tool is declared.", "Declare the development tools in a dependency group.")
    : pass(evidence(`${own.length} development dependencies, no two for one job`, tool));
};

const testsWithPytest: Check = (facts) => {
  const dependency = facts.project.dependency("pytest");
  if (dependency === undefined) return fail("pytest is no dependency.", "Add pytest to the development dependencies.");
  const settings = facts.project.tool("pytest");
  if (settings === undefined)
    return fail("pytest is not configured.", "Configure it in [tool.pytest.ini_options].", dependency);
  return pass(
    evidence(`pytest${dependency.specifier}`, dependency),
    evidence("settings of pytest", { path: settings.path, line: settings.line() }),
  );
};

/** What linters, checkers and coverage are told to leave out, and would find. */
const coversEveryModule: Check = (facts) => {
  const tools = ["ruff", "ruff.lint", "mypy", "pyright", "coverage.run"].flatMap((name) =>
    facts.project.tool(name) === undefined ? [] : [{ name, tool: facts.project.tool(name) }],
  );
  const findings = tools.flatMap(({ name, tool }) =>
    ["exclude", "extend-exclude", "omit", "ignore"].flatMap((key) => {
      const value = tool?.data[key];
      const patterns =
        name === "ruff.lint" && key === "ignore"
          ? []
          : typeof value === "string"
            ? value.split(/[\n,]/)
            : Array.isArray(value)
              ? value.map(String)
              : [];
      const hit = patterns
        .map((pattern) => pattern.trim())
        .find((pattern) => pattern !== "" && excludes(facts, name, pattern));
      return hit === undefined
        ? []
        : [
            finding(`${name} leaves out ${hit}.`, "Let it see every module, or decide otherwise in a record.", {
              path: tool?.path ?? "",
              line: tool?.line(key) ?? 1,
            }),
          ];
    }),
  );
  if (findings.length > 0) return failures(findings);
  const checks = commandsOfGate(facts, "lint").filter(
    (one) => calls(one, "ruff", "check") || calls(one, /^(?:mypy|pyright|ty)$/),
  );
  const missed = unseen(facts, checks);
  if (missed !== undefined) {
    const hook =
      missed.name === "linter" ? facts.preCommit?.hooks.find(({ id }) => /^ruff(?:-check)?$/.test(id)) : undefined;
    const place = { path: facts.preCommit?.document.path ?? "", line: hook?.line ?? 1 };
    // The hook gets every file that is committed.
    if (hook !== undefined) return pass(evidence("lints every file that is committed", place), ...checks.map(ran));
    return missed.verdict;
  }
  return found(checks, ran, () =>
    fail("Nothing looks at the Python code.", "Run a linter and a type checker in make lint."),
  );
};

/** Modules that no linter is told to look at, nor any type checker where they run in production. */
function unseen(
  { python, tree }: Facts,
  checks: readonly Command[],
): { readonly name: string; readonly verdict: Verdict } | undefined {
  for (const [name, pattern, modules] of [
    ["type checker", /^(?:mypy|pyright|ty)$/, python.application],
    ["linter", /^ruff$/, [...python.application, ...python.tests]],
  ] as const) {
    const own = checks.filter((one) => calls(one, pattern));
    const given = own.map(({ argv }) =>
      argv
        .slice(1)
        .filter((word) => !word.startsWith("-"))
        .map(plain),
    );
    const paths = given.map((words) =>
      words.filter((word) => tree.paths.some((one) => `${one}/`.startsWith(`${word}/`))),
    );
    // Without a path, or with one that is not from here, it looks at all below.
    if (own.length === 0 || paths.some((words) => words.length === 0)) continue;
    const missed = modules.find(({ path }) => !paths.flat().some((word) => `${path}/`.startsWith(`${word}/`)));
    const at = own[0];
    if (missed !== undefined && at !== undefined)
      return {
        name,
        verdict: fail(`No ${name} looks at ${missed.path}.`, `Let ${at.argv[0]} look at the whole repository.`, at),
      };
  }
  return undefined;
}

function plain(word: string): string {
  return word.replace(/^\.\//, "").replace(/\/$/, "");
}

function excludes({ python, glob }: Facts, tool: string, pattern: string): boolean {
  const own = new Set(
    python.modules.filter(({ test }) => !(test && tool.startsWith("coverage"))).map(({ path }) => path),
  );
  if (tool === "mypy") {
    try {
      const expression = new RegExp(pattern.replace(/^\(\?x\)/, ""));
      return [...own].some((path) => expression.test(path));
    } catch {
      return false;
    }
  }
  const bare = pattern.replace(/^\.?\//, "").replace(/\/$/, "");
  return glob([bare, `${bare}/**`, `**/${bare}`, `**/${bare}/**`]).some((path) => own.has(path));
}

const hasOtherRunner: Check = (facts) => {
  const wanted = ["dev", "lint", "test", "test-all"];
  const missing = wanted.filter((name) => taskOf(facts, name) === undefined);
  if (missing.length > 0)
    return fail(
      `No task is named ${missing.join(", ")}.`,
      "Name the tasks of the runner as the make targets: dev, lint, test, test-all, run, up, down.",
    );
  return pass(
    ...wanted.flatMap((name) => taskOf(facts, name) ?? []).map((task) => evidence(`${task.runner} ${task.name}`, task)),
  );
};

export const dependencies: Topic = {
  id: "dependencies",
  title: "Python and the dependencies",
  bindings: [
    { rules: ["PY-PRE-000a"], by: "facts", check: coversEveryModule },
    {
      rules: ["PY-LCL-000b"],
      by: "facts",
      check: hasOtherRunner,
      unless: ({ makefile }) => (makefile === undefined ? undefined : "There is a Makefile."),
    },
    { rules: ["PY-LCL-007"], by: "facts", check: pinsPython },
    { rules: ["PY-LCL-008"], by: "facts", check: isLocked },
    { rules: ["PY-LCL-010"], by: "facts", check: hasNoDoubles },
    { rules: ["PY-LCL-012"], by: "facts", check: testsWithPytest },
  ],
};
