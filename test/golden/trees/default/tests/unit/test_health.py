"""Health: alive is one question, ready is another."""

from dataclasses import replace

import httpx2
import pytest

from app.errors import DependencyFailedError
from app.repositories.memory import MemoryStorage
from tests.support.service import Service

LIVE = ["/livez", "/health"]
READY = ["/readyz", "/ready", "/healthz"]


class BrokenStorage(MemoryStorage):
    """Storage that cannot be reached."""

    async def ping(self) -> None:
        """Fail."""
        raise DependencyFailedError("postgresql")


@pytest.fixture
def broken(service: Service) -> Service:
    """Start the application over storage that is down."""
    adapters = replace(service.adapters, storage=BrokenStorage())
    return replace(service, adapters=adapters)


@pytest.mark.rule("T4-8.2")
@pytest.mark.parametrize("path", [*LIVE, *READY])
async def test_a_healthy_service_says_so_to_anybody(
    path: str, service: Service
) -> None:
    """Orchestrators have no credentials."""
    response = await service.anonymous().get(path)

    assert response.status_code == 200
    assert response.json() == {"status": "ok"}


@pytest.mark.parametrize("path", LIVE)
async def test_a_dead_dependency_does_not_kill_the_service(
    path: str, broken: Service
) -> None:
    """Restarting the service would not bring the database back."""
    response = await broken.anonymous().get(path)

    assert response.status_code == 200


@pytest.mark.rule("T4-8.2")
@pytest.mark.parametrize("path", READY)
async def test_without_its_storage_the_service_is_not_ready(
    path: str, broken: Service
) -> None:
    """Requests go where they can be served."""
    response = await broken.anonymous().get(path)

    assert response.status_code == 503
    assert response.json() == {"status": "unavailable"}


@pytest.mark.rule("T4-8.3")
async def test_a_service_that_is_about_to_stop_is_not_ready(
    service: Service, client: httpx2.AsyncClient
) -> None:
    """Load balancers get time to look elsewhere while it still serves."""
    service.adapters.drain.started = True

    ready = await client.get("/readyz")
    alive = await client.get("/livez")

    assert (ready.status_code, alive.status_code) == (503, 200)
    assert ready.json() == {"status": "draining"}
