"""Calls of PostgreSQL: observed, and their failures told apart."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from app.errors import ConflictError, DependencyFailedError
from app.observability.dependency_calls import Call, DependencyCalls

# Beginnings of SQLSTATEs: a constraint that other rows decide, and what can
# succeed later because the statement is not at fault.
_CONFLICTS = ("23503", "23505", "23P01")
_OUTAGES = ("08", "25P03", "28", "3D", "40", "53", "55P03", "57", "58")


@contextmanager
def database_call(calls: DependencyCalls, operation: str) -> Iterator[Call]:
    """Tell conflicts and outages from bugs, which pass through."""
    try:
        with calls.observe("postgresql", operation) as call:
            yield call
    except DBAPIError as error:
        state: str = getattr(error.orig, "sqlstate", None) or ""
        if state.startswith(_CONFLICTS):
            raise ConflictError("The change conflicts with others.") from error
        if error.connection_invalidated or state.startswith(_OUTAGES):
            raise DependencyFailedError("postgresql") from error
        raise
    except (sa.exc.TimeoutError, OSError) as error:
        # A host that does not answer is not an error of SQLAlchemy.
        raise DependencyFailedError("postgresql") from error
