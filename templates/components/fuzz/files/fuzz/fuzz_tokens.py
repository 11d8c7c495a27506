"""Fuzz access tokens: without the key nobody makes one that is accepted.

With the key, whatever it claims, a token names a caller or is refused.
"""

import asyncio
import json
import logging
import sys
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import atheris
import structlog
from cryptography.hazmat.primitives.asymmetric import ec

with atheris.instrument_imports(include=["app", "jwt"]):
    import jwt
    from jwt.algorithms import ECAlgorithm

    from app.domain.caller import Caller
    from app.errors import AuthenticationError
    from app.security.tokens import TokenVerifier

PRIVATE_KEY = ec.generate_private_key(ec.SECP256R1())
VALID = {
    "iss": "fuzz",
    "aud": "fuzz",
    "sub": "alice",
    "tenant": "a",
    "exp": 9_999_999_999,
}


class OneKey:
    """An issuer with one key, which every key id names."""

    _key = jwt.PyJWK(
        ECAlgorithm.to_jwk(PRIVATE_KEY.public_key(), as_dict=True), "ES256"
    )

    async def find(self, _: str) -> jwt.PyJWK | None:
        """Return the key."""
        return self._key


LOOP = asyncio.new_event_loop()
VERIFIER = TokenVerifier(
    keys=OneKey(),
    issuer="fuzz",
    audience="fuzz",
    algorithms=("ES256", "RS256"),
    tenant_claim="tenant",
    skew=timedelta(seconds=30),
    service_lifetime=timedelta(hours=1),
)


def TestOneInput(data: bytes) -> None:  # noqa: N802
    """Take the lines for the parts of a token, for a token, for claims."""
    parts = (urlsafe_b64encode(line) for line in data.splitlines())
    for token in (b".".join(parts).replace(b"=", b""), data):
        if _verify(token.decode("latin-1")) is not None:
            raise AssertionError(token)
    for claims in _claims(data):
        try:
            signed = jwt.encode(VALID | claims, PRIVATE_KEY, "ES256")
        except (TypeError, ValueError, RecursionError):
            # No issuer can make such a token either.
            continue
        answer = _verify(signed)
        if not (answer is None or isinstance(answer, Caller)):
            raise AssertionError(claims)


def _verify(token: str) -> Caller | None:
    """Return the caller, or None for a refusal; all else is a find."""
    try:
        return LOOP.run_until_complete(VERIFIER.verify(token))
    except AuthenticationError:
        return None


def _claims(data: bytes) -> Iterator[dict[str, Any]]:
    for line in data.splitlines():
        try:
            claims = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(claims, dict):
            yield claims


if __name__ == "__main__":
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING)
    )
    atheris.Setup(sys.argv, TestOneInput)
    atheris.Fuzz()
