"""Fixtures of the tests that need PostgreSQL.

They need a server on which databases may be made; without one the tests fail
and say how to start it.
"""

from collections.abc import AsyncIterator, Iterator

import pytest
import sqlalchemy as sa
from alembic import command
from sqlalchemy.ext.asyncio import create_async_engine

from app.models.base import Base
from app.repositories.sql import SqlStorage
from tests.support.database import migrations_of, new_database
from tests.support.service import Service, StartService


@pytest.fixture
def empty_database() -> Iterator[str]:
    """Make a database without tables."""
    with new_database() as url:
        yield url


@pytest.fixture(scope="session")
def migrated_database() -> Iterator[str]:
    """Make a database at the newest revision, once a session."""
    with new_database() as url:
        with migrations_of(url) as config:
            command.upgrade(config, "head")
        yield url


@pytest.fixture
async def database(migrated_database: str) -> str:
    """Return the migrated database, emptied of rows."""
    engine = create_async_engine(migrated_database)
    async with engine.begin() as connection:
        for table in reversed(Base.metadata.sorted_tables):
            await connection.execute(sa.delete(table))
    await engine.dispose()
    return migrated_database


@pytest.fixture
async def storage(database: str) -> AsyncIterator[SqlStorage]:
    """Connect to the database."""
    connected = SqlStorage.connect(database, 5)
    yield connected
    await connected.close()


@pytest.fixture
async def service(
    database: str, start: StartService
) -> AsyncIterator[Service]:
    """Start the application on the database."""
    started = start(database_url=database)
    yield started
    await started.adapters.close()
