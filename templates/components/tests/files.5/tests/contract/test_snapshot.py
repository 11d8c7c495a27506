"""The published description of the API: whoever changes it has to say so."""

from io import StringIO
from pathlib import Path

import pytest

from app import commands

PUBLISHED = Path("openapi.json")


@pytest.mark.rule("T5-6.4", "PY-CTR-010")
def test_the_snapshot_is_what_the_code_describes() -> None:
    """Clients are built from it; `make openapi` writes it anew."""
    described = StringIO()

    commands.openapi(described, output="-")

    assert described.getvalue() == PUBLISHED.read_text(encoding="utf-8")
