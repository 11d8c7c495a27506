"""What the service does with items."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID

from app.clock import Clock
from app.domain.item import Item, ItemDraft
from app.domain.page import Page, PageRequest
from app.errors import NotFoundError, PreconditionFailedError
from app.observability.use_cases import observed
from app.repositories.ports import Repository
from app.services.lost_updates import overtaken


@observed
@dataclass(frozen=True, slots=True, kw_only=True)
class ItemService:
    """The use cases."""

    repository: Repository[Item]
    clock: Clock
    new_id: Callable[[], UUID]

    async def create(self, draft: ItemDraft) -> Item:
        """Store a new one."""
        now = self.clock.now()
        created = Item(
            id=self.new_id(),
            created_at=now,
            updated_at=now,
            name=draft.name,
            quantity=draft.quantity,
        )
        await self.repository.add(created)
        return created

    async def replace(
        self,
        entity_id: UUID,
        draft: ItemDraft,
        versions: frozenset[int] | None,
    ) -> Item:
        """Replace what a client said, if it is about one of these versions.

        Raises:
            NotFoundError: There is none with this identity.
            PreconditionFailedError: The stored version is another one.
            ConflictError: None was named, and somebody else was faster.
        """
        stored = await self._fetch_version(entity_id, versions)
        changed = replace(
            stored,
            version=stored.version + 1,
            updated_at=self.clock.now(),
            name=draft.name,
            quantity=draft.quantity,
        )
        if not await self.repository.replace(changed):
            raise overtaken(versions)
        return changed

    async def remove(
        self, entity_id: UUID, versions: frozenset[int] | None
    ) -> None:
        """Remove it, if it is one of these versions.

        Raises:
            NotFoundError: There is none with this identity.
            PreconditionFailedError: The stored version is another one.
            ConflictError: None was named, and somebody else was faster.
        """
        stored = await self._fetch_version(entity_id, versions)
        if not await self.repository.remove(stored):
            raise overtaken(versions)

    async def _fetch_version(
        self, entity_id: UUID, versions: frozenset[int] | None
    ) -> Item:
        stored = await self.fetch(entity_id)
        if versions is not None and stored.version not in versions:
            raise PreconditionFailedError("The resource has changed.")
        return stored

    async def fetch(self, entity_id: UUID) -> Item:
        """Return the one with this identity.

        Raises:
            NotFoundError: There is none.
        """
        found = await self.repository.get(entity_id)
        if found is None:
            raise NotFoundError("There is no such resource.")
        return found

    async def page(self, request: PageRequest) -> Page[Item]:
        """Return one page, in the order of creation."""
        return await self.repository.page(request)
