(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resource = __locals.resource;
    ;  const replays = answers.tier >= 4; 
    ; __append("\"\"\"Storage in memory, for development and tests.\"\"\"\n\nimport asyncio\nfrom collections import defaultdict\nfrom collections.abc import AsyncIterator, Callable\nfrom contextlib import AbstractAsyncContextManager, asynccontextmanager\nfrom dataclasses import dataclass, field\nfrom typing import Any, Generic, TypeVar\nfrom uuid import UUID\n\nfrom app.domain.entity import Entity\nfrom app.domain.page import Page, PageRequest, Position\n")
    ;  if (replays) { 
    ; __append("from app.domain.reply import KeptReply\n")
    ;  } 
    ; __append("from app.errors import ConflictError\n\nE = TypeVar(\"E\", bound=Entity)\nUndo = list[Callable[[], object]]\n\n\n@dataclass(frozen=True, slots=True)\nclass MemoryRepository(Generic[E]):\n    \"\"\"Keeps entities in a dictionary and notes how to undo each change.\"\"\"\n\n    rows: dict[UUID, E] = field(default_factory=dict)\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    tenant: str = \"default\"\n")
    ;  } 
    ; __append("    undo: Undo = field(default_factory=list)\n\n    async def add(self, entity: E) -> None:\n        \"\"\"Store a new entity.\"\"\"\n        if entity.id in self.rows:\n            raise ConflictError(\"The identity is taken.\")\n        self.rows[entity.id] = entity\n        self.undo.append(lambda: self.rows.pop(entity.id))\n\n    async def get(self, entity_id: UUID) -> E | None:\n        \"\"\"Return an entity, or None if there is none.\"\"\"\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("        found = self.rows.get(entity_id)\n        return found if found and found.tenant == self.tenant else None\n")
    ;  } else { 
    ; __append("        return self.rows.get(entity_id)\n")
    ;  } 
    ; __append("\n    async def hold(self, entity_id: UUID) -> E | None:\n        \"\"\"Return an entity, which is this unit's as everything else is.\"\"\"\n        return await self.get(entity_id)\n\n    async def page(self, request: PageRequest) -> Page[E]:\n        \"\"\"Return one page, in the order of creation.\"\"\"\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("        own = (row for row in self.rows.values() if row.tenant == self.tenant)\n        ordered = sorted(own, key=_order)\n")
    ;  } else { 
    ; __append("        ordered = sorted(self.rows.values(), key=_order)\n")
    ;  } 
    ; __append("        if after := request.after:\n            start = (after.created_at, after.id)\n            ordered = [row for row in ordered if _order(row) > start]\n        return Page.cut(ordered, request.limit)\n\n    async def replace(self, entity: E) -> None:\n        \"\"\"Store a change, if it follows the stored version.\"\"\"\n        await self._restore_on_error(entity.id, entity.version - 1)\n        self.rows[entity.id] = entity\n\n    async def remove(self, entity: E) -> None:\n        \"\"\"Remove an entity, if this version is the stored one.\"\"\"\n        await self._restore_on_error(entity.id, entity.version)\n        del self.rows[entity.id]\n\n    async def _restore_on_error(self, entity_id: UUID, version: int) -> None:\n        stored = await self.get(entity_id)\n        if stored is None or stored.version != version:\n            raise ConflictError(\"The resource was changed meanwhile.\")\n        self.undo.append(lambda: self.rows.update({stored.id: stored}))\n\n\ndef _order(entity: Entity) -> tuple[Any, ...]:\n    place = Position.of(entity)\n    return (place.created_at, place.id)\n")
    ;  if (replays) { 
    ; __append("\n\n@dataclass(frozen=True, slots=True)\nclass MemoryIdempotencyKeys:\n    \"\"\"Keeps replies in a dictionary.\"\"\"\n\n    replies: dict[str, KeptReply] = field(default_factory=dict)\n    undo: Undo = field(default_factory=list)\n\n    async def hold(self, _: str) -> bool:\n        \"\"\"Hold a key, which no other unit of work can: they take turns.\"\"\"\n        return True\n\n    async def find(self, key: str) -> KeptReply | None:\n        \"\"\"Return the reply kept for a key.\"\"\"\n        return self.replies.get(key)\n\n    async def keep(self, key: str, kept: KeptReply) -> None:\n        \"\"\"Keep a reply, in place of an earlier one.\"\"\"\n        earlier = self.replies.get(key)\n        self.replies[key] = kept\n        if earlier is None:\n            self.undo.append(lambda: self.replies.pop(key))\n        else:\n            self.undo.append(lambda: self.replies.update({key: earlier}))\n")
    ;  } 
    ; __append("\n\n@dataclass(frozen=True, slots=True)\nclass MemoryUnitOfWork:\n    \"\"\"Changes in memory, with the journal that undoes them.\"\"\"\n\n    tables: defaultdict[type[Entity], dict[UUID, Any]]\n")
    ;  if (replays) { 
    ; __append("    idempotency_keys: MemoryIdempotencyKeys\n")
    ;  } 
    ; __append("    undo: Undo\n\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    def repository(self, kind: type[E], tenant: str) -> MemoryRepository[E]:\n        \"\"\"Return the repository of one kind of entity and one tenant.\"\"\"\n        return MemoryRepository(self.tables[kind], tenant, self.undo)\n")
    ;  } else { 
    ; __append("    def repository(self, kind: type[E]) -> MemoryRepository[E]:\n        \"\"\"Return the repository of one kind of entity.\"\"\"\n        return MemoryRepository(self.tables[kind], self.undo)\n")
    ;  } 
    ; __append("\n\n@dataclass(frozen=True, slots=True)\nclass MemoryStorage:\n    \"\"\"Holds everything until the process ends.\n\n    Units of work take turns, so that none sees what another may still undo;\n    one within another would wait for itself.\n    \"\"\"\n\n    tables: defaultdict[type[Entity], dict[UUID, Any]] = field(\n        default_factory=lambda: defaultdict(dict)\n    )\n")
    ;  if (replays) { 
    ; __append("    replies: dict[str, KeptReply] = field(default_factory=dict)\n")
    ;  } 
    ; __append("    turn: asyncio.Lock = field(default_factory=asyncio.Lock)\n\n    def begin(self) -> AbstractAsyncContextManager[MemoryUnitOfWork]:\n        \"\"\"Begin a unit of work: commit at its end, roll back on an error.\"\"\"\n        return self._begin()\n\n    @asynccontextmanager\n    async def _begin(self) -> AsyncIterator[MemoryUnitOfWork]:\n        undo: Undo = []\n")
    ;  if (replays) { 
    ; __append("        keys = MemoryIdempotencyKeys(self.replies, undo)\n")
    ;  } 
    ; __append("        async with self.turn:\n            try:\n                yield MemoryUnitOfWork(self.tables, ")
    ;  if (replays) { 
    ; __append("keys, ")
    ;  } 
    ; __append("undo)\n            except BaseException:\n                for step in reversed(undo):\n                    step()\n                raise\n\n    async def ping(self) -> None:\n        \"\"\"Memory is always there.\"\"\"\n\n    async def close(self) -> None:\n        \"\"\"Nothing is held open.\"\"\"\n")
  return __output;

}