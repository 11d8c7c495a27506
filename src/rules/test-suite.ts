import type { Facts } from "../facts/model.ts";
import type { PythonModule } from "../facts/model/python.ts";
import { lineOf, unique } from "./application.ts";
import { unattendedOf } from "./jobs.ts";
import { type Check, evidence, fail, pass, type Topic } from "./model.ts";
import { once } from "./once.ts";
import { calls } from "./shell.ts";

export type Lane = "unit" | "integration" | "contract" | "e2e";

const LANES: Readonly<Record<Lane, RegExp>> = {
  unit: /(?:^|\/)(?:unit|unit_tests?)\/|mark\.unit\b/,
  integration: /(?:^|\/)(?:integration|integration_tests?|functional|component)\/|mark\.integration\b/,
  contract: /(?:^|\/)contracts?\/|mark\.contract\b/,
  e2e: /(?:^|\/)(?:e2e|end_to_end|endtoend|acceptance|journeys)\/|mark\.(?:e2e|end_to_end|acceptance)\b/,
};

/** Modules with tests in a lane: by folder, or by a mark in the text. */
export function lane(facts: Facts, name: Lane): readonly PythonModule[] {
  return lanes(facts)[name];
}

/** Many rules ask for the same lanes, and every test is read for them. */
const lanes = once((facts): Readonly<Record<Lane, readonly PythonModule[]>> => {
  const modules = facts.python.tests.filter((module) => tests(module) > 0);
  const inLane = (name: Lane) => modules.filter(({ path, text }) => LANES[name].test(path) || LANES[name].test(text));
  return { unit: inLane("unit"), integration: inLane("integration"), contract: inLane("contract"), e2e: inLane("e2e") };
});

const counts = new WeakMap<PythonModule, number>();

