"""Access: denied by default, granted by scopes, recorded either way."""

from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI

from app.errors import ForbiddenError
from app.services.access import require_scopes
from tests.support.openapi import operations
from tests.support.probe import PATH
from tests.support.service import Service, StartService

# What anybody may ask. A new entry here is a decision to be reviewed.
PUBLIC = {"/livez", "/readyz"}

NUMBER = f"{PATH}/numbers/1"

NO_JSON: dict[str, Any] = {
    "content": b"{",
    "headers": {"content-type": "application/json"},
}


def _writes(app: FastAPI) -> list[tuple[str, str]]:
    document: dict[str, Any] = app.openapi()
    found = [
        (operation.method, operation.url())
        for operation in operations(document)
        if "requestBody" in operation.body
    ]
    return [*found, ("post", f"{PATH}/numbers")]


def _protected(app: FastAPI) -> Iterator[tuple[str, str]]:
    document: dict[str, Any] = app.openapi()
    found = list(operations(document))
    assert {operation.path for operation in found} >= PUBLIC
    for operation in found:
        if operation.path not in PUBLIC:
            yield operation.method, operation.url()


def _scopes(app: FastAPI) -> set[str]:
    document: dict[str, Any] = app.openapi()
    return {
        scope
        for operation in operations(document)
        for requirement in operation.body.get("security", [])
        for scope in requirement["bearer"]
    }


@pytest.mark.rule(
    "PY-SEC-000a",
    "PY-SEC-000c",
    "PY-SEC-005",
    "PY-SEC-005a",
    "PY-SEC-027",
    "PY-SEC-027a",
    "PY-SEC-055",
    "PY-SEC-055a",
)
async def test_nothing_but_the_public_list_answers_strangers(
    service: Service,
) -> None:
    """A route that somebody adds tomorrow is covered today."""
    client = service.anonymous()
    asked = list(_protected(service.app))

    for method, url in asked:
        response = await client.request(method, url)
        assert response.status_code == 401, f"{method} {url}"

    assert asked


async def test_strangers_are_refused_before_their_body_is_read(
    service: Service,
) -> None:
    """What is no JSON is no way around the question who calls."""
    client = service.anonymous()
    asked = _writes(service.app)

    for method, url in asked:
        response = await client.request(method, url, **NO_JSON)
        assert response.status_code == 401, f"{method} {url}"

    records = service.logs.records("security.audit")
    assert len(records) == len(asked)
    assert {record["reason"] for record in records} == {"missing"}


async def test_a_body_of_a_stranger_is_not_asked_for(service: Service) -> None:
    """Nobody makes the service keep what it will not use."""
    is_read = False

    async def body() -> AsyncIterator[bytes]:
        nonlocal is_read
        is_read = True
        yield b"{"

    response = await service.anonymous().post(
        f"{PATH}/numbers", content=body(), headers=NO_JSON["headers"]
    )

    assert (response.status_code, is_read) == (401, False)


async def test_a_known_caller_learns_that_it_is_no_json(
    service: Service,
) -> None:
    """Who calls is found out once for each request, and kept in one record."""
    asked = _writes(service.app)
    scopes = ["probe:write", *_scopes(service.app)]
    client = service.client(*scopes)

    for method, url in asked:
        response = await client.request(method, url, **NO_JSON)
        assert response.status_code == 400, f"{method} {url}"

    assert len(service.logs.records("security.audit")) == len(asked)


async def test_a_caller_without_the_scope_is_refused_before_the_body(
    service: Service,
) -> None:
    """The refusal is the one that a body of JSON would get."""
    client = service.client("probe:read")

    response = await client.post(f"{PATH}/numbers", **NO_JSON)

    assert response.status_code == 403


@pytest.mark.rule(
    "PY-SEC-000c",
    "PY-SEC-005a",
    "PY-SEC-027",
    "PY-SEC-027b",
    "PY-SEC-055",
    "PY-SEC-055c",
)
async def test_nothing_answers_a_caller_without_scopes(
    service: Service,
) -> None:
    """Being known is not being allowed."""
    client = service.client()

    for method, url in _protected(service.app):
        response = await client.request(method, url)
        assert response.status_code == 403, f"{method} {url}"


@pytest.mark.rule("PY-SEC-008", "PY-SEC-029", "PY-SEC-053", "PY-SEC-053b")
async def test_reading_does_not_allow_writing(service: Service) -> None:
    """Every scope opens the routes that declare it, and no other."""
    reader = service.client("probe:read")
    writer = service.client("probe:write")
    body = {"number": 1}

    async def write(client: httpx2.AsyncClient) -> int:
        response = await client.post(f"{PATH}/numbers", json=body)
        return response.status_code

    assert (await reader.get(NUMBER)).status_code == 200
    assert await write(reader) == 403
    assert (await writer.get(NUMBER)).status_code == 403
    assert await write(writer) == 200


@pytest.mark.rule("PY-SEC-005", "PY-SEC-008a", "PY-SEC-025", "PY-SEC-025a")
async def test_a_route_without_a_scope_admits_nobody(service: Service) -> None:
    """Forgetting to declare one must not open the door."""
    client = service.client("probe:read", "probe:write", "admin")

    response = await client.get(f"{PATH}/undeclared")

    assert response.status_code == 403


