"""One kind of entity in a table."""

from contextlib import AbstractContextManager
from dataclasses import dataclass, fields
from typing import Any, Generic, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from app.domain.entity import Entity
from app.domain.page import Page, PageRequest
from app.models.base import EntityRow
from app.observability.dependency_calls import Call, DependencyCalls

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
        with self._observe("add"):
            await self.session.execute(
                sa.insert(self.row).values(_values(entity))
            )

    async def get(self, entity_id: UUID) -> E | None:
        """Return an entity, or None if there is none."""
        statement = self._select().where(self.row.id == entity_id)
        with self._observe("get"):
            found = await self.session.execute(statement)
            row = found.mappings().one_or_none()
        return self.kind(**row) if row else None

    async def page(self, request: PageRequest) -> Page[E]:
        """Return one page, in the order of creation."""
        place = sa.tuple_(self.row.created_at, self.row.id)
        statement = self._select().order_by(self.row.created_at, self.row.id)
        if after := request.after:
            statement = statement.where(place > (after.created_at, after.id))
        with self._observe("page") as call:
            found = await self.session.execute(
                statement.limit(request.limit + 1)
            )
            entities = [self.kind(**row) for row in found.mappings()]
            call.rows = len(entities)
        return Page.cut(entities, request.limit)

    async def replace(self, entity: E) -> bool:
        """Store a change; False unless it follows the stored version."""
        statement = (
            sa.update(self.row)
            .where(*self._is(entity, entity.version - 1))
            .values(_values(entity))
            .returning(self.row.id)
        )
        with self._observe("replace"):
            return await self.session.scalar(statement) is not None

    async def remove(self, entity: E) -> bool:
        """Remove an entity; False unless this version is the stored one."""
        statement = (
            sa.delete(self.row)
            .where(*self._is(entity, entity.version))
            .returning(self.row.id)
        )
        with self._observe("remove"):
            return await self.session.scalar(statement) is not None

    def _select(self) -> sa.Select[Any]:
        columns = [getattr(self.row, f.name) for f in fields(self.kind)]
        return sa.select(*columns).where(self.row.tenant == self.tenant)

    def _is(
        self, entity: E, version: int
    ) -> tuple[sa.ColumnElement[bool], ...]:
        return (
            self.row.id == entity.id,
            self.row.tenant == self.tenant,
            self.row.version == version,
        )

    def _observe(self, verb: str) -> AbstractContextManager[Call]:
        name = f"{self.row.__tablename__}.{verb}"
        return self.calls.observe("postgresql", name)


def _values(entity: Entity) -> dict[str, Any]:
    return {f.name: getattr(entity, f.name) for f in fields(entity)}
