"""Entity tags: the comparisons of RFC 9110, 13.1."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.entity_tags import accepted_versions, entity_tag, is_fresh

versions = st.integers(1, 2**31)


@given(versions, versions)
@pytest.mark.rule("PY-BEH-017a")
def test_a_version_is_fresh_for_its_own_tag_only(one: int, other: int) -> None:
    """304 for another version would keep stale data alive."""
    assert is_fresh(entity_tag(one), one)
    assert is_fresh(entity_tag(one), other) == (one == other)


@given(st.lists(versions, min_size=1, max_size=5))
@pytest.mark.rule("PY-BEH-017a")
def test_a_client_may_name_several_versions(named: list[int]) -> None:
    """Each of them is accepted, and no other."""
    header = ", ".join(entity_tag(version) for version in named)

    assert accepted_versions(header) == frozenset(named)
    assert all(is_fresh(header, version) for version in named)


@pytest.mark.parametrize(
    ("header", "fresh"),
    [
        (None, False),
        ("", False),
        ("*", True),
        (" * ", True),
        ('"7"', True),
        ('W/"7"', True),
        ('"6", W/"7"', True),
        ('"6","8"', False),
        ("7", False),
        ('"77"', False),
        ('"7', False),
    ],
)
def test_freshness_is_compared_weakly(
    header: str | None,
    fresh: bool,  # noqa: FBT001
) -> None:
    """A cache may hold a weak tag; it means the same content."""
    assert is_fresh(header, 7) is fresh


@pytest.mark.rule("PY-BEH-017a")
@pytest.mark.parametrize(
    ("header", "accepted"),
    [
        (None, None),
        ("*", None),
        (" * ", None),
        ('"7"', {7}),
        ('"7", "8"', {7, 8}),
        ('W/"7"', set()),
        ('W/"7", "8"', {8}),
        ('"seven"', set()),
        ('"-7"', set()),
        ('"\u0667"', set()),
        ("7", set()),
        ("", set()),
    ],
)
def test_changes_are_compared_strongly(
    header: str | None, accepted: set[int] | None
) -> None:
    """A tag that cannot match must refuse the change, not allow any."""
    assert accepted_versions(header) == accepted
