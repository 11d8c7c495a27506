"""What the service does with items."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID

from app.clock import Clock
from app.domain.caller import Caller
from app.domain.item import Item, ItemDraft
from app.domain.page import Page, PageRequest
from app.errors import NotFoundError, PreconditionFailedError
from app.observability.use_cases import observed
from app.repositories.ports import Repository
from app.services.access import require_access


@observed
@dataclass(frozen=True, slots=True, kw_only=True)
class ItemService:
    """The use cases of items for one caller."""

    repository: Repository[Item]
    caller: Caller
    clock: Clock
    new_id: Callable[[], UUID]

    async def create(self, draft: ItemDraft) -> Item:
        """Store a new item."""
        now = self.clock.now()
        created = Item(
            id=self.new_id(),
            tenant=self.caller.tenant,
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
        """Replace one item, if its version is named.

        Raises:
            NotFoundError: There is none that the caller may know of.
            PreconditionFailedError: The stored version is another one.
        """
        stored = await self._hold(entity_id, versions)
        changed = replace(
            stored,
            version=stored.version + 1,
            updated_at=self.clock.now(),
            name=draft.name,
            quantity=draft.quantity,
        )
        await self.repository.replace(changed)
        return changed

    async def remove(
        self, entity_id: UUID, versions: frozenset[int] | None
    ) -> None:
        """Remove one item, if its version is named.

        Raises:
            NotFoundError: There is none that the caller may know of.
            PreconditionFailedError: The stored version is another one.
        """
        await self.repository.remove(await self._hold(entity_id, versions))

    async def _hold(
        self, entity_id: UUID, versions: frozenset[int] | None
    ) -> Item:
        # What is held until the commit cannot change after it was compared.
        stored = self._found(await self.repository.hold(entity_id))
        if versions is not None and stored.version not in versions:
            raise PreconditionFailedError("The resource has changed.")
        return stored

    async def fetch(self, entity_id: UUID) -> Item:
        """Return one item.

        Raises:
            NotFoundError: There is none that the caller may know of.
        """
        return self._found(await self.repository.get(entity_id))

    def _found(self, stored: Item | None) -> Item:
        if stored is None:
            raise NotFoundError("There is no such resource.")
        # Storage is scoped to the tenant already; this does not rely on it.
        require_access(self.caller, stored)
        return stored

    async def page(self, request: PageRequest) -> Page[Item]:
        """Return one page, in the order of creation."""
        page = await self.repository.page(request)
        for found in page.entities:
            require_access(self.caller, found)
        return page
