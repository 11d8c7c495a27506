"""Storage in PostgreSQL."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, fields
from typing import Any, Generic, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, IntegrityError, ProgrammingError
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

# A host that does not answer is not an error of SQLAlchemy.
_FAILURES = (DBAPIError, sa.exc.TimeoutError, OSError)


@dataclass(frozen=True, slots=True)
class SqlRepository(Generic[E]):
    """Reads and writes the rows of one table in one session."""

    session: AsyncSession
    kind: type[E]
    row: type[EntityRow]

    async def add(self, entity: E) -> None:
        """Store a new entity."""
        await self.session.execute(sa.insert(self.row).values(_values(entity)))

    async def get(self, entity_id: UUID) -> E | None:
        """Return an entity, or None if there is none."""
        statement = self._select().where(self.row.id == entity_id)
        found = await self.session.execute(statement)
        row = found.mappings().one_or_none()
        return self.kind(**row) if row else None

    async def page(self, request: PageRequest) -> Page[E]:
        """Return one page, in the order of creation."""
        place = sa.tuple_(self.row.created_at, self.row.id)
        statement = self._select().order_by(self.row.created_at, self.row.id)
        if after := request.after:
            statement = statement.where(place > (after.created_at, after.id))
        found = await self.session.execute(statement.limit(request.limit + 1))
        entities = [self.kind(**row) for row in found.mappings()]
        return Page.cut(entities, request.limit)

    async def replace(self, entity: E) -> bool:
        """Store a change; False unless it follows the stored version."""
        statement = (
            sa.update(self.row)
            .where(*self._is(entity, entity.version - 1))
            .values(_values(entity))
            .returning(self.row.id)
        )
        return await self.session.scalar(statement) is not None

    async def remove(self, entity: E) -> bool:
        """Remove an entity; False unless this version is the stored one."""
        statement = (
            sa.delete(self.row)
            .where(*self._is(entity, entity.version))
            .returning(self.row.id)
        )
        return await self.session.scalar(statement) is not None

    def _select(self) -> sa.Select[Any]:
        columns = [getattr(self.row, f.name) for f in fields(self.kind)]
        return sa.select(*columns)

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
        return SqlRepository(self.session, kind, _row_of(kind))


def _row_of(kind: type[Entity]) -> type[EntityRow]:
    for mapper in Base.registry.mappers:
        row = mapper.class_
        if issubclass(row, EntityRow) and row.entity is kind:
            return row
    raise LookupError(f"no table is declared for {kind.__name__}")


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
        try:
            async with AsyncSession(
                self.engine, expire_on_commit=False
            ) as session:
                yield SqlUnitOfWork(session)
                await session.commit()
        except IntegrityError as error:
            raise ConflictError("The change conflicts with others.") from error
        except ProgrammingError:
            # A bug, which no retry mends.
            raise
        except _FAILURES as error:
            raise DependencyFailedError("postgresql") from error

    async def ping(self) -> None:
        """Raise DependencyFailedError unless the database answers."""
        try:
            async with self.engine.connect() as connection:
                await connection.execute(sa.text("SELECT 1"))
        except _FAILURES as error:
            raise DependencyFailedError("postgresql") from error

    async def close(self) -> None:
        """Close the connections."""
        await self.engine.dispose()
