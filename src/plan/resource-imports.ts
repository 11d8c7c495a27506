import { type Import, importBlock } from "./resource-python.ts";
import { FIELD_KINDS, type FieldKind, type ResourceField } from "./resource-types.ts";

interface Subject {
  readonly name: string;
  readonly plural: string;
  readonly class: string;
  readonly fields: readonly ResourceField[];
  /** Whether callers are known, and what they own is kept apart. */
  readonly tenants: boolean;
}

/** The imports of the modules about a resource, sorted as isort and ruff have it. */
export function importsOf(subject: Subject) {
  return {
    ...dataImports(subject),
    ...useCaseImports(subject),
    ...exampleImports(subject),
    ...propertyImports(subject),
    ...laneImports(subject),
  };
}

function dataImports({ name, class: kind, fields }: Subject) {
  const types = typeImports(fields);
  return {
    model: importBlock([
      ["dataclasses", ["dataclass"]],
      ...types,
      ...(hasText(fields) ? [["app.errors", ["RuleViolatedError"]] as const] : []),
      ["app.domain.entity", ["Entity"]],
    ]),
    row: importBlock([
      ...types,
      ["typing", ["ClassVar"]],
      ["sqlalchemy", "sa"],
      ["sqlalchemy.orm", ["Mapped", "mapped_column"]],
      [`app.domain.${name}`, [kind]],
      ["app.models.base", ["EntityRow"]],
    ]),
    schema: importBlock([
      ...typeImports(fields, ["datetime", "UUID"]),
      ["pydantic", ["Field"]],
      [`app.domain.${name}`, [`${kind}Draft`]],
      ["app.schemas.base", ["RequestBody", "ResponseBody"]],
      ["app.schemas.fields", [...new Set(fields.map(({ schema }) => schema))]],
    ]),
  };
}

function useCaseImports({ name, plural, class: kind, tenants }: Subject) {
  return {
    service: importBlock([
      ["collections.abc", ["Callable"]],
      ["dataclasses", ["dataclass", "replace"]],
      ["uuid", ["UUID"]],
      ["app.clock", ["Clock"]],
      ["app.errors", ["NotFoundError", "PreconditionFailedError"]],
      ...(tenants ? [["app.domain.caller", ["Caller"]] as const] : []),
      [`app.domain.${name}`, [kind, `${kind}Draft`]],
      ["app.domain.page", ["Page", "PageRequest"]],
      ["app.observability.use_cases", ["observed"]],
      ["app.repositories.ports", ["Repository"]],
      ...(tenants ? [["app.services.access", ["require_access"]] as const] : []),
    ]),
    routes: importBlock([
      ["typing", ["Annotated"]],
      ["uuid", ["UUID"]],
      ["fastapi", ["APIRouter", "Depends", "Response"]],
      ["app.about", ["API_PREFIX"]],
      [`app.domain.${name}`, [kind]],
      ["app.domain.page", ["PageRequest"]],
      ["app.domain.reply", ["Reply"]],
      ["app.openapi", ["answer"]],
      ["app.routes.dependencies", ["AdaptersDep", "UnitOfWorkDep"]],
      ["app.routes.idempotency", ["OnceDep"]],
      ["app.routes.parameters", ["Cursor", "IfMatch", "IfNoneMatch", "Limit"]],
      ["app.routes.problems", ["responses"]],
      ["app.routes.rate_limit", ["costs"]],
      ["app.routes.replies", ["REVALIDATE", "not_modified", "reply", "response"]],
      ...(tenants ? [["app.routes.security", ["CurrentCaller", "requires"]] as const] : []),
      [`app.schemas.${name}`, [`${kind}Page`, `${kind}Read`, `${kind}Write`]],
      ["app.services", ["cursors"]],
      ["app.services.entity_tags", ["accepted_versions", "entity_tag", "is_fresh"]],
      [`app.services.${plural}`, [`${kind}Service`]],
    ]),
  };
}

