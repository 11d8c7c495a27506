"""Fixtures of the unit lane."""

from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from fastapi import APIRouter

from app import cli
from app.repositories.memory import MemoryStorage
from app.routes import v1
from tests.support import probe
from tests.support.cli import Result, Run
from tests.support.service import Service


@pytest.fixture
def gate() -> probe.Gate:
    """Return what holds requests to the gate."""
    return probe.Gate()


@pytest.fixture(autouse=True)
def _probe(gate: probe.Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    resources = v1.routers

    def with_probe() -> Iterator[APIRouter]:
        yield from resources()
        yield probe.make_router(gate)

    monkeypatch.setattr(v1, "routers", with_probe)


@pytest.fixture
def client(service: Service) -> httpx2.AsyncClient:
    """Return a client that may use every route of the probe."""
    return service.client("probe:read", "probe:write")


@pytest.fixture
def storage() -> MemoryStorage:
    """Return empty storage."""
    return MemoryStorage()


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    """Run commands in this process, in a directory of their own."""
    monkeypatch.chdir(tmp_path)

    def run_command(*arguments: str) -> Result:
        try:
            code = cli.main(arguments)
        except SystemExit as stop:
            code = int(stop.code or 0)
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return run_command
