(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  resource = __locals.resource;
    ; __append("\"\"\"One kind of entity in a table.\"\"\"\n\nfrom contextlib import AbstractContextManager\nfrom dataclasses import dataclass, fields\nfrom typing import Any, Generic, TypeVar\nfrom uuid import UUID\n\nimport sqlalchemy as sa\nfrom sqlalchemy.ext.asyncio import AsyncSession\n\nfrom app.domain.entity import Entity\nfrom app.domain.page import Page, PageRequest\nfrom app.errors import ConflictError\nfrom app.models.base import EntityRow\nfrom app.observability.dependency_calls import Call, DependencyCalls\nfrom app.repositories.sql.calls import database_call\n\nE = TypeVar(\"E\", bound=Entity)\n\n\n@dataclass(frozen=True, slots=True)\nclass SqlRepository(Generic[E]):\n    \"\"\"Reads and writes the rows ")
    ;  if (derived.hasAuthentication) { 
    ; __append("of one tenant")
    ;  } else { 
    ; __append("of one table")
    ;  } 
    ; __append(" in one session.\"\"\"\n\n    session: AsyncSession\n    kind: type[E]\n    row: type[EntityRow]\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    tenant: str\n")
    ;  } 
    ; __append("    calls: DependencyCalls\n\n    async def add(self, entity: E) -> None:\n        \"\"\"Store a new entity.\"\"\"\n        statement = sa.insert(self.row).values(_values(entity))\n        with self._call(\"add\"):\n            await self.session.execute(statement)\n\n    async def get(self, entity_id: UUID) -> E | None:\n        \"\"\"Return an entity, or None if there is none.\"\"\"\n        return await self._one(entity_id)\n\n    async def hold(self, entity_id: UUID) -> E | None:\n        \"\"\"Return an entity that nobody else changes until this unit ends.\"\"\"\n        return await self._one(entity_id, hold=True)\n\n    async def page(self, request: PageRequest) -> Page[E]:\n        \"\"\"Return one page, in the order of creation.\"\"\"\n        place = sa.tuple_(self.row.created_at, self.row.id)\n        statement = self._select().order_by(self.row.created_at, self.row.id)\n        if after := request.after:\n            statement = statement.where(place > (after.created_at, after.id))\n        with self._call(\"page\") as call:\n            found = await self.session.execute(\n                statement.limit(request.limit + 1)\n            )\n            entities = [self.kind(**row) for row in found.mappings()]\n            call.rows = len(entities)\n        return Page.cut(entities, request.limit)\n\n    async def replace(self, entity: E) -> None:\n        \"\"\"Store a change, if it follows the stored version.\"\"\"\n        statement = (\n            sa.update(self.row)\n            .where(*self._is(entity, entity.version - 1))\n            .values(_values(entity))\n            .returning(self.row.id)\n        )\n        await self._change(\"replace\", statement)\n\n    async def remove(self, entity: E) -> None:\n        \"\"\"Remove an entity, if this version is the stored one.\"\"\"\n        statement = (\n            sa.delete(self.row)\n            .where(*self._is(entity, entity.version))\n            .returning(self.row.id)\n        )\n        await self._change(\"remove\", statement)\n\n    def _select(self) -> sa.Select[Any]:\n        columns = [getattr(self.row, f.name) for f in fields(self.kind)]\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("        return sa.select(*columns).where(self.row.tenant == self.tenant)\n")
    ;  } else { 
    ; __append("        return sa.select(*columns)\n")
    ;  } 
    ; __append("\n    async def _one(self, entity_id: UUID, *, hold: bool = False) -> E | None:\n        statement = self._select().where(self.row.id == entity_id)\n        if hold:\n            statement = statement.with_for_update()\n        with self._call(\"hold\" if hold else \"get\"):\n            found = await self.session.execute(statement)\n            row = found.mappings().one_or_none()\n        return self.kind(**row) if row else None\n\n    async def _change(self, verb: str, statement: sa.Executable) -> None:\n        with self._call(verb):\n            changed = await self.session.scalar(statement)\n        if changed is None:\n            raise ConflictError(\"The resource was changed meanwhile.\")\n\n    def _is(\n        self, entity: E, version: int\n    ) -> tuple[sa.ColumnElement[bool], ...]:\n        return (\n            self.row.id == entity.id,\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("            self.row.tenant == self.tenant,\n")
    ;  } 
    ; __append("            self.row.version == version,\n        )\n\n    def _call(self, verb: str) -> AbstractContextManager[Call]:\n        return database_call(self.calls, f\"{self.row.__tablename__}.{verb}\")\n\n\ndef _values(entity: Entity) -> dict[str, Any]:\n    return {f.name: getattr(entity, f.name) for f in fields(entity)}\n")
  return __output;

}