"""Profiling: on where the settings name a server, and only there."""

from typing import Any

import pyroscope
import pytest

from app import about
from app.settings import PREFIX, ConfigurationError, load
from tests.support.service import StartService

SERVER = "http://pyroscope.test:4040"


class FakePyroscope:
    """Notes what the profiler is told."""

    def __init__(self) -> None:
        """Start when told to, unless a test changes that."""
        self.starts = True
        self.options: dict[str, Any] = {}
        self.stopped = False

    def configure(self, **options: object) -> bool:
        """Start."""
        self.options = options
        return self.starts

    def shutdown(self) -> bool:
        """Stop."""
        self.stopped = True
        return True


@pytest.fixture
def profiler(monkeypatch: pytest.MonkeyPatch) -> FakePyroscope:
    """Stand in for the profiler, which needs a server."""
    fake = FakePyroscope()
    monkeypatch.setattr(pyroscope, "configure", fake.configure)
    monkeypatch.setattr(pyroscope, "shutdown", fake.shutdown)
    return fake


async def test_nothing_is_profiled_without_a_server(
    profiler: FakePyroscope, start: StartService
) -> None:
    """A laptop needs no Pyroscope."""
    app = start().app

    async with app.router.lifespan_context(app):
        assert profiler.options == {}
    assert not profiler.stopped


@pytest.mark.rule("T5-8.5")
async def test_profiles_say_where_they_come_from(
    profiler: FakePyroscope, start: StartService
) -> None:
    """A version that is slower than the one before can be found."""
    app = start(profiling_endpoint=SERVER, build_sha="abc1234").app

    async with app.router.lifespan_context(app):
        assert profiler.options["application_name"] == about.NAME
        assert profiler.options["server_address"] == SERVER
        assert profiler.options["sample_rate"] == 100
        assert profiler.options["tags"] == {
            "version": about.VERSION,
            "revision": "abc1234",
            "environment": "test",
        }
        assert not profiler.stopped
    assert profiler.stopped


async def test_a_profiler_that_fails_keeps_nothing_from_serving(
    profiler: FakePyroscope, start: StartService
) -> None:
    """It is there for the service, not the other way round."""
    profiler.starts = False
    service = start(profiling_endpoint=SERVER)

    async with service.app.router.lifespan_context(service.app):
        warning = service.logs.only("profiling.not_started")
    assert warning["level"] == "warning"
    assert profiler.stopped


def test_an_address_that_is_none_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The variable is named, and the service does not start."""
    monkeypatch.setenv(f"{PREFIX}PROFILING_ENDPOINT", "pyroscope:4040")

    with pytest.raises(ConfigurationError, match="PROFILING_ENDPOINT"):
        load()