export function tests(module: PythonModule): number {
  const known = counts.get(module);
  if (known !== undefined) return known;
  const { text } = module;
  const number = text.includes("def test") ? [...text.matchAll(/^[^\S\n]*(?:async )?def test\w*\(/gm)].length : 0;
  counts.set(module, number);
  return number;
}

function count(modules: readonly PythonModule[]): number {
  return modules.reduce((sum, module) => sum + tests(module), 0);
}

/** Each module of a lane: without them there are no such tests. */
const show = (facts: Facts, name: Lane) =>
  lane(facts, name).map((module) => evidence(`${tests(module)} ${name} tests`, { path: module.path }));

const lanesAreDefined: Check = (facts) => {
  const declared = JSON.stringify(facts.project.tool("pytest")?.data["markers"] ?? "");
  const missing = (["unit", "integration", "e2e"] as const).filter(
    (name) => lane(facts, name).length === 0 && !new RegExp(`["\\n ]${name}\\b`).test(declared),
  );
  if (missing.length > 0)
    return fail(
      `There is no ${missing.join(" and no ")} tier of tests.`,
      "Give each tier a folder, or a marker: unit, integration, e2e.",
    );
  const pages = facts
    .glob(["docs/**/test*.md", "README.md", "CONTRIBUTING.md", "docs/**/*.md", "tests/README.md"])
    .flatMap((path) => {
      const text = facts.tree.text(path) ?? "";
      const line = lineOf(text, /^.*\bintegration\b.*$/im);
      return line > 0 && /\bunit\b/i.test(text) && /\b(?:e2e|end.to.end)\b/i.test(text) ? [{ path, line }] : [];
    });
  const [page] = pages;
  if (page === undefined)
    return fail(
      "No document explains the tiers of tests.",
      "Explain them in docs/testing.md, with the command of each.",
    );
  const shown = (["unit", "integration", "e2e"] as const)
    .filter((name) => lane(facts, name).length > 0)
    .flatMap((name) => show(facts, name));
  return pass(...shown, evidence("explains the tiers", page));
};

const CLOUD =
  /https?:\/\/[\w.-]+\.(?:amazonaws\.com|googleapis\.com|azure\.com|windows\.net|cloudfunctions\.net|execute-api\.)/;

/** What starts a service, or the address of one that runs on the machine. */
const LOCAL =
  /\b(?:testcontainers|LocalStack|moto|fakeredis|pytest_postgresql|docker_services)\b|(?:\/\/|@|["'])(?:localhost|127\.0\.0\.1)(?=[:/"'])/;

const integrationIsLocal: Check = (facts) => {
  const modules = facts.python.tests.filter(
    ({ path, text }) => LANES.integration.test(path) || LANES.integration.test(text),
  );
  if (count(modules) === 0)
    return fail("There are no integration tests.", "Test adapters against the real thing, in a container or emulator.");
  const remote = modules.find(({ text }) => CLOUD.test(text));
  if (remote !== undefined)
    return fail("An integration test talks to a real cloud.", "Use a container or emulator.", {
      path: remote.path,
      line: lineOf(remote.text, CLOUD),
    });
  const near = new Set(modules.map(({ path }) => path.slice(0, path.lastIndexOf("/") + 1)));
  const containers = facts.python.tests.find(
    ({ path, text }) =>
      LOCAL.test(text) &&
      [...near].some(
        (folder) => folder.startsWith(path.slice(0, path.lastIndexOf("/") + 1)) || path.startsWith(folder),
      ),
  );
  if (containers === undefined)
    return fail(
      "Nothing local stands behind the integration tests.",
      "Use Testcontainers, or services of compose on localhost.",
      modules.find((module) => tests(module) > 0),
    );
  return pass(
    ...show(facts, "integration"),
    evidence("what they talk to is local", {
      path: containers.path,
      line: lineOf(containers.text, LOCAL),
    }),
  );
};

/** More would no longer be few. */
const MOST_JOURNEYS = 30;

const journeysAreFew: Check = (facts) => {
  const modules = lane(facts, "e2e");
  if (modules.length === 0 && facts.glob("**/e2e/**/*.feature").length === 0)
    return fail("There are no end-to-end tests.", "Test the critical journeys against a running service.");
  const number = count(modules);
  if (number > MOST_JOURNEYS)
    return fail(
      `There are ${number} end-to-end tests.`,
      "Keep those of critical journeys; test the rest below.",
      modules[0],
    );
  const timeout = facts.project.tool("pytest");
  const jobs = unattendedOf(facts).filter(
    (command) => calls(command, "pytest") && command.argv.some((word) => /e2e|end_to_end|acceptance/.test(word)),
  );
  const limited = jobs.find(({ job }) => job.data["timeout-minutes"] !== undefined);
  if (facts.project.dependency("pytest-timeout") !== undefined && timeout?.data["timeout"] !== undefined)
    return pass(
      ...show(facts, "e2e"),
      evidence("each has a time limit", { path: timeout.path, line: timeout.line("timeout") }),
    );
  if (limited === undefined)
    return fail(
      "End-to-end tests run without a time limit.",
      "Set timeout-minutes for their job.",
      jobs[0] ?? modules[0] ?? {},
    );
  const document = facts.workflows.find(({ path }) => path === limited.workflow)?.document;
  return pass(
    ...show(facts, "e2e"),
    evidence("the job has a time limit", {
      path: limited.workflow,
      line: document?.line("jobs", limited.job.id, "timeout-minutes") ?? 1,
    }),
  );
};

const isPyramid: Check = (facts) => {
  const [unit, middle, e2e] = [
    count(lane(facts, "unit")),
    count(unique([...lane(facts, "integration"), ...lane(facts, "contract")])),
    count(lane(facts, "e2e")),
  ];
  if (unit > middle && middle >= e2e && middle > 0)
    return pass(
      ...(["unit", "integration", ...(e2e > 0 ? ["e2e"] : [])] as Lane[])
        .filter((name) => lane(facts, name).length > 0)
        .flatMap((name) => show(facts, name)),
    );
  return fail(
    `Tests form no pyramid: ${unit} unit, ${middle} integration and contract, ${e2e} end-to-end.`,
    "Move tests down: many unit tests, some integration tests, few end-to-end tests.",
  );
};

const mostAreUnit: Check = (facts) => {
  const [unit, every] = [count(lane(facts, "unit")), count(facts.python.tests)];
  return unit * 2 > every
    ? pass(...show(facts, "unit"))
    : fail(`${unit} of ${every} tests are unit tests.`, "Make most tests unit tests, in tests/unit.");
};

const someCrossBoundaries: Check = (facts) => {
  const shown = (["integration", "contract"] as const).filter((name) => lane(facts, name).length > 0);
  return shown.length > 0
    ? pass(...shown.flatMap((name) => show(facts, name)))
    : fail("No tests cross a boundary.", "Write integration or contract tests for what the code talks to.");
};

const fewAreJourneys: Check = (facts) => {
  const [e2e, every] = [count(lane(facts, "e2e")), count(facts.python.tests)];
  if (e2e === 0) return fail("There are no end-to-end tests.", "Test the critical journeys against a running service.");
  return e2e * 5 <= every
    ? pass(...show(facts, "e2e"))
    : fail(`${e2e} of ${every} tests are end-to-end.`, "Keep those of critical journeys; test the rest below.");
};

export const testSuite: Topic = {
  id: "test-suite",
  title: "The tests",
  bindings: [
    { rules: ["PY-LCL-000e"], by: "facts", check: lanesAreDefined },
    { rules: ["PY-LCL-027"], by: "facts", check: integrationIsLocal },
    { rules: ["PY-LCL-028"], by: "facts", check: journeysAreFew },
    { rules: ["PY-TST-001"], by: "facts", check: isPyramid },
    { rules: ["PY-TST-001a"], by: "facts", check: mostAreUnit },
    { rules: ["PY-TST-001b"], by: "facts", check: someCrossBoundaries },
    { rules: ["PY-TST-001c"], by: "facts", check: fewAreJourneys },
  ],
};
