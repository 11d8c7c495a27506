"""The policy: which scopes let a caller in, and to whose objects."""

from uuid import UUID

import pytest

from app.domain.caller import Caller
from app.domain.entity import Entity
from app.errors import ForbiddenError, NotFoundError
from app.services.access import require_access, require_scopes
from tests.support.clock import FakeClock


def _caller(scopes: str = "", tenant: str = "acme") -> Caller:
    return Caller(
        subject="alice",
        tenant=tenant,
        scopes=frozenset(scopes.split()),
        actor="user",
    )


@pytest.mark.rule(
    "PY-SEC-000c",
    "PY-SEC-023",
    "PY-SEC-023a",
    "PY-SEC-053",
    "PY-SEC-053a",
)
@pytest.mark.parametrize(
    ("granted", "required"),
    [
        ("a:read", "a:read"),
        ("a:read a:write", "a:read"),
        ("a:read a:write", "a:read a:write"),
    ],
)
def test_whoever_has_every_scope_is_let_in(
    granted: str, required: str
) -> None:
    """More than is required does no harm."""
    require_scopes(_caller(granted), frozenset(required.split()))


@pytest.mark.rule(
    "PY-SEC-000c",
    "PY-SEC-023",
    "PY-SEC-023a",
    "PY-SEC-053",
    "PY-SEC-053a",
)
@pytest.mark.parametrize(
    ("granted", "required"),
    [
        ("a:read", "a:write"),
        ("a:read", "a:read a:write"),
        ("b:read", "a:read"),
        ("admin *", "a:read"),
        ("", "a:read"),
        ("", ""),
        ("a:read", ""),
    ],
)
def test_whoever_lacks_a_scope_is_refused(granted: str, required: str) -> None:
    """No scope stands for another, and none at all lets nobody in."""
    with pytest.raises(ForbiddenError):
        require_scopes(_caller(granted), frozenset(required.split()))


def _entity() -> Entity:
    now = FakeClock().now()
    return Entity(
        id=UUID(int=1), tenant="acme", created_at=now, updated_at=now
    )


@pytest.mark.rule("PY-SEC-023a", "PY-SEC-030", "PY-SEC-053a", "PY-SEC-053c")
def test_an_object_is_for_its_tenant() -> None:
    """Whoever belongs to it may go on."""
    require_access(_caller(tenant="acme"), _entity())


@pytest.mark.rule("PY-SEC-023a", "PY-SEC-030", "PY-SEC-053a", "PY-SEC-053c")
@pytest.mark.parametrize("tenant", ["other", "ACME", ""])
def test_an_object_of_others_does_not_exist(tenant: str) -> None:
    """They are not even told that it is not theirs."""
    with pytest.raises(NotFoundError):
        require_access(_caller(tenant=tenant), _entity())
