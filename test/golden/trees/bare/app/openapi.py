"""Completes the description of the API."""

from typing import Any

from fastapi import FastAPI

from app.schemas.problem import Problem

_HEADERS = {
    "ETag": "The version, to send back in If-Match or If-None-Match.",
    "Location": "Where the new resource is.",
    "Retry-After": "After how many seconds a retry can succeed.",
    "WWW-Authenticate": "What the token lacks (RFC 6750).",
}


def answer(description: str, *headers: str) -> dict[str, Any]:
    """Describe an answer and the headers that it always has."""
    return {
        "description": description,
        "headers": {
            name: {
                "description": _HEADERS[name],
                "required": True,
                "schema": {"type": "string"},
            }
            for name in headers
        },
    }


def describe(app: FastAPI) -> None:
    """Add the shape of errors, to which every operation refers."""
    generate = app.openapi
    problem = Problem.model_json_schema(
        ref_template="#/components/schemas/{model}"
    )
    shapes = {**problem.pop("$defs"), "Problem": problem}

    def openapi() -> dict[str, Any]:
        document = generate()
        components = document.setdefault("components", {})
        components.setdefault("schemas", {}).update(shapes)
        return document

    app.openapi = openapi  # type: ignore[method-assign]
