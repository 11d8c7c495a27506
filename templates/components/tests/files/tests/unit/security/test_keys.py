"""Keys of the issuer: fetched when needed, and not more often."""

import asyncio

import httpx2
import pytest

from app.errors import DependencyFailedError
from app.http_client import HttpClient
from app.observability.dependency_calls import DependencyCalls
from app.observability.metrics import Metrics
from app.security.keys import RemoteKeys
from tests.support.clock import FakeClock
from tests.support.issuer import URL, FakeIssuer, ec_key


@pytest.fixture
def issuer() -> FakeIssuer:
    """Return an issuer that counts requests."""
    return FakeIssuer()


@pytest.fixture
def keys(issuer: FakeIssuer, clock: FakeClock) -> RemoteKeys:
    """Return the keys of the issuer; its transport needs no network."""
    calls = DependencyCalls(Metrics(), slow_seconds=1)
    http = HttpClient(calls, issuer.transport)
    return RemoteKeys(http, clock, URL)


def _paths(issuer: FakeIssuer) -> list[str]:
    return [request.url.path for request in issuer.requests]


@pytest.mark.rule("PY-SEC-009", "PY-SEC-013")
async def test_keys_are_discovered_once(
    keys: RemoteKeys, issuer: FakeIssuer
) -> None:
    """Every request verifies a token; the issuer is asked once."""
    for key_id in ("ec", "rsa", "ec"):
        found = await keys.find(key_id)
        assert found is not None
        assert found.key_id == key_id

    assert _paths(issuer) == ["/.well-known/openid-configuration", "/keys"]


async def test_a_known_address_is_not_discovered(
    issuer: FakeIssuer, clock: FakeClock
) -> None:
    """Issuers without discovery work too."""
    calls = DependencyCalls(Metrics(), slow_seconds=1)
    http = HttpClient(calls, issuer.transport)
    keys = RemoteKeys(http, clock, URL, f"{URL}/keys")

    assert await keys.find("ec")
    assert _paths(issuer) == ["/keys"]


@pytest.mark.rule("PY-SEC-013")
@pytest.mark.parametrize(
    "document",
    [
        {"issuer": "https://evil.example", "jwks_uri": f"{URL}/keys"},
        {"issuer": URL, "jwks_uri": "http://issuer.example/keys"},
        {"issuer": URL},
    ],
    ids=["issuer", "plain", "none"],
)
async def test_keys_come_from_the_issuer_and_over_https(
    document: dict[str, str], clock: FakeClock
) -> None:
    """Whoever could exchange the keys could sign anything."""
    answers = {"/keys": FakeIssuer().jwks()}
    transport = httpx2.MockTransport(
        lambda request: httpx2.Response(
            200, json=answers.get(request.url.path, document)
        )
    )
    calls = DependencyCalls(Metrics(), slow_seconds=1)
    keys = RemoteKeys(HttpClient(calls, transport), clock, URL)

    with pytest.raises(DependencyFailedError):
        await keys.find("ec")


@pytest.mark.rule("PY-SEC-013")
async def test_a_key_that_was_rotated_in_is_found(
    keys: RemoteKeys, issuer: FakeIssuer, clock: FakeClock
) -> None:
    """Rotation must not need a restart."""
    assert await keys.find("ec")
    issuer.keys["new"] = ec_key("new")
    clock.advance(31)

    assert await keys.find("new")


@pytest.mark.rule("PY-SEC-013")
async def test_a_key_that_was_rotated_out_is_forgotten(
    keys: RemoteKeys, issuer: FakeIssuer, clock: FakeClock
) -> None:
    """A key that leaked stops working within ten minutes."""
    assert await keys.find("ec")
    del issuer.keys["ec"]

    clock.advance(600)
    assert await keys.find("ec")
    clock.advance(1)
    assert await keys.find("ec") is None


@pytest.mark.rule("PY-PERF-001")
async def test_unknown_ids_do_not_flood_the_issuer(
    keys: RemoteKeys, issuer: FakeIssuer, clock: FakeClock
) -> None:
    """Anybody can invent ids; they lead to one fetch per cooldown."""
    assert await keys.find("ec")
    fetches = len(issuer.requests)

    clock.advance(29)
    for number in range(10):
        assert await keys.find(f"invented-{number}") is None
    assert len(issuer.requests) == fetches

    clock.advance(1)
    for number in range(10):
        assert await keys.find(f"invented-{number}") is None
    assert len(issuer.requests) == fetches + 1


async def test_a_crowd_leads_to_one_fetch(
    keys: RemoteKeys, issuer: FakeIssuer
) -> None:
    """The first requests after a start arrive together."""
    found = await asyncio.gather(*(keys.find("ec") for _ in range(20)))

    assert all(found)
    assert _paths(issuer).count("/keys") == 1


async def test_good_keys_outlast_an_outage(
    keys: RemoteKeys, issuer: FakeIssuer, clock: FakeClock
) -> None:
    """An issuer that is down for a while must not lock everybody out."""
    assert await keys.find("ec")
    issuer.down = True
    clock.advance(3600)

    assert await keys.find("ec")


async def test_without_any_keys_an_outage_shows(
    keys: RemoteKeys, issuer: FakeIssuer, clock: FakeClock
) -> None:
    """Refused is not the same as unable to tell; it mends itself."""
    issuer.down = True
    with pytest.raises(DependencyFailedError):
        await keys.find("ec")
    tried = len(issuer.requests)

    with pytest.raises(DependencyFailedError):
        await keys.find("ec")
    assert len(issuer.requests) == tried

    issuer.down = False
    clock.advance(31)
    assert await keys.find("ec")


@pytest.mark.rule("PY-SEC-013")
async def test_keys_for_other_uses_are_ignored(clock: FakeClock) -> None:
    """A key for encryption, or of an unknown kind, verifies nothing."""
    published = FakeIssuer().jwks()["keys"]
    published[0]["use"] = "enc"
    published.append({"kty": "quantum", "kid": "odd"})
    transport = httpx2.MockTransport(
        lambda _: httpx2.Response(200, json={"keys": published})
    )
    calls = DependencyCalls(Metrics(), slow_seconds=1)
    keys = RemoteKeys(HttpClient(calls, transport), clock, URL, f"{URL}/keys")

    assert await keys.find("rsa") is None
    assert await keys.find("odd") is None
    assert await keys.find("ec")
