"""Fixtures of the end-to-end lane: the service as a process of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.process import Server, serve


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """Start the service on a free port, with its data in memory."""
    with serve(tmp_path, SHUTDOWN_DRAIN_SECONDS="1") as started:
        yield started
