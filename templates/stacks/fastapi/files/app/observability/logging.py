"""Structured logs: one JSON object a line."""

import logging
import sys
from typing import TextIO, cast

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from app.about import NAME, VERSION
from app.observability.redaction import redact

RUNBOOK = "RUN-API-001"


def configure_logging(
    level: str, environment: str, stream: TextIO | None = None
) -> None:
    """Send every log record of the process to one stream, as JSON."""
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_describe(environment),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    handler = logging.StreamHandler(stream or sys.stdout)
    handler.setFormatter(json_formatter(environment))
    _take_over(handler, level)


def json_formatter(environment: str) -> logging.Formatter:
    """Return what makes one masked JSON object of a record."""
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[
            *_describe(environment),
            structlog.stdlib.PositionalArgumentsFormatter(),
        ],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            _redact,
            structlog.processors.JSONRenderer(sort_keys=True),
        ],
    )


def _describe(environment: str) -> list[Processor]:
    def identify(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
        event.update(service=NAME, version=VERSION, environment=environment)
        return event

    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        identify,
    ]


def _redact(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    return cast("EventDict", redact(event))


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
    # dependency.call does too, and leaves out the query.
    logging.getLogger("httpx2").setLevel(logging.WARNING)
