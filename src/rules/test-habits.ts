import type { PythonModule } from "../facts/model/python.ts";
import { lineOf, ran, throughout, unique } from "./application.ts";
import { all, type Check, evidence, fail, failures, finding, notApplicable, pass, type Topic } from "./model.ts";
import { selected } from "./ruff.ts";
import { calls } from "./shell.ts";
import { commandsOfGate } from "./tasks.ts";
import { lane } from "./test-suite.ts";

/** Any order: shuffled on every run, or spread over processes. */
const anyOrder: Check = (facts) => {
  const dependency = ["pytest-randomly", "pytest-random-order"]
    .map((name) => facts.project.dependency(name))
    .find((one) => one !== undefined);
  const disabled = /no:randomly/.test(JSON.stringify(facts.project.tool("pytest")?.data["addopts"] ?? ""));
  const command = commandsOfGate(facts, "test").find((one) => calls(one, "pytest"));
  if (dependency === undefined || disabled)
    return fail("Tests always run in one order.", "Add pytest-randomly to the development dependencies.");
  if (command === undefined) return fail("make test does not run pytest.", "Run pytest in make test.");
  return pass(evidence(`${dependency.name} shuffles the tests`, dependency), ran(command));
};

const TIME =
  /\b(?:freeze_time|freezegun|time_machine|FakeClock|FixedClock|FrozenClock|fake_clock|ManualClock|StubClock|monkeypatch\.setattr\([^)]*(?:time|now|datetime))/;

