"""Items over HTTP."""

from uuid import UUID

import httpx2
import pytest

from tests.support.pages import walk
from tests.support.resources.items import (
    BODY,
    CHANGED,
    PATH,
    REQUIRED,
    TEXTS,
    WRONG,
    client_of,
    create,
)
from tests.support.service import Service

UNKNOWN = f"{PATH}/{UUID(int=404)}"


@pytest.fixture
def client(service: Service) -> httpx2.AsyncClient:
    """Return a client that may do everything with items."""
    return client_of(service)


@pytest.mark.rule("PY-BEH-014", "PY-BEH-015", "PY-BEH-015b")
async def test_what_is_created_can_be_found(
    client: httpx2.AsyncClient,
) -> None:
    """201 says where, and what is there is what was sent."""
    created = await create(client)
    found = await client.get(created.headers["location"])

    assert found.status_code == 200
    assert found.json() == created.json()
    assert found.headers["etag"] == created.headers["etag"] == '"1"'
    assert {name: found.json()[name] for name in BODY} == BODY


@pytest.mark.rule("PY-DATA-000", "PY-CTR-015")
async def test_a_response_holds_what_is_promised_only(
    client: httpx2.AsyncClient,
) -> None:
    """What leaks once has to be kept for ever."""
    created = (await create(client)).json()

    assert set(created) == {"id", "created_at", "updated_at", *BODY}
    assert created["created_at"] == "2030-01-01T12:00:00Z"


@pytest.mark.rule("PY-BEH-014", "PY-BEH-015a")
async def test_a_replacement_is_a_new_version(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """PUT replaces what was sent and leaves the rest alone."""
    created = await create(client)
    location = created.headers["location"]
    service.clock.advance(60)

    replaced = await client.put(location, json=CHANGED)

    assert replaced.status_code == 200
    assert replaced.headers["etag"] == '"2"'
    assert replaced.json() == created.json() | CHANGED | {
        "updated_at": "2030-01-01T12:01:00Z"
    }
    assert (await client.get(location)).json() == replaced.json()


@pytest.mark.rule("PY-BEH-016a")
async def test_repeating_a_replacement_changes_nothing_more(
    client: httpx2.AsyncClient,
) -> None:
    """A client that got no answer just asks again."""
    location = (await create(client)).headers["location"]

    first, second = [await client.put(location, json=CHANGED) for _ in "12"]

    assert second.json() == first.json()


@pytest.mark.rule("PY-BEH-014", "PY-BEH-015", "PY-BEH-015a")
async def test_what_is_deleted_is_gone(client: httpx2.AsyncClient) -> None:
    """204 without a body, then 404 to every method."""
    location = (await create(client)).headers["location"]

    deleted = await client.delete(location)

    assert (deleted.status_code, deleted.content) == (204, b"")
    assert (await client.get(location)).status_code == 404
    assert (await client.delete(location)).status_code == 404
    assert await walk(client, PATH, 10) == [[]]


@pytest.mark.rule("PY-BEH-015", "PY-BEH-015c", "PY-ERR-011d")
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
async def test_an_unknown_identity_is_404(
    method: str, client: httpx2.AsyncClient
) -> None:
    """The code says what was not found: the resource, not the route."""
    response = await client.request(
        method, UNKNOWN, json=BODY if method == "PUT" else None
    )

    assert response.status_code == 404
    assert response.json()["error_code"] == "not_found"


@pytest.mark.rule("PY-DATA-001b")
async def test_an_identity_has_a_form(client: httpx2.AsyncClient) -> None:
    """What cannot be an identity is invalid, not unknown."""
    response = await client.get(f"{PATH}/seven")

    assert response.status_code == 422


@pytest.mark.rule("PY-DATA-001", "PY-DATA-003")
@pytest.mark.parametrize("name", WRONG)
async def test_a_value_of_the_wrong_type_is_refused(
    name: str, client: httpx2.AsyncClient
) -> None:
    """Values are not converted, whatever they look like."""
    response = await client.post(PATH, json=BODY | {name: WRONG[name]})

    assert response.status_code == 422
    assert {
        tuple(detail["location"]) for detail in response.json()["details"]
    } == {("body", name)}


@pytest.mark.rule("PY-DATA-007")
@pytest.mark.parametrize("name", REQUIRED)
async def test_a_required_value_is_required(
    name: str, client: httpx2.AsyncClient
) -> None:
    """Nothing is made up for what is missing."""
    body = {key: value for key, value in BODY.items() if key != name}

    response = await client.post(PATH, json=body)

    [detail] = response.json()["details"]
    assert response.status_code == 422
    assert (detail["location"], detail["code"]) == (["body", name], "missing")


@pytest.mark.rule("PY-DATA-003")
@pytest.mark.parametrize("name", ["id", "version", "tenant", "no-field"])
async def test_a_value_that_nobody_asked_for_is_refused(
    name: str, client: httpx2.AsyncClient
) -> None:
    """A client that misspells a field learns about it."""
    response = await client.post(PATH, json=BODY | {name: "1"})

    assert response.status_code == 422


@pytest.mark.rule("PY-DATA-001b")
@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("value", ["", "  ", "a\x00b", "a" * 201])
async def test_text_is_bounded(
    name: str, value: str, client: httpx2.AsyncClient
) -> None:
    """Blank, unstorable and endless text is refused at the door."""
    response = await client.post(PATH, json=BODY | {name: value})

    assert response.status_code == 422
