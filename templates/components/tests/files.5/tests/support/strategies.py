"""What clients may send, by the type of a field, and what they may not."""

from datetime import date, datetime, timedelta, timezone

from hypothesis import strategies as st

_ZONES = st.integers(-14 * 60, 14 * 60).map(
    lambda minutes: timezone(timedelta(minutes=minutes))
)

STRING = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
    min_size=1,
    max_size=200,
).filter(str.strip)
INTEGER = st.integers(-(2**31), 2**31 - 1)
NUMBER = st.floats(allow_nan=False, allow_infinity=False)
BOOLEAN = st.booleans()
DATE = st.dates().map(date.isoformat)
DATETIME = st.datetimes(
    # At either end of time UTC has no date for other zones.
    min_value=datetime(1, 1, 2),  # noqa: DTZ001
    max_value=datetime(9999, 12, 30),  # noqa: DTZ001
    timezones=_ZONES,
).map(datetime.isoformat)
IDENTIFIER = st.uuids().map(str)
AMOUNT = st.decimals(-(10**14) + 1, 10**14 - 1, places=4).map(str)

ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=210)
    | DATE
    | DATETIME
    | IDENTIFIER
    | AMOUNT,
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
