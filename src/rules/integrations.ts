import type { Facts } from "../facts/model.ts";
import { isMapping, mapping, text } from "../facts/values.ts";
import { AWS, noAws, noHttpClient, uses } from "./absences.ts";
import { type Check, evidence, type Exemption, fail, failures, finding, pass, type Topic } from "./model.ts";

/** An image that stands for something else on a developer's machine. */
interface Image {
  /** With the defaults of its variables. */
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly healthcheck: boolean;
}

interface Emulated {
  readonly title: string;
  readonly drivers: readonly string[];
  readonly image: RegExp;
  /** Packages that start it, or stand in for it in the process. */
  readonly packages: readonly string[];
}

const SQL = /postgres|postgis|timescale|pgvector|mysql|mariadb/;
const AWS_EMULATORS = /localstack|dynamodb-local|elasticmq|moto|minio/;

const EMULATED: readonly Emulated[] = [
  {
    title: "PostgreSQL",
    drivers: ["asyncpg", "psycopg", "psycopg2", "psycopg2-binary"],
    image: /postgres|postgis|timescale|pgvector/,
    packages: ["pytest-postgresql"],
  },
  {
    title: "MySQL",
    drivers: ["aiomysql", "asyncmy", "mysqlclient", "pymysql"],
    image: /mysql|mariadb/,
    packages: ["pytest-mysql"],
  },
  { title: "MongoDB", drivers: ["motor", "pymongo"], image: /mongo/, packages: ["mongomock"] },
  {
    title: "Redis",
    drivers: ["redis"],
    image: /redis|valkey|dragonfly|keydb/,
    packages: ["fakeredis", "pytest-redis"],
  },
  {
    title: "Kafka",
    drivers: ["aiokafka", "confluent-kafka", "kafka-python"],
    image: /kafka|redpanda/,
    packages: [],
  },
  { title: "RabbitMQ", drivers: ["aio-pika", "pika"], image: /rabbitmq/, packages: [] },
  { title: "AWS", drivers: AWS, image: AWS_EMULATORS, packages: ["moto"] },
];

/** Start any container, whatever it emulates. */
const STARTERS = ["testcontainers", "pytest-docker", "pytest-databases"];

function needed(facts: Facts): readonly Emulated[] {
  return EMULATED.filter(({ drivers }) => uses(facts, ...drivers) !== undefined);
}

const nothingToEmulate: Exemption = (facts) =>
  needed(facts).length === 0 ? "The service depends on nothing that would be emulated." : undefined;

const startByThemselves: Check = (facts) => {
  const images = composed(facts);
  const shown = needed(facts).map(({ title, image, packages }) => ({
    title,
    found:
      images.find(({ name }) => image.test(name)) ??
      [...STARTERS, ...packages].map((name) => facts.project.dependency(name)).find((known) => known !== undefined),
  }));
  const missing = shown.filter(({ found }) => found === undefined);
  if (missing.length > 0 || shown.length === 0) {
    return fail(
      `Nothing starts ${missing.map(({ title }) => title).join(" or ") || "an emulator"} on a developer's machine.`,
      "Add a service to compose.yaml, or a fixture of testcontainers.",
    );
  }
  return pass(
    ...shown.flatMap(({ title, found }) => (found === undefined ? [] : [evidence(`${title}: ${found.name}`, found)])),
  );
};

const arePinned: Check = (facts) => {
  const images = [...composed(facts), ...inFixtures(facts), ...inPipeline(facts)];
  const loose = images.filter(({ name }) => !/@sha256:|:(?!latest$)[^/:]*\d[^/:]*$/.test(name));
  if (loose.length > 0) {
    return failures(
      loose.map(({ name, ...place }) =>
        finding(`${name} is not pinned.`, "Give the image the tag of a version, or its digest.", place),
      ),
    );
  }
  if (images.length === 0)
    return fail("No image of an emulator is named.", "Name a pinned image in compose.yaml or in a fixture.");
  return pass(...images.map(({ name, path, line }) => evidence(name, { path, line })));
};

/** An emulator that the rule allows is there. */
function composes(wanted: RegExp, title: string, healthy = false): Check {
  return (facts) => {
    const found = composed(facts).filter(({ name, healthcheck }) => wanted.test(name) && (healthcheck || !healthy));
    if (found.length === 0) return fail(`Compose starts no ${title}.`, `Add ${title} to compose.yaml.`);
    return pass(...found.map(({ name, path, line }) => evidence(name, { path, line })));
  };
}

/** Images of compose that are not built from this repository. */
function composed({ compose }: Facts): readonly Image[] {
  return compose.flatMap(({ document, services }) => {
    const built = new Set(services.filter(({ data }) => data["build"] !== undefined).map(({ data }) => data["image"]));
    return services.flatMap(({ name, data }) => {
      const image = text(data["image"]);
      if (image === undefined || built.has(image)) return [];
      const line = document.line("services", name, "image");
      return [{ name: resolved(image), path: document.path, line, healthcheck: isMapping(data["healthcheck"]) }];
    });
  });
}

/** `services` of the jobs. */
function inPipeline({ workflows }: Facts): readonly Image[] {
  return workflows.flatMap(({ path, jobs, document }) =>
    jobs.flatMap(({ id, data }) =>
      Object.entries(mapping(data["services"])).flatMap(([name, service]) => {
        const image = text(mapping(service)["image"]) ?? text(service);
        if (image === undefined || image.includes("${{")) return [];
        const line = document.line("jobs", id, "services", name, "image");
        return [{ name: image, path, line, healthcheck: false }];
      }),
    ),
  );
}

/** `PostgresContainer("postgres:18")` of testcontainers. */
function inFixtures({ python }: Facts): readonly Image[] {
  return python.mentioning("testcontainers").flatMap(({ path, syntax }) =>
    syntax.calls
      .filter(({ name }) => name.endsWith("Container"))
      .flatMap(({ arguments: [first], keywords, line }) => {
        const image = /^["'](.+)["']$/.exec(first ?? keywords["image"] ?? "")?.[1];
        return image === undefined ? [] : [{ name: image, path, line, healthcheck: false }];
      }),
  );
}

function resolved(image: string): string {
  return image.replaceAll(/\$\{\w+:?-([^}]*)\}/g, "$1");
}

export const integrations: Topic = {
  id: "integrations",
  title: "Integrations",
  bindings: [
    { by: "test", rules: ["PY-EXT-001", "PY-EXT-002", "PY-EXT-003", "PY-EXT-004", "PY-EXT-005"] },
    { by: "facts", rules: ["PY-EXT-006"], unless: nothingToEmulate, check: startByThemselves },
    { by: "facts", rules: ["PY-EXT-007"], unless: nothingToEmulate, check: arePinned },
    { by: "facts", rules: ["PY-EXT-008"], unless: noAws, check: composes(AWS_EMULATORS, "emulator of AWS") },
    {
      by: "facts",
      rules: ["PY-EXT-009"],
      unless: noAws,
      check: composes(/dynamodb-local|localstack/, "emulator of DynamoDB"),
    },
    {
      by: "facts",
      rules: ["PY-EXT-011"],
      unless: nothingToEmulate,
      check: composes(SQL, "database with a healthcheck", true),
    },
    { by: "test", rules: ["PY-EXT-012"], unless: noHttpClient },
  ],
};
