"""Migrations: up, down, up, one head, and no difference to the models.

Each test needs a database of its own on a real PostgreSQL server.
"""

import asyncio
import os
import sys

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.schema import AddConstraint, CreateColumn, CreateIndex

from app.settings import PREFIX
from tests.support.database import migrations_of


def _schema(url: str) -> dict[str, set[str]]:
    """Return of each table what makes it again, but for Alembic's own."""

    async def read() -> dict[str, set[str]]:
        engine = create_async_engine(url)
        async with engine.connect() as connection:
            schema = await connection.run_sync(_reflect)
        await engine.dispose()
        return schema

    return asyncio.run(read())


def _reflect(connection: sa.Connection) -> dict[str, set[str]]:
    metadata = sa.MetaData()
    metadata.reflect(
        connection, only=lambda name, _: name != "alembic_version"
    )
    return {
        name: {
            str(part.compile(connection))
            for part in (
                *map(CreateColumn, table.columns),
                *map(AddConstraint, table.constraints),
                *map(CreateIndex, table.indexes),
            )
        }
        for name, table in metadata.tables.items()
    }


def _revisions() -> list[str]:
    script = ScriptDirectory.from_config(Config("alembic.ini"))
    return [revision.revision for revision in script.walk_revisions()]


@pytest.mark.rule("T4-5.1", "T4-5.3")
def test_migrations_go_up_down_and_up_again(empty_database: str) -> None:
    """A release that went wrong can be taken back, and tried again."""
    with migrations_of(empty_database) as config:
        command.upgrade(config, "head")
        first = _schema(empty_database)
        command.downgrade(config, "base")
        nothing = _schema(empty_database)
        command.upgrade(config, "head")

    assert first
    assert nothing == {}
    assert _schema(empty_database) == first


@pytest.mark.rule("T4-5.1")
def test_every_revision_can_be_reverted(empty_database: str) -> None:
    """The last step back must not be the first one that was tried."""
    with migrations_of(empty_database) as config:
        before = _schema(empty_database)
        for revision in reversed(_revisions()):
            command.upgrade(config, revision)
            after = _schema(empty_database)
            command.downgrade(config, "-1")
            assert _schema(empty_database) == before, revision
            command.upgrade(config, revision)
            before = after


@pytest.mark.rule("T4-5.1")
def test_the_models_match_the_newest_revision(migrated_database: str) -> None:
    """A column that was forgotten fails here and not in production."""
    with migrations_of(migrated_database) as config:
        command.check(config)


@pytest.mark.rule("T4-5.1")
def test_there_is_one_head() -> None:
    """Two branches that were merged leave no question of order."""
    script = ScriptDirectory.from_config(Config("alembic.ini"))

    assert len(script.get_heads()) == 1


async def test_two_deployments_do_not_migrate_at_once(
    empty_database: str,
) -> None:
    """Both end well, whichever comes second; each is a process."""
    environment = {**os.environ, f"{PREFIX}DATABASE_URL": empty_database}
    upgrade = (sys.executable, "-m", "alembic", "upgrade", "head")

    deployments = [
        await asyncio.create_subprocess_exec(*upgrade, env=environment)
        for _ in range(2)
    ]
    try:
        codes = await asyncio.wait_for(
            asyncio.gather(*(process.wait() for process in deployments)), 60
        )
    finally:
        for process in deployments:
            if process.returncode is None:
                process.kill()

    assert codes == [0, 0]
