"""The application in this process, with everything that it stands on."""

from dataclasses import dataclass
from functools import cache, cached_property
from typing import Protocol

import httpx2
import pytest
from fastapi import FastAPI

from app.adapters import Adapters, build
from app.main import assemble
from app.routes import v1
from app.settings import Settings
from tests.support import probe
from tests.support.clock import FakeClock
from tests.support.ids import SequentialIds
from tests.support.issuer import AUDIENCE, URL, FakeIssuer
from tests.support.logs import Logs


@dataclass(frozen=True, kw_only=True)
class Service:
    """An application whose surroundings a test controls."""

    adapters: Adapters
    clock: FakeClock
    logs: Logs
    issuer: FakeIssuer

    @cached_property
    def app(self) -> FastAPI:
        """Put the application on these adapters."""
        app = _assembled(self.adapters.settings)
        app.state.adapters = self.adapters
        return app

    def client(self, *scopes: str, **claims: object) -> httpx2.AsyncClient:
        """Return a client whose token grants these scopes."""
        token = self.issuer.token(*scopes, **claims)
        return self.anonymous(authorization=f"Bearer {token}")

    def anonymous(
        self, base_url: str = "http://service", **headers: str
    ) -> httpx2.AsyncClient:
        """Return a client that sends these headers and no credentials."""
        return httpx2.AsyncClient(
            transport=httpx2.ASGITransport(app=self.app),
            base_url=base_url,
            headers=headers,
        )

    def metric(self, name: str, **labels: str) -> float | None:
        """Return the value of one sample, or None if there is none."""
        return self.adapters.metrics.registry.get_sample_value(name, labels)


class StartService(Protocol):
    """Starts the application with settings of the test."""

    def __call__(self, **settings: object) -> Service:
        """Start it."""
        ...


@cache
def _assembled(settings: Settings) -> FastAPI:
    """Put an application together, with the routes of the probe.

    Analysing the routes takes most of the time of a test, and every test may
    exchange the adapters; so this happens once for the same settings.
    """
    resources = v1.routers
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(v1, "routers", lambda: (*resources(), probe.router))
        adapters = build(settings, transport=FakeIssuer().transport)
        return assemble(adapters)


def make_service(logs: Logs, **changes: object) -> Service:
    """Stand an application on fakes."""
    issuer = FakeIssuer()
    known = {"oidc_issuer": URL, "oidc_audience": AUDIENCE}
    settings = Settings.model_validate(
        {"environment": "test", **known, **changes}
    )
    clock = FakeClock()
    adapters = build(
        settings,
        clock=clock,
        new_id=SequentialIds(),
        transport=issuer.transport,
    )
    return Service(
        adapters=adapters,
        clock=clock,
        logs=logs,
        issuer=issuer,
    )
