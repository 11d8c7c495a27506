"""Idempotency keys as rows."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class IdempotencyKeyRow(Base):
    """The reply that a key has led to."""

    __tablename__ = "idempotency_keys"

    key: Mapped[str] = mapped_column(sa.String(64), primary_key=True)
    fingerprint: Mapped[str] = mapped_column(sa.String(64))
    status: Mapped[int]
    headers: Mapped[dict[str, Any]] = mapped_column(sa.JSON)
    body: Mapped[bytes]
    expires_at: Mapped[datetime] = mapped_column(index=True)
