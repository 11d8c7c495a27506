import type { Answers } from "../model.ts";
import type { DatabaseServer, Project, Surroundings } from "../project.ts";

const PORTS: Readonly<Record<string, number>> = { postgresql: 5432, mysql: 3306, mongodb: 27017 };

const SECRET =
  /SECRET|PASS(?:WORD|WD|PHRASE)?$|PWD|TOKEN|KEY|SALT|CREDENTIAL|DSN|(?:DATABASE|DB|POSTGRES|MYSQL|MONGO(?:DB)?|REDIS|BROKER|CELERY|AMQP|RABBITMQ).*UR[IL]$|RESULT_BACKEND/i;

const OF_DATABASE = /(?:^|_)(?:DB|DATABASE|SQL|POSTGRES|POSTGRESQL|PG|MYSQL|MARIADB|MONGO)/i;

const OF_REDIS = /REDIS|BROKER_URL|RESULT_BACKEND/i;

/** The server that keeps the data, where compose files and workflows can start one. */
export function databaseServerOf({ database }: Project, answers: Answers): DatabaseServer | undefined {
  if (database === "postgresql") return { name: "postgres", port: 5432, user: "postgres", database: "postgres" };
  if (database === "mysql") return { name: "mysql", port: 3306, user: "root", database: answers.package };
  return undefined;
}

/** Variables that the service does not start without, the database's first. */
export function variablesOf({ databaseVariable, variables, settings }: Project): readonly string[] {
  const needed = settings.includes(databaseVariable) ? "" : databaseVariable;
  return [...new Set([needed, ...variables])].filter((name) => name !== "");
}

/** Those that it starts without, the database's first. */
export function settingsOf({ databaseVariable, settings }: Project): readonly string[] {
  return settings.toSorted((a, b) => Number(b === databaseVariable) - Number(a === databaseVariable));
}

/** Those of both that hold a secret: an address holds a password. */
export function secretsOf(project: Project): readonly string[] {
  const all = [...variablesOf(project), ...settingsOf(project)];
  return all.filter((name) => name === project.databaseVariable || isSecret(name));
}

function isSecret(name: string): boolean {
  return SECRET.test(name) && !/(?:MINUTES|SECONDS|HOURS|DAYS|EXPIRES?|TTL|ALGORITHM|LENGTH|SIZE)$/i.test(name);
}

/** Values for development and tests of what the service reads, where a name tells; others are asked for. */
export function environmentOf(
  project: Project,
  answers: Answers,
): (surroundings: Surroundings) => Readonly<Record<string, string>> {
  return (surroundings) => {
    const { databaseVariable, redis, settings } = project;
    const known = (name: string): string | undefined =>
      name === databaseVariable
        ? addressOf(project, answers, surroundings) || undefined
        : (ofDatabase(name, project, answers, surroundings) ?? ofRedis(name, project, surroundings));
    const needed = variablesOf(project)
      // A file of SQLite is where the service puts it.
      .filter((name) => name !== databaseVariable || project.database !== "sqlite")
      .map((name) => [name, known(name) ?? surroundings.other(name)] as const);
    const found = settingsOf(project)
      .filter((name) => name === databaseVariable || tells(name, project))
      .flatMap((name) => {
        const value = known(name);
        return value === undefined ? [] : [[name, value] as const];
      });
    const all = [...project.variables, ...settings];
    const cache =
      redis && surroundings.redisHost !== "" && !all.some((name) => OF_REDIS.test(name))
        ? { REDIS_URL: redisAddress(surroundings) }
        : {};
    return { ...Object.fromEntries([...needed, ...found]), ...cache };
  };
}

/**
 * Whether a setting that nothing needs says where our database or cache is: none of tests or of another kind of database, and no
 * address that the code itself puts together of parts.
 */
function tells(name: string, { database, variables, settings }: Project): boolean {
  const others = database === "mysql" ? /POSTGRES|(?:^|_)PG|MONGO/i : /MYSQL|MARIADB|MONGO/i;
  if (/TEST|SQLITE/i.test(name) || others.test(name)) return false;
  const family = OF_REDIS.test(name) ? OF_REDIS : OF_DATABASE;
  const parts = [...variables, ...settings].some((other) => family.test(other) && /(?:HOST|SERVER)$/i.test(other));
  return !parts || !/(?:UR[IL]|DSN|BACKEND)$/i.test(name);
}

/** `postgresql+asyncpg://postgres:secret@127.0.0.1:5432/postgres`; empty where the database is elsewhere. */
function addressOf(project: Project, answers: Answers, surroundings: Surroundings): string {
  const { databaseHost, password } = surroundings;
  const port = PORTS[project.database];
  if (databaseHost === "" || port === undefined) return "";
  const server = databaseServerOf(project, answers);
  const who = server === undefined ? "" : `${surroundings.user ?? server.user}:${password}@`;
  const scheme = project.databaseScheme === "" ? project.database : project.databaseScheme;
  return `${scheme}://${who}${databaseHost}:${port}/${(server && surroundings.database) ?? server?.database ?? answers.package}`;
}

/** A variable that names a part of the database's address. */
function ofDatabase(name: string, project: Project, answers: Answers, surroundings: Surroundings): string | undefined {
  const server = databaseServerOf(project, answers);
  if (server === undefined || surroundings.databaseHost === "" || !OF_DATABASE.test(name)) return undefined;
  const parts: readonly (readonly [RegExp, string])[] = [
    [/HOST(?:NAME)?$|SERVER$|ADDR(?:ESS)?$/i, surroundings.databaseHost],
    [/PORT$/i, String(server.port)],
    [/USER(?:NAME)?$/i, surroundings.user ?? server.user],
    [/PASS(?:WORD)?$|PWD$/i, surroundings.password],
    [/UR[IL]$|DSN$/i, addressOf(project, answers, surroundings)],
    [/NAME$|DB$|DATABASE$/i, surroundings.database ?? server.database],
  ];
  return parts.find(([pattern]) => pattern.test(name))?.[1];
}

function ofRedis(name: string, { redis }: Project, surroundings: Surroundings): string | undefined {
  if (!redis || surroundings.redisHost === "" || !OF_REDIS.test(name)) return undefined;
  const parts: readonly (readonly [RegExp, string])[] = [
    [/HOST(?:NAME)?$|SERVER$|ADDR(?:ESS)?$/i, surroundings.redisHost],
    [/PORT$/i, "6379"],
    [/_DB$/i, "0"],
    [/UR[IL]$|DSN$|BACKEND$/i, redisAddress(surroundings)],
  ];
  return parts.find(([pattern]) => pattern.test(name))?.[1];
}

function redisAddress({ redisHost }: Surroundings): string {
  return `redis://${redisHost}:6379/0`;
}

const SAMPLES: readonly (readonly [RegExp, string])[] = [
  [/(?:PORT|MINUTES|SECONDS|HOURS|DAYS|WORKERS|THREADS|COUNT|SIZE|LIMIT|TIMEOUT|EXPIRES?|EXPIRY|TTL)$/i, "60"],
  [/ALGORITHM$/i, "HS256"],
  [/UR[IL]$|ENDPOINT$|ORIGIN$/i, "http://127.0.0.1"],
  [/E?MAIL$/i, "somebody@example.com"],
];

/** What a variable may hold in a test. */
export function sampleOf(name: string): string {
  return SAMPLES.find(([pattern]) => pattern.test(name))?.[1] ?? "only-for-tests-and-long-enough-for-a-key";
}
