import type { Verdict } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { ran } from "./application.ts";
import { type Check, all, evidence, fail, found, type GateBinding, pass, type Topic } from "./model.ts";
import { looksPast } from "./left-out.ts";
import { checksTypes, configured, lints, selected, strings, typeChecker } from "./ruff.ts";
import { calls, type Command } from "./shell.ts";
import { commandsOfGate, hookCommands } from "./tasks.ts";

const byLint = (rules: readonly string[], check: Check): GateBinding => ({
  rules,
  by: "gate",
  target: "lint",
  configured: check,
});

const FORMATTERS = /^(?:black|yapf|autopep8)$/;

function checksFormat(facts: Facts): Verdict {
  const commands = commandsOfGate(facts, "lint").filter(
    (one) =>
      !one.tolerated &&
      ((calls(one, "ruff", "format") && one.argv.some((word) => /^--(?:check|diff)$/.test(word))) ||
        (FORMATTERS.test(one.argv[0] ?? "") && one.argv.some((word) => /^(?:--check|--diff|-d)$/.test(word)))),
  );
  return found(commands, ran, () => fail("make lint checks no format.", "Run ruff format --check in make lint."));
}

const indentsByFour: Check = (facts) => {
  const tool = facts.project.tool("ruff");
  const style = tool?.data["format"] as Record<string, unknown> | undefined;
  const odd = (tool?.data["indent-width"] ?? 4) !== 4 || style?.["indent-style"] === "tab";
  if (odd)
    return fail(
      "Ruff is told to indent by something else than four spaces.",
      "Remove indent-width and indent-style.",
      configured(facts),
    );
  return checksFormat(facts);
};

const keepsLinesShort: Check = (facts, question) => {
  const tool = facts.project.tool("ruff");
  const length = tool?.data["line-length"];
  if (tool === undefined || typeof length !== "number" || length > 79) {
    return fail(
      `Lines may be ${typeof length === "number" ? length : 88} characters long.`,
      "Set line-length = 79 for Ruff.",
      configured(facts),
    );
  }
  const verdict = lints("lint", "E501")(facts, question);
  return verdict.outcome === "pass"
    ? pass(
        evidence(`line-length = ${length}`, { path: tool.path, line: tool.line("line-length") }),
        ...verdict.evidence,
      )
    : verdict;
};

/** black that rewrites fails at nothing; in a hook a change is a failure. */
const rewrites = ({ preCommit }: Facts, { argv, path }: Command): boolean =>
  argv[0] === "black" &&
  path !== preCommit?.document.path &&
  !argv.some((word) => /^(?:--check|--diff|-d)$/.test(word));

/** By a hook of the commit, or by the gate that is run before it. */
export function runs(program: string, remedy: string): Check {
  return (facts) => {
    const commands = [...commandsOfGate(facts, "lint"), ...hookCommands(facts)];
    const command = commands.find(
      (one) =>
        one.argv[0] === program &&
        !one.tolerated &&
        (program !== "ruff" || !one.argv.includes("format")) &&
        !rewrites(facts, one),
    );
    if (command === undefined) return fail(`Nothing runs ${program} before a commit.`, remedy);
    return looksPast(facts, command)
      ? fail(`${program} is told to leave the application out.`, "Let it look at the whole application.", command)
      : pass(ran(command));
  };
}

/** One type checker, told what to look at, in the gate. */
const typesAreChecked: Check = (facts) => {
  const command = typeChecker(facts, "lint") ?? typeChecker(facts, "type");
  if (command === undefined) return fail("Nothing checks types.", "Run mypy in make lint.");
  const tool = facts.project.tool(command.argv[0] ?? "");
  if (tool !== undefined)
    return pass(ran(command), evidence(`settings of ${command.argv[0]}`, { path: tool.path, line: tool.line() }));
  const told = command.argv.slice(1).some((word) => !word.startsWith("-"));
  return told
    ? pass(ran(command))
    : fail("The type checker is not told what to check.", "Configure it in pyproject.toml.", command);
};

