"""Transactions in PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    create_async_engine,
)

from app.about import NAME
from app.domain.entity import Entity
from app.models import load
from app.models.base import Base, EntityRow
from app.observability.dependency_calls import DependencyCalls
from app.observability.metrics import Metrics
from app.repositories.sql.calls import database_call
from app.repositories.sql.idempotency import SqlIdempotencyKeys
from app.repositories.sql.pool import watch
from app.repositories.sql.repository import SqlRepository

E = TypeVar("E", bound=Entity)

# Less than a probe of the orchestrator waits for its answer.
_PING_SECONDS = 2


@dataclass(frozen=True, slots=True)
class SqlUnitOfWork:
    """Changes in one transaction."""

    session: AsyncSession
    calls: DependencyCalls

    @property
    def idempotency_keys(self) -> SqlIdempotencyKeys:
        """Return the idempotency keys."""
        return SqlIdempotencyKeys(self.session, self.calls)

    def repository(self, kind: type[E], tenant: str) -> SqlRepository[E]:
        """Return the repository of one kind of entity and one tenant."""
        return SqlRepository(
            self.session, kind, _rows()[kind], tenant, self.calls
        )


@dataclass(frozen=True, slots=True)
class SqlStorage:
    """A pool of connections to one database, and a way past it."""

    engine: AsyncEngine
    probe: AsyncEngine
    calls: DependencyCalls

    @classmethod
    def connect(
        cls, url: str, pool_size: int, metrics: Metrics, calls: DependencyCalls
    ) -> "SqlStorage":
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
        # A full pool is busy and not away, so readiness does not queue there.
        probe = create_async_engine(
            url,
            poolclass=sa.NullPool,
            hide_parameters=True,
            connect_args={
                "timeout": _PING_SECONDS,
                "server_settings": {"application_name": NAME},
            },
        )
        watch(engine, metrics)
        return cls(engine, probe, calls)

    def begin(self) -> AbstractAsyncContextManager[SqlUnitOfWork]:
        """Begin a transaction: commit at its end, roll back on an error."""
        return self._begin()

    @asynccontextmanager
    async def _begin(self) -> AsyncIterator[SqlUnitOfWork]:
        async with AsyncSession(
            self.engine, expire_on_commit=False
        ) as session:
            yield SqlUnitOfWork(session, self.calls)
            with database_call(self.calls, "commit"):
                await session.commit()

    async def ping(self) -> None:
        """Raise DependencyFailedError unless the database answers."""
        with database_call(self.calls, "ping"):
            async with (
                asyncio.timeout(_PING_SECONDS),
                self.probe.connect() as connection,
            ):
                await connection.execute(sa.text("SELECT 1"))

    async def close(self) -> None:
        """Close the connections."""
        await self.engine.dispose()
        await self.probe.dispose()


@cache
def _rows() -> dict[type[Entity], type[EntityRow]]:
    classes = (mapper.class_ for mapper in Base.registry.mappers)
    return {row.entity: row for row in classes if issubclass(row, EntityRow)}
