import { importBlock } from "./resource-python.ts";

interface Subject {
  readonly name: string;
  readonly plural: string;
  readonly class: string;
}

/** The imports that differ at tier 3, where there are fewer modules: no safe retries, no observed calls. */
export function betaImportsOf({ name, plural, class: kind }: Subject) {
  return {
    service: importBlock([
      ["collections.abc", ["Callable"]],
      ["dataclasses", ["dataclass", "replace"]],
      ["uuid", ["UUID"]],
      ["app.clock", ["Clock"]],
      [`app.domain.${name}`, [kind, `${kind}Draft`]],
      ["app.domain.page", ["Page", "PageRequest"]],
      ["app.errors", ["NotFoundError", "PreconditionFailedError"]],
      ["app.repositories.ports", ["Repository"]],
    ]),
    routes: importBlock([
      ["typing", ["Annotated"]],
      ["uuid", ["UUID"]],
      ["fastapi", ["APIRouter", "Depends", "Response"]],
      ["app.about", ["API_PREFIX"]],
      [`app.domain.${name}`, [kind]],
      ["app.domain.page", ["PageRequest"]],
      ["app.openapi", ["answer"]],
      ["app.routes.dependencies", ["AdaptersDep", "UnitOfWorkDep"]],
      ["app.routes.parameters", ["Cursor", "IfMatch", "Limit"]],
      ["app.routes.problems", ["responses"]],
      [`app.schemas.${name}`, [`${kind}Page`, `${kind}Read`, `${kind}Write`]],
      ["app.services", ["cursors"]],
      ["app.services.entity_tags", ["accepted_versions", "entity_tag"]],
      [`app.services.${plural}`, [`${kind}Service`]],
    ]),
    sqlTests: importBlock([
      ["typing", ["ClassVar"]],
      ["httpx2"],
      ["pytest"],
      [`app.domain.${name}`, [kind]],
      ["tests.support.pages", ["walk"]],
      [`tests.support.resources.${plural}`, ["CHANGED", "EXAMPLE", "PATH", "client_of", "create"]],
      ["tests.support.service", ["Service"]],
      ["tests.support.storage_contract", ["StorageContract"]],
    ]),
  };
}
