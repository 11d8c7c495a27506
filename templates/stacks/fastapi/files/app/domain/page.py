"""One page of a collection that is ordered by creation, then identity."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar
from uuid import UUID

from app.domain.entity import Entity

E = TypeVar("E", bound=Entity)


@dataclass(frozen=True, slots=True)
class Position:
    """A place in the order of a collection."""

    created_at: datetime
    id: UUID

    @classmethod
    def of(cls, entity: Entity) -> "Position":
        """Return the place of one entity."""
        return cls(entity.created_at, entity.id)


@dataclass(frozen=True, slots=True)
class PageRequest:
    """How many entities to return, and after which place."""

    limit: int
    after: Position | None = None


@dataclass(frozen=True, slots=True)
class Page(Generic[E]):
    """Some entities in order, and where to go on if there are more."""

    entities: tuple[E, ...]
    next: Position | None

    @classmethod
    def cut(cls, found: Sequence[E], limit: int) -> "Page[E]":
        """Keep the limit; anything found beyond it means there is more."""
        kept = tuple(found[:limit])
        more = len(found) > limit
        return cls(kept, Position.of(kept[-1]) if more else None)
