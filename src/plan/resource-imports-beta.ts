import { importBlock } from "./resource-python.ts";
import type { ResourceField } from "./resource-types.ts";

interface Subject {
  readonly name: string;
  readonly plural: string;
  readonly class: string;
  readonly fields: readonly ResourceField[];
}

/** The imports that differ at tier 3, where there are fewer modules: neither safe retries nor versions that clients name. */
export function betaImportsOf({ name, plural, class: kind, fields }: Subject) {
  const examples = `tests.support.resources.${plural}`;
  const hasText = fields.some(({ type }) => type === "str");
  return {
    service: importBlock([
      ["collections.abc", ["Callable"]],
      ["dataclasses", ["dataclass", "replace"]],
      ["uuid", ["UUID"]],
      ["app.clock", ["Clock"]],
      [`app.domain.${name}`, [kind, `${kind}Draft`]],
      ["app.domain.page", ["Page", "PageRequest"]],
      ["app.errors", ["ConflictError", "NotFoundError"]],
      ["app.repositories.ports", ["Repository"]],
    ]),
    routes: importBlock([
      ["typing", ["Annotated"]],
      ["uuid", ["UUID"]],
      ["fastapi", ["APIRouter", "Depends", "Response"]],
      ["app.about", ["API_PREFIX"]],
      [`app.domain.${name}`, [kind]],
      ["app.domain.page", ["PageRequest"]],
      ["app.routes.dependencies", ["AdaptersDep", "Cursor", "Limit", "UnitOfWorkDep"]],
      ["app.routes.problems", ["responses"]],
      [`app.schemas.${name}`, [`${kind}Page`, `${kind}Read`, `${kind}Write`]],
      ["app.services", ["cursors"]],
      [`app.services.${plural}`, [`${kind}Service`]],
    ]),
    examples: importBlock([
      ["typing", ["Any"]],
      ["uuid", ["UUID"]],
      ["httpx2"],
      ["app.about", ["API_PREFIX"]],
      [`app.domain.${name}`, [kind]],
      [`app.schemas.${name}`, [`${kind}Write`]],
      ["tests.support.service", ["FakeClock", "Service"]],
    ]),
    serviceTests: importBlock([
      ...(hasText ? [["dataclasses", ["replace"]] as const] : []),
      ["uuid", ["UUID"]],
      ["pytest"],
      [`app.domain.${name}`, [kind]],
      ["app.domain.page", ["Page", "PageRequest"]],
      ["app.errors", ["ConflictError", "NotFoundError", ...(hasText ? ["RuleViolatedError"] : [])]],
      [`app.schemas.${name}`, [`${kind}Write`]],
      [`app.services.${plural}`, [`${kind}Service`]],
      ["tests.support.service", ["FakeClock", "SequentialIds"]],
      [examples, ["BODY", "CHANGED", "EXAMPLE"]],
    ]),
  };
}
