"""What holds for every response, whatever the route."""

from collections.abc import AsyncIterator

import httpx2
import pytest

from tests.support.probe import PATH
from tests.support.service import Service, StartService

ORIGIN = "https://shop.example"
JSON = {"content-type": "application/json"}

ANYWHERE = ["/livez", "/nowhere", f"{PATH}/numbers/1", f"{PATH}/bug"]


@pytest.mark.rule("PY-SEC-045")
@pytest.mark.parametrize("path", ANYWHERE)
async def test_every_response_asks_browsers_to_be_careful(
    path: str, client: httpx2.AsyncClient
) -> None:
    """Failures are shown by browsers like anything else."""
    headers = (await client.get(path)).headers

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "max-age=" in headers["strict-transport-security"]


@pytest.mark.rule("PY-OBS-006")
@pytest.mark.parametrize("path", ANYWHERE)
async def test_every_response_names_its_request(
    path: str, client: httpx2.AsyncClient
) -> None:
    """Whoever reports a failure can say which one."""
    response = await client.get(path, headers={"x-request-id": "mine"})

    assert response.headers["x-request-id"] == "mine"


async def test_the_page_of_the_docs_may_run_its_scripts(
    client: httpx2.AsyncClient,
) -> None:
    """Strictness that breaks the page would get it switched off."""
    response = await client.get("/docs")

    assert response.status_code == 200
    assert "content-security-policy" not in response.headers
    assert response.headers["x-content-type-options"] == "nosniff"


def _client(service: Service) -> httpx2.AsyncClient:
    return service.client("probe:write")


async def _preflight(
    service: Service,
    origin: str,
    method: str = "POST",
    header: str = "If-Match",
) -> httpx2.Response:
    return await service.anonymous().options(
        f"{PATH}/numbers",
        headers={
            "origin": origin,
            "access-control-request-method": method,
            "access-control-request-headers": header,
        },
    )


@pytest.mark.rule("PY-SEC-046", "PY-SEC-046a")
async def test_a_listed_origin_may_call(start: StartService) -> None:
    """Browsers ask first, without credentials."""
    response = await _preflight(start(cors_origins=(ORIGIN,)), ORIGIN)

    headers = response.headers
    assert response.status_code == 200
    assert headers["access-control-allow-origin"] == ORIGIN
    assert "*" not in headers["access-control-allow-methods"]
    assert "*" not in headers["access-control-allow-headers"]


@pytest.mark.rule("PY-SEC-046", "PY-SEC-046a")
@pytest.mark.parametrize(
    ("origin", "method", "header"),
    [
        ("https://evil.example", "POST", "If-Match"),
        (f"{ORIGIN}.evil.example", "POST", "If-Match"),
        ("null", "POST", "If-Match"),
        (ORIGIN, "PATCH", "If-Match"),
        (ORIGIN, "TRACE", "If-Match"),
        (ORIGIN, "POST", "X-Whatever"),
    ],
)
async def test_what_is_not_listed_may_not(
    origin: str, method: str, header: str, start: StartService
) -> None:
    """Origin, method and headers each have their list."""
    service = start(cors_origins=(ORIGIN,))

    response = await _preflight(service, origin, method, header)

    assert response.status_code == 400


@pytest.mark.rule("PY-SEC-046", "PY-SEC-046a")
async def test_by_default_no_origin_may_call(service: Service) -> None:
    """An API that no page needs is open to no page."""
    response = await service.anonymous(origin=ORIGIN).get("/livez")

    assert "access-control-allow-origin" not in response.headers


async def test_a_page_can_read_what_it_needs(start: StartService) -> None:
    """Without the list, scripts see neither tags nor ids."""
    service = start(cors_origins=(ORIGIN,))

    response = await service.anonymous(origin=ORIGIN).get("/livez")

    exposed = response.headers["access-control-expose-headers"].split(", ")
    assert {"ETag", "Location", "Retry-After", "X-Request-Id"} <= set(exposed)


@pytest.mark.rule("PY-PERF-001")
@pytest.mark.parametrize(("size", "status"), [(100, 200), (101, 413)])
async def test_a_body_has_a_limit(
    size: int, status: int, start: StartService
) -> None:
    """Memory for requests is bounded, to the byte."""
    service = start(max_body_bytes=100)
    body = b'{"number": 1}'.ljust(size)

    response = await _client(service).post(
        f"{PATH}/numbers", content=body, headers=JSON
    )

    assert response.status_code == status


@pytest.mark.rule("PY-PERF-001")
async def test_a_body_without_a_length_has_the_same_limit(
    start: StartService,
) -> None:
    """What is sent in chunks is counted as it comes."""
    service = start(max_body_bytes=100)

    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(2):
            yield b" " * 60

    response = await _client(service).post(
        f"{PATH}/numbers", content=chunks(), headers=JSON
    )

    assert response.status_code == 413
    assert response.json()["error_code"] == "body_too_large"


async def test_a_method_that_is_not_offered_is_405(
    client: httpx2.AsyncClient,
) -> None:
    """The response lists what is."""
    response = await client.delete(f"{PATH}/numbers")

    assert response.status_code == 405
    assert response.headers["allow"] == "POST"


async def test_json_has_to_say_so(client: httpx2.AsyncClient) -> None:
    """A form of another site cannot post JSON unnoticed."""
    response = await client.post(
        f"{PATH}/numbers",
        content=b'{"number": 1}',
        headers={"content-type": "text/plain"},
    )

    assert response.status_code == 422


@pytest.mark.parametrize("path", ["/docs", "/openapi.json"])
async def test_deployed_the_description_is_not_served(
    path: str, start: StartService
) -> None:
    """It is published elsewhere; here it would only help attackers."""
    url = "postgresql+asyncpg://db.example/name"
    service = start(environment="prod", database_url=url)

    assert (await service.anonymous().get(path)).status_code == 404
