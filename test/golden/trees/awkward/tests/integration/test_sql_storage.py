"""Storage in PostgreSQL: bounded, atomic, observed.

Every test needs a database on a real PostgreSQL server.
"""

import asyncio
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from app.domain.reply import KeptReply, Reply
from app.errors import DependencyFailedError
from app.models.idempotency_key import IdempotencyKeyRow
from app.observability.dependency_calls import DependencyCalls
from app.observability.metrics import Metrics
from app.repositories.sql.calls import database_call
from app.repositories.sql.storage import SqlStorage
from tests.support.idempotency_contract import IdempotencyKeysContract
from tests.support.logs import Logs
from tests.support.service import Service, StartService

NOWHERE = "postgresql+asyncpg://127.0.0.1:1/nowhere"


class TestIdempotencyKeysInSql(IdempotencyKeysContract):
    """The contract, held by PostgreSQL."""


@pytest.mark.rule("PY-BEH-021", "PY-PERF-003", "PY-PERF-003a")
async def test_statements_are_limited_in_time(storage: SqlStorage) -> None:
    """A query that never ends must not hold its connection for ever."""
    async with storage.begin() as unit:
        limit = await unit.session.scalar(sa.text("SHOW statement_timeout"))
        idle = await unit.session.scalar(
            sa.text("SHOW idle_in_transaction_session_timeout")
        )

    assert (limit, idle) == ("30s", "1min")


@pytest.mark.rule("PY-ERR-011f", "PY-OBS-029")
async def test_a_statement_that_takes_too_long_is_a_failed_dependency(
    storage: SqlStorage,
) -> None:
    """The client may try again; values stay out of the message."""

    async def wait_too_long() -> None:
        async with storage.begin() as unit:
            await unit.session.execute(
                sa.text("SET LOCAL statement_timeout = '20ms'")
            )
            with database_call(storage.calls, "sleep"):
                await unit.session.execute(
                    sa.text("SELECT pg_sleep(:hush)"), {"hush": 41.5}
                )

    with pytest.raises(DependencyFailedError) as raised:
        await wait_too_long()

    assert raised.value.dependency == "postgresql"
    assert "41.5" not in str(raised.value.__cause__)


async def test_a_server_that_answers_is_fit(
    storage: SqlStorage, logs: Logs
) -> None:
    """The answer is awaited, and the call leaves a record."""
    await storage.ping()

    assert logs.only("dependency.call")["operation"] == "ping"


async def test_a_full_pool_does_not_make_the_service_unready(
    service: Service,
) -> None:
    """It is busy; taking it away would leave its load to the others."""
    storage = service.adapters.storage
    assert isinstance(storage, SqlStorage)
    async with AsyncExitStack() as held:
        for _ in range(service.adapters.settings.database_pool_size):
            await held.enter_async_context(storage.engine.connect())

        response = await asyncio.wait_for(
            service.anonymous().get("/readyz"), timeout=3
        )

    assert response.status_code == 200


@pytest.mark.rule("PY-ERR-011f")
@pytest.mark.parametrize("lost", ["server", "database"])
async def test_a_database_out_of_reach_is_a_failed_dependency(
    lost: str, database: str, logs: Logs
) -> None:
    """For the probe and for a request alike, and soon."""
    metrics = Metrics()
    calls = DependencyCalls(metrics, slow_seconds=1)
    url = NOWHERE if lost == "server" else f"{database}_gone"
    storage = SqlStorage.connect(url, 1, metrics, calls)

    async def use() -> None:
        async with storage.begin() as unit:
            await unit.idempotency_keys.find("key")

    for attempt in (storage.ping, use):
        with pytest.raises(DependencyFailedError):
            await asyncio.wait_for(attempt(), timeout=10)
    await storage.close()

    assert len(logs.records("dependency.error")) == 2


@pytest.mark.rule("T4-8.2")
async def test_readiness_follows_the_database(
    service: Service, start: StartService
) -> None:
    """503 without it, while liveness does not ask."""
    lost = start(database_url=NOWHERE)

    ready = await service.anonymous().get("/readyz")
    not_ready = await lost.anonymous().get("/readyz")
    alive = await lost.anonymous().get("/livez")

    assert (ready.status_code, not_ready.status_code) == (200, 503)
    assert alive.status_code == 200
    await lost.adapters.close()


@pytest.mark.rule("PY-OBS-041")
async def test_the_pool_is_measured(service: Service) -> None:
    """Exhaustion shows before requests wait for it."""
    in_use = "db_pool_connections_in_use"
    assert service.metric(in_use) == 0

    async with service.adapters.storage.begin() as unit:
        await unit.idempotency_keys.find("key")
        assert service.metric(in_use) == 1

    assert service.metric(in_use) == 0
    assert service.metric("db_pool_connections_limit") == 5


@pytest.mark.rule("PY-BEH-016b")
async def test_a_key_is_held_across_connections(storage: SqlStorage) -> None:
    """Instances of the service share nothing but the database."""
    async with storage.begin() as first:
        assert await first.idempotency_keys.hold("key")
        others = await asyncio.gather(
            *(_try_to_hold(storage) for _ in range(4))
        )

    assert others == [False] * 4
    assert await _try_to_hold(storage)


async def _try_to_hold(storage: SqlStorage) -> bool:
    async with storage.begin() as unit:
        return await unit.idempotency_keys.hold("key")


@pytest.mark.rule("PY-IO-007", "PY-IO-007a")
async def test_units_of_work_share_no_transaction(storage: SqlStorage) -> None:
    """What one has not committed, another one does not see."""
    kept = KeptReply(
        fingerprint="request",
        reply=Reply(status=201, headers={}, body=b""),
        expires_at=datetime.now(UTC) + timedelta(hours=1),
    )
    async with storage.begin() as first, storage.begin() as second:
        await first.idempotency_keys.keep("key", kept)
        assert await second.idempotency_keys.find("key") is None

    async with storage.begin() as third:
        assert await third.idempotency_keys.find("key") == kept


@pytest.mark.rule("PY-PERF-001")
async def test_expired_keys_are_removed(storage: SqlStorage) -> None:
    """The table does not grow with every request for ever."""

    async def keep(key: str, lifetime: timedelta) -> None:
        kept = KeptReply(
            fingerprint="request",
            reply=Reply(status=201, headers={}, body=b""),
            expires_at=datetime.now(UTC) + lifetime,
        )
        async with storage.begin() as unit:
            await unit.idempotency_keys.keep(key, kept)

    await keep("old", timedelta(hours=-1))
    await keep("new", timedelta(hours=1))
    await keep("newer", timedelta(hours=1))

    async with storage.begin() as unit:
        found = await unit.session.scalars(sa.select(IdempotencyKeyRow.key))
        assert set(found) == {"new", "newer"}
