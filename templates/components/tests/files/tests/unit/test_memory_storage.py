"""Storage in memory does what any storage has to do."""

import pytest

from app.repositories.ports import Storage
from tests.support.idempotency_contract import IdempotencyKeysContract


class TestIdempotencyKeysInMemory(IdempotencyKeysContract):
    """The contract, held by memory."""


async def test_a_key_is_released_after_an_error(storage: Storage) -> None:
    """A request that failed must not block its retry."""

    async def hold_and_fail() -> None:
        async with storage.begin() as unit:
            await unit.idempotency_keys.hold("key")
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        await hold_and_fail()

    async with storage.begin() as unit:
        assert await unit.idempotency_keys.hold("key")
