"""Health: alive is one question, ready is another."""

from dataclasses import replace

import httpx2
import pytest

from app.errors import DependencyFailedError
from app.repositories.memory import MemoryStorage
from tests.support.service import Service


class BrokenStorage(MemoryStorage):
    """Storage that cannot be reached."""

    async def ping(self) -> None:
        """Fail."""
        raise DependencyFailedError("postgresql")


@pytest.fixture
def broken(service: Service) -> httpx2.AsyncClient:
    """Return a client of a service whose storage is down."""
    adapters = replace(service.adapters, storage=BrokenStorage())
    return replace(service, adapters=adapters).client()


@pytest.mark.rule("T3-8.3")
@pytest.mark.parametrize("path", ["/livez", "/healthz"])
async def test_a_healthy_service_says_so(
    path: str, client: httpx2.AsyncClient
) -> None:
    """Both questions have a good answer."""
    response = await client.get(path)

    assert response.status_code == 200
    assert response.json() == {"status": "ok"}


async def test_a_dead_dependency_does_not_kill_the_service(
    broken: httpx2.AsyncClient,
) -> None:
    """Restarting the service would not bring the database back."""
    assert (await broken.get("/livez")).status_code == 200


@pytest.mark.rule("T3-8.3")
async def test_without_its_storage_the_service_is_not_ready(
    broken: httpx2.AsyncClient,
) -> None:
    """Requests go where they can be served."""
    response = await broken.get("/healthz")

    assert response.status_code == 503
    assert response.json() == {"status": "unavailable"}
