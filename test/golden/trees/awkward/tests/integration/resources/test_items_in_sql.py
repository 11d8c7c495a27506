"""Items in PostgreSQL.

Every test needs a database on a real PostgreSQL server.
"""

import asyncio
from typing import ClassVar

import httpx2
import pytest

from app.domain.item import Item
from tests.support.pages import walk
from tests.support.resources.items import (
    BODY,
    CHANGED,
    EXAMPLE,
    PATH,
    TABLE,
    client_of,
    create,
)
from tests.support.service import Service
from tests.support.storage_contract import StorageContract


class TestItemsInSql(StorageContract[Item]):
    """The contract of storage, held by PostgreSQL."""

    example: ClassVar = EXAMPLE


@pytest.fixture
def client(service: Service) -> httpx2.AsyncClient:
    """Return a client that may do everything with items."""
    return client_of(service)


@pytest.mark.rule("T4-5.4")
async def test_the_api_works_on_the_migrated_database(
    client: httpx2.AsyncClient,
) -> None:
    """One round through every operation."""
    created = await create(client)
    location = created.headers["location"]

    assert (await client.get(location)).json() == created.json()
    assert await walk(client, PATH, 1) == [[created.json()["id"]]]
    changed = await client.put(location, json=CHANGED)
    assert changed.headers["etag"] == '"2"'
    assert (await client.delete(location)).status_code == 204
    assert await walk(client, PATH, 1) == [[]]


@pytest.mark.rule("PY-BEH-016b")
async def test_of_many_retries_at_once_one_counts(
    client: httpx2.AsyncClient,
) -> None:
    """Each gets the same answer, or is told to wait for it."""
    headers = {"idempotency-key": "key-1"}

    answers = await asyncio.gather(
        *(client.post(PATH, json=BODY, headers=headers) for _ in "12345")
    )

    created = {a.content for a in answers if a.status_code == 201}
    refused = [a.json() for a in answers if a.status_code != 201]
    assert len(created) == 1
    assert {body["error_code"] for body in refused} <= {"request_in_flight"}
    assert [len(page) for page in await walk(client, PATH, 100)] == [1]


async def test_many_requests_at_once_are_served(
    client: httpx2.AsyncClient,
) -> None:
    """More than there are connections: they wait for each other."""
    answers = await asyncio.gather(*(create(client) for _ in range(20)))

    identities = {answer.json()["id"] for answer in answers}
    found = await walk(client, PATH, 7)
    assert {identity for page in found for identity in page} == identities


@pytest.mark.rule("PY-PERF-002")
async def test_a_page_costs_one_query(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """However many there are: the time of a list must not grow with them."""
    for _ in range(5):
        await create(client)
    before = len(service.logs.records("dependency.call"))

    await client.get(PATH, params={"limit": 5})

    calls = service.logs.records("dependency.call")[before:]
    assert [call["operation"] for call in calls] == [f"{TABLE}.page", "commit"]


@pytest.mark.rule(
    "PY-OBS-019c",
    "PY-OBS-027",
    "PY-OBS-029",
    "PY-OBS-030",
    "PY-OBS-030a",
    "PY-OBS-030b",
)
async def test_queries_are_logged_by_name_and_without_values(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """Names can be searched; SQL and values stay out."""
    identity = (await create(client)).json()["id"]
    await walk(client, PATH, 10)

    calls = {
        record["operation"]: record
        for record in service.logs.records("dependency.call")
        if record["dependency"] == "postgresql"
    }
    assert set(calls) >= {f"{TABLE}.add", f"{TABLE}.page", "commit"}
    assert calls[f"{TABLE}.page"]["rows"] == 1
    assert identity not in service.logs.text
    assert "INSERT" not in service.logs.text
