"""What the service does with items, without HTTP."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.caller import Caller
from app.domain.item import Item
from app.domain.page import Page, PageRequest
from app.errors import (
    ConflictError,
    NotFoundError,
    PreconditionFailedError,
    RuleViolatedError,
)
from app.schemas.item import ItemWrite
from app.services.items import ItemService
from tests.support.clock import FakeClock
from tests.support.ids import SequentialIds
from tests.support.resources.items import BODY, CHANGED, EXAMPLE

DRAFT = ItemWrite.model_validate(BODY).to_draft()
OTHER = ItemWrite.model_validate(CHANGED).to_draft()


class RacingRepository:
    """Holds one entity, which somebody changes after it was read."""

    def __init__(self, stored: Item) -> None:
        """Hold it."""
        self.stored = stored
        self.attempts: list[Item] = []

    async def add(self, entity: Item) -> None:
        """Hold another one."""
        self.stored = entity

    async def get(self, entity_id: UUID) -> Item | None:
        """Return it, whoever asks."""
        return self.stored if self.stored.id == entity_id else None

    async def page(self, request: PageRequest) -> Page[Item]:
        """Return it, whoever asks."""
        return Page.cut([self.stored], request.limit)

    async def replace(self, entity: Item) -> bool:
        """Find that somebody was faster."""
        self.attempts.append(entity)
        return False

    async def remove(self, entity: Item) -> bool:
        """Find that somebody was faster."""
        self.attempts.append(entity)
        return False


def _service(
    repository: RacingRepository, tenant: str = "acme"
) -> ItemService:
    caller = Caller(
        subject="alice", tenant=tenant, scopes=frozenset(), actor="user"
    )
    return ItemService(
        repository=repository,
        caller=caller,
        clock=FakeClock(),
        new_id=SequentialIds(),
    )


@pytest.fixture
def repository() -> RacingRepository:
    """Return a repository in which every change comes too late."""
    return RacingRepository(EXAMPLE)


async def test_a_new_one_starts_at_version_one(
    repository: RacingRepository,
) -> None:
    """Identity and times come from outside, the rest from the draft."""
    created = await _service(repository).create(DRAFT)

    assert created == repository.stored == EXAMPLE


@pytest.mark.rule("PY-BEH-017b", "PY-BEH-015d", "PY-ERR-011e")
async def test_a_race_that_was_lost_is_a_conflict(
    repository: RacingRepository,
) -> None:
    """Nothing is overwritten, and the client can tell why."""
    service = _service(repository)

    with pytest.raises(ConflictError, match="changed meanwhile") as raised:
        await service.replace(EXAMPLE.id, OTHER, None)
    with pytest.raises(ConflictError, match="changed meanwhile"):
        await service.remove(EXAMPLE.id, None)

    assert raised.value.code == "conflict"
    assert repository.stored == EXAMPLE


@pytest.mark.parametrize("versions", [{2}, {2, 3}, set()])
async def test_only_a_named_version_is_changed(
    versions: set[int], repository: RacingRepository
) -> None:
    """The stored version is one; storage is not even asked to change."""
    service = _service(repository)

    with pytest.raises(PreconditionFailedError, match="has changed"):
        await service.replace(EXAMPLE.id, OTHER, frozenset(versions))
    with pytest.raises(PreconditionFailedError, match="has changed"):
        await service.remove(EXAMPLE.id, frozenset(versions))

    assert repository.attempts == []


async def test_an_unknown_identity_is_not_found(
    repository: RacingRepository,
) -> None:
    """Before versions are compared."""
    service = _service(repository)

    with pytest.raises(NotFoundError, match="no such resource"):
        await service.fetch(UUID(int=404))
    with pytest.raises(NotFoundError):
        await service.remove(UUID(int=404), frozenset())


@pytest.mark.rule("PY-SEC-033", "PY-SEC-053", "PY-SEC-053c")
async def test_access_does_not_hinge_on_storage(
    repository: RacingRepository,
) -> None:
    """Even if a query forgot the tenant, nothing gets out."""
    service = _service(repository, tenant="other")

    with pytest.raises(NotFoundError):
        await service.fetch(EXAMPLE.id)
    with pytest.raises(NotFoundError):
        await service.page(PageRequest(limit=1))
    with pytest.raises(NotFoundError):
        await service.replace(EXAMPLE.id, OTHER, None)
    with pytest.raises(NotFoundError):
        await service.remove(EXAMPLE.id, None)


@pytest.mark.rule("PY-DATA-005", "PY-ERR-011b")
@pytest.mark.parametrize("text", ["", " ", "\t\n"])
def test_text_says_something(text: str) -> None:
    """The rule holds for every way in, not for HTTP alone."""
    with pytest.raises(RuleViolatedError, match="not be blank"):
        replace(DRAFT, name=text)
