"""What every store of idempotency keys has to do.

The unit lane holds the one in memory to it, the integration lane SQL.
"""

import pytest

from app.domain.reply import KeptReply, Reply
from app.repositories.ports import Storage
from tests.support.clock import FakeClock

NOW = FakeClock().now()


class IdempotencyKeysContract:
    """Behaviour that safe retries rely on."""

    @staticmethod
    def _kept(fingerprint: str) -> KeptReply:
        return KeptReply(
            fingerprint=fingerprint,
            reply=Reply(status=201, headers={"etag": '"1"'}, body=b"\x00{}"),
            expires_at=NOW,
        )

    @pytest.mark.rule("PY-BEH-016b")
    async def test_a_kept_reply_is_found(self, storage: Storage) -> None:
        """Byte by byte, in a later unit of work."""
        async with storage.begin() as unit:
            assert await unit.idempotency_keys.find("key") is None
            await unit.idempotency_keys.keep("key", self._kept("one"))

        async with storage.begin() as unit:
            found = await unit.idempotency_keys.find("key")
            assert await unit.idempotency_keys.find("other") is None

        assert found == self._kept("one")

    async def test_a_later_reply_replaces_an_earlier(
        self, storage: Storage
    ) -> None:
        """A key that has expired is used anew."""
        for fingerprint in ("one", "two"):
            async with storage.begin() as unit:
                await unit.idempotency_keys.keep(
                    "key", self._kept(fingerprint)
                )

        async with storage.begin() as unit:
            found = await unit.idempotency_keys.find("key")
        assert found == self._kept("two")

    @pytest.mark.rule("PY-IO-007b")
    async def test_an_error_keeps_what_was_there(
        self, storage: Storage
    ) -> None:
        """The reply and the work that it reports stand or fall together."""
        async with storage.begin() as unit:
            await unit.idempotency_keys.keep("old", self._kept("one"))

        async def keep_and_fail() -> None:
            async with storage.begin() as unit:
                await unit.idempotency_keys.keep("old", self._kept("two"))
                await unit.idempotency_keys.keep("new", self._kept("two"))
                raise RuntimeError("stop")

        with pytest.raises(RuntimeError, match="stop"):
            await keep_and_fail()

        async with storage.begin() as unit:
            assert await unit.idempotency_keys.find("old") == self._kept("one")
            assert await unit.idempotency_keys.find("new") is None
