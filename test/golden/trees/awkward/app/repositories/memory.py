"""Storage in memory, for development and tests."""

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

    async def page(self, request: PageRequest) -> Page[E]:
        """Return one page, in the order of creation."""
        own = (row for row in self.rows.values() if row.tenant == self.tenant)
        ordered = sorted(own, key=_order)
        if after := request.after:
            start = (after.created_at, after.id)
            ordered = [row for row in ordered if _order(row) > start]
        return Page.cut(ordered, request.limit)

    async def replace(self, entity: E) -> bool:
        """Store a change; False unless it follows the stored version."""
        stored = await self.get(entity.id)
        if stored is None or stored.version != entity.version - 1:
            return False
        self._restore_on_error(stored)
        self.rows[entity.id] = entity
        return True

    async def remove(self, entity: E) -> bool:
        """Remove an entity; False unless this version is the stored one."""
        stored = await self.get(entity.id)
        if stored is None or stored.version != entity.version:
            return False
        self._restore_on_error(stored)
        del self.rows[entity.id]
        return True

    def _restore_on_error(self, stored: E) -> None:
        self.undo.append(lambda: self.rows.update({stored.id: stored}))


def _order(entity: Entity) -> tuple[Any, ...]:
    place = Position.of(entity)
    return (place.created_at, place.id)


@dataclass(frozen=True, slots=True)
class MemoryIdempotencyKeys:
    """Keeps replies in a dictionary."""

    replies: dict[str, KeptReply] = field(default_factory=dict)
    held: set[str] = field(default_factory=set)
    undo: Undo = field(default_factory=list)
    own: set[str] = field(default_factory=set)

    async def hold(self, key: str) -> bool:
        """Hold a key to the end of the unit of work; False if another does."""
        if key in self.held:
            return False
        self.held.add(key)
        self.own.add(key)
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

    def release(self) -> None:
        """Let go of the keys that this unit of work holds."""
        self.held.difference_update(self.own)


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
    """Holds everything until the process ends."""

    tables: defaultdict[type[Entity], dict[UUID, Any]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    replies: dict[str, KeptReply] = field(default_factory=dict)
    held: set[str] = field(default_factory=set)

    def begin(self) -> AbstractAsyncContextManager[MemoryUnitOfWork]:
        """Begin a unit of work: commit at its end, roll back on an error."""
        return self._begin()

    @asynccontextmanager
    async def _begin(self) -> AsyncIterator[MemoryUnitOfWork]:
        undo: Undo = []
        keys = MemoryIdempotencyKeys(self.replies, self.held, undo)
        try:
            yield MemoryUnitOfWork(self.tables, keys, undo)
        except BaseException:
            for step in reversed(undo):
                step()
            raise
        finally:
            keys.release()

    async def ping(self) -> None:
        """Memory is always there."""

    async def close(self) -> None:
        """Nothing is held open."""
