"""What the routes have in common."""

from typing import Annotated

from fastapi import Path, Query
from sqlmodel import SQLModel

# The largest integer that SQLite holds.
MAX_INTEGER = 2**63 - 1

Id = Annotated[int, Path(ge=1, le=MAX_INTEGER)]
Offset = Annotated[int, Query(ge=0, le=MAX_INTEGER)]
Limit = Annotated[int, Query(ge=1, le=100)]


class Problem(SQLModel):
    """Why a request failed."""

    detail: str
