"""The application in this process, with everything that it stands on."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Protocol
from uuid import UUID

import httpx2
from fastapi import FastAPI

from app.adapters import Adapters, build
from app.main import assemble
from app.settings import Settings


@dataclass(slots=True)
class FakeClock:
    """A clock that a test sets."""

    time: datetime = datetime(2030, 1, 1, 12, tzinfo=UTC)

    def now(self) -> datetime:
        """Return the time that was set."""
        return self.time

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.time += timedelta(seconds=seconds)


@dataclass(slots=True)
class SequentialIds:
    """Identifiers that count from one."""

    last: int = 0

    def __call__(self) -> UUID:
        """Return the next identifier."""
        self.last += 1
        return UUID(int=self.last)


@dataclass(frozen=True, kw_only=True)
class Service:
    """An application whose surroundings a test controls."""

    adapters: Adapters
    clock: FakeClock

    @cached_property
    def app(self) -> FastAPI:
        """Put the application on these adapters."""
        return assemble(self.adapters)

    def client(self) -> httpx2.AsyncClient:
        """Return a client, which gets an answer to every request."""
        return httpx2.AsyncClient(
            transport=httpx2.ASGITransport(
                app=self.app, raise_app_exceptions=False
            ),
            base_url="http://service",
        )


class StartService(Protocol):
    """Starts the application with settings of the test."""

    def __call__(self, **settings: object) -> Service:
        """Start it."""
        ...


def make_service(**settings: object) -> Service:
    """Stand an application on fakes."""
    clock = FakeClock()
    adapters = build(
        Settings.model_validate({"environment": "test", **settings}),
        clock=clock,
        new_id=SequentialIds(),
    )
    return Service(adapters=adapters, clock=clock)
