"""Fixtures of the end-to-end lane: the service as a process of its own."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.settings import PREFIX
from tests.support.process import Server, serve

# A migrated database without rows, as the pipeline has one. It is read here,
# because tests see no variables of the service.
DATABASE_URL = os.environ.get(f"{PREFIX}E2E_DATABASE_URL", "")

ADDED = re.compile(
    r'dependency="postgresql",operation="\w+\.add",outcome="success"} [1-9]'
)


@pytest.fixture
def server(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Server]:
    """Start the service on a free port, with its data in memory.

    Where a database is named, the data are there.
    """
    settings = {"DATABASE_URL": DATABASE_URL} if DATABASE_URL else {}
    with serve(tmp_path, SHUTDOWN_DRAIN_SECONDS="1", **settings) as started:
        yield started
        if DATABASE_URL and request.path.stem.endswith("_journey"):
            assert _has_stored(started)


def _has_stored(server: Server) -> bool:
    """Tell whether the database took something new."""
    with server.client() as client:
        metrics = client.get("/metrics").text
    return ADDED.search(metrics) is not None
