import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { lineOf } from "./application.ts";
import { lintsAtAll, runs } from "./code-gates.ts";
import { nothingElseReads } from "./configuration.ts";
import { coversLines } from "./coverage.ts";
import { looksForSilence } from "./errors.ts";
import { runs as taskRuns } from "./local-commands.ts";
import { appliesInCi, isDowngraded } from "./migration-runs.ts";
import { usesAlembic } from "./migrations.ts";
import {
  all,
  type Check,
  evidence,
  type Exemption,
  fail,
  failures,
  finding,
  found,
  pass,
  type Topic,
} from "./model.ts";
import { checksTypes, lints } from "./ruff.ts";
import { ignoresEnv } from "./scanning.ts";
import { looksForSecrets } from "./secret-handling.ts";
import { mentions } from "./security-surface.ts";
import { calls } from "./shell.ts";
import { configuresLogging, collectsMetrics, traces } from "./signals.ts";

const testsRun = taskRuns("test", "runs the tests", (command) =>
  calls(command, /^(?:pytest|py\.test|tox|nox|unittest)$/),
);
const lintRuns = taskRuns(
  "lint",
  "runs the linter",
  (command) => calls(command, "ruff", "check") || calls(command, /^(?:flake8|pylint)$/),
);

/** The first version that a specifier lets in. */
function least(specifier: string): readonly number[] | undefined {
  const version = /(?:>=|==|~=|\^|~)\s*v?(\d+(?:\.\d+)*)/.exec(specifier)?.[1];
  return version?.split(".").map(Number);
}

function atLeast(have: readonly number[], wanted: readonly number[]): boolean {
  const differing = wanted.findIndex((part, index) => (have[index] ?? 0) !== part);
  return differing < 0 || (have[differing] ?? 0) > (wanted[differing] ?? 0);
}

/** A dependency that may be no older. */
function dependsOn(name: string, version: string, extra?: string): Check {
  const wanted = version.split(".").map(Number);
  return ({ project }) => {
    const dependency = project.dependency(name);
    if (dependency === undefined)
      return fail(`${name} is no dependency.`, `Depend on ${name}${extra ?? ""}>=${version}.`);
    if (extra !== undefined && !dependency.specifier.includes(extra.slice(1, -1)))
      return fail(`${name} is without ${extra}.`, `Depend on ${name}${extra}.`, dependency);
    const have = least(dependency.specifier.replace(/\[[^\]]*\]/, ""));
    if (have === undefined || !atLeast(have, wanted))
      return fail(
        `${name}${dependency.specifier} lets versions in that are older than ${version}.`,
        `Write ${name}${extra ?? ""}>=${version}.`,
        dependency,
      );
    return pass(evidence(`${name}${dependency.specifier}`, dependency));
  };
}

/** One of several distributions is a dependency of the running program. */
function uses(names: readonly string[], what: string): Check {
  return ({ project }) => {
    const dependencies = names
      .flatMap((name) => project.dependency(name) ?? [])
      .filter(({ development }) => !development);
    return found(
      dependencies,
      (one) => evidence(`${one.name}${one.specifier}`, one),
      () => fail(`${what} is no dependency.`, `Depend on ${names[0]}.`),
    );
  };
}

const isFastApi: Check = ({ python: { entry } }) =>
  entry?.framework === "fastapi"
    ? pass(evidence(`${entry.name} is a FastAPI application`, entry))
    : fail("There is no FastAPI application.", "Build the service on FastAPI.", entry ?? {});

const runsOn311: Check = (facts) => {
  const pin = facts
    .glob(".python-version")
    .map((path) => evidence((facts.tree.text(path) ?? "").trim(), { path, line: 1 }));
  const { pyproject, requiresPython = "" } = facts.project;
  const required =
    pyproject === undefined
      ? []
      : [evidence(requiresPython, { path: pyproject.path, line: pyproject.line("project", "requires-python") })];
  return found(
    [...pin, ...required].filter(({ text }) => /(?:^|[^\d.])3\.11(?!\d)/.test(text)),
    (one) => one,
    () => fail("Nothing says that it runs on Python 3.11.", "Write 3.11 to .python-version, or to requires-python."),
  );
};

const storesInPostgres: Check = (facts) => {
  const drivers = ["asyncpg", "psycopg", "psycopg2", "psycopg2-binary", "pg8000"].flatMap(
    (name) => facts.project.dependency(name) ?? [],
  );
  const images = facts.compose.flatMap(({ document, services }) =>
    services
      .filter(({ data }) => /postgres|postgis|timescale|pgvector/.test(String(data["image"])))
      .map(({ name, line }) => evidence(`service ${name}`, { path: document.path, line })),
  );
  return found(
    [...drivers.map((one) => evidence(one.name, one)), ...images],
    (one) => one,
    () => fail("Nothing stores data in PostgreSQL.", "Keep relational data in PostgreSQL."),
  );
};

const NOTE = /#\s*(?:TODO|FIXME|XXX)\b/;
const OWNED = /\b(?:TODO|FIXME|XXX)\s*\(\s*@?[\w.-]+\s*,\s*\d{4}-\d{2}-\d{2}\s*\)/;

function todos({ python }: Facts): readonly Evidence[] {
  return python
    .mentioning("TODO", "FIXME", "XXX")
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .flatMap((row, index) => (NOTE.test(row) ? [evidence(row.trim(), { path, line: index + 1 })] : [])),
    );
}

const noTodo: Exemption = (facts) => (todos(facts).length === 0 ? "No comment says TODO." : undefined);

