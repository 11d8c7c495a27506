"""Fixtures of the contract lane."""

import pytest

from tests.support.service import Service, StartService


@pytest.fixture
def service(start: StartService) -> Service:
    """Start the application with limits that no test reaches."""
    return start(rate_limit_burst=10**6, rate_limit_per_minute=10**6)


@pytest.fixture
def scopes(service: Service) -> list[str]:
    """Return every scope that the description declares."""
    return sorted(
        scope
        for path in service.app.openapi()["paths"].values()
        for operation in path.values()
        for requirement in operation.get("security", [])
        for names in requirement.values()
        for scope in names
    )
