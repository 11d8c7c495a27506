"""Holds clients to their limits."""

from math import ceil

from fastapi import Request

from app.errors import RateLimitedError
from app.routes.dependencies import AdaptersDep


async def spend(adapters: AdaptersDep, client: str) -> None:
    """Take a token of a client, or refuse the request."""
    wait = await adapters.rate_limits.take(client)
    if wait > 0:
        raise RateLimitedError(ceil(wait))


def address_of(request: Request) -> str:
    """Name a client of whom nothing is known but the address."""
    return request.client.host if request.client else "unknown"
