"""Databases on the PostgreSQL server that the environment names."""

import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import pytest
from alembic.config import Config
from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine

from app.settings import PREFIX

VARIABLE = f"{PREFIX}TEST_DATABASE_URL"
SERVER = os.environ.get(
    VARIABLE,
    "postgresql+asyncpg://postgres:postgres@localhost:5432/postgres",  # pragma: allowlist secret  # noqa: E501
)


async def _execute(statement: str) -> None:
    engine = create_async_engine(
        SERVER, isolation_level="AUTOCOMMIT", connect_args={"timeout": 5}
    )
    try:
        async with engine.connect() as connection:
            await connection.exec_driver_sql(statement)
    finally:
        await engine.dispose()


@contextmanager
def new_database() -> Iterator[str]:
    """Make a database for a while, and return its URL."""
    name = f"test_{uuid4().hex}"
    try:
        asyncio.run(_execute(f'CREATE DATABASE "{name}"'))
    except (OSError, SQLAlchemyError) as error:
        pytest.fail(
            f"No database can be made on {make_url(SERVER)!r}: {error}\n"
            "Start PostgreSQL, for example with\n"
            "  docker run --rm -e POSTGRES_PASSWORD=postgres"
            " -p 5432:5432 postgres\n"
            f"or set {VARIABLE}.",
            pytrace=False,
        )
    try:
        url = make_url(SERVER).set(database=name)
        yield url.render_as_string(hide_password=False)
    finally:
        asyncio.run(_execute(f'DROP DATABASE "{name}" WITH (FORCE)'))


@contextmanager
def migrations_of(url: str) -> Iterator[Config]:
    """Point Alembic at a database, by the variable that it reads."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv(f"{PREFIX}DATABASE_URL", url)
        yield Config("alembic.ini")