/** Warnings are errors in tests, and ignores that ignore nothing are findings. */
const warningsAreErrors: Check = (facts) => {
  const pytest = facts.project.tool("pytest");
  const filters = pytest === undefined ? [] : lines(pytest.data["filterwarnings"]);
  const command = commandsOfGate(facts, "test").find((one) => calls(one, "pytest") && /-W\s*=?error/.test(one.text));
  if (filters[0] !== "error" && command === undefined) {
    return fail(
      "A warning in a test is no error.",
      'Set filterwarnings = ["error"] for pytest.',
      pytest === undefined ? {} : { path: pytest.path, line: pytest.line("filterwarnings") },
    );
  }
  const mypy = facts.project.tool("mypy");
  const key = ["strict", "warn_unused_ignores"].find((one) => mypy?.data[one] === true) ?? "";
  const unused = selected(facts, "RUF100");
  const types = typeChecker(facts, "lint");
  if (types?.argv.includes("--strict") !== true && key === "" && unused === undefined) {
    return fail(
      "Comments that silence nothing are not found.",
      "Set warn_unused_ignores or strict for mypy, or select RUF100.",
      mypy === undefined ? {} : { path: mypy.path, line: mypy.line() },
    );
  }
  const ignored = unexplained(facts, filters, pytest?.path);
  if (ignored !== undefined) return ignored;
  const shown =
    command === undefined
      ? evidence("pytest: warnings are errors", { path: pytest?.path ?? "", line: pytest?.line("filterwarnings") ?? 1 })
      : ran(command);
  const strict = key === "" ? [] : [evidence(`mypy: ${key}`, { path: mypy?.path ?? "", line: mypy?.line(key) ?? 1 })];
  return pass(
    shown,
    ...strict,
    ...(key === "" && unused?.line !== undefined ? [evidence("ruff selects RUF100", unused)] : []),
  );
};

/** Each warning that is let pass names a decision. */
function unexplained(facts: Facts, filters: readonly string[], path = "") {
  const rows = (facts.tree.text(path) ?? "").split("\n");
  for (const filter of filters.filter((one) => /^(?:ignore|default|once|module|always)/.test(one))) {
    const index = rows.findIndex((row) => row.includes(filter));
    const near = rows.slice(Math.max(index - 2, 0), index + 1).join("\n");
    if (!/\badr\b|docs\/adr|decision/i.test(near)) {
      return fail(
        `The warning "${filter}" is let pass without a decision.`,
        "Name the decision record in a comment, or mend what warns.",
        { path, line: index + 1 },
      );
    }
  }
  return undefined;
}

function lines(value: unknown): readonly string[] {
  const rows = typeof value === "string" ? value.split("\n") : strings(value);
  return rows.map((row) => row.trim()).filter((row) => row !== "");
}

export const codeGates: Topic = {
  id: "code-gates",
  title: "What linters, formatters and type checkers hold",
  bindings: [
    byLint(["T1-6.2"], runs("black", "Add black as a commit hook, or to make lint.")),
    byLint(["T1-6.3"], runs("ruff", "Add ruff check as a commit hook, or to make lint.")),
    byLint(["T1-6.4"], runs("mypy", "Run mypy in make lint.")),
    { rules: ["PY-LCL-013"], by: "facts", check: typesAreChecked },
    byLint(["PY-QG-001"], all(lintsAtAll, checksFormat)),
    { rules: ["PY-QG-004"], by: "facts", check: warningsAreErrors },
    byLint(["PY-CODE-004"], lints("lint", "C901", "PLR0912", "PLR0915")),
    byLint(["PY-CODE-010"], lints("lint", "C901")),
    byLint(["PY-CODE-008", "PY-DOC-007"], checksTypes("lint")),
    byLint(["PY-DOC-001"], lints("lint", "D100", "D101", "D103")),
    byLint(["PY-DOC-006"], lints("lint", "N801", "N802", "N806", "E741")),
    byLint(["PY-STYLE-001"], all(lints("lint", "E711", "W291", "N801"), indentsByFour)),
    byLint(["PY-STYLE-002"], keepsLinesShort),
    byLint(["PY-STYLE-003"], lints("lint", "D300", "D201")),
    byLint(["PY-STYLE-004"], checksFormat),
  ],
};

export function lintsAtAll(facts: Facts): Verdict {
  const command = commandsOfGate(facts, "lint").find(
    (one) => !one.tolerated && (calls(one, "ruff", "check") || calls(one, /^(?:flake8|pylint)$/)),
  );
  return command === undefined ? fail("make lint runs no linter.", "Run ruff check in make lint.") : pass(ran(command));
}
