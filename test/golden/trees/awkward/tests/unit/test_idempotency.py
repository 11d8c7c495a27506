"""Idempotency keys: a retry takes effect once."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.reply import Reply
from app.errors import IdempotencyKeyReusedError, RequestInFlightError
from app.repositories.memory import MemoryIdempotencyKeys, MemoryStorage
from app.services.idempotency import Idempotency
from tests.support.clock import FakeClock
from tests.support.logs import Logs
from tests.support.work import CountedWork


class HeldKeys(MemoryIdempotencyKeys):
    """Keys that another request holds."""

    async def hold(self, _: str) -> bool:
        """Find that it does."""
        return False


async def _once(
    storage: MemoryStorage,
    clock: FakeClock,
    work: CountedWork,
    key: str = "key",
    fingerprint: str = "request",
) -> Reply:
    async with storage.begin() as unit:
        idempotency = Idempotency(
            unit.idempotency_keys, clock, timedelta(hours=1)
        )
        return await idempotency.once(key, fingerprint, work)


@pytest.mark.rule("PY-BEH-016b")
async def test_a_repeated_request_gets_the_first_reply(
    storage: MemoryStorage, clock: FakeClock
) -> None:
    """The client cannot tell the replay from the original."""
    work = CountedWork()

    first = await _once(storage, clock, work)
    second = await _once(storage, clock, work)

    assert second == first
    assert work.runs == 1


@pytest.mark.rule("PY-OBS-019b")
async def test_a_replay_is_logged(
    storage: MemoryStorage, clock: FakeClock, logs: Logs
) -> None:
    """Otherwise nothing tells why a request has changed nothing."""
    work = CountedWork()

    await _once(storage, clock, work)
    assert logs.records() == []
    await _once(storage, clock, work)

    assert logs.only("idempotency.replayed")["level"] == "info"


async def test_keys_do_not_meet(
    storage: MemoryStorage, clock: FakeClock
) -> None:
    """Another key is another request."""
    work = CountedWork()

    first = await _once(storage, clock, work, key="one")
    second = await _once(storage, clock, work, key="two")

    assert first != second
    assert work.runs == 2


@pytest.mark.rule("PY-BEH-016b", "PY-ERR-011b")
async def test_a_key_belongs_to_one_request(
    storage: MemoryStorage, clock: FakeClock
) -> None:
    """Replaying the reply to something else would hide a mistake."""
    work = CountedWork()
    await _once(storage, clock, work)

    with pytest.raises(IdempotencyKeyReusedError, match="different request"):
        await _once(storage, clock, work, fingerprint="another")

    assert work.runs == 1


@pytest.mark.rule("PY-BEH-015d")
async def test_a_key_in_use_is_a_conflict(clock: FakeClock) -> None:
    """A retry that overtakes its original must not run beside it."""
    work = CountedWork()
    idempotency = Idempotency(HeldKeys(), clock, timedelta(hours=1))

    with pytest.raises(RequestInFlightError, match="in progress"):
        await idempotency.once("key", "request", work)

    assert work.runs == 0


@pytest.mark.parametrize(("seconds", "runs"), [(3599, 1), (3600, 2)])
async def test_a_key_expires(
    seconds: int, runs: int, storage: MemoryStorage, clock: FakeClock
) -> None:
    """For an hour here, then the key may be used for something else."""
    work = CountedWork()
    await _once(storage, clock, work)
    clock.advance(seconds)

    await _once(storage, clock, work)

    assert work.runs == runs


async def test_an_expired_key_may_serve_another_request(
    storage: MemoryStorage, clock: FakeClock
) -> None:
    """What has expired restricts nobody."""
    work = CountedWork()
    await _once(storage, clock, work)
    clock.advance(3600)

    await _once(storage, clock, work, fingerprint="another")
    await _once(storage, clock, work, fingerprint="another")

    assert work.runs == 2


@pytest.mark.rule("PY-BEH-016b")
async def test_a_request_that_failed_may_be_repeated(
    storage: MemoryStorage, clock: FakeClock
) -> None:
    """That is what clients keep the key for."""
    work = CountedWork(failures=1)
    with pytest.raises(OSError, match="gone"):
        await _once(storage, clock, work)

    reply = await _once(storage, clock, work)

    assert reply.status == 201
    assert work.runs == 2


@given(
    st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 3)), max_size=20)
)
async def test_work_runs_once_a_key(requests: list[tuple[str, int]]) -> None:
    """Whatever order retries come in."""
    storage, clock = MemoryStorage(), FakeClock()
    works = {key: CountedWork() for key in "ab"}

    for key, seconds in requests:
        clock.advance(seconds)
        await _once(storage, clock, works[key], key)

    for key, work in works.items():
        assert work.runs == int(any(key == used for used, _ in requests))
