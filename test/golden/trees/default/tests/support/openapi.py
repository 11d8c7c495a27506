"""Walks the description of the API."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

METHODS = ("delete", "get", "patch", "post", "put")


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the description."""

    method: str
    path: str
    body: dict[str, Any]

    def __str__(self) -> str:
        """Name the operation in the output of tests."""
        return f"{self.method.upper()} {self.path}"

    def url(self) -> str:
        """Return a path in which every parameter has some value."""
        url = self.path
        for parameter in self.body.get("parameters", []):
            if parameter["in"] == "path":
                placeholder = f"{{{parameter['name']}}}"
                url = url.replace(placeholder, _value(parameter))
        return url


def operations(document: dict[str, Any]) -> Iterator[Operation]:
    """Yield every operation."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield Operation(method, path, item[method])


def _value(parameter: dict[str, Any]) -> str:
    if parameter["schema"].get("format") == "uuid":
        return "00000000-0000-4000-8000-000000000000"
    return "1"
