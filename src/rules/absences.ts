/** What a repository may do without, so that rules about it say nothing there. Each returns the reason, or undefined. */
import type { Dependency } from "../facts/model/project.ts";
import type { Facts } from "../facts/model.ts";
import type { Exemption } from "./model.ts";

const HTTP_CLIENTS = ["httpx", "httpx2", "requests", "aiohttp", "urllib3", "niquests", "requests-oauthlib", "pycurl"];
export const AWS = ["boto3", "botocore", "aioboto3", "aiobotocore", "pynamodb", "aws-lambda-powertools"];
const BROKERS = [
  "aio-pika",
  "aiokafka",
  "arq",
  "celery",
  "confluent-kafka",
  "dramatiq",
  "faststream",
  "huey",
  "kafka-python",
  "kombu",
  "nats-py",
  "pika",
  "rq",
  "saq",
  "taskiq",
  "google-cloud-pubsub",
  "azure-servicebus",
];
const TRACERS = /^(?:opentelemetry-|ddtrace$|aws-xray-sdk$|sentry-sdk$|elastic-apm$|logfire$|newrelic$|jaeger-client$)/;
const TRACING_EXTRA = /^\[[^\]]*(?:opentelemetry|otel)/;

const AUTHENTICATION = [
  "authlib",
  "djangorestframework-simplejwt",
  "fastapi-azure-auth",
  "fastapi-users",
  "firebase-admin",
  "joserfc",
  "pyjwt",
  "python-jose",
];
const CREDENTIALS = [
  "fastapi.security",
  "Authorization",
  "APIKeyHeader",
  "HTTPBearer",
  "OAuth2PasswordBearer",
  "rest_framework.permissions",
];

/** The first of these that the service itself depends on. */
export function uses({ project }: Facts, ...names: readonly string[]): Dependency | undefined {
  return names.map((name) => project.dependency(name)).find((dependency) => dependency?.development === false);
}

export const noAuthentication: Exemption = (facts) => {
  if (uses(facts, ...AUTHENTICATION) !== undefined) return undefined;
  if (facts.python.mentioning(...CREDENTIALS).some(({ test }) => !test)) return undefined;
  return "The API asks nobody who they are.";
};

export const noHttpClient: Exemption = (facts) =>
  uses(facts, ...HTTP_CLIENTS) === undefined ? "The service depends on no HTTP client." : undefined;

export const noAws: Exemption = (facts) =>
  uses(facts, ...AWS) === undefined ? "The service depends on no SDK of AWS." : undefined;

export const noBroker: Exemption = (facts) =>
  uses(facts, ...BROKERS) === undefined ? "The service depends on no client of a queue or an event bus." : undefined;

/** Databases and caches carry no headers; HTTP, AWS and messages do. */
export const noOutboundContext: Exemption = (facts) =>
  uses(facts, ...HTTP_CLIENTS, ...AWS, ...BROKERS) === undefined
    ? "The service calls nothing that could carry a context."
    : undefined;

export const noTracing: Exemption = ({ project }) => {
  const traced = project.dependencies.some(
    ({ name, specifier, development }) => !development && (TRACERS.test(name) || TRACING_EXTRA.test(specifier)),
  );
  return traced ? undefined : "The service makes no traces.";
};

/** @param effect of a route whose path has one of the words */
export function noRoute(effect: string, ...words: readonly string[]): Exemption {
  const named = new RegExp(`(?:^|[^a-z])(?:${words.join("|")})s?(?![a-z])`, "i");
  return (facts) => (routes(facts).some((path) => named.test(path)) ? undefined : `No route ${effect}.`);
}

const ROUTE =
  /(?:\.(?:get|post|put|patch|delete|api_route|route|add_api_route)\(\s*|\bprefix\s*=\s*)f?["']([^"'\n]*)["']/g;

/** Paths that the API has, by its description and by its code. */
function routes({ openapi, python }: Facts): readonly string[] {
  const described = (openapi?.operations ?? []).map(({ path }) => path);
  const written = python.application.flatMap(({ text }) => [...text.matchAll(ROUTE)].map(([, path = ""]) => path));
  return [...described, ...written];
}
