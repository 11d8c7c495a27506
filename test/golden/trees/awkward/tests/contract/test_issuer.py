"""The external API that the service calls: the issuer of tokens.

The schemas below issuer/ say what is read of its documents; the fake of the
unit lane is held to them.
"""

import json
from pathlib import Path
from typing import Any

import httpx2
import jsonschema_rs
import pytest

from app.http_client import HttpClient
from app.observability.dependency_calls import DependencyCalls
from app.observability.metrics import Metrics
from app.security.keys import RemoteKeys
from tests.support.clock import FakeClock
from tests.support.issuer import URL, FakeIssuer

SCHEMAS = Path(__file__).parent / "issuer"


def _validate(document: object, name: str) -> None:
    path = SCHEMAS / f"{name}.schema.json"
    jsonschema_rs.validate(
        json.loads(path.read_text(encoding="utf-8")), document
    )


@pytest.mark.rule("T4-6.4", "PY-EXT-012")
def test_the_fake_publishes_what_an_issuer_would() -> None:
    """A fake that drifts from the real thing proves nothing."""
    issuer = FakeIssuer()

    _validate(issuer.discovery(), "discovery")
    _validate(issuer.jwks(), "jwks")


def _only_what_is_required(request: httpx2.Request) -> httpx2.Response:
    """Answer with the least that the schemas allow."""
    if request.url.path == "/keys":
        required = {"kty", "kid", "n", "e", "crv", "x", "y"}
        document: dict[str, Any] = {
            "keys": [
                {name: key[name] for name in required & set(key)}
                for key in FakeIssuer().jwks()["keys"]
            ]
        }
        _validate(document, "jwks")
    else:
        document = {"issuer": URL, "jwks_uri": f"{URL}/keys"}
        _validate(document, "discovery")
    return httpx2.Response(200, json=document)


@pytest.mark.rule("T4-6.4")
@pytest.mark.parametrize("key_id", ["rsa", "ec"])
async def test_the_service_needs_no_more_than_that(key_id: str) -> None:
    """Whatever satisfies the schemas is an issuer that works."""
    calls = DependencyCalls(Metrics(), slow_seconds=1)
    transport = httpx2.MockTransport(_only_what_is_required)
    keys = RemoteKeys(HttpClient(calls, transport), FakeClock(), URL)

    found = await keys.find(key_id)

    assert found is not None
    assert found.key_id == key_id
