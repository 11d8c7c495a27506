"""Who may do what: the one place where permissions are decided."""

from app.domain.caller import Caller
from app.domain.entity import Entity
from app.errors import ForbiddenError, NotFoundError


def require_scopes(caller: Caller, required: frozenset[str]) -> None:
    """Refuse a caller who lacks a scope, and anyone where none is declared."""
    if not required or not required <= caller.scopes:
        raise ForbiddenError("The token does not grant this operation.")


def require_access(caller: Caller, entity: Entity) -> None:
    """Hide an entity from callers of other tenants."""
    if entity.tenant != caller.tenant:
        raise NotFoundError("There is no such resource.")
