"""Entity tags: the version of a resource as HTTP spells it."""

import re

_TAG = re.compile(r'(?:W/)?"[^"]*"')
# int() raises on thousands of digits, and a version never has that many.
_VERSION = re.compile(r'"([1-9][0-9]{0,9})"')


def entity_tag(version: int) -> str:
    """Write a version as a strong entity tag."""
    return f'"{version}"'


def is_fresh(if_none_match: str | None, version: int) -> bool:
    """Tell whether the client already has this version (RFC 9110, 13.1.2)."""
    if if_none_match is None:
        return False
    if if_none_match.strip() == "*":
        return True
    tags = [tag.removeprefix("W/") for tag in _TAG.findall(if_none_match)]
    return entity_tag(version) in tags


def accepted_versions(if_match: str | None) -> frozenset[int] | None:
    """Return the versions that the client would change; None means any.

    The comparison is strong (RFC 9110, 13.1.1): weak tags never match.
    """
    if if_match is None or if_match.strip() == "*":
        return None
    strong = map(_VERSION.fullmatch, _TAG.findall(if_match))
    return frozenset(int(tag[1]) for tag in strong if tag)
