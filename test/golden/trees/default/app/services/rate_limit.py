"""A token bucket: bursts up to its size, then a steady rate."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """How many tokens a bucket holds and how fast it fills."""

    burst: int
    per_second: float


@dataclass(frozen=True, slots=True)
class Bucket:
    """How many tokens there were at a moment, in seconds."""

    tokens: float
    at: float


def take(
    bucket: Bucket | None, limit: Limit, now: float, cost: int = 1
) -> tuple[Bucket, float]:
    """Take tokens; return the bucket and the seconds to wait, or 0.

    No request costs more than a full bucket holds.
    """
    wanted = min(cost, limit.burst)
    if bucket is None:
        tokens = float(limit.burst)
    else:
        earned = max(0.0, now - bucket.at) * limit.per_second
        tokens = min(float(limit.burst), bucket.tokens + earned)
    if tokens >= wanted:
        return Bucket(tokens - wanted, now), 0.0
    return Bucket(tokens, now), (wanted - tokens) / limit.per_second
