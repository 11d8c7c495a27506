"""Opaque cursors: a position as text that clients hand back unread."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import datetime, timedelta
from uuid import UUID

from app.domain.page import Position
from app.errors import Detail, ValidationFailedError


def encode(position: Position) -> str:
    """Write a position as a cursor."""
    text = f"{position.created_at.isoformat()}|{position.id}"
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode(cursor: str) -> Position:
    """Read a cursor.

    Raises:
        ValidationFailedError: The cursor is not one that `encode` wrote.
    """
    try:
        padding = "=" * (-len(cursor) % 4)
        text = urlsafe_b64decode(cursor + padding).decode()
        created_at, _, identity = text.partition("|")
        position = Position(datetime.fromisoformat(created_at), UUID(identity))
    except ValueError as error:
        raise _invalid() from error
    is_utc = position.created_at.utcoffset() == timedelta(0)
    if not is_utc or encode(position) != cursor:
        raise _invalid()
    return position


def _invalid() -> ValidationFailedError:
    return ValidationFailedError(
        "The cursor is not valid.",
        [Detail(("query", "cursor"), "cursor_invalid", "Unknown cursor.")],
    )
