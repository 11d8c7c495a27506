"""Transactions: whole or not at all, and what fails is told apart.

Every test needs a database on a real PostgreSQL server.
"""

import asyncio

import httpx2
import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from app.errors import ConflictError, DependencyFailedError
from app.repositories.sql.calls import database_call
from app.repositories.sql.storage import SqlStorage
from tests.support.pages import walk
from tests.support.resources.items import (
    BODY,
    CHANGED,
    PATH,
    client_of,
    create,
)
from tests.support.service import Service


@pytest.fixture
def client(service: Service) -> httpx2.AsyncClient:
    """Return a client that may do everything with items."""
    return client_of(service)


@pytest.mark.rule("PY-IO-007", "PY-ERR-003")
async def test_nothing_is_promised_before_it_is_committed(
    client: httpx2.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A commit that fails is 503, never 201."""

    async def fail(_: AsyncSession) -> None:
        raise OSError("the connection is gone")

    with monkeypatch.context() as broken:
        broken.setattr(AsyncSession, "commit", fail)
        response = await client.post(PATH, json=BODY)

    assert response.status_code == 503
    assert response.json()["error_code"] == "dependency_failed"
    assert await walk(client, PATH, 10) == [[]]


@pytest.mark.rule("PY-BEH-017b")
async def test_of_many_changes_of_a_version_one_wins(
    client: httpx2.AsyncClient,
) -> None:
    """The others are told, and nothing is overwritten unseen."""
    created = await create(client)
    location = created.headers["location"]
    headers = {"if-match": created.headers["etag"]}

    answers = await asyncio.gather(
        *(client.put(location, json=CHANGED, headers=headers) for _ in "12345")
    )

    statuses = sorted(answer.status_code for answer in answers)
    assert statuses == [200, 412, 412, 412, 412]
    assert (await client.get(location)).headers["etag"] == '"2"'


async def test_changes_of_any_version_follow_each_other(
    client: httpx2.AsyncClient,
) -> None:
    """Whoever names no version is not refused for those of others."""
    location = (await create(client)).headers["location"]

    changes = await asyncio.gather(
        *(client.put(location, json=CHANGED) for _ in "12345")
    )
    found = await client.get(location)
    removals = await asyncio.gather(*(client.delete(location) for _ in "123"))

    assert [answer.status_code for answer in changes] == [200] * 5
    assert found.headers["etag"] == '"6"'
    assert sorted(each.status_code for each in removals) == [204, 404, 404]


TERMINATE = "SELECT pg_terminate_backend(pg_backend_pid())"


def _raise(condition: str) -> str:
    return f"DO 'BEGIN RAISE {condition}; END'"


@pytest.mark.rule("PY-ERR-011e", "PY-ERR-011f")
@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (_raise("unique_violation"), ConflictError),
        (_raise("foreign_key_violation"), ConflictError),
        (_raise("not_null_violation"), DBAPIError),
        (_raise("check_violation"), DBAPIError),
        (_raise("deadlock_detected"), DependencyFailedError),
        (_raise("lock_not_available"), DependencyFailedError),
        (TERMINATE, DependencyFailedError),
        ("SELECT 1 / 0", DBAPIError),
        ("SELECT 9999999999::int", DBAPIError),
        ("SELECT * FROM nowhere", DBAPIError),
    ],
)
async def test_conflicts_and_outages_differ_from_bugs(
    statement: str, expected: type[Exception], storage: SqlStorage
) -> None:
    """A retry mends an outage; a bug is to be seen as one."""

    async def execute() -> None:
        async with storage.begin() as unit:
            with database_call(storage.calls, "test"):
                await unit.session.execute(sa.text(statement))

    with pytest.raises(expected):
        await execute()


async def test_what_fails_beside_the_database_is_not_its_failure(
    storage: SqlStorage,
) -> None:
    """An endpoint may call others, and has bugs of its own."""

    async def time_out() -> None:
        async with storage.begin():
            raise TimeoutError("the provider of payments")

    with pytest.raises(TimeoutError, match="payments"):
        await time_out()
