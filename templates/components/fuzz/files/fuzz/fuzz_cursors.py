"""Fuzz cursors: text from a client is a position, or is refused."""

import sys

import atheris

with atheris.instrument_imports():
    from app.errors import ValidationFailedError
    from app.services import cursors


def TestOneInput(data: bytes) -> None:  # noqa: N802
    """Read any text: what is accepted is what would be written."""
    # Seeds are files, which end with a line break.
    text = data.decode(errors="replace").removesuffix("\n")
    try:
        position = cursors.decode(text)
    except ValidationFailedError:
        return
    written = cursors.encode(position)
    if written != text or cursors.decode(written) != position:
        raise AssertionError(text)


if __name__ == "__main__":
    atheris.Setup(sys.argv, TestOneInput)
    atheris.Fuzz()
