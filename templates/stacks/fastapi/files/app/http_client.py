"""Calls to other services over HTTP."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from http import HTTPStatus
from typing import Any

import httpx2
import structlog
from opentelemetry import propagate

from app.errors import DependencyFailedError
from app.observability.dependency_calls import DependencyCalls

# How logs, metrics and errors name the one service that is called.
OIDC = "http.oidc"

_TIMEOUT = httpx2.Timeout(5, connect=2)
_ATTEMPTS = 3
_FIRST_PAUSE = 0.2
_LONGEST_PAUSE = 2.0


class HttpClient:
    """Repeats safe requests a few times, with growing pauses."""

    def __init__(
        self,
        calls: DependencyCalls,
        transport: httpx2.AsyncBaseTransport | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Take a transport and a sleep in place of the real ones."""
        self._calls = calls
        self._sleep = sleep
        self._client = httpx2.AsyncClient(
            timeout=_TIMEOUT, transport=transport, trust_env=False
        )

    async def get_json(self, url: str, operation: str) -> Mapping[str, Any]:
        """Fetch a JSON object.

        Raises:
            DependencyFailedError: No attempt gave a usable answer.
        """
        for attempt in range(1, _ATTEMPTS + 1):
            will_retry = partial(_is_worth_another, attempt)
            try:
                with self._calls.observe(OIDC, operation, will_retry):
                    response = await self._client.get(
                        url, headers=_context_headers()
                    )
                    response.raise_for_status()
                    return _object(response)
            except (httpx2.HTTPError, httpx2.InvalidURL, ValueError) as error:
                if not will_retry(error):
                    raise DependencyFailedError(OIDC) from error
                await self._sleep(_pause(error, attempt))
        raise AssertionError  # pragma: no cover

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()


def _context_headers() -> dict[str, str]:
    headers: dict[str, str] = {}
    propagate.inject(headers)
    bound = structlog.contextvars.get_contextvars()
    if request_id := bound.get("request_id"):
        headers["x-request-id"] = request_id
    return headers


def _object(response: httpx2.Response) -> Mapping[str, Any]:
    document = response.json()
    if not isinstance(document, dict):
        raise ValueError("the answer is not a JSON object")
    return document


def _is_worth_another(attempt: int, error: Exception) -> bool:
    return attempt < _ATTEMPTS and _is_transient(error)


def _is_transient(error: Exception) -> bool:
    if isinstance(error, httpx2.HTTPStatusError):
        response = error.response
        return response.is_server_error or (
            response.status_code == HTTPStatus.TOO_MANY_REQUESTS
        )
    return isinstance(error, httpx2.TransportError)


def _pause(error: Exception, attempt: int) -> float:
    if isinstance(error, httpx2.HTTPStatusError):
        wanted = error.response.headers.get("retry-after", "")
        if wanted.isdecimal():
            return min(float(wanted), _LONGEST_PAUSE)
    return min(_FIRST_PAUSE * attempt**2, _LONGEST_PAUSE)
