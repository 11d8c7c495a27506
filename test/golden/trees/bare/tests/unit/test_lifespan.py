"""Start and stop: nothing is cut off, nothing stays open."""

import asyncio
import signal
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from app.lifespan import Drain
from app.main import assemble
from app.repositories.memory import MemoryStorage
from tests.support.logs import Logs
from tests.support.service import Service


@dataclass(frozen=True, slots=True)
class ClosableStorage(MemoryStorage):
    """Storage that notes whether it was closed."""

    closed: list[bool] = field(default_factory=list)

    async def close(self) -> None:
        """Note it."""
        self.closed.append(True)


@pytest.fixture
def stops(monkeypatch: pytest.MonkeyPatch) -> list[signal.Signals]:
    """Collect the signals that would stop the server."""
    raised: list[signal.Signals] = []
    monkeypatch.setattr(signal, "raise_signal", raised.append)
    return raised


@pytest.mark.rule("T4-8.3")
async def test_sigterm_drains_before_it_stops(
    logs: Logs,
    stops: list[signal.Signals],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Requests that are on their way still arrive."""
    later: list[tuple[Any, ...]] = []
    loop = asyncio.get_running_loop()
    monkeypatch.setattr(loop, "call_later", lambda *call: later.append(call))
    drain = Drain()
    before = signal.getsignal(signal.SIGTERM)

    with drain.on_sigterm(7):
        handler = signal.getsignal(signal.SIGTERM)
        assert callable(handler)
        handler(signal.SIGTERM, None)
        await asyncio.sleep(0)
    assert drain.started
    assert stops == []

    [(seconds, stop, *arguments)] = later
    stop(*arguments)
    assert seconds == logs.only("service.draining")["seconds"] == 7
    assert stops == [signal.SIGINT]
    assert signal.getsignal(signal.SIGTERM) == before


@pytest.mark.rule("T4-8.3")
async def test_an_impatient_second_sigterm_changes_nothing(
    stops: list[signal.Signals],
) -> None:
    """Orchestrators repeat themselves."""
    drain = Drain()

    drain.begin(0)
    drain.begin(0)
    await asyncio.sleep(0.01)

    assert stops == [signal.SIGINT]


async def test_outside_of_the_main_thread_signals_stay_alone() -> None:
    """Test clients run the application in a thread of their own."""
    before = signal.getsignal(signal.SIGTERM)

    def run() -> object:
        with Drain().on_sigterm(0):
            return signal.getsignal(signal.SIGTERM)

    assert await asyncio.to_thread(run) is before


@pytest.mark.rule("T4-8.3")
async def test_stopping_closes_what_is_open(service: Service) -> None:
    """Connections that are left open keep the other side waiting."""
    storage = ClosableStorage()
    app = assemble(replace(service.adapters, storage=storage))

    async with app.router.lifespan_context(app):
        assert storage.closed == []

    assert storage.closed == [True]
    events = [record["event"] for record in service.logs.records()]
    assert events == ["service.start", "service.stop"]
