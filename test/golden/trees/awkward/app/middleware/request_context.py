"""Gives every request an id and a place in a trace."""

import re
import secrets
from uuid import uuid4

import structlog
from opentelemetry import context, trace
from opentelemetry.trace.propagation.tracecontext import (
    TraceContextTextMapPropagator,
)
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_VALID_ID = re.compile(r"[A-Za-z0-9._-]{1,128}")


class RequestContextMiddleware:
    """Binds request and trace ids to logs, spans and the response."""

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
        headers = Headers(scope=scope)
        request_id = _request_id(headers)
        scope.setdefault("state", {})["request_id"] = request_id

        async def send_with_id(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["x-request-id"] = request_id
            await send(message)

        span = _current_span(headers)
        span.set_attribute("request_id", request_id)
        token = context.attach(trace.set_span_in_context(span))
        trace_id = trace.format_trace_id(span.get_span_context().trace_id)
        try:
            with structlog.contextvars.bound_contextvars(
                request_id=request_id, trace_id=trace_id
            ):
                await self.app(scope, receive, send_with_id)
        finally:
            context.detach(token)


def _request_id(headers: Headers) -> str:
    given = headers.get("x-request-id", "")
    return given if _VALID_ID.fullmatch(given) else str(uuid4())


def _current_span(headers: Headers) -> trace.Span:
    """Return the span of the server, of the client, or of a new trace."""
    current = trace.get_current_span()
    if current.get_span_context().is_valid:
        return current
    remote = trace.get_current_span(
        TraceContextTextMapPropagator().extract(dict(headers))
    )
    if remote.get_span_context().is_valid:
        return remote
    return trace.NonRecordingSpan(
        trace.SpanContext(
            trace_id=secrets.randbits(128) or 1,
            span_id=secrets.randbits(64) or 1,
            is_remote=False,
        )
    )