const CHANCE =
  /\b(?:random\.seed|derandomize|faker_seed|seed_instance|Random\(\d+\)|np\.random\.seed|default_rng\(\d|fake_ids?|FakeIds|new_id=)/;

const controlsTime: Check = (facts) => {
  const places = [TIME, CHANCE].map((pattern) =>
    facts.python.modules.filter(({ test }) => test).find(({ text }) => pattern.test(text)),
  );
  const usesTime = facts.python.application.some(({ text }) =>
    /\b(?:datetime\.now|time\.time|monotonic|utcnow|date\.today)\(/.test(text),
  );
  const usesChance =
    facts.python.application.some(({ text }) => /^\s*(?:from|import) (?:random|uuid|secrets)\b/m.test(text)) ||
    facts.project.dependency("hypothesis") !== undefined;
  const seeded = facts.project.dependency("pytest-randomly");
  if (usesTime && places[0] === undefined)
    return fail("Tests do not control time.", "Pass a clock in, or freeze time in tests.");
  if (usesChance && places[1] === undefined && seeded === undefined)
    return fail("Tests do not control chance.", "Pass randomness in, or seed it.");
  const shown = places.flatMap((module, index) =>
    module === undefined
      ? []
      : [
          evidence(index === 0 ? "time is controlled" : "chance is controlled", {
            path: module.path,
            line: lineOf(module.text, index === 0 ? TIME : CHANCE),
          }),
        ],
  );
  const extra =
    places[1] === undefined && seeded !== undefined ? [evidence("pytest-randomly seeds chance", seeded)] : [];
  return shown.length + extra.length > 0
    ? pass(...shown, ...extra)
    : notApplicable("Nothing depends on time or chance.");
};

const WRITES = /\.write_(?:text|bytes)\(|\bopen\([^)\n]*["'][wax]b?\+?["']|\bmkdir\(|os\.makedirs\(/;

const usesTemporaryFolders: Check = (facts) => {
  const writing = facts.python.tests.filter(({ text }) => WRITES.test(text));
  const loose = writing.filter(
    ({ text }) =>
      !/\b(?:tmp_path|tmpdir|tmp_path_factory|TemporaryDirectory|pytester|pyfakefs|\w+: Path\b|mkdtemp)/.test(text),
  );
  if (loose.length > 0)
    return failures(
      loose.map(({ path, text }) =>
        finding("A test writes outside of a temporary folder.", "Write below tmp_path.", {
          path,
          line: lineOf(text, WRITES),
        }),
      ),
    );
  const first = facts.python.tests.find(({ text }) => /\btmp_path\b|TemporaryDirectory|tmpdir/.test(text));
  const command = commandsOfGate(facts, "test").find((one) => calls(one, "pytest"));
  if (command === undefined) return fail("make test does not run pytest.", "Run pytest in make test.");
  return first === undefined
    ? pass(ran(command))
    : pass(
        evidence("temporary folders", {
          path: first.path,
          line: lineOf(first.text, /\btmp_path\b|TemporaryDirectory|tmpdir/),
        }),
        ran(command),
      );
};

const EDGES: readonly (readonly [string, RegExp])[] = [
  ["empty input", /(?:parametrize|\[|\(|=|,)\s*(?:""|''|b""|\[\]|\{\}|\(\))|\bempty\b/],
  [
    "wrong types",
    /["'](?:zero|many|abc|text|nope|not-a-\w+|one)["']|\bNone\b.*raises|wrong type|invalid|TypeError|ValidationError/i,
  ],
  ["large data", /\*\s*(?:\d{2,}|\w*(?:MAX|LIMIT|LENGTH)\w*)|range\(\d{3,}\)|max_length|too_(?:long|large)|large/i],
  [
    "boundaries",
    /["'(, [-](?:0|-1|65535|65536|100|101|255|256|1000|1001)["'),\]]|boundar|min_value|max_value|st\.integers/,
  ],
];

const testsEdges: Check = (facts) => {
  const modules = lane(facts, "unit").length > 0 ? lane(facts, "unit") : facts.python.tests;
  const tabled = modules.filter(({ text }) => /parametrize\(|@given\(/.test(text));
  const shown = EDGES.map(([name, pattern]) => ({
    name,
    pattern,
    module: tabled.find(({ text }) => pattern.test(text)),
  }));
  const missing = shown.filter(({ module }) => module === undefined).map(({ name }) => name);
  if (missing.length > 0)
    return fail(
      `No test with a table of cases tries ${missing.join(", ")}.`,
      "Write parametrised tests for edge cases, with the result that is expected.",
    );
  const command = commandsOfGate(facts, "test").find((one) => calls(one, "pytest"));
  if (command === undefined) return fail("make test does not run pytest.", "Run pytest in make test.");
  return pass(
    ran(command),
    ...shown.flatMap(({ name, pattern, module }) =>
      module === undefined ? [] : [evidence(name, { path: module.path, line: lineOf(module.text, pattern) })],
    ),
  );
};

/** By Ruff, where it holds tests to it; otherwise each test is looked at. */
const testsSayWhy: Check = (facts) => {
  const on = selected(facts, "D103");
  const tool = facts.project.tool("ruff.lint") ?? facts.project.tool("ruff");
  const excepted = JSON.stringify(tool?.data["per-file-ignores"] ?? {});
  const lint = commandsOfGate(facts, "lint").find((one) => calls(one, "ruff", "check") && !one.tolerated);
  if (
    on?.line !== undefined &&
    lint !== undefined &&
    !/"[^"]*tests?[^"]*":\[[^\]]*"(?:ALL|D|D1|D10|D103)"/.test(excepted)
  )
    return pass(ran(lint), evidence(`ruff selects ${on.selector}`, on));
  const silent = facts.python.tests.flatMap(({ path, text, syntax }) => {
    const rows = text.split("\n");
    return syntax.functions
      .filter(
        ({ name, docstring, decorators, line, endLine }) =>
          name.startsWith("test") &&
          !decorators.some((decorator) => /\bfixture\b/.test(decorator)) &&
          docstring === undefined &&
          !rows.slice(Math.max(line - 3, 0), endLine).some((row) => /^\s*#/.test(row)),
      )
      .map(({ name, line }) => ({ path, name, line }));
  });
  if (silent.length > 0)
    return failures(
      silent
        .slice(0, 20)
        .map(({ name, ...place }) =>
          finding(
            `${name} does not say what it checks.`,
            "Give it a docstring that says what is checked, and why.",
            place,
          ),
        ),
    );
  return facts.python.tests.length === 0
    ? fail("There are no tests.", "Write tests.")
    : throughout(facts, "their tests say what they check", []);
};

const NEEDS =
  /\b(?:needs?|requires?|depends? on|real|running|against|server|container|database|process(?:es)?|postgres(?:ql)?|redis|kafka|emulator|docker|issuer|connections?|sockets?|brokers?)\b/i;

/** Fixtures that hand a database to the tests. */
const DATABASE =
  /\balembic\b|\bcreate_(?:async_)?engine\(|\bimport (?:[\w, ]+, )?engine\b|^\s*(?:from|import) (?:asyncpg|psycopg2?|aiomysql|motor)\b/m;

/** The comments at the top of a module and the docstring below them; a watermark speaks of the file, not of its tests. */
function opening(text: string): string {
  const head =
    /^(?:[^\S\n]*(?:#[^\n]*)?\n)*(?:[rRuU]?(?:"""[^]*?"""|'''[^]*?'''|"[^"\n]*"|'[^'\n]*'))?/.exec(text)?.[0] ?? "";
  return head.replace(/^#.*\b(?:generated|created|responsible|tool)\b[^:\n]*:.*$/gim, "");
}

/** Modules beyond the unit lane, or the fixtures where there are no lanes, and what their module or package says of their needs. */
const needsAreNoted: Check = (facts) => {
  const fixtures = facts.python.tests.filter(({ path, text }) => path.endsWith("conftest.py") && DATABASE.test(text));
  const lanes = unique([...lane(facts, "integration"), ...lane(facts, "e2e")]);
  const modules = lanes.length > 0 ? lanes : fixtures.filter(({ text }) => !/sqlite/.test(text));
  if (modules.length === 0) return notApplicable("No test needs anything from outside.");
  const said = ({ text }: PythonModule): number => lineOf(opening(text), NEEDS);
  const silent = modules.filter((module) => said(module) === 0);
  if (silent.length > 0)
    return failures(
      silent.map(({ path }) =>
        finding(
          "It does not say what its tests need.",
          "Say it in the docstring of the module: what has to run, and how to start it.",
          { path, line: 1 },
        ),
      ),
    );
  return pass(
    ...modules.map((module) => evidence("says what its tests need", { path: module.path, line: said(module) })),
  );
};

/** The line of a test with `@given` that is not skipped; 0 without one. */
function propertyLine({ text }: PythonModule): number {
  const rows = text.split("\n");
  return (
    rows.findIndex((row, index) => {
      if (!/^\s*@given\(/.test(row)) return false;
      const from = rows.slice(0, index).findLastIndex((one) => one.trim() === "") + 1;
      const to = rows.findIndex((one, at) => at > index && /^\s*(?:async )?def /.test(one));
      return !rows.slice(from, to).some((one) => /@pytest\.mark\.skip\b/.test(one));
    }) + 1
  );
}

const hasProperties: Check = (facts) => {
  const dependency = facts.project.dependency("hypothesis");
  const module = facts.python.tests.find((one) => propertyLine(one) > 0);
  if (dependency === undefined)
    return fail("hypothesis is no dependency.", "Add hypothesis to the development dependencies.");
  if (module === undefined)
    return fail("No test states a property.", "Write tests with @given for the core data paths.", dependency);
  return pass(
    evidence("hypothesis", dependency),
    evidence("@given", { path: module.path, line: propertyLine(module) }),
  );
};

export const testHabits: Topic = {
  id: "test-habits",
  title: "How tests are written",
  bindings: [
    { rules: ["T5-6.5"], by: "facts", check: hasProperties },
    { rules: ["PY-LCL-026", "PY-LCL-030", "PY-TST-002c", "PY-TST-002d", "PY-QR-009"], by: "test" },
    { rules: ["PY-TST-002"], by: "gate", target: "test", configured: anyOrder },
    { rules: ["PY-TST-002a"], by: "gate", target: "test", configured: all(controlsTime) },
    { rules: ["PY-TST-002b"], by: "gate", target: "test", configured: usesTemporaryFolders },
    { rules: ["PY-TST-004"], by: "gate", target: "test", configured: testsEdges },
    { rules: ["PY-TST-005"], by: "facts", check: testsSayWhy },
    { rules: ["PY-TST-006"], by: "facts", check: needsAreNoted },
  ],
};
