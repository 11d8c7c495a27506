"""Runs migrations with the database that DATABASE_URL names."""

import logging
import os

from alembic import context
from sqlalchemy import pool
from sqlalchemy.engine import Connection, create_engine

import tickets.models
from tickets.extensions import db

target_metadata = db.metadata

# The command says what it does.
logging.basicConfig()
logging.getLogger("alembic.runtime.migration").setLevel(logging.INFO)


def database_url() -> str:
    """Return the address, which stands in no file."""
    try:
        return os.environ["DATABASE_URL"]
    except KeyError:
        raise SystemExit("DATABASE_URL is not set") from None


def migrate(connection: Connection) -> None:
    """Bring the schema to the revision that was asked for."""
    context.configure(
        connection=connection,
        target_metadata=target_metadata,
        # SQLite cannot alter a table, only make it anew.
        render_as_batch=connection.dialect.name == "sqlite",
    )
    with context.begin_transaction():
        context.run_migrations()


def run_offline(url: str) -> None:
    """Write the SQL to stdout instead of running it."""
    context.configure(url=url, target_metadata=target_metadata, literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()


def run_online(url: str) -> None:
    """Run it on the database."""
    with create_engine(url, poolclass=pool.NullPool).connect() as connection:
        migrate(connection)


if context.is_offline_mode():
    run_offline(database_url())
else:
    run_online(database_url())
