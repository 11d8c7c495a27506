"""Cursors: opaque, exact, and refused when somebody made them up."""

from base64 import urlsafe_b64encode
from datetime import UTC, datetime
from uuid import UUID

import pytest

from app.domain.page import Position
from app.errors import ValidationFailedError
from app.services.cursors import decode, encode

POSITION = Position(datetime(2030, 1, 1, 12, tzinfo=UTC), UUID(int=7))


def _cursor(text: str) -> str:
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def test_a_cursor_leads_back_to_its_position() -> None:
    """A page that starts a microsecond off loses or repeats an entry."""
    assert decode(encode(POSITION)) == POSITION


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "====",
        "not a cursor",
        "é",
        _cursor("2030-01-01T12:00:00+00:00"),
        _cursor(f"yesterday|{UUID(int=7)}"),
        _cursor("2030-01-01T12:00:00+00:00|seven"),
        _cursor(f"2030-01-01T12:00:00|{UUID(int=7)}"),
        _cursor(f"2030-01-01T14:00:00+02:00|{UUID(int=7)}"),
        _cursor(f"2030-01-01T12:00:00+00:00|{UUID(int=7).hex}"),
        encode(POSITION) + "=",
        "~" + encode(POSITION),
        encode(POSITION)[:-1],
    ],
)
def test_what_was_not_written_here_is_refused(cursor: str) -> None:
    """Guessing what a client meant would skip entries silently."""
    with pytest.raises(ValidationFailedError) as raised:
        decode(cursor)

    [detail] = raised.value.details
    assert detail.location == ("query", "cursor")
    assert detail.code == "cursor_invalid"
