"""Cursors: opaque, exact, and refused when somebody made them up."""

from base64 import urlsafe_b64encode
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.page import Position
from app.errors import ValidationFailedError
from app.services.cursors import decode, encode

positions = st.builds(
    Position,
    st.datetimes(
        min_value=datetime(1970, 1, 1),  # noqa: DTZ001
        timezones=st.just(UTC),
    ),
    st.uuids(),
)
POSITION = Position(datetime(2030, 1, 1, 12, tzinfo=UTC), UUID(int=7))


def _cursor(text: str) -> str:
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


@given(positions)
@pytest.mark.rule("PY-BEH-018a", "PY-OP-003")
def test_a_cursor_leads_back_to_its_position(position: Position) -> None:
    """A page that starts a microsecond off loses or repeats an entry."""
    assert decode(encode(position)) == position


@given(positions)
def test_a_cursor_fits_into_an_address(position: Position) -> None:
    """Clients paste cursors into queries as they are."""
    cursor = encode(position)

    assert cursor.replace("-", "").replace("_", "").isalnum()
    assert len(cursor) <= 200


@given(st.text(max_size=80))
def test_any_text_is_a_cursor_or_refused(text: str) -> None:
    """Whatever comes in, the answer is 422 and never 500."""
    try:
        position = decode(text)
    except ValidationFailedError:
        return
    assert encode(position) == text


@pytest.mark.rule("PY-DATA-001b", "PY-DATA-003")
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
        _cursor(f"2030-01-01 12:00:00+00:00|{UUID(int=7)}"),
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
    assert detail.message
    assert raised.value.message
