import { mapping, text } from "../values.ts";
import type { PythonModule } from "../model/python.ts";
import { dottedName } from "../python/modules.ts";
import type { Application } from "./application.ts";
import { bindingsOf } from "./imports.ts";
import { byDefault, found, foundAt } from "./model.ts";
import type { Finding, Found, Scope } from "./model.ts";
import { applicationModules, lineAt, moduleFile } from "./scope.ts";

/** What speaks for a database, how strongly, and where. */
interface Evidence {
  readonly kind: string;
  readonly weight: number;
  readonly from: Found<unknown>;
}

const DRIVERS: Readonly<Record<string, readonly string[]>> = {
  postgresql: ["psycopg", "psycopg2", "psycopg2-binary", "asyncpg", "aiopg", "pg8000"],
  mysql: ["mysqlclient", "pymysql", "aiomysql", "asyncmy", "mysql-connector-python"],
  sqlite: ["aiosqlite"],
  mongodb: ["pymongo", "motor", "beanie", "odmantic", "mongoengine"],
};

/** What the images of databases are called. */
export const IMAGES: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)(?:postgres|postgresql|postgis|timescaledb|pgvector)(?:[:@-]|$)/, "postgresql"],
  [/(?:^|\/)(?:mysql|mariadb)(?:[:@-]|$)/, "mysql"],
  [/(?:^|\/)mongo(?:db)?(?:[:@-]|$)/, "mongodb"],
];

