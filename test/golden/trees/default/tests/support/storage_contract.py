"""What every storage has to do, so that one can stand in for another.

The unit lane holds the one in memory to it, the integration lane SQL.
"""

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import ClassVar, Generic, TypeVar
from uuid import UUID

import pytest

from app.domain.entity import Entity
from app.domain.page import PageRequest, Position
from app.errors import ConflictError
from app.repositories.ports import Repository, Storage, UnitOfWork
from tests.support.clock import FakeClock

E = TypeVar("E", bound=Entity)

NOW = FakeClock().now()


class StorageContract(Generic[E]):
    """Behaviour that use cases rely on, for one kind of entity."""

    example: ClassVar[Entity]

    def _make(self, number: int, *, seconds: int = 0) -> Entity:
        created_at = NOW + timedelta(seconds=seconds)
        return replace(
            self.example,
            id=UUID(int=number),
            created_at=created_at,
            updated_at=created_at,
        )

    def _repository(
        self, unit: UnitOfWork, tenant: str | None = None
    ) -> Repository[Entity]:
        owner = tenant or self.example.tenant
        return unit.repository(type(self.example), owner)

    async def _store(self, storage: Storage, *entities: Entity) -> None:
        async with storage.begin() as unit:
            for entity in entities:
                await self._repository(unit).add(entity)

    async def _read(self, storage: Storage, number: int) -> Entity | None:
        async with storage.begin() as unit:
            return await self._repository(unit).get(UUID(int=number))

    async def _replace(self, storage: Storage, entity: Entity) -> None:
        async with storage.begin() as unit:
            await self._repository(unit).replace(entity)

    async def _remove(self, storage: Storage, entity: Entity) -> None:
        async with storage.begin() as unit:
            await self._repository(unit).remove(entity)

    async def test_what_was_added_is_found(self, storage: Storage) -> None:
        """Every field comes back as it went in."""
        entity = self._make(1)
        await self._store(storage, entity)

        assert await self._read(storage, 1) == entity
        assert await self._read(storage, 2) is None

    async def test_what_is_held_is_the_newest(self, storage: Storage) -> None:
        """A change starts from what another one has left."""
        await self._store(storage, self._make(1))
        changed = replace(self._make(1), version=2)

        async def hold() -> Entity | None:
            async with storage.begin() as unit:
                return await self._repository(unit).hold(UUID(int=1))

        async with storage.begin() as unit:
            repository = self._repository(unit)
            assert await repository.hold(UUID(int=1)) == self._make(1)
            assert await repository.hold(UUID(int=2)) is None
            second = asyncio.create_task(hold())
            await asyncio.wait({second}, timeout=0.1)
            assert not second.done()
            await repository.replace(changed)

        assert await second == changed

    @pytest.mark.rule("PY-BEH-015d", "PY-ERR-011e")
    async def test_an_identity_is_taken_once(self, storage: Storage) -> None:
        """A second entity must not replace the first unnoticed."""
        await self._store(storage, self._make(1))

        with pytest.raises(ConflictError):
            await self._store(storage, self._make(1, seconds=1))

        assert await self._read(storage, 1) == self._make(1)

    @pytest.mark.rule("PY-IO-007b")
    async def test_an_error_undoes_everything(self, storage: Storage) -> None:
        """Half a change is worse than none."""
        await self._store(storage, self._make(1), self._make(2))

        async def change_and_fail() -> None:
            async with storage.begin() as unit:
                repository = self._repository(unit)
                await repository.add(self._make(3))
                await repository.replace(replace(self._make(1), version=2))
                await repository.remove(self._make(2))
                raise RuntimeError("stop")

        with pytest.raises(RuntimeError, match="stop"):
            await change_and_fail()

        assert await self._read(storage, 1) == self._make(1)
        assert await self._read(storage, 2) == self._make(2)
        assert await self._read(storage, 3) is None

    @pytest.mark.rule("PY-BEH-017a", "PY-BEH-017b")
    async def test_a_change_follows_the_stored_version(
        self, storage: Storage
    ) -> None:
        """Whoever comes second does not overwrite the first."""
        await self._store(storage, self._make(1))
        changed = replace(
            self._make(1), version=2, updated_at=NOW + timedelta(seconds=5)
        )

        await self._replace(storage, changed)

        for late in (
            changed,
            replace(changed, version=9),
            replace(self._make(7), version=2),
        ):
            with pytest.raises(ConflictError, match="changed meanwhile"):
                await self._replace(storage, late)
        assert await self._read(storage, 1) == changed

    @pytest.mark.rule("PY-BEH-017a")
    async def test_a_removal_names_the_stored_version(
        self, storage: Storage
    ) -> None:
        """Nobody removes what they have not seen."""
        entity = self._make(1)
        await self._store(storage, entity)

        with pytest.raises(ConflictError, match="changed meanwhile"):
            await self._remove(storage, replace(entity, version=2))
        await self._remove(storage, entity)
        with pytest.raises(ConflictError, match="changed meanwhile"):
            await self._remove(storage, entity)

        assert await self._read(storage, 1) is None

    @pytest.mark.rule("PY-BEH-018c", "PY-BEH-019")
    async def test_pages_follow_the_order_of_creation(
        self, storage: Storage
    ) -> None:
        """Entities of one moment are ordered by identity."""
        entities = [
            self._make(3),
            self._make(1, seconds=1),
            self._make(2, seconds=1),
            self._make(9, seconds=2),
        ]
        await self._store(storage, *reversed(entities))

        async with storage.begin() as unit:
            repository = self._repository(unit)
            whole = await repository.page(PageRequest(limit=4))
            first = await repository.page(PageRequest(limit=2))
            second = await repository.page(PageRequest(2, after=first.next))
            beyond = await repository.page(
                PageRequest(2, after=Position.of(entities[-1]))
            )

        assert list(whole.entities) == entities
        assert whole.next is None
        assert list(first.entities) == entities[:2]
        assert list(second.entities) == entities[2:]
        assert second.next is None
        assert beyond.entities == ()

    @pytest.mark.rule("PY-SEC-035a")
    async def test_a_tenant_reads_its_own_only(self, storage: Storage) -> None:
        """Another tenant's data does not exist."""
        await self._store(storage, self._make(1))

        async with storage.begin() as unit:
            repository = self._repository(unit, "another")
            assert await repository.get(UUID(int=1)) is None
            page = await repository.page(PageRequest(limit=9))

        assert page.entities == ()

    @pytest.mark.rule("PY-SEC-035b")
    async def test_a_tenant_writes_its_own_only(
        self, storage: Storage
    ) -> None:
        """Knowing an identity is not owning it."""
        entity = self._make(1)
        await self._store(storage, entity)

        async with storage.begin() as unit:
            repository = self._repository(unit, "another")
            assert await repository.hold(entity.id) is None
            with pytest.raises(ConflictError):
                await repository.replace(replace(entity, version=2))
            with pytest.raises(ConflictError):
                await repository.remove(entity)

        assert await self._read(storage, 1) == entity
