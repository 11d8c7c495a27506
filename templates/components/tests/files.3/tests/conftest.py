"""Fixtures for every test.

Tests see no variable of the environment that they run in, so that they give
the same result on every machine.
"""

import logging
import os
from collections.abc import Iterator
from io import StringIO

import httpx2
import pytest
import structlog

from app.observability import configure_logging
from app.repositories.memory import MemoryStorage
from app.settings import PREFIX
from tests.support.service import Service, StartService, make_service

pytest_plugins = ["tests.plugins.rules"]


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith(PREFIX):
            monkeypatch.delenv(name)


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[StringIO]:
    """Log to memory for a while, and put back what was there."""
    # The client of the tests would log each request too.
    monkeypatch.setattr(logging.getLogger("httpx2"), "disabled", True)
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = StringIO()
    configure_logging("INFO", "test", stream)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.fixture
def start() -> StartService:
    """Start the application with settings of the test."""
    return make_service


@pytest.fixture
def service(start: StartService) -> Service:
    """Start the application with default settings."""
    return start()


@pytest.fixture
def storage() -> MemoryStorage:
    """Return empty storage."""
    return MemoryStorage()


@pytest.fixture
def client(service: Service) -> httpx2.AsyncClient:
    """Return a client of the application."""
    return service.client()
