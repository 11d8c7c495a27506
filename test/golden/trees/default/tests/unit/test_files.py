"""Files: either old or new, never half-written."""

import os
from pathlib import Path

import pytest

from app.files import write_atomically


@pytest.mark.rule("PY-IO-001a")
def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    """Readers see the old content or the new one; the inode changes."""
    path = tmp_path / "file"
    write_atomically(path, b"old")

    with path.open("rb") as reader:
        write_atomically(path, b"new")
        assert reader.read() == b"old"

    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.rule("PY-IO-002", "PY-BEH-011b")
@pytest.mark.parametrize("stop", [OSError("full"), KeyboardInterrupt()])
def test_an_interrupted_write_leaves_the_old_file(
    stop: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a full disk nor Ctrl+C costs what was there."""
    path = tmp_path / "file"
    write_atomically(path, b"old")

    def fail(*_: object) -> None:
        raise stop

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(type(stop)):
        write_atomically(path, b"new")

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_has_the_mode_that_was_asked_for(tmp_path: Path) -> None:
    """A key that others can read is no key."""
    before = os.umask(0)
    try:
        write_atomically(tmp_path / "key", b"", mode=0o600)
    finally:
        os.umask(before)

    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
