"""Storage in memory, for development and tests."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from uuid import UUID

from app.domain.entity import Entity
from app.domain.page import Page, PageRequest, Position
from app.domain.reply import KeptReply
from app.errors import ConflictError

E = TypeVar("E", bound=Entity)
Undo = list[Callable[[], object]]


@dataclass(frozen=True, slots=True)
class MemoryRepository(Generic[E]):
    """Keeps entities in a dictionary and notes how to undo each change."""

    rows: dict[UUID, E] = field(default_factory=dict)
    tenant: str = "default"
    undo: Undo = field(default_factory=list)

    async def add(self, entity: E) -> None:
        """Store a new entity."""
        if entity.id in self.rows:
            raise ConflictError("The identity is taken.")
        self.rows[entity.id] = entity
        self.undo.append(lambda: self.rows.pop(entity.id))

    async def get(self, entity_id: UUID) -> E | None:
        """Return an entity, or None if there is none."""
        found = self.rows.get(entity_id)
        return found if found and found.tenant == self.tenant else None

    async def hold(self, entity_id: UUID) -> E | None:
        """Return an entity, which is this unit's as everything else is."""
        return await self.get(entity_id)

    async def page(self, request: PageRequest) -> Page[E]:
        """Return one page, in the order of creation."""
        own = (row for row in self.rows.values() if row.tenant == self.tenant)
        ordered = sorted(own, key=_order)
        if after := request.after:
            start = (after.created_at, after.id)
            ordered = [row for row in ordered if _order(row) > start]
        return Page.cut(ordered, request.limit)

    async def replace(self, entity: E) -> None:
        """Store a change, if it follows the stored version."""
        await self._restore_on_error(entity.id, entity.version - 1)
        self.rows[entity.id] = entity

    async def remove(self, entity: E) -> None:
        """Remove an entity, if this version is the stored one."""
        await self._restore_on_error(entity.id, entity.version)
        del self.rows[entity.id]

    async def _restore_on_error(self, entity_id: UUID, version: int) -> None:
        stored = await self.get(entity_id)
        if stored is None or stored.version != version:
            raise ConflictError("The resource was changed meanwhile.")
        self.undo.append(lambda: self.rows.update({stored.id: stored}))


def _order(entity: Entity) -> tuple[Any, ...]:
    place = Position.of(entity)
    return (place.created_at, place.id)


@dataclass(frozen=True, slots=True)
class MemoryIdempotencyKeys:
    """Keeps replies in a dictionary."""

    replies: dict[str, KeptReply] = field(default_factory=dict)
    undo: Undo = field(default_factory=list)

    async def hold(self, _: str) -> bool:
        """Hold a key, which no other unit of work can: they take turns."""
        return True

    async def find(self, key: str) -> KeptReply | None:
        """Return the reply kept for a key."""
        return self.replies.get(key)

    async def keep(self, key: str, kept: KeptReply) -> None:
        """Keep a reply, in place of an earlier one."""
        earlier = self.replies.get(key)
        self.replies[key] = kept
        if earlier is None:
            self.undo.append(lambda: self.replies.pop(key))
        else:
            self.undo.append(lambda: self.replies.update({key: earlier}))


@dataclass(frozen=True, slots=True)
class MemoryUnitOfWork:
    """Changes in memory, with the journal that undoes them."""

    tables: defaultdict[type[Entity], dict[UUID, Any]]
    idempotency_keys: MemoryIdempotencyKeys
    undo: Undo

    def repository(self, kind: type[E], tenant: str) -> MemoryRepository[E]:
        """Return the repository of one kind of entity and one tenant."""
        return MemoryRepository(self.tables[kind], tenant, self.undo)


@dataclass(frozen=True, slots=True)
class MemoryStorage:
    """Holds everything until the process ends.

    Units of work take turns, so that none sees what another may still undo;
    one within another would wait for itself.
    """

    tables: defaultdict[type[Entity], dict[UUID, Any]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    replies: dict[str, KeptReply] = field(default_factory=dict)
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def begin(self) -> AbstractAsyncContextManager[MemoryUnitOfWork]:
        """Begin a unit of work: commit at its end, roll back on an error."""
        return self._begin()

    @asynccontextmanager
    async def _begin(self) -> AsyncIterator[MemoryUnitOfWork]:
        undo: Undo = []
        keys = MemoryIdempotencyKeys(self.replies, undo)
        async with self.turn:
            try:
                yield MemoryUnitOfWork(self.tables, keys, undo)
            except BaseException:
                for step in reversed(undo):
                    step()
                raise

    async def ping(self) -> None:
        """Memory is always there."""

    async def close(self) -> None:
        """Nothing is held open."""
