"""Items as clients see them."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from app.domain.item import ItemDraft
from app.schemas.base import RequestBody, ResponseBody
from app.schemas.fields import Integer, String


class ItemWrite(RequestBody):
    """What a client sends."""

    name: String = Field(examples=["Lamp"])
    quantity: Integer = Field(examples=[3])

    def to_draft(self) -> ItemDraft:
        """Return the same in the words of the domain."""
        return ItemDraft(
            name=self.name,
            quantity=self.quantity,
        )


class ItemRead(ResponseBody):
    """One item."""

    id: UUID
    name: str
    quantity: int
    created_at: datetime
    updated_at: datetime


class ItemPage(ResponseBody):
    """One page, and the cursor of the next if there is one."""

    items: list[ItemRead]
    next_cursor: str | None
