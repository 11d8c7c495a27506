import type { Facts, WorkflowJob } from "../facts/model.ts";
import { lineOf, ran } from "./application.ts";
import {
  type Check,
  all,
  evidence,
  type Exemption,
  fail,
  failures,
  finding,
  found,
  pass,
  type Topic,
} from "./model.ts";
import { calls } from "./shell.ts";
import { type PipelineCommand, pipelineOf } from "./tasks.ts";

/** Rules that only allow something. */
const PERMISSION: Exemption = () => "It allows something, and demands nothing.";

const storesInSqlite: Check = (facts) => {
  const places = [
    ...facts.python.application.map(({ path, text }) => ({ path, text })),
    ...facts
      .glob([".env.example", "compose*.y*ml", "docker-compose*.y*ml"])
      .map((path) => ({ path, text: facts.tree.text(path) ?? "" })),
  ]
    .map(({ path, text }) => ({
      path,
      line: lineOf(text, /["'=: ]sqlite(?:\+\w+)?:\/\/(?!\/["'])|\b(?:sqlite3|aiosqlite)\.connect\(/),
    }))
    .filter(({ line }) => line > 0);
  return found(
    places,
    (place) => evidence("SQLite", place),
    () => fail("Nothing stores data in SQLite.", "Use SQLite, by default at a sqlite:// address."),
  );
};

const LIGHT = ["sqlmodel", "peewee", "pony", "tortoise-orm", "ormar", "piccolo", "edgy"];

const usesLightOrm: Check = (facts) => {
  const dependency = LIGHT.map((name) => facts.project.dependency(name)).find(
    (one) => one !== undefined && !one.development,
  );
  if (dependency === undefined)
    return fail("No light ORM is a dependency.", "Depend on SQLModel, and declare the tables with it.");
  const module = dependency.name.replace(/-orm$/, "");
  const using = facts.python.application.find(({ text }) =>
    new RegExp(`^\\s*(?:from|import) ${module}\\b`, "m").test(text),
  );
  if (using === undefined)
    return fail(`${dependency.name} is a dependency that nothing imports.`, "Declare the tables with it.", dependency);
  return pass(evidence(dependency.name, dependency), evidence(`uses ${dependency.name}`, { path: using.path }));
};

/** A list of changes: a table, or entries below headings. */
const documentsChanges: Check = (facts) => {
  const documents = facts
    .glob("**/*.md")
    .filter((path) =>
      /(?:db|database|schema)[-_ ]?(?:changes|changelog|migrations|history)|(?:^|\/)migrations\.md$/i.test(path),
    );
  const listing = documents.flatMap((path) => {
    const line = lineOf(facts.tree.text(path) ?? "", /^\|[ :|-]*-{3,}|^[-*] .*\d/m);
    return line > 0 ? [{ path, line }] : [];
  });
  return found(
    listing,
    (place) => evidence("changes of the database", place),
    () =>
      fail(
        "No document lists changes of the database.",
        "Keep a table of every change made by hand in docs/db-changes.md.",
      ),
  );
};

export const usesAlembic: Check = (facts) => {
  const { migrations } = facts;
  const config = migrations?.ini ?? migrations?.env;
  if (migrations === undefined || config === undefined)
    return fail("Alembic is not set up.", "Set Alembic up: alembic.ini and a folder of revisions.");
  if (migrations.revisions.length === 0)
    return fail("There is no revision.", "Write the first revision.", { path: config });
  return pass(
    evidence("Alembic", { path: config }),
    ...migrations.revisions.map(({ path, id }) => evidence(`revision ${id}`, { path })),
  );
};

const isLinear: Check = (facts) => {
  const revisions = facts.migrations?.revisions ?? [];
  if (revisions.length === 0)
    return fail("There is no Alembic migration.", "Write one revision for each change of the schema.");
  const parents = revisions.flatMap(({ downRevisions }) => downRevisions);
  const forked = revisions.filter(
    ({ downRevisions }) =>
      downRevisions.length > 1 || downRevisions.some((id) => parents.filter((one) => one === id).length > 1),
  );
  const empty = revisions.filter(({ upgrades }) => !upgrades);
  const findings = [
    ...forked.map(({ path, id }) =>
      finding(`Revision ${id} is not on one line with the others.`, "Rebase it onto the newest revision.", { path }),
    ),
    ...empty.map(({ path, id }) =>
      finding(`Revision ${id} changes nothing.`, "Write what it changes, or remove it.", { path }),
    ),
  ];
  return findings.length > 0
    ? failures(findings)
    : pass(...revisions.map(({ path, id }) => evidence(`revision ${id}`, { path })));
};

const isReversible: Check = (facts) => {
  const revisions = facts.migrations?.revisions ?? [];
  if (revisions.length === 0)
    return fail("There is no Alembic migration.", "Write one revision for each change of the schema.");
  const destructive = revisions.flatMap(({ path, downgrades }) => {
    const text = facts.tree.text(path) ?? "";
    const upgrade = text.slice(text.search(/^def upgrade/m)).split(/^def downgrade/m)[0] ?? "";
    const loses = /\bop\.drop_(?:column|table)\(|\bbatch_op\.drop_column\(|DROP (?:TABLE|COLUMN)/i.test(upgrade);
    return loses
      ? [
          {
            path,
            mended: downgrades || /back-?fill/i.test(text),
            line: lineOf(text, /drop_(?:column|table)\(|DROP (?:TABLE|COLUMN)/i),
          },
        ]
      : [];
  });
  const lost = destructive.filter(({ mended }) => !mended);
  if (lost.length > 0)
    return failures(
      lost.map(({ path, line }) =>
        finding(
          "It drops data that no downgrade brings back.",
          "Write the downgrade, or fill the data in elsewhere before.",
          { path, line },
        ),
      ),
    );
  const kept = destructive.map(({ path, line }) => evidence("what it drops can come back", { path, line }));
  return pass(...(kept.length > 0 ? kept : revisions.map(({ path }) => evidence("drops no data", { path }))));
};

const DATABASE = /postgres|postgis|timescale|mysql|mariadb|cockroach|mssql|oracle/i;

/** Where a job gets a database that it can throw away. */
function database(facts: Facts, job: WorkflowJob, commands: readonly PipelineCommand[]) {
  const services = job.data["services"];
  const workflow = facts.workflows.find(({ jobs }) => jobs.includes(job));
  if (DATABASE.test(JSON.stringify(services ?? "")))
    return {
      path: workflow?.path ?? "",
      line: workflow?.document.line("jobs", job.id, "services") ?? 1,
      text: "a database for the job",
    };
  const started = commands.find((command) =>
    /compose.* up\b|docker run .*(?:postgres|mysql|mariadb)|pg_ctl|service postgresql start/.test(command.text),
  );
  if (started !== undefined) return ran(started);
  const containers = facts.python
    .mentioning("testcontainers", "pytest_postgresql", "PostgresContainer")
    .find(({ test }) => test);
  return containers === undefined ? undefined : { path: containers.path, text: "tests start a database" };
}

const MIGRATES = /alembic\b.*\bupgrade\s+heads?\b/;

/** Whether CI brings a database of its own to the newest revision, and in the same job goes on as the steps say. */
export function appliesInCi(...steps: readonly ((facts: Facts, command: PipelineCommand) => boolean)[]): Check {
  return (facts) => {
    const jobs = new Map<WorkflowJob, PipelineCommand[]>();
    for (const command of pipelineOf(facts)) jobs.set(command.job, [...(jobs.get(command.job) ?? []), command]);
    for (const [job, commands] of jobs) {
      const place = database(facts, job, commands);
      const firm = commands.filter(({ tolerated }) => !tolerated);
      const written = firm.findIndex(({ text }) => MIGRATES.test(text));
      let at = written < 0 ? firm.findIndex((command) => migratesInTests(facts, command)) : written;
      const shown = at < 0 ? [] : [at];
      for (const step of steps) {
        at =
          at < 0
            ? -1
            : firm.findIndex(
                (command, index) => index >= at && step(facts, command) && (index > at || step === isDowngraded),
              );
        shown.push(at);
      }
      if (place !== undefined && shown.length > 0 && !shown.includes(-1)) {
        return pass(place, ...shown.flatMap((index) => (firm[index] === undefined ? [] : [ran(firm[index])])));
      }
    }
    return fail(
      "No job of the pipeline does this on a database of its own.",
      `Give a job a database service, and let it run alembic upgrade head${steps.length > 0 ? " and then what the rule asks for" : ""}.`,
    );
  };
}

function migratesInTests(facts: Facts, command: PipelineCommand): boolean {
  const upgrading = /command\.upgrade\([^)]*["']head["']/;
  return calls(command, "pytest") && facts.python.tests.some(({ text }) => upgrading.test(text));
}

/** In the same command, where tests do both. */
export function isDowngraded(facts: Facts, command: PipelineCommand): boolean {
  const written = /alembic\b.*\bdowngrade\s+(?:-1|base|\S+)/.test(command.text);
  return (
    written ||
    (calls(command, "pytest") &&
      facts.python.tests.some(({ text }) => /command\.downgrade\([^)]*["'](?:-1|base)["']/.test(text)))
  );
}

function isSmokeTested(_: Facts, command: PipelineCommand): boolean {
  return calls(command, "pytest") || /\b(?:curl|smoke)\b/.test(command.text);
}

export const migrations: Topic = {
  id: "migrations",
  title: "The database and its migrations",
  bindings: [
    { rules: ["T1-5.1"], by: "facts", check: storesInSqlite },
    { rules: ["T1-5.2"], by: "conduct", unless: PERMISSION },
    { rules: ["T2-5.1"], by: "facts", check: usesLightOrm },
    {
      rules: ["T2-5.2"],
      by: "facts",
      check: documentsChanges,
      unless: ({ migrations: own }) =>
        (own?.revisions.length ?? 0) > 0 ? "Changes are migrations, none is made by hand." : undefined,
    },
    { rules: ["T3-5.1", "T4-5.1"], by: "facts", check: usesAlembic },
    { rules: ["T3-5.2", "T4-5.2", "T5-5.2"], by: "conduct" },
    { rules: ["T3-5.3", "T4-5.3"], by: "facts", check: appliesInCi() },
    { rules: ["T4-5.4"], by: "facts", check: appliesInCi(isSmokeTested) },
    { rules: ["T5-5.1"], by: "facts", check: all(usesAlembic, isLinear) },
    { rules: ["T5-5.3"], by: "facts", check: appliesInCi(isDowngraded) },
    { rules: ["T5-5.4"], by: "facts", check: isReversible },
  ],
};
