"""Where the token buckets of clients are kept."""

from collections import OrderedDict
from collections.abc import Awaitable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, cast

from redis.asyncio import Redis
from redis.exceptions import RedisError

from app.clock import Clock
from app.observability.dependency_calls import DependencyCalls
from app.services.rate_limit import Bucket, Limit, take


class RateLimits(Protocol):
    """Takes tokens from the bucket of a client."""

    async def take(self, client: str, cost: int = 1) -> float:
        """Take tokens; return the seconds to wait, or 0."""
        ...

    async def close(self) -> None:
        """Release what is held open."""
        ...


@dataclass(frozen=True, slots=True)
class MemoryRateLimits:
    """Buckets of this process; the least recently used are forgotten."""

    limit: Limit
    clock: Clock
    max_clients: int = 10_000
    buckets: OrderedDict[str, Bucket] = field(default_factory=OrderedDict)

    async def take(self, client: str, cost: int = 1) -> float:
        """Take tokens; return the seconds to wait, or 0."""
        now = self.clock.now().timestamp()
        known = self.buckets.pop(client, None)
        bucket, wait = take(known, self.limit, now, cost)
        self.buckets[client] = bucket
        if len(self.buckets) > self.max_clients:
            self.buckets.popitem(last=False)
        return wait

    async def close(self) -> None:
        """Nothing is held open."""


# The same arithmetic as app.services.rate_limit, atomic in the server.
_TAKE = """
local burst, rate = tonumber(ARGV[1]), tonumber(ARGV[2])
local cost = math.min(tonumber(ARGV[3]), burst)
local time = redis.call('TIME')
local now = tonumber(time[1]) + tonumber(time[2]) / 1000000
local kept = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = burst
if kept[1] then
  local earned = math.max(0, now - tonumber(kept[2])) * rate
  tokens = math.min(burst, tonumber(kept[1]) + earned)
end
local wait = 0
if tokens >= cost then
  tokens = tokens - cost
else
  wait = (cost - tokens) / rate
end
redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', tostring(now))
redis.call('EXPIRE', KEYS[1], math.ceil(burst / rate) + 1)
return tostring(wait)
"""


# How long to leave a Redis alone that has just failed.
_COOLDOWN = timedelta(seconds=5)


@dataclass(slots=True)
class RedisRateLimits:
    """Buckets that all instances share.

    Without Redis requests pass, and most of them do not even wait for it: an
    outage of the limiter must not become an outage of the service.
    """

    limit: Limit
    clock: Clock
    redis: Redis
    calls: DependencyCalls
    away_until: datetime | None = field(default=None, init=False)

    async def take(self, client: str, cost: int = 1) -> float:
        """Take tokens; return the seconds to wait, or 0."""
        now = self.clock.now()
        if self.away_until and now < self.away_until:
            return 0.0
        try:
            with self.calls.observe("redis", "rate_limit.take"):
                wait = self.redis.eval(
                    _TAKE,
                    1,
                    f"rate-limit:{client}",
                    str(self.limit.burst),
                    str(self.limit.per_second),
                    str(cost),
                )
                return float(await cast("Awaitable[bytes]", wait))
        except (RedisError, OSError):
            # The failed call has been logged where it was observed.
            self.away_until = now + _COOLDOWN
            return 0.0

    async def close(self) -> None:
        """Close the connections."""
        await self.redis.aclose()
