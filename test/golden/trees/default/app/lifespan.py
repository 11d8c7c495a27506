"""Start, drain, stop."""

import asyncio
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import structlog

log = structlog.stdlib.get_logger(__name__)


@dataclass(slots=True)
class Drain:
    """Keeps serving after SIGTERM until load balancers have noticed."""

    started: bool = False

    @contextmanager
    def on_sigterm(self, seconds: float) -> Iterator[None]:
        """Handle SIGTERM while the application runs."""
        # Python delivers signals to the main thread only; test clients run
        # the application in another one.
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        loop = asyncio.get_running_loop()
        previous = signal.signal(
            signal.SIGTERM,
            lambda *_: loop.call_soon_threadsafe(self.begin, seconds),
        )
        try:
            yield
        finally:
            signal.signal(signal.SIGTERM, previous)

    def begin(self, seconds: float) -> None:
        """Report not ready from now on, and stop the server in a while."""
        if self.started:
            return
        self.started = True
        log.info("service.draining", seconds=seconds)
        # uvicorn ends with 0 after SIGINT, but kills itself after SIGTERM.
        asyncio.get_running_loop().call_later(
            seconds, signal.raise_signal, signal.SIGINT
        )
