"""Fuzz cursors: text from a client is a position, or is refused."""

import sys

import atheris

with atheris.instrument_imports():
    from app.errors import ValidationFailedError
    from app.services import cursors


def TestOneInput(data: bytes) -> None:  # noqa: N802
    """Read any text: what is accepted is what would be written."""
    provider = atheris.FuzzedDataProvider(data)
    text = provider.ConsumeUnicodeNoSurrogates(200)
    try:
        position = cursors.decode(text)
    except ValidationFailedError:
        return
    if cursors.encode(position) != text:
        raise AssertionError(text)


if __name__ == "__main__":
    atheris.Setup(sys.argv, TestOneInput)
    atheris.Fuzz()
