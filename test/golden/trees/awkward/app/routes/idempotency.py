"""The Idempotency-Key header."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated

from fastapi import Depends, Header, Request

from app.domain.reply import Reply
from app.routes.dependencies import AdaptersDep, UnitOfWorkDep
from app.routes.security import CurrentCaller
from app.services.idempotency import Idempotency

IdempotencyKey = Annotated[
    str | None,
    Header(
        alias="Idempotency-Key",
        min_length=1,
        max_length=255,
        pattern=r"^[\x21-\x7e]+$",
        description="Makes a retry safe: the same key takes effect once.",
    ),
]


@dataclass(frozen=True, slots=True)
class Once:
    """Runs the work of one request, unless it is a repetition."""

    idempotency: Idempotency
    key: str | None
    fingerprint: str

    async def __call__(self, work: Callable[[], Awaitable[Reply]]) -> Reply:
        """Return the reply of the work, or the one that was kept."""
        if self.key is None:
            return await work()
        return await self.idempotency.once(self.key, self.fingerprint, work)


async def get_once(
    request: Request,
    adapters: AdaptersDep,
    unit: UnitOfWorkDep,
    caller: CurrentCaller,
    idempotency_key: IdempotencyKey = None,
) -> Once:
    """Tie the key to its caller and its operation."""
    operation = f"{request.method} {request.url.path}"
    owner = f"{caller.tenant}\n{caller.subject}\n{operation}"
    idempotency = Idempotency(
        unit.idempotency_keys, adapters.clock, adapters.idempotency_lifetime
    )
    key = idempotency_key and _digest(f"{owner}\n{idempotency_key}".encode())
    return Once(idempotency, key, _digest(await request.body()))


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


OnceDep = Annotated[Once, Depends(get_once, scope="function")]
