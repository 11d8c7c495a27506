"""Fixtures of the contract lane."""

import pytest

from tests.support.service import Service, StartService


@pytest.fixture
def service(start: StartService) -> Service:
    """Start the application with limits that no test reaches."""
    return start(rate_limit_burst=10**6, rate_limit_per_minute=10**6)
