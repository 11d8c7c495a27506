"""What one item is."""

from dataclasses import dataclass

from app.domain.entity import Entity
from app.errors import RuleViolatedError


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDraft:
    """What a client may say about one item."""

    name: str
    quantity: int

    def __post_init__(self) -> None:
        """Refuse text that says nothing."""
        if not self.name.strip():
            raise RuleViolatedError("Text must not be blank.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Entity):
    """One item as it is stored."""

    name: str
    quantity: int
