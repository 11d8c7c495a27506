"""Use cases: each leaves a span, and a record when diagnosis is on."""

import pytest
from opentelemetry.sdk.trace.export.in_memory_span_exporter import (
    InMemorySpanExporter,
)

from app.observability.use_cases import observed
from tests.support.logs import Logs, captured_logs


@observed
class Greeting:
    """A use case."""

    async def greet(self, name: str, *, loudly: bool) -> str:
        """Greet somebody."""
        return await self._word(name.upper() if loudly else name)

    async def _word(self, name: str) -> str:
        return f"Hello {name}"


@pytest.mark.rule("PY-OBS-032", "PY-OBS-032b")
async def test_a_use_case_is_a_span(
    logs: Logs, spans: InMemorySpanExporter
) -> None:
    """A trace tells waiting for others from own work."""
    assert await Greeting().greet("Eve", loudly=True) == "Hello EVE"

    [span] = spans.get_finished_spans()
    assert span.name == "Greeting.greet"
    assert logs.records() == []


@pytest.mark.rule("PY-OBS-019e", "PY-OBS-049c")
async def test_diagnosis_shows_the_path_without_values() -> None:
    """Names and types suffice to follow a request; values are private."""
    with captured_logs("DEBUG") as logs:
        await Greeting().greet("Eve", loudly=False)

    record = logs.only("operation.enter")
    assert record["operation"] == "Greeting.greet"
    assert record["arguments"] == ["str", "bool"]
    assert "Eve" not in logs.text
