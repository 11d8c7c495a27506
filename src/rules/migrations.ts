import type { Facts } from "../facts/model.ts";
import { statementsOf } from "../facts/python/statements.ts";
import { lineOf } from "./application.ts";
import { carry } from "./carriers.ts";
import { appliesInCi, isDowngraded, isSmokeTested } from "./migration-runs.ts";
import {
  type Check,
  all,
  evidence,
  type Exemption,
  fail,
  failures,
  finding,
  found,
  notApplicable,
  pass,
  type Topic,
} from "./model.ts";
import { isUsed } from "./usage.ts";

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

/** The header of a class that is a table: of SQLModel by its keyword, of the others by what it derives from. */
const KEYWORD = /^class\s+\w+\s*\([^]*\btable\s*=\s*True\b/;
const DERIVED = /^class\s+\w+\s*\([^]*\b(?:\w*Model|Table|Entity)\s*[,)]/;

const LIGHT = ["sqlmodel", "peewee", "pony", "tortoise-orm", "ormar", "piccolo", "edgy"];

const usesLightOrm: Check = (facts) => {
  const dependency = LIGHT.map((name) => facts.project.dependency(name)).find(
    (one) => one !== undefined && !one.development,
  );
  if (dependency === undefined)
    return fail("No light ORM is a dependency.", "Depend on SQLModel, and declare the tables with it.");
  const module = dependency.name.replace(/-orm$/, "");
  const importing = facts.python.application.filter(({ text }) =>
    new RegExp(`^\\s*(?:from|import) ${module}\\b`, "m").test(text),
  );
  if (importing.length === 0)
    return fail(`${dependency.name} is a dependency that nothing imports.`, "Declare the tables with it.", dependency);
  const table = module === "sqlmodel" ? KEYWORD : DERIVED;
  const tables = facts.python.application
    .flatMap(({ path, text }) =>
      statementsOf(text).flatMap(({ code, line }) => (table.test(code) ? [{ path, line }] : [])),
    )
    .filter(({ path, line }) => isUsed(facts, path, line));
  return found(
    tables,
    ({ path, line }) => evidence(`a table of ${dependency.name}`, { path, line }),
    () =>
      fail(
        `No table that anything uses is declared with ${dependency.name}.`,
        "Declare the tables with it.",
        importing[0],
      ),
  );
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

/** Where Alembic is told what it has to know: a file of its own, a table of pyproject.toml, or code that calls it. */
function configurationOf(facts: Facts): { readonly path: string; readonly line?: number } | undefined {
  const ini = facts.migrations?.ini;
  if (ini !== undefined) return { path: ini };
  const tool = facts.project.tool("alembic");
  if (tool !== undefined) return { path: tool.path, line: tool.line() };
  return facts.python
    .mentioning("script_location")
    .filter(({ test }) => !test)
    .map(({ path, text }) => ({ path, line: lineOf(text, /script_location/) }))[0];
}

export const usesAlembic: Check = (facts) => {
  const { migrations } = facts;
  const config = configurationOf(facts);
  if (migrations === undefined)
    return fail("Alembic is not set up.", "Set Alembic up: alembic.ini and a folder of revisions.");
  if (config === undefined)
    return fail("Alembic is not told where its revisions are.", "Write alembic.ini, with script_location.");
  if (migrations.env === undefined)
    return fail(
      "Alembic has no env.py, by which it reaches the database.",
      "Write env.py beside the revisions.",
      config,
    );
  if (migrations.revisions.length === 0) return fail("There is no revision.", "Write the first revision.", config);
  return pass(
    evidence("Alembic", config),
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

const DRAFT = /\bauto[- ]?generated by alembic\b|\bend alembic commands\b/i;

/** Alembic marks what it drafts, until somebody edits it. Whether that was a review, nobody can see here. */
const holdsNoDraft: Check = (facts) => {
  const drafts = (facts.migrations?.revisions ?? []).flatMap(({ path, id }) => {
    const line = lineOf(facts.tree.text(path) ?? "", DRAFT);
    return line > 0 ? [{ path, id, line }] : [];
  });
  if (drafts.length === 0) return notApplicable("No revision is a draft.");
  const remedy = "Read what Alembic drafted, edit it, and take its marks out.";
  return failures(drafts.map(({ id, ...place }) => finding(`Revision ${id} is as Alembic drafted it.`, remedy, place)));
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
    { rules: ["T3-5.2", "T4-5.2"], by: "conduct" },
    { rules: ["T5-5.2"], by: "host", carrier: all(carry, holdsNoDraft) },
    { rules: ["T3-5.3", "T4-5.3"], by: "facts", check: appliesInCi() },
    { rules: ["T4-5.4"], by: "facts", check: appliesInCi(isSmokeTested) },
    { rules: ["T5-5.1"], by: "facts", check: all(usesAlembic, isLinear) },
    { rules: ["T5-5.3"], by: "facts", check: appliesInCi(isDowngraded) },
    { rules: ["T5-5.4"], by: "facts", check: isReversible },
  ],
};
