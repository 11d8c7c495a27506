"""An issuer of tokens that lives in this process."""

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import httpx2
import jwt
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from jwt.algorithms import ECAlgorithm, RSAAlgorithm

URL = "https://issuer.example"
AUDIENCE = "the-api"

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@cache
def rsa_key(_name: str) -> rsa.RSAPrivateKey:
    """Make a key once a session; they take a while."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@cache
def ec_key(_name: str) -> ec.EllipticCurvePrivateKey:
    """Make a key once a session."""
    return ec.generate_private_key(ec.SECP256R1())


class FakeIssuer:
    """Signs tokens and publishes keys, unless it is down."""

    def __init__(self) -> None:
        """Start with one key of each kind."""
        self.keys: dict[str, Key] = {"rsa": rsa_key("a"), "ec": ec_key("a")}
        self.down = False
        self.requests: list[httpx2.Request] = []
        self.transport = httpx2.MockTransport(self._answer)

    def token(self, *scopes: str, **changes: object) -> str:
        """Sign a token with changed claims; None leaves a claim out."""
        return self.sign(self.claims(*scopes, **changes))

    def claims(self, *scopes: str, **changes: object) -> dict[str, object]:
        """Return claims that are valid unless they are changed."""
        now = datetime.now(UTC)
        claims = {
            "iss": URL,
            "aud": AUDIENCE,
            "sub": "alice",
            "tenant_id": "acme",
            "scope": " ".join(scopes),
            "iat": now,
            "nbf": now,
            "exp": now + timedelta(minutes=5),
            **changes,
        }
        return {k: value for k, value in claims.items() if value is not None}

    def sign(
        self,
        claims: dict[str, object],
        key_id: str = "ec",
        key: Key | None = None,
    ) -> str:
        """Sign claims, by default with a key that is published."""
        signer = key or self.keys[key_id]
        is_rsa = isinstance(signer, rsa.RSAPrivateKey)
        return jwt.encode(
            claims,
            signer,
            algorithm="RS256" if is_rsa else "ES256",
            headers={"kid": key_id},
        )

    def discovery(self) -> dict[str, Any]:
        """Return the metadata of the issuer (OpenID Connect Discovery)."""
        return {
            "issuer": URL,
            "jwks_uri": f"{URL}/keys",
            "authorization_endpoint": f"{URL}/authorize",
            "token_endpoint": f"{URL}/token",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256", "ES256"],
        }

    def jwks(self) -> dict[str, Any]:
        """Return the public keys (RFC 7517)."""
        return {"keys": [_public(kid, k) for kid, k in self.keys.items()]}

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        if self.down:
            return httpx2.Response(503, headers={"retry-after": "0"})
        documents = {
            "/.well-known/openid-configuration": self.discovery,
            "/keys": self.jwks,
        }
        if document := documents.get(request.url.path):
            return httpx2.Response(200, json=document())
        return httpx2.Response(404)


def _public(key_id: str, key: Key) -> dict[str, Any]:
    if isinstance(key, rsa.RSAPrivateKey):
        entry = RSAAlgorithm.to_jwk(key.public_key(), as_dict=True)
        return {**entry, "kid": key_id, "use": "sig", "alg": "RS256"}
    entry = ECAlgorithm.to_jwk(key.public_key(), as_dict=True)
    return {**entry, "kid": key_id, "use": "sig", "alg": "ES256"}
