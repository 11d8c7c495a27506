"""What operators see of the service: its logs and its metrics."""

import logging
import re
import sys
from time import perf_counter
from typing import TextIO
from uuid import uuid4

import structlog
from prometheus_client import (
    CollectorRegistry,
    Counter,
    Histogram,
    generate_latest,
)
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.typing import EventDict, Processor, WrappedLogger

from app.about import NAME, VERSION

log = structlog.stdlib.get_logger(__name__)

# Asked every few seconds; what they say is nothing new.
_PROBES = {"/livez", "/healthz", "/metrics"}
_METHODS = {"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"}
_VALID_ID = re.compile(r"[A-Za-z0-9._-]{1,128}")


def configure_logging(
    level: str, environment: str, stream: TextIO | None = None
) -> None:
    """Send every log record of the process to one stream, as JSON."""

    def identify(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
        event.update(service=NAME, version=VERSION, environment=environment)
        return event

    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        identify,
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    handler = logging.StreamHandler(stream or sys.stdout)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[
                *shared,
                structlog.stdlib.PositionalArgumentsFormatter(),
            ],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                structlog.processors.JSONRenderer(sort_keys=True),
            ],
        )
    )
    _take_over(handler, level)


def _take_over(handler: logging.Handler, level: str) -> None:
    root = logging.getLogger()
    for old in root.handlers[:]:
        if isinstance(old.formatter, structlog.stdlib.ProcessorFormatter):
            root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(level)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        server = logging.getLogger(name)
        server.handlers.clear()
        server.propagate = True
    # request.end takes their place.
    logging.getLogger("uvicorn.access").disabled = True


class Metrics:
    """The instruments of one application, in a registry of its own."""

    def __init__(self) -> None:
        """Register every instrument."""
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "http_requests",
            "Requests by route template and class of status.",
            ["method", "operation", "status_class"],
            registry=self.registry,
        )
        self.latency = Histogram(
            "http_request_duration_seconds",
            "Time to answer, by route template.",
            ["method", "operation"],
            registry=self.registry,
        )

    def count_request(
        self, method: str, operation: str, status: int, seconds: float
    ) -> None:
        """Count a request that was answered, and how long it took."""
        status_class = f"{status // 100}xx"
        self.requests.labels(method, operation, status_class).inc()
        self.latency.labels(method, operation).observe(seconds)

    def render(self) -> bytes:
        """Return the metrics in the text format of Prometheus."""
        return generate_latest(self.registry)


class RequestLogMiddleware:
    """Gives each request an id, writes request.end and counts it."""

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
        request_id = _request_id(Headers(scope=scope))
        scope.setdefault("state", {})["request_id"] = request_id
        # A response that never starts counts as a failure of the server.
        status = 500

        async def send_noting_status(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["x-request-id"] = request_id
            await send(message)

        method = scope["method"] if scope["method"] in _METHODS else "OTHER"
        write = log.debug if scope["path"] in _PROBES else log.info
        metrics: Metrics = scope["app"].state.adapters.metrics
        started = perf_counter()
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self.app(scope, receive, send_noting_status)
            finally:
                seconds = perf_counter() - started
                operation = _operation(scope)
                write(
                    "request.end",
                    method=method,
                    operation=operation,
                    path=scope["path"],
                    status_code=status,
                    duration_ms=round(seconds * 1000, 3),
                    error_code=scope["state"].get("error_code"),
                )
                metrics.count_request(method, operation, status, seconds)


def _request_id(headers: Headers) -> str:
    given = headers.get("x-request-id", "")
    return given if _VALID_ID.fullmatch(given) else str(uuid4())


def _operation(scope: Scope) -> str:
    path: str = getattr(scope.get("route"), "path", "unmatched")
    return path
