"""Idempotency keys in a table."""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.domain.reply import KeptReply, Reply
from app.models.idempotency_key import IdempotencyKeyRow
from app.observability.dependency_calls import DependencyCalls
from app.repositories.sql.calls import database_call

_PURGED_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class SqlIdempotencyKeys:
    """Keeps replies in the transaction of the work that they report on."""

    session: AsyncSession
    calls: DependencyCalls

    async def hold(self, key: str) -> bool:
        """Hold a key to the end of the transaction; False if another does."""
        lock = sa.func.pg_try_advisory_xact_lock(
            sa.func.hashtextextended(key, 0)
        )
        with database_call(self.calls, "idempotency_keys.hold"):
            return bool(await self.session.scalar(sa.select(lock)))

    async def find(self, key: str) -> KeptReply | None:
        """Return the reply kept for a key."""
        with database_call(self.calls, "idempotency_keys.find"):
            row = await self.session.get(IdempotencyKeyRow, key)
        if row is None:
            return None
        return KeptReply(
            fingerprint=row.fingerprint,
            reply=Reply(status=row.status, headers=row.headers, body=row.body),
            expires_at=row.expires_at,
        )

    async def keep(self, key: str, kept: KeptReply) -> None:
        """Keep a reply, in place of an earlier one."""
        values = {
            "fingerprint": kept.fingerprint,
            "status": kept.reply.status,
            "headers": dict(kept.reply.headers),
            "body": kept.reply.body,
            "expires_at": kept.expires_at,
        }
        statement = (
            insert(IdempotencyKeyRow)
            .values(key=key, **values)
            .on_conflict_do_update(index_elements=["key"], set_=values)
        )
        with database_call(self.calls, "idempotency_keys.keep"):
            await self.session.execute(statement)
            await self.session.execute(_purge())


def _purge() -> sa.Delete:
    """Delete some expired keys, so that the table never grows for long."""
    row = IdempotencyKeyRow
    expired = (
        sa.select(row.key)
        .where(row.expires_at < sa.func.now())
        .limit(_PURGED_AT_ONCE)
        .with_for_update(skip_locked=True)
    )
    return (
        sa.delete(row)
        .where(row.key.in_(expired))
        .execution_options(synchronize_session=False)
    )
