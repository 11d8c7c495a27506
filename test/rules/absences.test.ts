import { expect, it } from "vitest";
import type { Scope } from "../../src/conformance.ts";
import { factsOf } from "../../src/facts/facts.ts";
import { treeOf } from "../../src/facts/tree.ts";
import * as absences from "../../src/rules/absences.ts";
import { noCallersOnAws } from "../../src/rules/cloud-identity.ts";
import type { Exemption } from "../../src/rules/model.ts";
import { findRule } from "../../src/standards/standards.ts";

const rule = findRule("PY-OBS-007");
const scope: Scope = { tier: 4, stack: "fastapi", standards: ["python"], kinds: new Set(["all", "api"]) };

const requires = (...names: readonly string[]) => ({
  "requirements.txt": names.map((name) => `${name}>=1\n`).join(""),
});
const code = (text: string) => ({ "app/main.py": text });
const described = (path: string) => ({
  "openapi.json": JSON.stringify({ openapi: "3.1.0", info: {}, paths: { [path]: { get: {} } } }),
});

function exempts(exemption: Exemption, files: Readonly<Record<string, string>>): boolean {
  if (rule === undefined) throw new Error("the catalogue has changed");
  return exemption(factsOf(treeOf({ files })), { rule, scope, today: "2026-11-21" }) !== undefined;
}

it.each([
  ["no token", code("app = FastAPI()\n"), true],
  ["a library for tokens", requires("fastapi", "PyJWT"), false],
  ["a scheme of FastAPI", code("from fastapi.security import HTTPBearer\n"), false],
  ["a header", code('token = request.headers["Authorization"]\n'), false],
  ["a header in tests", { "tests/test_main.py": 'HEADERS = {"Authorization": "x"}\n' }, true],
])("authentication: %s", (_, files, exempt) => {
  expect(exempts(absences.noAuthentication, files)).toBe(exempt);
});

it.each([
  ["none", requires("fastapi", "asyncpg", "redis"), true],
  ["httpx", requires("httpx"), false],
  ["boto3", requires("boto3"), false],
  ["a broker", requires("aiokafka"), false],
  ["httpx for tests", { "requirements-dev.txt": "httpx==0.28.1\n" }, true],
])("calls that carry a context: %s", (_, files, exempt) => {
  expect(exempts(absences.noOutboundContext, files)).toBe(exempt);
});

const workflow = (step: string) => ({
  ".github/workflows/ci.yml": `on: push\njobs:\n  a:\n    steps:\n      - uses: aws-actions/configure-aws-credentials@v6\n      - ${step}\n`,
});

it.each([
  ["nothing of AWS", requires("fastapi"), true],
  ["a registry", workflow("uses: aws-actions/amazon-ecr-login@v2"), true],
  ["a deployment", workflow("run: aws lambda update-function-code"), false],
  ["a deployment by an action", workflow("uses: aws-actions/amazon-ecs-deploy-task-definition@v2"), false],
  ["an SDK", requires("boto3"), false],
  ["a role of the cluster", { "main.tf": 'provider "aws" {}\n' }, false],
])("callers on AWS: %s", (_, files, exempt) => {
  expect(exempts(noCallersOnAws, files)).toBe(exempt);
});

it.each([
  ["none", requires("fastapi"), true],
  ["the API of OpenTelemetry", requires("opentelemetry-api"), false],
  ["an extra", requires("fastapi[opentelemetry]"), false],
])("traces: %s", (_, files, exempt) => {
  expect(exempts(absences.noTracing, files)).toBe(exempt);
});

it.each([
  ["none", described("/items/{item_id}"), true],
  ["described", described("/items/exports"), false],
  ["a word within a word", described("/exporters"), true],
  ["a decorator", code('@router.post("/items/export")\nasync def export() -> None: ...\n'), false],
  ["a prefix", code('router = APIRouter(prefix="/export")\n'), false],
  ["another string", code('log.info("/export")\n'), true],
])("routes: %s", (_, files, exempt) => {
  expect(exempts(absences.noRoute("exports", "export"), files)).toBe(exempt);
});
