"""Fixtures for every test.

Tests see no variable of the environment that they run in, so that they give
the same result on every machine.
"""

import os

import httpx2
import pytest

from app.settings import PREFIX
from tests.support.service import Service, StartService, make_service

pytest_plugins = ["tests.plugins.rules"]


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith(PREFIX):
            monkeypatch.delenv(name)


@pytest.fixture
def start() -> StartService:
    """Start the application with settings of the test."""
    return make_service


@pytest.fixture
def service(start: StartService) -> Service:
    """Start the application with default settings."""
    return start()


@pytest.fixture
def client(service: Service) -> httpx2.AsyncClient:
    """Return a client of the application."""
    return service.client()
