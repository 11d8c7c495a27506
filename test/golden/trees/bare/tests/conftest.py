"""Fixtures for every lane.

Tests see no variable of the environment that they run in, so that they give
the same result on every machine.
"""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings as hypothesis_settings
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import (
    InMemorySpanExporter,
)

from app.settings import PREFIX
from tests.support.clock import FakeClock
from tests.support.logs import Logs, captured_logs
from tests.support.service import Service, StartService, make_service

pytest_plugins = [
    "tests.plugins.lanes",
    "tests.plugins.network",
    "tests.plugins.rules",
]

# The same examples in every run; a nightly run may look for new ones.
hypothesis_settings.register_profile(
    "default", derandomize=True, deadline=None, max_examples=50
)
hypothesis_settings.load_profile("default")


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith((PREFIX, "OTEL_", "FASTAPI_")):
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True, scope="session")
def _exporter() -> InMemorySpanExporter:
    # A process can set its provider of traces only once.
    exporter = InMemorySpanExporter()
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)
    return exporter


@pytest.fixture
def spans(_exporter: InMemorySpanExporter) -> Iterator[InMemorySpanExporter]:
    """Collect the spans of one test."""
    _exporter.clear()
    yield _exporter
    _exporter.clear()


@pytest.fixture
def clock() -> FakeClock:
    """Return a clock for tests of a single part."""
    return FakeClock()


@pytest.fixture(autouse=True)
def logs() -> Iterator[Logs]:
    """Capture what is logged, as the JSON that it becomes."""
    with captured_logs() as captured:
        yield captured


@pytest.fixture
def start(logs: Logs) -> StartService:
    """Start the application with settings of the test."""

    def start_service(**settings: object) -> Service:
        return make_service(logs, **settings)

    return start_service


@pytest.fixture
def service(start: StartService) -> Service:
    """Start the application with default settings."""
    return start()
