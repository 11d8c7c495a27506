import type { Finding } from "../conformance.ts";
import type { PythonModule } from "../facts/model/python.ts";
import { statementsOf } from "../facts/python/statements.ts";
import { type Layer, layersOf, modulesIn } from "./application.ts";
import { type Check, evidence, fail, failures, finding, pass, type Topic } from "./model.ts";

/** Modules that code imports, or must not. */
interface Imports {
  readonly named: RegExp;
  /** Where a text may import one: few do, and only those need be parsed. */
  readonly hinted: RegExp;
}

function importsOf(...names: readonly string[]): Imports {
  const roots = names.map((name) => name.split(".")[0]).join("|");
  return {
    named: new RegExp(`^(?:${names.join("|").replaceAll(".", "\\.")})(?:\\.|$)`),
    hinted: new RegExp(`\\b(?:from|import)\\b[^\\n]*\\b(?:${roots})\\b|\\\\\\n`),
  };
}

const FRAMEWORKS = importsOf(
  "fastapi",
  "starlette",
  "flask",
  "litestar",
  "sanic",
  "falcon",
  "aiohttp.web",
  "django.http",
  "rest_framework",
  "quart",
  "bottle",
);

/** Drivers, clients and what else reaches out of the process. */
const IO = importsOf(
  "sqlalchemy",
  "sqlmodel",
  "asyncpg",
  "psycopg",
  "psycopg2",
  "aiosqlite",
  "sqlite3",
  "pymongo",
  "motor",
  "redis",
  "httpx",
  "httpx2",
  "requests",
  "aiohttp",
  "urllib3",
  "urllib.request",
  "boto3",
  "aioboto3",
  "botocore",
  "socket",
  "subprocess",
  "smtplib",
  "ftplib",
  "aiokafka",
  "confluent_kafka",
  "pika",
  "aio_pika",
  "celery",
  "grpc",
  "http.client",
);

const DECIDING = ["services", "service", "use_cases", "usecases", "domain"];

/** Code that decides imports nothing that reads, writes or calls. */
const decidesWithoutIo: Check = (facts) => {
  const layers = layersOf(facts, ...DECIDING);
  const broken = layers.flatMap(({ modules }) =>
    modules.flatMap((module) => [...imported(module, IO), ...opened(module)]),
  );
  return layered(layers, broken, "decides, without I/O");
};

const knowsNoFramework: Check = (facts) => {
  const layers = layersOf(facts, ...DECIDING);
  return layered(
    layers,
    layers.flatMap(({ modules }) => modules.flatMap((module) => imported(module, FRAMEWORKS))),
    "knows no web framework",
  );
};

function layered(layers: readonly Layer[], broken: readonly Finding[], text: string) {
  if (layers.length === 0)
    return fail("No package holds the code that decides.", "Move business rules out of the endpoints into services/.");
  return broken.length > 0 ? failures(broken) : pass(...modulesIn(layers, text));
}

function imported(module: PythonModule, { named, hinted }: Imports): readonly Finding[] {
  if (!hinted.test(module.text)) return [];
  return module.syntax.imports
    .filter(({ module: name, names }) => named.test(name) || names.some((one) => named.test(`${name}.${one}`)))
    .map(({ module: name, line }) =>
      finding(`It imports ${name}.`, "Move that to a repository, adapter or route, and pass in what is needed.", {
        path: module.path,
        line,
      }),
    );
}