const ADDRESSES: readonly (readonly [RegExp, string])[] = [
  [/["'](?:postgres(?:ql)?(?:\+\w+)?:\/\/|django\.db\.backends\.postgresql)/, "postgresql"],
  [/["'](?:mysql(?:\+\w+)?:\/\/|django\.db\.backends\.mysql)/, "mysql"],
  [/["'](?:sqlite(?:\+\w+)?:\/\/|django\.db\.backends\.sqlite3)/, "sqlite"],
  [/["']mongodb(?:\+srv)?:\/\//, "mongodb"],
];

/** The database that the service needs; servers count before SQLite, which is for development where both are named. */
export function databaseOf(scope: Scope): Finding<string> {
  const own = [...inDependencies(scope), ...inCode(scope)];
  // The database of a compose file may be that of another service.
  const evidence = own.length === 0 ? [] : [...own, ...inCompose(scope)];
  const weights = new Map<string, number>();
  for (const { kind, weight } of evidence) weights.set(kind, (weights.get(kind) ?? 0) + weight);
  const servers = [...weights].filter(([kind]) => kind !== "sqlite").toSorted(([, a], [, b]) => b - a);
  const [best, next] = servers.length > 0 ? servers : [...weights];
  if (best === undefined) return withoutEvidence(scope);
  if (next !== undefined && next[1] === best[1]) return { candidates: servers.map(([kind]) => kind) };
  const first = evidence.find(({ kind }) => kind === best[0]);
  return first === undefined ? undefined : { value: best[0], from: first.from.from };
}

function withoutEvidence({ local: { project } }: Scope): Finding<string> {
  const orm = ["sqlalchemy", "flask-sqlalchemy", "sqlmodel", "tortoise-orm", "databases"].find(
    (name) => project.dependency(name)?.development === false,
  );
  return orm === undefined
    ? byDefault("none", "no driver of a database is declared")
    : { candidates: ["postgresql", "mysql", "sqlite"] };
}

function inDependencies(scope: Scope): readonly Evidence[] {
  const { project } = scope.local;
  return Object.entries(DRIVERS).flatMap(([kind, names]) => {
    const driver = names
      .flatMap((name) => project.dependency(name) ?? [])
      .find(({ development, name }) => !development || name.startsWith("psycopg"));
    return driver === undefined ? [] : [{ kind, weight: 3, from: found(scope, kind, driver.path, driver.line) }];
  });
}

/** Images of the compose files that also know the service, or that stand at the top. */
function inCompose(scope: Scope): readonly Evidence[] {
  return imagesOf(scope).flatMap(({ image, path, line }) => {
    const kind = IMAGES.find(([pattern]) => pattern.test(image))?.[1];
    return kind === undefined ? [] : [{ kind, weight: 2, from: foundAt(kind, path, line) }];
  });
}

function imagesOf({
  root,
  prefix,
  repository,
}: Scope): readonly { readonly image: string; readonly path: string; readonly line: number }[] {
  return repository.compose
    .filter(
      ({ document: { path, text: content } }) =>
        !/(?:^|\/)tests?\//.test(path) && (path.startsWith(prefix) || content.includes(root)),
    )
    .flatMap(({ document, services }) =>
      services.flatMap(({ name, line, data }) => {
        const image = text(data["image"]) ?? (data["build"] === undefined ? undefined : builtName(name, data));
        return image === undefined ? [] : [{ image, path: document.path, line }];
      }),
    );
}

/** An image of the repository's own on top of a database is named after it. */
export function builtName(name: string, data: Readonly<Record<string, unknown>>): string {
  const environment = Object.keys(mapping(data["environment"])).join(" ");
  return /POSTGRES_/.test(environment) && /postgres|^db$/.test(name)
    ? "postgres"
    : name === "postgres"
      ? "postgres"
      : "";
}

function inCode(scope: Scope): readonly Evidence[] {
  return applicationModules(scope).flatMap(({ path, text: content }) =>
    ADDRESSES.flatMap(([pattern, kind]) => {
      const match = pattern.exec(content);
      return match === null ? [] : [{ kind, weight: 1, from: found(scope, kind, path, lineAt(content, match.index)) }];
    }),
  );
}

/** Whether the service needs Redis, too. */
export function redisOf(scope: Scope): Found<boolean> {
  const { project } = scope.local;
  const client = ["redis", "aioredis", "arq", "rq", "django-redis", "flask-redis", "coredis", "valkey"]
    .flatMap((name) => project.dependency(name) ?? [])
    .find(({ development }) => !development);
  const extra = project.dependencies.find(
    ({ development, specifier }) => !development && /^\[[^\]]*redis/.test(specifier),
  );
  const declared = client ?? extra;
  if (declared !== undefined) return found(scope, true, declared.path, declared.line);
  const image = imagesOf(scope).find((each) => /(?:^|\/)(?:redis|valkey)(?:[:@-]|$)/.test(each.image));
  const used = image !== undefined && applicationModules(scope).some(({ text: content }) => /redis/i.test(content));
  return used ? foundAt(true, image.path, image.line) : byDefault(false, "no client of Redis is declared");
}

/** What maps objects to tables. */
export function ormOf(
  scope: Scope,
  application: Application | undefined,
  database: string | undefined,
): Finding<string> {
  if (database === "none") return byDefault("none", "there is no database");
  const { project } = scope.local;
  for (const [name, orm] of [
    ["sqlmodel", "sqlmodel"],
    ["flask-sqlmodel", "sqlmodel"],
    ["sqlalchemy", "sqlalchemy"],
    ["flask-sqlalchemy", "sqlalchemy"],
    ["advanced-alchemy", "sqlalchemy"],
    ["tortoise-orm", "tortoise"],
  ] as const) {
    const own = project.dependency(name);
    if (own !== undefined && !own.development) return found(scope, orm, own.path, own.line);
  }
  if (application?.framework === "django") {
    const settings = applicationModules(scope).find(({ text: content }) => /^DATABASES\b/m.test(content));
    if (settings !== undefined)
      return found(scope, "django", settings.path, lineAt(settings.text, settings.text.search(/^DATABASES\b/m)));
  }
  return byDefault("none", "no ORM is declared");
}

/** What changes the schema. */
export function migrationsOf(scope: Scope, orm: string | undefined): Found<string> {
  const { migrations, tree, project } = scope.local;
  if (orm === "django") {
    const first = tree.paths.find((path) => /(?:^|\/)migrations\/\d{4}_\w+\.py$/.test(path));
    return first === undefined ? byDefault("django", "Django's own tables need it") : found(scope, "django", first);
  }
  const place = migrations?.ini ?? migrations?.env;
  const declared = project.dependency("alembic") ?? project.dependency("flask-migrate");
  return place === undefined || (migrations?.env === undefined && declared === undefined)
    ? byDefault("none", "there is no folder of migrations")
    : found(scope, "alembic", place);
}

const BASE =
  /^class\s+(\w+)\([^)]*\b(?:DeclarativeBase|DeclarativeBaseNoMeta|MappedAsDataclass)\b|^(\w+)\s*(?::[^=\n]+)?=\s*(?:\w+\.)*declarative_base\(/m;
const TABLES = /^(\w+)\s*(?::[^=\n]+)?=\s*(?:\w+\.)*MetaData\(/m;
const EXTENSION = /^(\w+)\s*(?::[^=\n]+)?=\s*(?:\w+\.)*SQLAlchemy\(/m;

/** Where the tables are described: what Alembic's environment says, else the only base class there is. */
export function metadataOf(scope: Scope, orm: string | undefined, source: string): Finding<string> {
  if (orm !== "sqlalchemy" && orm !== "sqlmodel") return byDefault("", "no SQLAlchemy");
  const own = environmentOf(scope);
  const [, object, attribute = ""] =
    /^target_metadata\s*=\s*(\w+)((?:\.\w+)*)\s*(?:#.*)?$/m.exec(own?.module.text ?? "") ?? [];
  const binding = object === undefined ? undefined : own?.bindings.get(object);
  if (own !== undefined && binding !== undefined && binding.name !== "")
    return found(
      scope,
      `${binding.module}:${binding.name}${attribute}`,
      own.module.path,
      lineAt(own.module.text, own.module.text.search(/^target_metadata/m)),
    );
  const modules = applicationModules(scope);
  const bases = modules.flatMap((module) => {
    const described = BASE.exec(module.text) ?? EXTENSION.exec(module.text);
    const match = described ?? TABLES.exec(module.text);
    if (match === null) return [];
    const name = `${match[1] ?? match[2] ?? ""}${described === null ? "" : ".metadata"}`;
    return [found(scope, `${dotted(scope, module, source)}:${name}`, module.path, lineAt(module.text, match.index))];
  });
  const [first] = bases;
  if (bases.length > 1) return { candidates: bases.map(({ value }) => value) };
  if (first !== undefined) return first;
  const table = modules.find(({ text: content }) => /\btable\s*=\s*True/.test(content));
  return table === undefined ? undefined : found(scope, "sqlmodel:SQLModel.metadata", table.path);
}

/** Modules that describe tables: those that Alembic's environment imports, else all. */
export function modelsOf(scope: Scope, orm: string | undefined, source: string): Finding<readonly string[]> {
  if (orm !== "sqlalchemy" && orm !== "sqlmodel") return byDefault([], "no SQLAlchemy");
  const tables = applicationModules(scope).filter(({ text: content }) =>
    /^\s+__tablename__\b|^class\s+\w+\([^)]*\b(?:db\.Model|table\s*=\s*True)|^\w+\s*=\s*(?:\w+\.)*Table\(/m.test(
      content,
    ),
  );
  const names = tables.map((module) => dotted(scope, module, source));
  const own = environmentOf(scope);
  const imported = [
    ...new Set([...(own?.bindings.values() ?? [])].flatMap(({ module, name }) => [module, `${module}.${name}`])),
  ];
  const wanted = imported.filter(
    (name) =>
      names.includes(name) ||
      (/(?:^|\.)_?(?:all_?)?(?:models?|tables|entities)$/.test(name) && moduleFile(scope, name) !== undefined),
  );
  if (own !== undefined && wanted.length > 0) {
    const direct = wanted.filter((name) => !wanted.some((other) => other !== name && name.startsWith(`${other}.`)));
    return found(scope, direct.toSorted(), own.module.path);
  }
  const [first] = tables;
  return first === undefined ? byDefault([], "no module describes a table") : found(scope, names, first.path);
}

function environmentOf({
  local,
}: Scope): { readonly module: PythonModule; readonly bindings: ReturnType<typeof bindingsOf> } | undefined {
  const path = local.migrations?.env;
  const module = local.python.modules.find((each) => each.path === path);
  return module === undefined ? undefined : { module, bindings: bindingsOf(module, "") };
}

function dotted({ local }: Scope, { path }: PythonModule, source: string): string {
  if (source !== "" && path.startsWith(`${source}/`))
    return path
      .slice(source.length + 1)
      .replace(/(?:\/__init__)?\.py$/, "")
      .replaceAll("/", ".");
  return dottedName(path, local.tree);
}
