import type { Compose } from "../model/delivery.ts";
import { mapping, text, texts } from "../values.ts";
import { composeServicesOf, dockerfilesOf } from "./commands.ts";
import { builtName, IMAGES } from "./database.ts";
import { byDefault, foundAt } from "./model.ts";
import type { Found, Scope } from "./model.ts";
import { composeFileOf } from "./tooling.ts";

type Service = Compose["services"][number];

/** Services of the owner's compose file by what they are. */
export function composeRolesOf(scope: Scope): Found<Readonly<Record<string, string>>> {
  const path = composeFileOf(scope);
  const compose = scope.repository.compose.find(({ document }) => document.path === path);
  if (compose === undefined) return byDefault({}, "there is no compose file");
  const roles = new Map<string, Service>();
  const app = appIn(scope, compose);
  if (app !== undefined) roles.set("app", app);
  for (const service of compose.services) {
    const role = roleOf(service);
    if (role !== undefined && !roles.has(role)) roles.set(role, service);
  }
  const [first] = roles.values();
  if (first === undefined) return byDefault({}, "no service of it is known");
  const names = Object.fromEntries([...roles].map(([role, { name }]) => [role, name]));
  return foundAt(names, compose.document.path, first.line);
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  user: ["POSTGRES_USER", "MYSQL_USER", "MARIADB_USER"],
  password: ["POSTGRES_PASSWORD", "MYSQL_PASSWORD", "MARIADB_PASSWORD", "MYSQL_ROOT_PASSWORD", "MARIADB_ROOT_PASSWORD"],
  database: ["POSTGRES_DB", "MYSQL_DATABASE", "MARIADB_DATABASE"],
};

/** Whom the database of the owner's compose file knows, and what it is called there, where it says so. */
export function composeDatabaseOf(scope: Scope): Found<Readonly<Record<string, string>>> {
  const path = composeFileOf(scope);
  const compose = scope.repository.compose.find(({ document }) => document.path === path);
  const service = compose?.services.find((each) => /^(?:postgresql|mysql)$/.test(roleOf(each) ?? ""));
  if (compose === undefined || service === undefined) return byDefault({}, "no compose file starts a database");
  const environment = environmentOf(service);
  const known = Object.entries(KEYS).flatMap(([part, names]) => {
    const name = names.find((each) => each in environment);
    const value = name === undefined ? undefined : literal(environment[name] ?? "");
    return value === undefined ? [] : [[part, value] as const];
  });
  const found = Object.fromEntries(known);
  // The image of PostgreSQL calls the database like its user.
  const { user } = found;
  const named = roleOf(service) === "postgresql" && user !== undefined && environment["POSTGRES_DB"] === undefined;
  return foundAt(named ? { ...found, database: user } : found, compose.document.path, service.line);
}

/** Also in its form as a list. */
function environmentOf({ data }: Service): Readonly<Record<string, string>> {
  const given = data["environment"];
  const pairs = Array.isArray(given)
    ? texts(given.filter((line) => text(line)?.includes("="))).map(
        (line) => [line.split("=", 1)[0] ?? "", line.slice(line.indexOf("=") + 1)] as const,
      )
    : Object.entries(mapping(given)).flatMap(([name, value]) => {
        const plain = text(value);
        return plain === undefined ? [] : [[name, plain] as const];
      });
  return Object.fromEntries(pairs);
}

/** A value that can stand in an address; a variable keeps its default. */
function literal(value: string): string | undefined {
  return /^(?:[\w.-]+|\$\{[A-Za-z_]\w*:-[\w.-]+\})$/.test(value) ? value : undefined;
}

/** Of several that are built from the service: the one that serves. */
function appIn(scope: Scope, compose: Compose): Service | undefined {
  const built = composeServicesOf(scope).filter((each) => each.compose === compose);
  const own = built.map(({ service }) => service);
  const image = own.length > 0 ? [] : compose.services.filter((service) => isOurs(scope, service));
  const services = [...own, ...image];
  const serving = (service: Service): boolean =>
    service.data["ports"] !== undefined || /^(?:web|app|api|backend|server)$/.test(service.name);
  const working = (service: Service): boolean =>
    /\b(?:celery|worker|beat|rq|migrate|alembic|pytest)\b/.test(
      `${service.name} ${texts(service.data["command"]).join(" ")}`,
    );
  return services.find(serving) ?? services.find((service) => !working(service)) ?? services[0];
}

/** Runs an image that is called like the service, or is built with its Dockerfile from wherever compose is started. */
function isOurs(scope: Scope, { data }: Service): boolean {
  const { repository, local } = scope;
  const dockerfile = text(mapping(data["build"])["dockerfile"]);
  if (dockerfilesOf(scope).some(({ path }) => path === dockerfile)) return true;
  const image = text(data["image"])
    ?.replace(/[@:][^/]*$/, "")
    .split("/")
    .at(-1);
  return image !== undefined && [repository.tree.name, local.project.name].includes(image);
}

const ROLES: typeof IMAGES = [...IMAGES, [/(?:^|\/)(?:redis|valkey|redis-stack(?:-server)?)(?:[:@-]|$)/, "redis"]];

function roleOf({ name, data }: Service): string | undefined {
  const image = text(data["image"]) ?? (data["build"] === undefined ? undefined : builtName(name, data));
  return image === undefined ? undefined : ROLES.find(([pattern]) => pattern.test(image))?.[1];
}
