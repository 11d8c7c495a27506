"""Metrics and logs."""

import logging
import logging.config
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient
from prometheus_client import REGISTRY
from uvicorn.config import LOGGING_CONFIG

from app import logs, metrics

ROUTE = "/v1/things/{thing_id}"


@pytest.fixture
def measured() -> TestClient:
    """Return a client of a small application that is measured."""
    router = APIRouter(prefix="/v1")

    @router.get("/things/{thing_id}")
    def get_thing(thing_id: int) -> int:
        if thing_id == 0:
            raise RuntimeError("There is none.")
        return thing_id

    app = FastAPI()
    app.include_router(router)
    app.add_middleware(metrics.MetricsMiddleware)
    return TestClient(app, raise_server_exceptions=False)


def requests(route: str, status: int) -> float:
    """Return how many were counted."""
    labels = {"method": "GET", "route": route, "status": str(status)}
    return REGISTRY.get_sample_value("http_requests_total", labels) or 0


def timed(route: str) -> float:
    """Return of how many it was noted how long they took."""
    name = "http_request_duration_seconds_count"
    labels = {"method": "GET", "route": route}
    return REGISTRY.get_sample_value(name, labels) or 0


def test_shows_what_it_measures(client: TestClient) -> None:
    """The second answer tells of the first request."""
    client.get("/metrics")
    assert 'route="/metrics"' in client.get("/metrics").text


def test_measures_requests_by_route(measured: TestClient) -> None:
    """Ids are no part of what a request is counted under."""
    before = requests(ROUTE, 200), timed(ROUTE)
    measured.get("/v1/things/1")
    measured.get("/v1/things/2")
    after = requests(ROUTE, 200), timed(ROUTE)
    assert after == (before[0] + 2, before[1] + 2)


def test_counts_what_leads_nowhere_as_one(measured: TestClient) -> None:
    """Paths that do not exist share one label."""
    before = requests("none", 404)
    measured.get("/one")
    measured.get("/two")
    assert requests("none", 404) == before + 2


def test_counts_failures(measured: TestClient) -> None:
    """An exception that nothing handles counts as 500."""
    before = requests(ROUTE, 500)
    assert measured.get("/v1/things/0").status_code == 500
    assert requests(ROUTE, 500) == before + 1


@contextmanager
def started_by_uvicorn() -> Iterator[None]:
    """Set logging up as uvicorn does, and in the end as it was."""
    names = ("", "uvicorn", "uvicorn.access", "uvicorn.error")
    loggers = [logging.getLogger(name) for name in names]
    before = [(one.handlers[:], one.level, one.propagate) for one in loggers]
    logging.getLogger().handlers.clear()
    logging.config.dictConfig(LOGGING_CONFIG)
    try:
        yield
    finally:
        for one, was in zip(loggers, before, strict=True):
            one.handlers[:], level, one.propagate = was
            one.setLevel(level)


@pytest.mark.parametrize("name", ["app", "uvicorn.access", "uvicorn.error"])
def test_logs_to_stdout(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What anybody logs is one line on stdout, uvicorn included."""
    with started_by_uvicorn():
        logs.configure()
        logging.getLogger(name).info("hello")
    written = capsys.readouterr()
    assert written.out.endswith(f" INFO {name}: hello\n")
    assert written.out.count("\n") == 1
    assert written.err == ""
