"""Tokens of an issuer that is asked over a connection."""

import json
from collections.abc import AsyncIterator, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, ClassVar

import pytest

from app.adapters import build
from app.errors import AuthenticationError
from app.security.tokens import TokenVerifier
from app.settings import Settings
from tests.support.issuer import AUDIENCE, FakeIssuer, ec_key


class Publication(BaseHTTPRequestHandler):
    """Publishes documents by their paths, as an issuer does."""

    documents: ClassVar[dict[str, Any]] = {}

    def do_GET(self) -> None:
        """Send a document."""
        document = self.documents.get(self.path)
        self.send_response(200 if document else 404)
        self.send_header("content-type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(document).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def issuer() -> FakeIssuer:
    """Return who signs tokens."""
    return FakeIssuer()


@pytest.fixture
def address(
    issuer: FakeIssuer, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """Publish the keys of the issuer on a free port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Publication)
    url = f"http://127.0.0.1:{server.server_port}"
    discovery = {"issuer": url, "jwks_uri": f"{url}/keys"}
    documents = {
        "/.well-known/openid-configuration": discovery,
        "/keys": issuer.jwks(),
    }
    monkeypatch.setattr(Publication, "documents", documents)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield url
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
async def verifier(address: str) -> AsyncIterator[TokenVerifier]:
    """Verify tokens as the service does, with nothing replaced."""
    adapters = build(
        Settings(
            environment="test", oidc_issuer=address, oidc_audience=AUDIENCE
        )
    )
    yield adapters.tokens
    await adapters.close()


@pytest.mark.rule("PY-SEC-054", "PY-SEC-054a")
@pytest.mark.parametrize("key_id", ["rsa", "ec"])
async def test_a_token_is_verified_with_the_published_keys(
    key_id: str, issuer: FakeIssuer, address: str, verifier: TokenVerifier
) -> None:
    """Discovery, keys and signature fit together without a fake."""
    token = issuer.sign(issuer.claims("a:read", iss=address), key_id)

    caller = await verifier.verify(token)

    assert caller.subject == "alice"
    assert caller.scopes == {"a:read"}


@pytest.mark.rule("PY-SEC-054", "PY-SEC-054a")
async def test_a_token_of_another_key_is_refused(
    issuer: FakeIssuer, address: str, verifier: TokenVerifier
) -> None:
    """The issuer would have to publish it first."""
    claims = issuer.claims("a:read", iss=address)

    with pytest.raises(AuthenticationError) as raised:
        await verifier.verify(issuer.sign(claims, "ec", ec_key("b")))

    assert raised.value.reason == "signature"