@pytest.mark.rule("PY-SEC-029")
@pytest.mark.parametrize(
    "scope", ["probe", "probe:", "probe:rea", "PROBE:READ"]
)
async def test_a_scope_is_granted_by_its_exact_name(
    scope: str, service: Service
) -> None:
    """Nothing is derived from parts of a name."""
    response = await service.client(scope).get(NUMBER)

    assert response.status_code == 403


@pytest.mark.rule("PY-SEC-027", "PY-SEC-027a", "PY-SEC-055", "PY-SEC-055b")
async def test_an_invalid_token_is_refused(service: Service) -> None:
    """The same answer for every reason, so that nobody learns from it."""
    bodies = set()
    for token in ("nonsense", service.issuer.token(aud="other")):
        client = service.anonymous(
            authorization=f"Bearer {token}", **{"x-request-id": "mine"}
        )
        response = await client.get(NUMBER)
        assert response.status_code == 401
        bodies.add(response.text)

    assert len(bodies) == 1


@pytest.mark.rule("PY-SEC-015", "PY-SEC-015a")
@pytest.mark.parametrize(
    ("headers", "challenge"),
    [
        ({}, "Bearer"),
        ({"authorization": "Basic YTpi"}, "Bearer"),
        (
            {"authorization": "Bearer nonsense"},
            'Bearer error="invalid_token"',
        ),
    ],
    ids=["none", "basic", "invalid"],
)
async def test_a_refusal_says_how_to_authenticate(
    headers: dict[str, str], challenge: str, service: Service
) -> None:
    """Clients react to the challenge (RFC 6750)."""
    response = await service.anonymous(**headers).get(NUMBER)

    assert response.status_code == 401
    assert response.headers["www-authenticate"] == challenge


@pytest.mark.rule("PY-SEC-014", "PY-SEC-014b")
async def test_a_token_in_the_query_does_not_count(service: Service) -> None:
    """Addresses end up in histories and logs."""
    token = service.issuer.token("probe:read")

    response = await service.anonymous().get(
        NUMBER, params={"access_token": token}
    )

    assert response.status_code == 401


@pytest.mark.rule("PY-SEC-007a", "PY-SEC-036", "PY-SEC-005b")
async def test_headers_do_not_make_an_identity(service: Service) -> None:
    """Anybody can send them, from inside the network too."""
    client = service.anonymous(
        **{
            "x-user": "alice",
            "x-tenant-id": "acme",
            "x-forwarded-user": "alice",
            "x-forwarded-for": "127.0.0.1",
        }
    )

    assert (await client.get(NUMBER)).status_code == 401


@pytest.mark.rule("PY-SEC-005", "PY-SEC-005b")
@pytest.mark.parametrize("address", ["127.0.0.1", "10.1.2.3", "::1"])
async def test_no_network_is_trusted(address: str, service: Service) -> None:
    """Whoever has got inside still has to say who they are."""
    transport = httpx2.ASGITransport(app=service.app, client=(address, 50000))
    client = httpx2.AsyncClient(
        transport=transport, base_url="http://localhost"
    )

    assert (await client.get(NUMBER)).status_code == 401


@pytest.mark.rule("PY-SEC-006", "PY-SEC-006a")
async def test_who_calls_is_known_before_what_they_may(
    service: Service,
) -> None:
    """A token that grants nothing still names its bearer."""
    token = service.issuer.token()
    await service.anonymous(authorization=f"Bearer {token}").get(NUMBER)

    steps = [
        (record["action"], record["outcome"])
        for record in service.logs.records("security.audit")
    ]
    assert steps == [("authenticate", "success"), ("authorise", "deny")]
    caller = await service.adapters.tokens.verify(token)
    with pytest.raises(ForbiddenError):
        require_scopes(caller, frozenset({"probe:read"}))


@pytest.mark.rule("PY-SEC-045")
@pytest.mark.parametrize(("scheme", "status"), [("http", 401), ("https", 200)])
async def test_credentials_are_refused_over_plain_http(
    scheme: str, status: int, start: StartService
) -> None:
    """A token that travelled in the clear may be anybody's."""
    service = start(require_https=True)
    token = service.issuer.token("probe:read")
    client = service.anonymous(
        f"{scheme}://service", authorization=f"Bearer {token}"
    )

    assert (await client.get(NUMBER)).status_code == status


@pytest.mark.rule("PY-SEC-014", "PY-SEC-014c", "PY-SEC-047", "PY-SEC-047a")
@pytest.mark.parametrize("path", [NUMBER, f"{PATH}/bug", f"{PATH}/undeclared"])
async def test_a_token_is_not_sent_back(path: str, service: Service) -> None:
    """Responses are kept where tokens must not be."""
    token = service.issuer.token("probe:read")
    client = service.anonymous(authorization=f"Bearer {token}")

    response = await client.get(path)

    assert token not in response.text
    assert token not in str(response.headers)
