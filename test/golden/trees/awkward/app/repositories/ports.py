"""What the use cases ask of storage."""

from contextlib import AbstractAsyncContextManager
from typing import Protocol, TypeVar
from uuid import UUID

from app.domain.entity import Entity
from app.domain.page import Page, PageRequest
from app.domain.reply import KeptReply

E = TypeVar("E", bound=Entity)


class Repository(Protocol[E]):
    """Keeps the entities of one kind and one tenant."""

    async def add(self, entity: E) -> None:
        """Store a new entity."""
        ...

    async def get(self, entity_id: UUID) -> E | None:
        """Return an entity, or None if there is none."""
        ...

    async def hold(self, entity_id: UUID) -> E | None:
        """Return an entity that nobody else changes until this unit ends."""
        ...

    async def page(self, request: PageRequest) -> Page[E]:
        """Return one page, in the order of creation."""
        ...

    async def replace(self, entity: E) -> None:
        """Store a change.

        Raises:
            ConflictError: It does not follow the stored version.
        """
        ...

    async def remove(self, entity: E) -> None:
        """Remove an entity.

        Raises:
            ConflictError: This version is not the stored one.
        """
        ...


class IdempotencyKeys(Protocol):
    """Keeps replies by idempotency key."""

    async def hold(self, key: str) -> bool:
        """Hold a key to the end of the unit of work; False if another does."""
        ...

    async def find(self, key: str) -> KeptReply | None:
        """Return the reply kept for a key."""
        ...

    async def keep(self, key: str, kept: KeptReply) -> None:
        """Keep a reply, in place of an earlier one."""
        ...


class UnitOfWork(Protocol):
    """Changes that take effect together or not at all."""

    @property
    def idempotency_keys(self) -> IdempotencyKeys:
        """Return the idempotency keys."""
        ...

    def repository(self, kind: type[E], tenant: str) -> Repository[E]:
        """Return the repository of one kind of entity and one tenant."""
        ...


class Storage(Protocol):
    """Where entities live between requests."""

    def begin(self) -> AbstractAsyncContextManager[UnitOfWork]:
        """Begin a unit of work: commit at its end, roll back on an error."""
        ...

    async def ping(self) -> None:
        """Raise DependencyFailedError unless storage can be used."""
        ...

    async def close(self) -> None:
        """Release what is held open."""
        ...
