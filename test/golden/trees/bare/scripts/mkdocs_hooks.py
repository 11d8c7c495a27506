"""Fill the page of the API from the committed OpenAPI document.

MkDocs loads this file; see `hooks` in mkdocs.yml.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

DOCUMENT = Path(__file__).parent.parent / "openapi.json"
MARKER = "<!-- operations -->"


def on_page_markdown(markdown: str, **_: object) -> str:
    """Replace the marker; MkDocs calls this with every page."""
    if MARKER not in markdown:
        return markdown
    document = json.loads(DOCUMENT.read_text(encoding="utf-8"))
    return markdown.replace(MARKER, "\n".join(_table(document)))


def _table(document: Mapping[str, Any]) -> Iterator[str]:
    yield "| Operation | What it does | Answers |"
    yield "|---|---|---|"
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            name = f"`{method.upper()} {path}`"
            statuses = ", ".join(sorted(operation["responses"]))
            yield f"| {name} | {operation['summary']} | {statuses} |"
