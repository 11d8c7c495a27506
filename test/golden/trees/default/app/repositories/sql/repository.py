"""One kind of entity in a table."""

from contextlib import AbstractContextManager
from dataclasses import dataclass, fields
from typing import Any, Generic, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from app.domain.entity import Entity
from app.domain.page import Page, PageRequest
from app.errors import ConflictError
from app.models.base import EntityRow
from app.observability.dependency_calls import Call, DependencyCalls
from app.repositories.sql.calls import database_call

E = TypeVar("E", bound=Entity)


@dataclass(frozen=True, slots=True)
class SqlRepository(Generic[E]):
    """Reads and writes the rows of one tenant in one session."""

    session: AsyncSession
    kind: type[E]
    row: type[EntityRow]
    tenant: str
    calls: DependencyCalls

    async def add(self, entity: E) -> None:
        """Store a new entity."""
        statement = sa.insert(self.row).values(_values(entity))
        with self._call("add"):
            await self.session.execute(statement)

    async def get(self, entity_id: UUID) -> E | None:
        """Return an entity, or None if there is none."""
        return await self._one(entity_id)

    async def hold(self, entity_id: UUID) -> E | None:
        """Return an entity that nobody else changes until this unit ends."""
        return await self._one(entity_id, hold=True)

    async def page(self, request: PageRequest) -> Page[E]:
        """Return one page, in the order of creation."""
        place = sa.tuple_(self.row.created_at, self.row.id)
        statement = self._select().order_by(self.row.created_at, self.row.id)
        if after := request.after:
            statement = statement.where(place > (after.created_at, after.id))
        with self._call("page") as call:
            found = await self.session.execute(
                statement.limit(request.limit + 1)
            )
            entities = [self.kind(**row) for row in found.mappings()]
            call.rows = len(entities)
        return Page.cut(entities, request.limit)

    async def replace(self, entity: E) -> None:
        """Store a change, if it follows the stored version."""
        statement = (
            sa.update(self.row)
            .where(*self._is(entity, entity.version - 1))
            .values(_values(entity))
            .returning(self.row.id)
        )
        await self._change("replace", statement)

    async def remove(self, entity: E) -> None:
        """Remove an entity, if this version is the stored one."""
        statement = (
            sa.delete(self.row)
            .where(*self._is(entity, entity.version))
            .returning(self.row.id)
        )
        await self._change("remove", statement)

    def _select(self) -> sa.Select[Any]:
        columns = [getattr(self.row, f.name) for f in fields(self.kind)]
        return sa.select(*columns).where(self.row.tenant == self.tenant)

    async def _one(self, entity_id: UUID, *, hold: bool = False) -> E | None:
        statement = self._select().where(self.row.id == entity_id)
        if hold:
            statement = statement.with_for_update()
        with self._call("hold" if hold else "get"):
            found = await self.session.execute(statement)
            row = found.mappings().one_or_none()
        return self.kind(**row) if row else None

    async def _change(self, verb: str, statement: sa.Executable) -> None:
        with self._call(verb):
            changed = await self.session.scalar(statement)
        if changed is None:
            raise ConflictError("The resource was changed meanwhile.")

    def _is(
        self, entity: E, version: int
    ) -> tuple[sa.ColumnElement[bool], ...]:
        return (
            self.row.id == entity.id,
            self.row.tenant == self.tenant,
            self.row.version == version,
        )

    def _call(self, verb: str) -> AbstractContextManager[Call]:
        return database_call(self.calls, f"{self.row.__tablename__}.{verb}")


def _values(entity: Entity) -> dict[str, Any]:
    return {f.name: getattr(entity, f.name) for f in fields(entity)}
