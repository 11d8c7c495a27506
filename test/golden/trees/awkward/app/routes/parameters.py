"""Parameters that the resources have in common."""

from typing import Annotated

from fastapi import Header, Query

Limit = Annotated[
    int, Query(ge=1, le=100, description="How many to return at most.")
]
Cursor = Annotated[
    str | None,
    Query(
        min_length=1,
        max_length=200,
        pattern=r"^[A-Za-z0-9_-]+$",
        description="Where to go on: the `next_cursor` of the page before.",
    ),
]
IfMatch = Annotated[
    str | None,
    Header(
        alias="If-Match",
        description="Change only this version, named by its ETag.",
    ),
]
IfNoneMatch = Annotated[
    str | None,
    Header(
        alias="If-None-Match",
        description="Answer 304 if this version is still the current one.",
    ),
]
