import type { Facts } from "../facts/model.ts";
import { ran } from "./application.ts";
import { type Check, evidence, fail, pass, type Topic } from "./model.ts";
import { calls, type Command } from "./shell.ts";
import { commandsOfTask, taskOf } from "./tasks.ts";
import { deselected, missing, runs, selection } from "./local-commands.ts";

const runsEverything: Check = (facts) => {
  const task = taskOf(facts, "test-all");
  if (task === undefined) return missing("test-all", "runs every test");
  const tests = commandsOfTask(facts, "test-all").filter((command) => calls(command, "pytest"));
  const whole = tests.find((command) => {
    const { marker, paths } = selection(command);
    return marker === "" && paths.every((path) => /^(?:\.|tests?\/?)$/.test(path)) && !deselected(facts);
  });
  if (whole !== undefined) return pass(evidence("make test-all", task), ran(whole));
  const lanes = ["integration", "e2e"].filter((lane) =>
    facts.python.tests.some(({ path, text }) => path.includes(lane) || text.includes(`mark.${lane}`)),
  );
  const reached = lanes.map((lane) => tests.find((command) => selects(command, lane)));
  if (tests.length === 0 || reached.includes(undefined))
    return fail("make test-all leaves tests out.", "Run pytest in it without a selection.", task);
  return pass(
    evidence("make test-all", task),
    ...reached.flatMap((command) => (command === undefined ? [] : [ran(command)])),
  );
};

function selects(command: Command, lane: string): boolean {
  const { marker, paths } = selection(command);
  const chosen =
    marker === "" || (new RegExp(`\\b${lane}\\b`).test(marker) && !new RegExp(`not\\s+\\(?${lane}`).test(marker));
  return chosen && (paths.length === 0 || paths.some((path) => path.includes(lane) || /^(?:\.|tests?\/?)$/.test(path)));
}

const laneOf = (lane: string): Check =>
  runs(
    `test-${lane}`,
    `runs the ${lane} tests`,
    (command) => calls(command, "pytest") && command.argv.some((word) => word.includes(lane)) && selects(command, lane),
  );

const watches: Check = (facts, question) => {
  const verdict = runs(
    "test-watch",
    "reruns the tests on every change",
    (command) =>
      calls(command, /^(?:ptw|pytest-watch|pytest-watcher|watchexec|entr|watchmedo|watchfiles|nodemon)$/) ||
      /\|\s*entr\b/.test(command.text) ||
      command.argv.some((word) => /^(?:--looponfail|-f|--watch)$/.test(word)),
  )(facts, question);
  const watcher = ["pytest-watcher", "pytest-watch", "watchfiles", "watchdog", "pytest-xdist"]
    .map((name) => facts.project.dependency(name))
    .find((one) => one !== undefined);
  if (verdict.outcome !== "pass" || watcher === undefined) return verdict;
  return pass(...verdict.evidence, evidence(watcher.name, watcher));
};

const runsInParallel: Check = (facts) => {
  const dependency = facts.project.dependency("pytest-xdist");
  if (dependency === undefined)
    return fail(
      "Tests cannot run in parallel.",
      "Add pytest-xdist to the development dependencies, and run pytest -n auto.",
    );
  const command = ["test", "test-unit", "test-all", "test-fast", "test-parallel"]
    .flatMap((name) => commandsOfTask(facts, name))
    .find(
      (one) =>
        calls(one, "pytest") &&
        one.argv.some(
          (word, index) =>
            word === "-nauto" ||
            word === "--numprocesses=auto" ||
            (word === "-n" && /^(?:auto|logical|\d+)$/.test(one.argv[index + 1] ?? "")),
        ),
    );
  if (command !== undefined) return pass(evidence(dependency.name, dependency), ran(command));
  const pytest = facts.project.tool("pytest");
  if (pytest !== undefined && /-n[ =",]*auto|-n",\s*"auto/.test(JSON.stringify(pytest.data["addopts"] ?? "")))
    return pass(
      evidence(dependency.name, dependency),
      evidence("-n auto", { path: pytest.path, line: pytest.line("addopts") }),
    );
  return fail("No task runs tests in parallel.", "Run pytest -n auto in make test-unit.", dependency);
};

const MARKERS = ["unit", "integration", "e2e"];

const markersHaveCommands: Check = (facts) => {
  const pytest = facts.project.tool("pytest");
  const declared = JSON.stringify(pytest?.data["markers"] ?? "");
  const undeclared = MARKERS.filter((name) => !new RegExp(`["\\n ]${name}\\b`).test(declared));
  if (pytest === undefined || undeclared.length > 0)
    return fail(
      `No marker is declared for ${undeclared.join(", ")}.`,
      "Declare the markers unit, integration and e2e for pytest.",
      pytest === undefined ? {} : { path: pytest.path, line: pytest.line("markers") },
    );
  const options = JSON.stringify(pytest.data["addopts"] ?? "");
  const key =
    ["strict", "strict_markers"].find((one) => pytest.data[one] === true) ??
    (options.includes("--strict-markers") || /--strict["\s]/.test(options) ? "addopts" : undefined);
  if (key === undefined)
    return fail("A misspelt marker is no error.", "Add --strict-markers to addopts.", {
      path: pytest.path,
      line: pytest.line(),
    });
  const without = MARKERS.find((name) => taskOf(facts, `test-${name}`) === undefined);
  if (without !== undefined) return missing(`test-${without}`, `runs the tests with the marker ${without}`);
  return pass(
    evidence("markers", { path: pytest.path, line: markerLine(facts, pytest.path, pytest.line("markers")) }),
    evidence("unknown markers are errors", { path: pytest.path, line: pytest.line(key) }),
    ...MARKERS.flatMap((name) => taskOf(facts, `test-${name}`) ?? []).map((task) =>
      evidence(`make ${task.name}`, task),
    ),
  );
};

function markerLine({ tree }: Facts, path: string, from: number): number {
  const rows = (tree.text(path) ?? "").split("\n").slice(from - 1);
  return (
    from +
    Math.max(
      rows.findIndex((row) => /\bunit\b/.test(row)),
      0,
    )
  );
}

export const testCommands: Topic = {
  id: "test-commands",
  title: "Commands that run tests",
  bindings: [
    { rules: ["PY-LCL-004"], by: "facts", check: runsEverything },
    { rules: ["PY-LCL-023"], by: "facts", check: watches },
    { rules: ["PY-LCL-024"], by: "facts", check: runsInParallel },
    { rules: ["PY-LCL-025"], by: "facts", check: markersHaveCommands },
    { rules: ["PY-LCL-025a"], by: "facts", check: laneOf("unit") },
    { rules: ["PY-LCL-025b"], by: "facts", check: laneOf("integration") },
    { rules: ["PY-LCL-025c"], by: "facts", check: laneOf("e2e") },
  ],
};
