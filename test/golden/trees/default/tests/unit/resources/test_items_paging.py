"""Items page by page."""

import httpx2
import pytest

from tests.support.pages import walk
from tests.support.resources.items import (
    PATH,
    client_of,
    create,
)
from tests.support.service import Service


@pytest.fixture
def client(service: Service) -> httpx2.AsyncClient:
    """Return a client that may do everything with items."""
    return client_of(service)


@pytest.mark.rule("PY-BEH-018", "PY-BEH-018a", "PY-BEH-018c", "PY-BEH-019")
@pytest.mark.parametrize("limit", [1, 2, 3, 4, 5, 100])
async def test_pages_hold_everything_once_and_in_order(
    limit: int, client: httpx2.AsyncClient, service: Service
) -> None:
    """Two of the five are of the same moment."""
    expected = []
    for seconds in (0, 0, 1, 1, 1):
        service.clock.advance(seconds)
        expected.append((await create(client)).json()["id"])

    pages = await walk(client, PATH, limit)

    assert [identity for page in pages for identity in page] == expected
    assert all(len(page) <= limit for page in pages)
    assert len(pages) == -(-5 // limit)


async def test_what_is_added_meanwhile_comes_last(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """A client in the middle of a list misses nothing."""
    before = [(await create(client)).json()["id"] for _ in range(2)]
    first = (await client.get(PATH, params={"limit": 1})).json()
    service.clock.advance(1)
    added = (await create(client)).json()["id"]

    rest = await client.get(PATH, params={"cursor": first["next_cursor"]})

    found = [entry["id"] for entry in rest.json()["items"]]
    assert found == [before[1], added]


@pytest.mark.rule("PY-DATA-001b", "PY-PERF-004")
@pytest.mark.parametrize(
    "query",
    ["limit=0", "limit=101", "limit=x", "cursor=", "cursor=abc", "cursor=%21"],
)
async def test_a_page_that_makes_no_sense_is_refused(
    query: str, client: httpx2.AsyncClient
) -> None:
    """The limit is capped, and cursors are not guessed."""
    response = await client.get(f"{PATH}?{query}")

    [detail] = response.json()["details"]
    assert response.status_code == 422
    assert detail["location"] == ["query", query.partition("=")[0]]
