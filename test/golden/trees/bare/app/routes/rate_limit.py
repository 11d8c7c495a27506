"""Holds clients to their limits."""

from math import ceil

from fastapi import Request

from app.errors import RateLimitedError
from app.routes.dependencies import AdaptersDep


async def limit_rate(request: Request, adapters: AdaptersDep) -> None:
    """Take a token of the address that calls, or refuse the request."""
    address = request.client.host if request.client else "unknown"
    wait = await adapters.rate_limits.take(address)
    if wait > 0:
        raise RateLimitedError(ceil(wait))
