"""Items and who may touch them."""

import httpx2
import pytest

from tests.support.pages import walk
from tests.support.resources.items import (
    BODY,
    CHANGED,
    PATH,
    SCOPES,
    client_of,
    create,
)
from tests.support.service import Service


@pytest.fixture
def owner(service: Service) -> httpx2.AsyncClient:
    """Return a client of the tenant acme."""
    return client_of(service)


@pytest.fixture
def stranger(service: Service) -> httpx2.AsyncClient:
    """Return a client of another tenant with the same scopes."""
    return service.client(*SCOPES, tenant_id="other")


@pytest.mark.rule(
    "PY-SEC-027",
    "PY-SEC-027c",
    "PY-SEC-032",
    "PY-SEC-035",
    "PY-SEC-055",
    "PY-SEC-055d",
)
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
async def test_another_tenant_finds_nothing(
    method: str, owner: httpx2.AsyncClient, stranger: httpx2.AsyncClient
) -> None:
    """404, as if it did not exist, and nothing has changed."""
    created = await create(owner)
    location = created.headers["location"]
    body = CHANGED if method == "PUT" else None

    response = await stranger.request(method, location, json=body)

    assert response.status_code == 404
    assert (await owner.get(location)).json() == created.json()


@pytest.mark.rule("PY-SEC-035", "PY-SEC-035a")
async def test_another_tenant_sees_an_empty_list(
    owner: httpx2.AsyncClient, stranger: httpx2.AsyncClient
) -> None:
    """Lists hold what belongs to the tenant of the token."""
    await create(owner)

    assert await walk(stranger, PATH, 10) == [[]]


@pytest.mark.rule("PY-SEC-030", "PY-SEC-031", "PY-SEC-034", "PY-SEC-036")
async def test_the_tenant_comes_from_the_token_alone(
    owner: httpx2.AsyncClient, stranger: httpx2.AsyncClient
) -> None:
    """Headers and queries do not move a caller to another tenant."""
    location = (await create(owner)).headers["location"]
    claims = {"x-tenant-id": "acme", "tenant": "acme", "tenant_id": "acme"}

    response = await stranger.get(location, params=claims, headers=claims)

    assert response.status_code == 404


@pytest.mark.rule("PY-SEC-008", "PY-SEC-008a", "PY-SEC-053", "PY-SEC-053b")
async def test_each_scope_opens_its_own_operations(
    owner: httpx2.AsyncClient, service: Service
) -> None:
    """Reading is not writing, and writing is not reading."""
    location = (await create(owner)).headers["location"]
    reader, writer = (service.client(scope) for scope in SCOPES)

    assert (await reader.get(PATH)).status_code == 200
    assert (await reader.get(location)).status_code == 200
    assert (await reader.post(PATH, json=BODY)).status_code == 403
    assert (await reader.put(location, json=BODY)).status_code == 403
    assert (await reader.delete(location)).status_code == 403
    assert (await writer.get(PATH)).status_code == 403
    assert (await writer.get(location)).status_code == 403
    assert (await writer.put(location, json=BODY)).status_code == 200


@pytest.mark.rule("PY-SEC-035", "PY-SEC-035b")
@pytest.mark.parametrize(
    "claims", [{"tenant_id": "other"}, {"sub": "bob"}], ids=["tenant", "user"]
)
async def test_a_key_is_of_one_caller(
    claims: dict[str, str], owner: httpx2.AsyncClient, service: Service
) -> None:
    """Nobody gets the reply to somebody else by guessing a key."""
    other = service.client(*SCOPES, **claims)
    headers = {"idempotency-key": "key-1"}

    first = await owner.post(PATH, json=BODY, headers=headers)
    second = await other.post(PATH, json=BODY, headers=headers)

    assert second.status_code == 201
    assert second.json()["id"] != first.json()["id"]
