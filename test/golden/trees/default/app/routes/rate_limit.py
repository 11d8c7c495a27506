"""Holds clients to their limits."""

from dataclasses import dataclass
from math import ceil

from fastapi import Request, params

from app.errors import RateLimitedError
from app.routes.dependencies import AdaptersDep


@dataclass(frozen=True, slots=True)
class Cost:
    """What a request to a route takes from the bucket of its client."""

    tokens: int

    async def __call__(self) -> None:
        """Do nothing: the cost is read from what the route declares."""


def costs(tokens: int) -> params.Depends:
    """Declare, where a route is defined, that it is dearer than others."""
    return params.Depends(Cost(tokens))


def cost_of(request: Request) -> int:
    """Return what the route of a request declares, by default 1."""
    declared = (d.dependency for d in request.scope["route"].dependencies)
    return sum(c.tokens for c in declared if isinstance(c, Cost)) or 1


async def spend(adapters: AdaptersDep, client: str, cost: int = 1) -> None:
    """Take tokens of a client, or refuse the request."""
    wait = await adapters.rate_limits.take(client, cost)
    if wait > 0:
        raise RateLimitedError(ceil(wait))


def address_of(request: Request) -> str:
    """Name a client of whom nothing is known but the address."""
    return request.client.host if request.client else "unknown"
