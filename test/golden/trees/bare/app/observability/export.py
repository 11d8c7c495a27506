"""Sends log records by OTLP too, with what they say on stdout."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager

from opentelemetry._logs import Logger, NoOpLogger, SeverityNumber
from opentelemetry.sdk._logs import LoggerProvider
from opentelemetry.util.types import Attributes

from app.observability.logging import json_formatter

_SEVERITIES = {
    logging.DEBUG: SeverityNumber.DEBUG,
    logging.INFO: SeverityNumber.INFO,
    logging.WARNING: SeverityNumber.WARN,
    logging.ERROR: SeverityNumber.ERROR,
    logging.CRITICAL: SeverityNumber.FATAL,
}
# What exports them would otherwise export itself, without end.
_EXPORTERS = ("opentelemetry", "urllib3")


class Records(LoggerProvider):
    """Takes the records of the process; FastAPI adds the exporter.

    FastAPI's own records are left out: they repeat `request.error`, and what
    exceptions say is not masked in them.
    """

    def __init__(self) -> None:
        """Start without an exporter."""
        super().__init__(shutdown_on_exit=False)

    def get_logger(
        self,
        name: str,
        version: str | None = None,
        schema_url: str | None = None,
        attributes: Attributes = None,
    ) -> Logger:
        """Return the logger of a module."""
        if name == "fastapi":
            return NoOpLogger(name)
        return super().get_logger(name, version, schema_url, attributes)


class _Handler(logging.Handler):
    def __init__(self, records: Records, environment: str) -> None:
        super().__init__()
        self.records = records
        self.setFormatter(json_formatter(environment))

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.startswith(_EXPORTERS):
            return
        logger = self.records.get_logger(record.name)
        # Nothing takes them where no collector is configured.
        if not logger.enabled():
            return
        fields = json.loads(self.format(record))
        logger.emit(
            timestamp=round(record.created * 1e9),
            severity_number=_SEVERITIES.get(record.levelno),
            severity_text=record.levelname,
            body=fields.pop("event"),
            attributes=fields,
        )


@contextmanager
def sent(records: Records, environment: str) -> Iterator[None]:
    """Hand over every log record of the process meanwhile."""
    root = logging.getLogger()
    handler = _Handler(records, environment)
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
