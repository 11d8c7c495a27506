import type { Rule, Scope } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";

/** Distributions that make a repository what a kind says. */
const KINDS: readonly (readonly [string, readonly string[]])[] = [
  ["fastapi", ["fastapi"]],
  ["api", ["fastapi", "flask", "starlette", "litestar", "djangorestframework", "falcon", "sanic", "aiohttp", "quart"]],
  ["django", ["django"]],
  [
    "db",
    [
      "sqlalchemy",
      "sqlmodel",
      "alembic",
      "asyncpg",
      "psycopg",
      "psycopg2",
      "psycopg2-binary",
      "django",
      "tortoise-orm",
      "peewee",
      "pymongo",
      "motor",
      "beanie",
    ],
  ],
  ["kafka", ["aiokafka", "confluent-kafka", "kafka-python", "faststream"]],
  ["dapr", ["dapr", "dapr-ext-fastapi"]],
  ["lambda", ["aws-lambda-powertools", "mangum"]],
  ["worker", ["celery", "dramatiq", "arq", "rq", "taskiq"]],
];

/** Kinds and options that a repository shows by what it depends on and carries. */
export function kindsOf({ project, charts, migrations }: Facts): ReadonlySet<string> {
  const shown = KINDS.flatMap(([kind, names]) => {
    const runs = names.some((name) => project.dependency(name)?.development === false);
    return runs ? [kind] : [];
  });
  const carried = [...(migrations === undefined ? [] : ["db"]), ...(charts.length > 0 ? ["k8s"] : [])];
  return new Set(["all", ...shown, ...carried]);
}

/** Why a rule does not count for a repository of some kinds; undefined if it does. */
export function outOfScope(rule: Rule, { kinds }: Scope): string | undefined {
  if (rule.kinds.some((kind) => kinds.has(kind))) return undefined;
  return `It counts for ${rule.kinds.join(", ")}; this is ${[...kinds].filter((kind) => kind !== "all").join(", ") || "none of it"}.`;
}
