import { byDefault, found, foundAt } from "./model.ts";
import type { Found, Scope } from "./model.ts";
import { applicationModules, lineAt } from "./scope.ts";

/** Distributions without a wheel for every platform, or that load a library of the system. */
const NATIVE = ["mysqlclient", "psycopg", "psycopg2", "python-ldap", "python-magic", "uwsgi", "weasyprint"];

/** Those among what the service needs at run time that need system packages. */
export function nativeRequirementsOf({ prefix, local: { project } }: Scope): Found<readonly string[]> {
  const runtime = project.dependencies.filter(({ development }) => !development);
  const shipped = (name: string): boolean =>
    runtime.some((each) => each.name === `${name}-binary`) ||
    runtime.some((each) => each.name === name && /^\[[^\]]*\bbinary\b/.test(each.specifier));
  const native = NATIVE.flatMap((name) => runtime.find((each) => each.name === name) ?? []).filter(
    ({ name }) => !shipped(name),
  );
  const [first] = native;
  if (first === undefined) return byDefault([], "everything has a wheel");
  // Built against the system's library, where the extra asks for that.
  const names = native.map(({ name, specifier }) =>
    name === "psycopg" && /^\[[^\]]*\bc\b/.test(specifier) ? "psycopg2" : name,
  );
  return foundAt([...new Set(names)].toSorted(), prefix + first.path, first.line);
}

const DRIVERS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  postgresql: [
    ["asyncpg", "postgresql+asyncpg"],
    ["psycopg", "postgresql+psycopg"],
    ["psycopg2", "postgresql"],
    ["psycopg2-binary", "postgresql"],
    ["pg8000", "postgresql+pg8000"],
  ],
  mysql: [
    ["aiomysql", "mysql+aiomysql"],
    ["asyncmy", "mysql+asyncmy"],
    ["mysqlclient", "mysql"],
    ["pymysql", "mysql+pymysql"],
    ["mysql-connector-python", "mysql+mysqlconnector"],
  ],
  sqlite: [["aiosqlite", "sqlite+aiosqlite"]],
};

/** How the address of a database starts: as an example of the owner's does, else as SQLAlchemy names the driver. */
export function databaseSchemeOf(
  scope: Scope,
  database: string | undefined,
  orm: string | undefined,
  variable: string,
): Found<string> | undefined {
  if (database === undefined) return undefined;
  if (database === "none") return byDefault("", "there is no database");
  const written = inExamples(scope, database, variable) ?? inCode(scope, database);
  if (written !== undefined) return written;
  if (orm === "tortoise" && database === "postgresql") return byDefault("postgres", "as Tortoise writes it");
  if (orm !== "sqlalchemy" && orm !== "sqlmodel") return byDefault(database, "no driver is named in it");
  const { project } = scope.local;
  for (const [name, scheme] of DRIVERS[database] ?? []) {
    const driver = project.dependency(name);
    if (driver !== undefined && !driver.development) return found(scope, scheme, driver.path, driver.line);
  }
  return byDefault(database, "no driver is declared");
}

const EXAMPLES = /(?:^|\/)(?:\.env[\w.-]*|[^/]*\.env|[^/]*compose[^/]*\.ya?ml|app\.json)$|^\.github\/workflows\//;

/** The value of the variable where the owner shows one. */
function inExamples(scope: Scope, database: string, variable: string): Found<string> | undefined {
  if (variable === "") return undefined;
  const pattern = new RegExp(`\\b${variable}["']?\\s*[:=]\\s*["']?([a-z][a-z0-9]*(?:\\+\\w+)?)://`);
  const { tree } = scope.repository;
  const paths = tree.paths.filter((each) => EXAMPLES.test(each));
  // Those of the service before those of the whole.
  for (const path of [...paths.filter((each) => each.startsWith(scope.prefix)), ...paths]) {
    const content = tree.text(path) ?? "";
    const match = pattern.exec(content);
    const scheme = match?.[1] ?? "";
    if (match !== null && isOf(scheme, database)) return foundAt(scheme, path, lineAt(content, match.index));
  }
  return undefined;
}

/** A literal of the code that names a driver. */
function inCode(scope: Scope, database: string): Found<string> | undefined {
  for (const { path, text } of applicationModules(scope)) {
    const match = /["']([a-z]+\+[a-z0-9]+)(?:["']|:\/\/)/.exec(text);
    const scheme = match?.[1] ?? "";
    if (match !== null && isOf(scheme, database)) return found(scope, scheme, path, lineAt(text, match.index));
  }
  return undefined;
}

function isOf(scheme: string, database: string): boolean {
  const [kind] = scheme.split("+");
  return kind === database || (database === "postgresql" && kind === "postgres");
}
