"""Files that are either old or new, never half-written."""

from pathlib import Path
from tempfile import NamedTemporaryFile


def write_atomically(path: Path, content: bytes, mode: int = 0o644) -> None:
    """Write beside the file, then rename."""
    with NamedTemporaryFile(dir=path.parent, delete=False) as draft:
        temporary = Path(draft.name)
        try:
            draft.write(content)
            draft.close()
            temporary.chmod(mode)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
