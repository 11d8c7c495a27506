"""Fuzz access tokens: without the key nobody makes one that is accepted."""

import asyncio
import logging
import sys
from base64 import urlsafe_b64encode
from datetime import timedelta

import atheris
import structlog
from cryptography.hazmat.primitives.asymmetric import ec

with atheris.instrument_imports(include=["app", "jwt"]):
    from jwt import PyJWK
    from jwt.algorithms import ECAlgorithm

    from app.errors import AuthenticationError
    from app.security.tokens import TokenVerifier


class OneKey:
    """An issuer with one key, which every key id names."""

    _key = PyJWK(
        ECAlgorithm.to_jwk(
            ec.generate_private_key(ec.SECP256R1()).public_key(), as_dict=True
        ),
        "ES256",
    )

    async def find(self, _: str) -> PyJWK | None:
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
    """Take the lines for the parts of a token, and the text for a token."""
    parts = (urlsafe_b64encode(line) for line in data.splitlines())
    for token in (b".".join(parts).replace(b"=", b""), data):
        try:
            LOOP.run_until_complete(VERIFIER.verify(token.decode("latin-1")))
        except AuthenticationError:
            continue
        raise AssertionError(token)


if __name__ == "__main__":
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING)
    )
    atheris.Setup(sys.argv, TestOneInput)
    atheris.Fuzz()
