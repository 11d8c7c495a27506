"""A client of the application, on a database that is new for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import create_engine

from app import main


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    """Return a database of which each test has its own."""
    return create_engine(f"sqlite:///{tmp_path / 'test.db'}")


@pytest.fixture
def client(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> Iterator[TestClient]:
    """Return a client of the running application."""
    monkeypatch.setattr(main, "engine", engine)
    with TestClient(main.app) as client:
        yield client
