"""Runs migrations with the database that the environment names."""

import asyncio
import logging

from alembic import context
from sqlalchemy import Connection, pool
from sqlalchemy.ext.asyncio import create_async_engine

from app.models import load
from app.models.base import Base
from app.observability.logging import configure_logging
from app.settings import PREFIX, ConfigurationError, DatabaseSettings

load()


def run_offline() -> None:
    """Write the SQL to stdout instead of running it."""
    context.configure(
        url="postgresql+asyncpg://",
        target_metadata=Base.metadata,
        literal_binds=True,
    )
    with context.begin_transaction():
        context.run_migrations()


async def run_online() -> None:
    """Connect and migrate."""
    settings = DatabaseSettings()
    url = settings.database_url
    if url is None:
        raise ConfigurationError(f"{PREFIX}DATABASE_URL is not set")
    # A test that migrates keeps the logging that it has set up.
    if not logging.getLogger().hasHandlers():
        configure_logging(settings.log_level, settings.environment)
    engine = create_async_engine(
        url.get_secret_value(), poolclass=pool.NullPool
    )
    async with engine.connect() as connection:
        await connection.run_sync(_migrate)
    await engine.dispose()


def _migrate(connection: Connection) -> None:
    # Two deployments at once must not migrate at once. The session has the
    # lock, since an autocommit block ends the transaction.
    connection.exec_driver_sql("SELECT pg_advisory_lock(4242)")
    # Who waits for a table makes all later queries wait too: give up.
    connection.exec_driver_sql("SET lock_timeout = '5s'")
    connection.commit()
    context.configure(connection=connection, target_metadata=Base.metadata)
    with context.begin_transaction():
        context.run_migrations()


if context.is_offline_mode():
    run_offline()
else:
    asyncio.run(run_online())
