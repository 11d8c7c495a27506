"""Fuzz If-Match and If-None-Match: only a tag that is there can match."""

import sys

import atheris

with atheris.instrument_imports():
    from app.services import entity_tags


def TestOneInput(data: bytes) -> None:  # noqa: N802
    """Compare any header with a version, which the first byte is."""
    version = data[0] if data else 0
    # Seeds are files, which end with a line break.
    header = data[1:].decode("latin-1").removesuffix("\n")
    is_named = entity_tags.entity_tag(version) in header
    is_any = header.strip() == "*"
    accepted = entity_tags.accepted_versions(header)
    if (accepted is None) != is_any:
        raise AssertionError(header)
    if accepted and version in accepted and not is_named:
        raise AssertionError(header)
    if entity_tags.is_fresh(header, version) and not (is_named or is_any):
        raise AssertionError(header)


if __name__ == "__main__":
    atheris.Setup(sys.argv, TestOneInput)
    atheris.Fuzz()
