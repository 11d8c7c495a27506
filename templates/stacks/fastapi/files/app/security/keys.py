"""The public keys that tokens are verified with."""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Protocol

from jwt import PyJWK
from jwt.exceptions import PyJWTError

from app.clock import Clock
from app.errors import DependencyFailedError
from app.http_client import OIDC, HttpClient

_MAX_AGE = timedelta(minutes=10)
_COOLDOWN = timedelta(seconds=30)


class Keys(Protocol):
    """Finds a public key by its id."""

    async def find(self, key_id: str) -> PyJWK | None:
        """Return a key, or None if the issuer has no such key."""
        ...


class RemoteKeys:
    """The keys that an issuer publishes, cached.

    An unknown id may be a key that has just been rotated in, so it leads to
    another fetch, but to no more than one per cooldown.
    """

    def __init__(
        self,
        http: HttpClient,
        clock: Clock,
        issuer: str,
        jwks_url: str | None = None,
    ) -> None:
        """Name the issuer; without a URL its keys are discovered."""
        self._http = http
        self._clock = clock
        self._issuer = issuer
        self._jwks_url = jwks_url
        self._keys: Mapping[str, PyJWK] = {}
        self._fetched_at: datetime | None = None
        self._tried_at: datetime | None = None
        self._lock = asyncio.Lock()

    async def find(self, key_id: str) -> PyJWK | None:
        """Return a key, or None if the issuer has no such key.

        Raises:
            DependencyFailedError: No keys could be fetched so far.
        """
        # During a fetch a known key is good enough; an unknown one waits.
        is_served = key_id in self._keys and self._lock.locked()
        if self._should_fetch(key_id) and not is_served:
            async with self._lock:
                # Whoever held the lock before may have fetched already.
                if self._should_fetch(key_id):
                    await self._refresh()
        if self._fetched_at is None:
            raise DependencyFailedError(OIDC)
        return self._keys.get(key_id)

    def _should_fetch(self, key_id: str) -> bool:
        now = self._clock.now()
        if self._tried_at and now - self._tried_at < _COOLDOWN:
            return False
        stale = not self._fetched_at or now - self._fetched_at > _MAX_AGE
        return stale or key_id not in self._keys

    async def _refresh(self) -> None:
        try:
            document = await self._http.get_json(await self._url(), "jwks")
            self._keys = _parse(document)
        except DependencyFailedError:
            # Keys that were good a while ago beat an outage.
            if self._fetched_at is None:
                raise
            return
        finally:
            # Not earlier: the cooldown would turn away those who wait.
            self._tried_at = self._clock.now()
        self._fetched_at = self._clock.now()

    async def _url(self) -> str:
        if self._jwks_url is None:
            issuer = self._issuer.rstrip("/")
            document = await self._http.get_json(
                f"{issuer}/.well-known/openid-configuration", "discovery"
            )
            url = str(document.get("jwks_uri", ""))
            # Keys travel no less safely than the document that names them.
            scheme = self._issuer.partition(":")[0]
            if document.get("issuer") != self._issuer or not url.startswith(
                (f"{scheme}://", "https://")
            ):
                raise DependencyFailedError(OIDC)
            self._jwks_url = url
        return self._jwks_url


def _parse(document: Mapping[str, Any]) -> dict[str, PyJWK]:
    entries = document.get("keys")
    if not isinstance(entries, list):
        raise DependencyFailedError(OIDC)
    keys = {}
    for entry in entries:
        try:
            key = PyJWK.from_dict(entry)
        except (PyJWTError, AttributeError, TypeError, ValueError):
            # One key that is odd or of no use here must not spoil the others.
            continue
        if key.key_id and key.public_key_use in {None, "sig"}:
            keys[key.key_id] = key
    return keys
