"""Chooses, from the settings, what stands behind each protocol."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

import httpx2
from redis.asyncio import Redis

from app.about import NAME
from app.clock import Clock, SystemClock
from app.http_client import HttpClient
from app.lifespan import Drain
from app.observability.dependency_calls import DependencyCalls
from app.observability.metrics import Metrics
from app.repositories.memory import MemoryStorage
from app.repositories.ports import Storage
from app.repositories.rate_limits import (
    MemoryRateLimits,
    RateLimits,
    RedisRateLimits,
)
from app.repositories.sql.storage import SqlStorage
from app.security.keys import Keys, RemoteKeys
from app.security.local_issuer import LocalIssuer
from app.security.tokens import TokenVerifier
from app.services.rate_limit import Limit
from app.settings import Settings

NewId = Callable[[], UUID]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adapters:
    """Everything that touches the world; tests replace what they like."""

    settings: Settings
    clock: Clock
    new_id: NewId
    metrics: Metrics
    drain: Drain
    storage: Storage
    rate_limits: RateLimits
    tokens: TokenVerifier
    http: HttpClient

    @property
    def idempotency_lifetime(self) -> timedelta:
        """How long a repeated request gets the same reply."""
        return timedelta(hours=self.settings.idempotency_hours)

    async def close(self) -> None:
        """Release what is held open."""
        await self.storage.close()
        await self.rate_limits.close()
        await self.http.close()


def build(
    settings: Settings,
    *,
    clock: Clock | None = None,
    new_id: NewId = uuid4,
    keys: Keys | None = None,
    transport: httpx2.AsyncBaseTransport | None = None,
) -> Adapters:
    """Build the adapters; nothing connects before it is first used."""
    clock = clock or SystemClock()
    metrics = Metrics()
    calls = DependencyCalls(metrics, settings.slow_call_milliseconds / 1000)
    http = HttpClient(calls, transport)
    return Adapters(
        settings=settings,
        clock=clock,
        new_id=new_id,
        metrics=metrics,
        drain=Drain(),
        storage=_storage(settings, metrics, calls),
        rate_limits=_rate_limits(settings, clock, calls),
        tokens=_tokens(settings, keys or _keys(settings, http, clock)),
        http=http,
    )


def _storage(
    settings: Settings, metrics: Metrics, calls: DependencyCalls
) -> Storage:
    if settings.database_url is None:
        return MemoryStorage()
    return SqlStorage.connect(
        settings.database_url.get_secret_value(),
        settings.database_pool_size,
        metrics,
        calls,
    )


def _rate_limits(
    settings: Settings, clock: Clock, calls: DependencyCalls
) -> RateLimits:
    limit = Limit(
        settings.rate_limit_burst, settings.rate_limit_per_minute / 60
    )
    if settings.redis_url is None:
        return MemoryRateLimits(limit, clock)
    redis = Redis.from_url(
        settings.redis_url.get_secret_value(),
        socket_connect_timeout=0.25,
        socket_timeout=0.25,
        client_name=NAME,
    )
    return RedisRateLimits(limit, clock, redis, calls)


def _keys(settings: Settings, http: HttpClient, clock: Clock) -> Keys:
    if settings.oidc_issuer is None:
        return LocalIssuer.load_or_create(settings.local_issuer_key_file)
    return RemoteKeys(
        http, clock, settings.oidc_issuer, settings.oidc_jwks_url
    )


def _tokens(settings: Settings, keys: Keys) -> TokenVerifier:
    return TokenVerifier(
        keys=keys,
        issuer=settings.oidc_issuer or LocalIssuer.issuer,
        audience=settings.oidc_audience or NAME,
        algorithms=settings.oidc_algorithms,
        tenant_claim=settings.oidc_tenant_claim,
        skew=timedelta(seconds=settings.oidc_clock_skew_seconds),
        service_lifetime=timedelta(
            seconds=settings.oidc_service_token_seconds
        ),
    )
