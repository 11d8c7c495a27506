"""Reads the log as its consumers do: one JSON object a line."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import StringIO
from typing import Any

import structlog

from app.observability.logging import configure_logging


@dataclass(frozen=True, slots=True)
class Logs:
    """What was logged."""

    stream: StringIO = field(default_factory=StringIO)

    @property
    def text(self) -> str:
        """Return the log as it was written."""
        return self.stream.getvalue()

    def records(self, event: str | None = None) -> list[dict[str, Any]]:
        """Return the records, or those of one event."""
        records = [json.loads(line) for line in self.text.splitlines()]
        if event is None:
            return records
        return [record for record in records if record["event"] == event]

    def only(self, event: str) -> dict[str, Any]:
        """Return the one record of an event."""
        [record] = self.records(event)
        return record


@contextmanager
def captured_logs(level: str = "INFO") -> Iterator[Logs]:
    """Log to memory for a while, and put back what was there."""
    root = logging.getLogger()
    handlers, old_level = root.handlers[:], root.level
    logs = Logs()
    configure_logging(level, "test", logs.stream)
    try:
        yield logs
    finally:
        root.handlers[:] = handlers
        root.setLevel(old_level)
        structlog.reset_defaults()