/** The examples that all tests share, and the tests of the use cases. */
function exampleImports({ name, plural, class: kind, fields, tenants }: Subject) {
  const errors = ["NotFoundError", "PreconditionFailedError"];
  return {
    examples: importBlock([
      ["typing", ["Any"]],
      ["uuid", ["UUID"]],
      ["httpx2"],
      ["app.about", ["API_PREFIX"]],
      [`app.domain.${name}`, [kind]],
      [`app.schemas.${name}`, [`${kind}Write`]],
      ["tests.support.clock", ["FakeClock"]],
      ["tests.support.service", ["Service"]],
    ]),
    serviceTests: importBlock([
      ...(hasText(fields) ? [["dataclasses", ["replace"]] as const] : []),
      ["uuid", ["UUID"]],
      ["pytest"],
      ["app.errors", hasText(fields) ? [...errors, "RuleViolatedError"] : errors],
      ...(tenants ? [["app.domain.caller", ["Caller"]] as const] : []),
      [`app.domain.${name}`, [kind]],
      ...(tenants ? [["app.domain.page", ["PageRequest"]] as const] : []),
      ["app.repositories.memory", ["MemoryRepository"]],
      [`app.schemas.${name}`, [`${kind}Write`]],
      [`app.services.${plural}`, [`${kind}Service`]],
      ["tests.support.clock", ["FakeClock"]],
      ["tests.support.ids", ["SequentialIds"]],
      [examplesOf(plural), ["BODY", "CHANGED", "EXAMPLE"]],
    ]),
  };
}

/** The tests of what holds for every object, whatever clients send. */
function propertyImports({ name, plural, class: kind, tenants }: Subject) {
  return {
    propertyTests: importBlock([
      ["json"],
      ["uuid", ["UUID"]],
      ["pytest"],
      ["hypothesis", ["given"]],
      ["hypothesis", ["strategies as st"]],
      ["pydantic", ["ValidationError"]],
      ["app.errors", ["PreconditionFailedError"]],
      ...(tenants ? [["app.domain.caller", ["Caller"]] as const] : []),
      [`app.domain.${name}`, [kind]],
      ["app.domain.page", ["PageRequest"]],
      ["app.repositories.memory", ["MemoryRepository"]],
      [`app.schemas.${name}`, [`${kind}Read`, `${kind}Write`]],
      [`app.services.${plural}`, [`${kind}Service`]],
      ["tests.support", ["strategies"]],
      ["tests.support.clock", ["FakeClock"]],
      [examplesOf(plural), ["BODY"]],
    ]),
  };
}

/** Tests of storage and of the running service. */
function laneImports({ name, plural, class: kind, tenants }: Subject) {
  const examples = examplesOf(plural);
  return {
    memoryTests: importBlock([
      ["typing", ["ClassVar"]],
      [`app.domain.${name}`, [kind]],
      [examples, ["EXAMPLE"]],
      ["tests.support.storage_contract", ["StorageContract"]],
    ]),
    sqlTests: importBlock([
      ["asyncio"],
      ["typing", ["ClassVar"]],
      ["httpx2"],
      ["pytest"],
      [`app.domain.${name}`, [kind]],
      ["tests.support.pages", ["walk"]],
      [examples, ["BODY", "CHANGED", "EXAMPLE", "PATH", "TABLE", "client_of", "create"]],
      ["tests.support.service", ["Service"]],
      ["tests.support.storage_contract", ["StorageContract"]],
    ]),
    journey: importBlock([
      ["collections.abc", ["Iterator"]],
      ["typing", ["Any"]],
      ["httpx2"],
      ["pytest"],
      ["pytest_bdd", ["given", "scenario", "then", "when"]],
      ["tests.support.process", ["Server"]],
      [examples, ["BODY", "CHANGED", "PATH", ...(tenants ? ["SCOPES"] : [])]],
    ]),
  };
}

function examplesOf(plural: string): string {
  return `tests.support.resources.${plural}`;
}

function hasText(fields: readonly ResourceField[]): boolean {
  return fields.some(({ type }) => type === "str");
}

/** The types of the fields that are not built in, and others from the same modules. */
function typeImports(fields: readonly ResourceField[], others: readonly string[] = []): readonly Import[] {
  const kinds: readonly FieldKind[] = Object.values(FIELD_KINDS);
  const wanted = (kind: FieldKind) => others.includes(kind.py) || fields.some(({ py }) => py === kind.py);
  return ["datetime", "decimal", "uuid"].flatMap((module): Import[] => {
    const names = kinds.filter((kind) => kind.module === module && wanted(kind)).map(({ py }) => py);
    return names.length === 0 ? [] : [[module, names]];
  });
}