function opened(module: PythonModule): readonly Finding[] {
  if (!/\bopen\(|\.(?:read|write)_(?:text|bytes)\(/.test(module.text)) return [];
  return module.syntax.calls
    .filter(({ name }) => name === "open" || /\.(?:read|write)_(?:text|bytes)$/.test(name))
    .map(({ name, line }) => finding(`It calls ${name}.`, "Leave files to an adapter.", { path: module.path, line }));
}

const ROUTE = /^[\w.]+\.(?:get|post|put|patch|delete|head|options|trace|api_route|route)\(/;

const DECORATED = /^[^\S\n]*@[\w.]+\.(?:get|post|put|patch|delete|head|options|trace|api_route|route)\(/m;

/** Functions that answer requests, by module. */
function endpoints(modules: readonly PythonModule[]) {
  return modules
    .filter(({ text }) => DECORATED.test(text))
    .flatMap((module) =>
      module.syntax.functions
        .filter(({ decorators }) => decorators.some((one) => ROUTE.test(one)))
        .map((one) => ({ module, ...one })),
    );
}

/** The same without their bodies: read from the statements, since the syntax of every module with endpoints takes long. */
function endpointHeaders(modules: readonly PythonModule[]) {
  return modules
    .filter(({ text }) => DECORATED.test(text))
    .flatMap((module) => {
      let decorators: string[] = [];
      return statementsOf(module.text).flatMap(({ code, line }) => {
        if (code.startsWith("@")) decorators.push(code.slice(1).trim());
        if (code.startsWith("@")) return [];
        const [, isAsync, name = ""] = /^(async\s+)?def\s+(\w+)/.exec(code) ?? [];
        const answers = name !== "" && decorators.some((one) => ROUTE.test(one));
        decorators = [];
        return answers ? [{ module, name, async: isAsync !== undefined, line }] : [];
      });
    });
}

const endpointsAreAsync: Check = (facts) => {
  const found = endpointHeaders(facts.python.application);
  const blocking = found.filter(({ async }) => !async);
  if (blocking.length > 0) {
    return failures(
      blocking.map(({ module: { path }, line, name }) =>
        finding(`The endpoint ${name} is a plain function.`, "Make it async def, and await what it calls.", {
          path,
          line,
        }),
      ),
    );
  }
  if (found.length === 0) return fail("There is no endpoint.", "Declare endpoints with the decorators of a router.");
  return pass(...found.map(({ module: { path }, line, name }) => evidence(`async def ${name}`, { path, line })));
};

/** A branch that turns "nothing found" into a status is I/O; what goes beyond is a decision. */
const routesHoldNoLogic: Check = (facts) => {
  const layers = layersOf(facts, "routes", "routers");
  const found = endpoints(layers.flatMap(({ modules }) => modules));
  const deciding = found.flatMap(({ module, line, endLine, name }) => {
    const body = module.text.split("\n").slice(line, endLine);
    const loops = body.findIndex((row) => /^\s+(?:async )?(?:for|while|match)\b/.test(row));
    const branches = body.flatMap((row, index) => (/^\s+(?:if|elif)\b/.test(row) ? [index] : []));
    const at = loops >= 0 ? loops : branches[1];
    return at === undefined
      ? []
      : [
          finding(
            `The endpoint ${name} decides something.`,
            "Move the decision to a service that the endpoint calls.",
            { path: module.path, line: line + at + 1 },
          ),
        ];
  });
  if (deciding.length > 0) return failures(deciding);
  if (found.length === 0) return fail("There is no endpoint in routes/.", "Put the endpoints into routes/.");
  return pass(...modulesIn(layers, "endpoints that hand over to services"));
};

const routesCallServices: Check = (facts) => {
  const services = layersOf(facts, "services");
  const routes = layersOf(facts, "routes", "routers", "api").flatMap(({ modules }) => modules);
  if (services.length === 0)
    return fail("There is no services/ with business rules.", "Move business rules to services/.");
  const calling = routes.filter(({ text }) => /^\s*(?:from|import) [\w.]*\bservices\b/m.test(text));
  if (calling.length === 0)
    return fail("No endpoint uses a service.", "Let endpoints hand over to services.", {
      path: services[0]?.modules[0]?.path ?? "",
    });
  return pass(...modulesIn(services, `used by ${calling.length} modules with endpoints`));
};

export const layers: Topic = {
  id: "layers",
  title: "What each layer may do",
  bindings: [
    { rules: ["T3-4.2", "T4-4.3", "PY-CODE-005"], by: "facts", check: decidesWithoutIo },
    { rules: ["PY-CODE-009"], by: "facts", check: knowsNoFramework },
    { rules: ["T4-4.2", "T5-4.8"], by: "facts", check: endpointsAreAsync },
    { rules: ["T5-4.2"], by: "facts", check: routesHoldNoLogic },
    { rules: ["T5-4.3"], by: "facts", check: routesCallServices },
  ],
};
