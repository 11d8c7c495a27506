"""Records each request once at its start and once at its end."""

from time import perf_counter

import structlog
from opentelemetry import trace
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.observability.metrics import Metrics
from app.routes.health import is_probe

log = structlog.stdlib.get_logger(__name__)

_METHODS = {"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"}


class RequestLogMiddleware:
    """Writes request.start and request.end and counts the request."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self.app = app

    async def __call__(
        self, scope: Scope, receive: Receive, send: Send
    ) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        # A response that never starts counts as a failure of the server.
        status = 500

        async def send_noting_status(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                _describe_span(scope, status)
            await send(message)

        method = scope["method"] if scope["method"] in _METHODS else "OTHER"
        # Probes come every few seconds and say nothing new.
        write = log.debug if is_probe(scope["path"]) else log.info
        started = perf_counter()
        write("request.start", method=method)
        metrics: Metrics = scope["app"].state.adapters.metrics
        metrics.active.inc()
        try:
            await self.app(scope, receive, send_noting_status)
        finally:
            metrics.active.dec()
            seconds = perf_counter() - started
            operation = _operation(scope)
            error_code = scope["state"].get("error_code")
            write(
                "request.end",
                method=method,
                operation=operation,
                status_code=status,
                duration_ms=round(seconds * 1000, 3),
                outcome=_outcome(status),
                error_code=error_code,
            )
            metrics.count_request(
                method, operation, status, error_code, seconds
            )


def _describe_span(scope: Scope, status: int) -> None:
    # Now, because the span ends with the last byte that is sent.
    span = trace.get_current_span()
    span.set_attribute("operation", _operation(scope))
    span.set_attribute("outcome", _outcome(status))
    for name in ("error_code", "user_role"):
        if value := scope["state"].get(name):
            span.set_attribute(name, value)


def _operation(scope: Scope) -> str:
    path: str = getattr(scope.get("route"), "path", "unmatched")
    return path


def _outcome(status: int) -> str:
    return {4: "refused", 5: "failure"}.get(status // 100, "success")
