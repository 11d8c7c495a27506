"""Items as rows."""

from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.item import Item
from app.models.base import EntityRow


class ItemRow(EntityRow):
    """The table of items."""

    __tablename__ = "items"
    entity: ClassVar = Item

    name: Mapped[str] = mapped_column(sa.String(200))
    quantity: Mapped[int] = mapped_column(sa.Integer())
