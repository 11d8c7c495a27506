"""Fixtures of the unit lane."""

from pathlib import Path

import httpx2
import pytest

from app import cli
from app.repositories.memory import MemoryStorage
from tests.support import probe
from tests.support.cli import Result, Run
from tests.support.service import Service


@pytest.fixture
def gate(service: Service) -> probe.Gate:
    """Return what holds requests to the gate."""
    gate = probe.Gate()
    service.app.state.gate = gate
    return gate


@pytest.fixture
def client(service: Service) -> httpx2.AsyncClient:
    """Return a client that may use every route of the probe."""
    return service.client()


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
