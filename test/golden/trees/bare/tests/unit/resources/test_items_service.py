"""What the service does with items, without HTTP."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.item import Item
from app.errors import (
    NotFoundError,
    PreconditionFailedError,
    RuleViolatedError,
)
from app.repositories.memory import MemoryRepository
from app.schemas.item import ItemWrite
from app.services.items import ItemService
from tests.support.clock import FakeClock
from tests.support.ids import SequentialIds
from tests.support.resources.items import BODY, CHANGED, EXAMPLE

DRAFT = ItemWrite.model_validate(BODY).to_draft()
OTHER = ItemWrite.model_validate(CHANGED).to_draft()


def _service(repository: MemoryRepository[Item]) -> ItemService:
    return ItemService(
        repository=repository,
        clock=FakeClock(),
        new_id=SequentialIds(),
    )


@pytest.fixture
def repository() -> MemoryRepository[Item]:
    """Return a repository that holds the example."""
    return MemoryRepository({EXAMPLE.id: EXAMPLE})


async def test_a_new_one_starts_at_version_one(
    repository: MemoryRepository[Item],
) -> None:
    """Identity and times come from outside, the rest from the draft."""
    repository.rows.clear()

    created = await _service(repository).create(DRAFT)

    assert created == EXAMPLE
    assert created.version == 1
    assert repository.rows == {EXAMPLE.id: EXAMPLE}


async def test_whoever_names_no_version_changes_the_stored_one(
    repository: MemoryRepository[Item],
) -> None:
    """Each change is a version; a removal leaves none."""
    service = _service(repository)

    for version in (2, 3):
        changed = await service.replace(EXAMPLE.id, OTHER, None)
        assert changed.version == version
        assert await service.fetch(EXAMPLE.id) == changed
    await service.remove(EXAMPLE.id, None)

    assert repository.rows == {}


@pytest.mark.rule("PY-BEH-017a")
@pytest.mark.parametrize("versions", [{2}, {2, 3}, set()])
async def test_only_a_named_version_is_changed(
    versions: set[int], repository: MemoryRepository[Item]
) -> None:
    """The stored version is one; nothing has changed."""
    service = _service(repository)

    with pytest.raises(PreconditionFailedError, match="has changed"):
        await service.replace(EXAMPLE.id, OTHER, frozenset(versions))
    with pytest.raises(PreconditionFailedError, match="has changed"):
        await service.remove(EXAMPLE.id, frozenset(versions))

    assert repository.rows == {EXAMPLE.id: EXAMPLE}


async def test_an_unknown_identity_is_not_found(
    repository: MemoryRepository[Item],
) -> None:
    """Before versions are compared."""
    service = _service(repository)

    with pytest.raises(NotFoundError, match="no such resource"):
        await service.fetch(UUID(int=404))
    with pytest.raises(NotFoundError):
        await service.replace(UUID(int=404), OTHER, frozenset())
    with pytest.raises(NotFoundError):
        await service.remove(UUID(int=404), frozenset())


@pytest.mark.rule("PY-DATA-005", "PY-ERR-011b")
@pytest.mark.parametrize("text", ["", " ", "\t\n"])
def test_text_says_something(text: str) -> None:
    """The rule holds for every way in, not for HTTP alone."""
    with pytest.raises(RuleViolatedError, match="not be blank"):
        replace(DRAFT, name=text)