const todosAreOwned: Check = (facts) => {
  const loose = todos(facts).filter(({ text }) => !OWNED.test(text));
  if (loose.length > 0)
    return failures(
      loose.map(({ path, line }) =>
        finding("The comment names no owner and date.", "Write TODO(owner, 2027-06-30).", {
          path: path ?? "",
          line: line ?? 1,
        }),
      ),
    );
  return pass(...todos(facts));
};

const examplesOfVariables: Check = (facts) => {
  const [path] = facts.glob([".env.{example,sample,template,dist}", "{env,example}.env", ".envrc.example"]);
  const line = path === undefined ? 0 : lineOf(facts.tree.text(path) ?? "", /^(?:# ?)?[A-Z]\w*=/m);
  return path !== undefined && line > 0
    ? pass(evidence("shows the variables", { path, line }))
    : fail("No file shows which variables a developer sets.", "Commit .env.example.");
};

const derivesModels: Check = (facts) =>
  found(
    mentions(facts.python.application, /^class \w+\((?:.*\b)?(?:BaseModel|SQLModel)\b/),
    ({ path, line, text }) => evidence(text, { path, line }),
    () => fail("No class derives from BaseModel.", "Write schemas as classes of pydantic."),
  );

const readsEnvironment: Check = (facts) =>
  found(
    mentions(
      facts.python.application,
      /\bos\.(?:getenv\(|environ\b)|\bBaseSettings\b|\benviron\.Env\(|\bDynaconf\(|\bdecouple\b/,
    ).slice(0, 5),
    ({ path, line, text }) => evidence(text, { path, line }),
    () => fail("Nothing reads the configuration from the environment.", "Read it by a class of pydantic-settings."),
  );

const reportsToSentry: Check = (facts) => {
  const lines = mentions(facts.python.application, /\bsentry_sdk\.init\(/);
  return found(
    lines,
    ({ path, line, text }) => evidence(text, { path, line }),
    () => fail("Errors do not reach Sentry.", "Call sentry_sdk.init with the DSN from the settings."),
  );
};

const tracesByOpenTelemetry: Check = (facts) =>
  found(
    mentions(facts.python.application, /^\s*(?:from|import) opentelemetry\b|\bFastAPIInstrumentor\b/).slice(0, 5),
    ({ path, line, text }) => evidence(text, { path, line }),
    () => fail("No request is traced by OpenTelemetry.", "Set the SDK up where the application starts."),
  );

const lint = (rules: readonly string[], configured: Check) => ({
  by: "gate" as const,
  rules,
  target: "lint",
  configured,
});

export const systemPython: Topic = {
  id: "system-python",
  title: "Python: tools, dependencies and signals",
  bindings: [
    {
      by: "gate",
      rules: ["SYS-1.9", "SYS-8.3", "VM-7.1", "CON-55.1", "CON-36.3"],
      target: "secrets",
      configured: looksForSecrets,
    },
    { by: "gate", rules: ["SYS-1.12"], target: "test", configured: all(lintRuns, testsRun) },
    { by: "gate", rules: ["VM-1.8", "VM-1.11", "VM-14.4", "VM-19.1"], target: "test", configured: testsRun },
    lint(["SYS-4.1"], runs("black", "Run black --check in make lint.")),
    lint(["SYS-4.2"], runs("isort", "Run isort --check in make lint.")),
    lint(["SYS-4.3"], lintsAtAll),
    lint(["SYS-4.4"], checksTypes("lint")),
    lint(["SYS-4.5"], looksForSilence),
    lint(["SYS-14.4", "CON-63.1"], lints("lint", "D101", "D102", "D103")),
    { by: "facts", rules: ["CON-63.3"], check: todosAreOwned, unless: noTodo },
    { by: "gate", rules: ["SYS-7.4", "CON-47.1"], target: "test", configured: coversLines },
    {
      by: "facts",
      rules: ["SYS-3.1"],
      check: all(
        runsOn311,
        uses(["fastapi"], "FastAPI"),
        uses(["uvicorn", "fastapi-cli", "hypercorn", "granian"], "uvicorn"),
      ),
    },
    {
      by: "facts",
      rules: ["SYS-3.3"],
      check: all(uses(["pydantic", "fastapi", "sqlmodel"], "pydantic"), derivesModels),
    },
    { by: "facts", rules: ["SYS-3.8"], check: storesInPostgres },
    { by: "facts", rules: ["SYS-8.1"], check: all(ignoresEnv, examplesOfVariables) },
    { by: "facts", rules: ["SYS-8.6"], check: all(readsEnvironment, nothingElseReads) },
    { by: "facts", rules: ["SYS-9.3"], check: reportsToSentry },
    { by: "facts", rules: ["VM-2.1"], check: isFastApi },
    { by: "facts", rules: ["VM-2.4"], check: dependsOn("fastapi", "0.104.0") },
    { by: "facts", rules: ["VM-2.5"], check: dependsOn("uvicorn", "0.24.0", "[standard]") },
    { by: "facts", rules: ["VM-2.6"], check: dependsOn("prometheus-client", "0.19.0") },
    { by: "facts", rules: ["VM-2.7"], check: dependsOn("httpx", "0.25.0") },
    { by: "facts", rules: ["VM-14.5", "VM-19.2"], check: all(configuresLogging, collectsMetrics) },
    { by: "facts", rules: ["CON-1.7"], check: all(configuresLogging, collectsMetrics, traces) },
    { by: "facts", rules: ["CON-58.1"], check: collectsMetrics },
    { by: "facts", rules: ["CON-60.1"], check: tracesByOpenTelemetry },
    { by: "facts", rules: ["CON-15.1"], check: usesAlembic },
    { by: "facts", rules: ["CON-15.2"], check: appliesInCi(isDowngraded) },
  ],
};
