"""What to answer where somebody else changed a resource first."""

from app.errors import ConflictError, PreconditionFailedError, ServiceError


def overtaken(versions: frozenset[int] | None) -> ServiceError:
    """Return the error of a change that came too late.

    Args:
        versions: The versions that the client named; None means any.
    """
    # A race that is lost leaves another version than the client has named.
    if versions is None:
        return ConflictError("The resource was changed meanwhile.")
    return PreconditionFailedError("The resource has changed.")
