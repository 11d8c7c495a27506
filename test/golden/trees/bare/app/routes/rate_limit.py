"""Holds clients to their limits."""

from dataclasses import dataclass
from math import ceil

from fastapi import Request, params

from app.errors import RateLimitedError
from app.routes.dependencies import AdaptersDep, get_adapters


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


async def limit_rate(request: Request, adapters: AdaptersDep) -> None:
    """Take tokens of the address that calls, or refuse the request."""
    if getattr(request.state, "admitted", False):
        return
    address = request.client.host if request.client else "unknown"
    wait = await adapters.rate_limits.take(address, cost_of(request))
    if wait > 0:
        raise RateLimitedError(ceil(wait))


async def admit(request: Request) -> None:
    """Ask what the dependency asks; it does not ask it again."""
    await limit_rate(request, get_adapters(request))
    request.state.admitted = True
