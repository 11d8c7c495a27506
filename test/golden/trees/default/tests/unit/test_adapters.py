"""Adapters: fakes by default, the real thing where the settings name it."""

import logging
from pathlib import Path

import pytest

from app.adapters import build
from app.main import create_app
from app.repositories.memory import MemoryStorage
from app.repositories.rate_limits import MemoryRateLimits, RedisRateLimits
from app.repositories.sql.storage import SqlStorage
from app.security.keys import RemoteKeys
from app.security.local_issuer import LocalIssuer
from app.settings import PREFIX, load

SERVICES = {
    "DATABASE_URL": "postgresql+asyncpg://db.example/name",
    "OIDC_ISSUER": "https://issuer.example",
    "REDIS_URL": "redis://cache.example/0",
}


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def _services(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in SERVICES.items():
        monkeypatch.setenv(PREFIX + name, value)


@pytest.mark.rule("PY-EXT-001", "PY-EXT-002", "PY-EXT-004")
def test_by_default_everything_is_in_this_process() -> None:
    """A clone runs without a network, an account or a container."""
    adapters = build(load())

    assert isinstance(adapters.storage, MemoryStorage)
    assert isinstance(adapters.rate_limits, MemoryRateLimits)
    assert isinstance(adapters.tokens.keys, LocalIssuer)


@pytest.mark.rule("PY-EXT-002", "PY-EXT-004")
@pytest.mark.usefixtures("_services")
def test_what_the_settings_name_is_used() -> None:
    """An emulator and the real service differ by their address only."""
    adapters = build(load())

    assert isinstance(adapters.storage, SqlStorage)
    assert adapters.storage.engine.url.host == "db.example"
    assert isinstance(adapters.rate_limits, RedisRateLimits)
    assert isinstance(adapters.tokens.keys, RemoteKeys)


@pytest.mark.rule("PY-BEH-020", "PY-BEH-021", "PY-PERF-003", "PY-PERF-003a")
@pytest.mark.usefixtures("_services")
def test_redis_gets_little_time() -> None:
    """Every request asks it first, so it must not hold them up."""
    limits = build(load()).rate_limits

    assert isinstance(limits, RedisRateLimits)
    options = limits.redis.connection_pool.connection_kwargs
    assert 0 < options["socket_timeout"] <= 0.5
    assert 0 < options["socket_connect_timeout"] <= 0.5


@pytest.mark.rule("PY-OBS-049", "PY-OBS-049a")
def test_diagnostics_are_a_matter_of_configuration(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Operators switch them on without a change of the code."""
    create_app()
    assert not logging.getLogger().isEnabledFor(logging.DEBUG)

    monkeypatch.setenv(f"{PREFIX}LOG_LEVEL", "DEBUG")
    create_app()
    assert logging.getLogger().isEnabledFor(logging.DEBUG)
