"""A request that is repeated with its key takes effect once."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

import structlog

from app.clock import Clock
from app.domain.reply import KeptReply, Reply
from app.errors import IdempotencyKeyReusedError, RequestInFlightError
from app.observability.use_cases import observed
from app.repositories.ports import IdempotencyKeys

log = structlog.stdlib.get_logger(__name__)


@observed
@dataclass(frozen=True, slots=True)
class Idempotency:
    """Runs work once for a key and replays its reply until it expires."""

    keys: IdempotencyKeys
    clock: Clock
    lifetime: timedelta

    async def once(
        self,
        key: str,
        fingerprint: str,
        work: Callable[[], Awaitable[Reply]],
    ) -> Reply:
        """Return the reply of the first request with this key.

        Raises:
            RequestInFlightError: Another request holds the key.
            IdempotencyKeyReusedError: The key belongs to another request.
        """
        if not await self.keys.hold(key):
            raise RequestInFlightError(
                "A request with this idempotency key is in progress."
            )
        now = self.clock.now()
        kept = await self.keys.find(key)
        if kept is None or kept.expires_at <= now:
            reply = await work()
            await self.keys.keep(
                key,
                KeptReply(
                    fingerprint=fingerprint,
                    reply=reply,
                    expires_at=now + self.lifetime,
                ),
            )
            return reply
        if kept.fingerprint != fingerprint:
            raise IdempotencyKeyReusedError(
                "This idempotency key belongs to a different request."
            )
        log.info("idempotency.replayed")
        return kept.reply
