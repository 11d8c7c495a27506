"""Items under retries and concurrent changes."""

from typing import Any

import httpx2
import pytest

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


@pytest.mark.rule("PY-BEH-017a")
async def test_what_a_client_has_is_not_sent_again(
    client: httpx2.AsyncClient,
) -> None:
    """304 without a body, until there is a new version."""
    location = (await create(client)).headers["location"]
    have = {"if-none-match": '"1"'}

    fresh = await client.get(location, headers=have)
    await client.put(location, json=CHANGED)
    stale = await client.get(location, headers=have)

    assert (fresh.status_code, fresh.content) == (304, b"")
    assert fresh.headers["etag"] == '"1"'
    assert stale.status_code == 200
    assert stale.headers["etag"] == '"2"'


@pytest.mark.rule("PY-BEH-017a")
@pytest.mark.parametrize("method", ["PUT", "DELETE"])
async def test_a_change_of_another_version_is_refused(
    method: str, client: httpx2.AsyncClient
) -> None:
    """412 with a code of its own, and nothing has changed."""
    location = (await create(client)).headers["location"]
    current = await client.put(location, json=CHANGED)
    body = BODY if method == "PUT" else None

    async def change(tag: str) -> httpx2.Response:
        headers = {"if-match": tag}
        return await client.request(
            method, location, json=body, headers=headers
        )

    for tag in ('"1"', 'W/"2"', "2", '"x"'):
        response = await change(tag)
        assert response.status_code == 412
        assert response.json()["error_code"] == "precondition_failed"
    assert (await client.get(location)).json() == current.json()
    assert (await change(current.headers["etag"])).is_success


def _key(name: str) -> dict[str, str]:
    return {"idempotency-key": name}


async def _post(
    client: httpx2.AsyncClient, body: dict[str, Any], key: str
) -> httpx2.Response:
    return await client.post(PATH, json=body, headers=_key(key))


@pytest.mark.rule("PY-BEH-016b")
async def test_a_retry_creates_nothing_more(
    client: httpx2.AsyncClient,
) -> None:
    """The second answer is the first, headers included."""
    first, second = [await _post(client, BODY, "key-1") for _ in "12"]

    assert second.status_code == first.status_code == 201
    assert second.content == first.content
    for name in ("location", "etag", "content-type"):
        assert second.headers[name] == first.headers[name]
    assert await walk(client, PATH, 10) == [[first.json()["id"]]]


@pytest.mark.rule("PY-BEH-016b")
async def test_a_key_for_something_else_is_refused(
    client: httpx2.AsyncClient,
) -> None:
    """The client has mixed up its requests and should know."""
    await _post(client, BODY, "key-1")

    response = await _post(client, CHANGED, "key-1")

    assert response.status_code == 422
    assert response.json()["error_code"] == "idempotency_key_reused"
    assert [len(page) for page in await walk(client, PATH, 10)] == [1]


async def test_after_a_day_a_key_is_forgotten(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """Keys are for retries, not for ever."""
    first = await _post(client, BODY, "key-1")
    service.clock.advance(24 * 3600)

    second = await _post(client, BODY, "key-1")

    assert second.json()["id"] != first.json()["id"]


@pytest.mark.rule("PY-DATA-001b")
@pytest.mark.parametrize("key", ["", "a b", "k" * 256])
async def test_a_key_has_a_form(key: str, client: httpx2.AsyncClient) -> None:
    """A key that is cut off somewhere would protect nobody."""
    assert (await _post(client, BODY, key)).status_code == 422
