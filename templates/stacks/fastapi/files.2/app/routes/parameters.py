"""Parameters that the routes have in common."""

from typing import Annotated

from fastapi import Path, Query

from app.database import MAX_INTEGER

Id = Annotated[int, Path(ge=1, le=MAX_INTEGER)]
Offset = Annotated[int, Query(ge=0, le=MAX_INTEGER)]
Limit = Annotated[int, Query(ge=1, le=100)]
