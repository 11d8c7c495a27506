"""Storage in PostgreSQL."""

from collections.abc import AsyncIterator, Iterator
from contextlib import (
    AbstractAsyncContextManager,
    asynccontextmanager,
    contextmanager,
)
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Generic, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    create_async_engine,
)

from app.about import NAME
from app.domain.entity import Entity
from app.domain.page import Page, PageRequest
from app.errors import ConflictError, DependencyFailedError
from app.models import load
from app.models.base import Base, EntityRow

E = TypeVar("E", bound=Entity)

# Beginnings of SQLSTATEs: a constraint that other rows decide, and what can
# succeed later because the statement is not at fault.
_CONFLICTS = ("23503", "23505", "23P01")
_OUTAGES = ("08", "25P03", "28", "3D", "40", "53", "55P03", "57", "58")


@contextmanager
def database_call() -> Iterator[None]:
    """Tell conflicts and outages from bugs, which pass through."""
    try:
        yield
    except DBAPIError as error:
        state: str = getattr(error.orig, "sqlstate", None) or ""
        if state.startswith(_CONFLICTS):
            raise ConflictError("The change conflicts with others.") from error
        if error.connection_invalidated or state.startswith(_OUTAGES):
            raise DependencyFailedError("postgresql") from error
        raise
    except (sa.exc.TimeoutError, OSError) as error:
        # A host that does not answer is not an error of SQLAlchemy.
        raise DependencyFailedError("postgresql") from error


@dataclass(frozen=True, slots=True)
class SqlRepository(Generic[E]):
    """Reads and writes the rows of one table in one session."""

    session: AsyncSession
    kind: type[E]
    row: type[EntityRow]

    async def add(self, entity: E) -> None:
        """Store a new entity."""
        statement = sa.insert(self.row).values(_values(entity))
        with database_call():
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
        with database_call():
            found = await self.session.execute(
                statement.limit(request.limit + 1)
            )
            entities = [self.kind(**row) for row in found.mappings()]
        return Page.cut(entities, request.limit)

    async def replace(self, entity: E) -> None:
        """Store a change, if it follows the stored version."""
        statement = (
            sa.update(self.row)
            .where(*self._is(entity, entity.version - 1))
            .values(_values(entity))
            .returning(self.row.id)
        )
        await self._change(statement)

    async def remove(self, entity: E) -> None:
        """Remove an entity, if this version is the stored one."""
        statement = (
            sa.delete(self.row)
            .where(*self._is(entity, entity.version))
            .returning(self.row.id)
        )
        await self._change(statement)

    def _select(self) -> sa.Select[Any]:
        columns = [getattr(self.row, f.name) for f in fields(self.kind)]
        return sa.select(*columns)

    async def _one(self, entity_id: UUID, *, hold: bool = False) -> E | None:
        statement = self._select().where(self.row.id == entity_id)
        if hold:
            statement = statement.with_for_update()
        with database_call():
            found = await self.session.execute(statement)
            row = found.mappings().one_or_none()
        return self.kind(**row) if row else None

    async def _change(self, statement: sa.Executable) -> None:
        with database_call():
            changed = await self.session.scalar(statement)
        if changed is None:
            raise ConflictError("The resource was changed meanwhile.")

    def _is(
        self, entity: E, version: int
    ) -> tuple[sa.ColumnElement[bool], ...]:
        return (self.row.id == entity.id, self.row.version == version)


def _values(entity: Entity) -> dict[str, Any]:
    return {f.name: getattr(entity, f.name) for f in fields(entity)}


@dataclass(frozen=True, slots=True)
class SqlUnitOfWork:
    """Changes in one transaction."""

    session: AsyncSession

    def repository(self, kind: type[E]) -> SqlRepository[E]:
        """Return the repository of one kind of entity."""
        return SqlRepository(self.session, kind, _rows()[kind])


@cache
def _rows() -> dict[type[Entity], type[EntityRow]]:
    classes = (mapper.class_ for mapper in Base.registry.mappers)
    return {row.entity: row for row in classes if issubclass(row, EntityRow)}


@dataclass(frozen=True, slots=True)
class SqlStorage:
    """A pool of connections to one database."""

    engine: AsyncEngine

    @classmethod
    def connect(cls, url: str, pool_size: int) -> "SqlStorage":
        """Prepare a pool; it connects when it is first used."""
        load()
        engine = create_async_engine(
            url,
            pool_size=pool_size,
            max_overflow=0,
            pool_timeout=5,
            pool_pre_ping=True,
            hide_parameters=True,
            connect_args={
                "timeout": 5,
                "command_timeout": 35,
                "server_settings": {
                    "application_name": NAME,
                    "statement_timeout": "30s",
                    "idle_in_transaction_session_timeout": "60s",
                },
            },
        )
        return cls(engine)

    def begin(self) -> AbstractAsyncContextManager[SqlUnitOfWork]:
        """Begin a transaction: commit at its end, roll back on an error."""
        return self._begin()

    @asynccontextmanager
    async def _begin(self) -> AsyncIterator[SqlUnitOfWork]:
        async with AsyncSession(
            self.engine, expire_on_commit=False
        ) as session:
            yield SqlUnitOfWork(session)
            with database_call():
                await session.commit()

    async def ping(self) -> None:
        """Raise DependencyFailedError unless the database answers."""
        with database_call():
            async with self.engine.connect() as connection:
                await connection.execute(sa.text("SELECT 1"))

    async def close(self) -> None:
        """Close the connections."""
        await self.engine.dispose()
