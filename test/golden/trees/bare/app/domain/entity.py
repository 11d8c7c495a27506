"""What every stored object has in common."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """An object with an identity and a version that grows by one a change."""

    id: UUID
    version: int = 1
    created_at: datetime
    updated_at: datetime
