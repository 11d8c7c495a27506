"""Entity tags: the comparison of RFC 9110, 13.1.1."""

import pytest

from app.services.entity_tags import accepted_versions, entity_tag


def test_a_version_is_accepted_by_its_own_tag() -> None:
    """What was read can be sent back as it is."""
    assert accepted_versions(entity_tag(7)) == frozenset({7})


@pytest.mark.parametrize(
    ("header", "accepted"),
    [
        (None, None),
        ("*", None),
        (" * ", None),
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
