"""Chooses, from the settings, what stands behind each protocol."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

from redis.asyncio import Redis

from app.about import NAME
from app.clock import Clock, SystemClock
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

    @property
    def idempotency_lifetime(self) -> timedelta:
        """How long a repeated request gets the same reply."""
        return timedelta(hours=self.settings.idempotency_hours)

    async def close(self) -> None:
        """Release what is held open."""
        await self.storage.close()
        await self.rate_limits.close()


def build(
    settings: Settings,
    *,
    clock: Clock | None = None,
    new_id: NewId = uuid4,
) -> Adapters:
    """Build the adapters; nothing connects before it is first used."""
    clock = clock or SystemClock()
    metrics = Metrics()
    calls = DependencyCalls(metrics, settings.slow_call_milliseconds / 1000)
    return Adapters(
        settings=settings,
        clock=clock,
        new_id=new_id,
        metrics=metrics,
        drain=Drain(),
        storage=MemoryStorage(),
        rate_limits=_rate_limits(settings, clock, calls),
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
