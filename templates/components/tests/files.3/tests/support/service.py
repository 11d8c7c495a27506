"""The application in this process, with everything that it stands on."""

from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import httpx2
from fastapi import FastAPI

from app.adapters import Adapters, build
from app.main import assemble
from app.settings import Settings
from tests.support.clock import FakeClock
from tests.support.ids import SequentialIds


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
        """Return a client of the application."""
        return httpx2.AsyncClient(
            transport=httpx2.ASGITransport(app=self.app),
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
