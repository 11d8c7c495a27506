"""Turns an access token into a caller."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import jwt
from jwt.exceptions import (
    ExpiredSignatureError,
    ImmatureSignatureError,
    InvalidAlgorithmError,
    InvalidAudienceError,
    InvalidIssuerError,
    InvalidSignatureError,
    InvalidTokenError,
    MissingRequiredClaimError,
    PyJWTError,
)

from app.domain.caller import Caller
from app.errors import AuthenticationError
from app.observability.use_cases import observed
from app.security.keys import Keys

# As long as OpenID Connect lets a subject be.
_LONGEST_NAME = 255

_REASONS: tuple[tuple[type[PyJWTError], str], ...] = (
    (ExpiredSignatureError, "expired"),
    (ImmatureSignatureError, "not_yet_valid"),
    (InvalidAudienceError, "audience"),
    (InvalidIssuerError, "issuer"),
    (InvalidSignatureError, "signature"),
    (InvalidAlgorithmError, "algorithm"),
    (MissingRequiredClaimError, "claims"),
)


@observed
@dataclass(frozen=True, slots=True, kw_only=True)
class TokenVerifier:
    """Accepts the tokens of one issuer for one audience."""

    keys: Keys
    issuer: str
    audience: str
    algorithms: tuple[str, ...]
    tenant_claim: str
    skew: timedelta
    service_lifetime: timedelta

    async def verify(self, token: str) -> Caller:
        """Return the caller.

        Raises:
            AuthenticationError: The token is not valid here and now.
            DependencyFailedError: The keys of the issuer are out of reach.
        """
        try:
            header = jwt.get_unverified_header(token)
            if header.get("alg") not in self.algorithms:
                raise AuthenticationError("algorithm")
            key = await self.keys.find(str(header.get("kid", "")))
            if key is None:
                raise AuthenticationError("unknown_key")
            claims = jwt.decode(
                token,
                key,
                algorithms=self.algorithms,
                issuer=self.issuer,
                audience=self.audience,
                leeway=self.skew,
                options={
                    "require": ["aud", "exp", "iss", "sub", self.tenant_claim]
                },
            )
        except PyJWTError as error:
            raise AuthenticationError(_reason(error)) from error
        return self._caller(claims)

    def _caller(self, claims: dict[str, Any]) -> Caller:
        tenant = claims[self.tenant_claim]
        scope = claims.get("scope", "")
        names = _is_name(claims["sub"]) and _is_name(tenant)
        if not (names and isinstance(scope, str)):
            raise AuthenticationError("claims")
        # RFC 9068: a client that acts for itself is its own subject.
        is_service = claims["sub"] == claims.get("client_id")
        if is_service and not _lives_at_most(self.service_lifetime, claims):
            raise AuthenticationError("lifetime")
        return Caller(
            subject=claims["sub"],
            tenant=tenant,
            scopes=frozenset(scope.split()),
            actor="service" if is_service else "user",
        )


def _is_name(claim: object) -> bool:
    # Neither a log nor a database takes NUL or half of a surrogate pair.
    return (
        isinstance(claim, str)
        and 0 < len(claim) <= _LONGEST_NAME
        and claim.isprintable()
    )


def _lives_at_most(lifetime: timedelta, claims: dict[str, Any]) -> bool:
    # A program can fetch a new token at any time, so none has to live long.
    if "iat" not in claims:
        return False
    return int(claims["exp"]) - int(claims["iat"]) <= lifetime.total_seconds()


def _reason(error: PyJWTError) -> str:
    for kind, reason in _REASONS:
        if isinstance(error, kind):
            return reason
    return "malformed" if isinstance(error, InvalidTokenError) else "key"
