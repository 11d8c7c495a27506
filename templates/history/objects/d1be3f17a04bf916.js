(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("\"\"\"What the use cases ask of storage.\"\"\"\n\nfrom contextlib import AbstractAsyncContextManager\nfrom typing import Protocol, TypeVar\nfrom uuid import UUID\n\nfrom app.domain.entity import Entity\nfrom app.domain.page import Page, PageRequest\n")
    ;  if (answers.tier >= 4) { 
    ; __append("from app.domain.reply import KeptReply\n")
    ;  } 
    ; __append("\nE = TypeVar(\"E\", bound=Entity)\n\n\nclass Repository(Protocol[E]):\n    \"\"\"Keeps the entities of one kind")
    ;  if (derived.hasAuthentication) { 
    ; __append(" and one tenant")
    ;  } 
    ; __append(".\"\"\"\n\n    async def add(self, entity: E) -> None:\n        \"\"\"Store a new entity.\"\"\"\n        ...\n\n    async def get(self, entity_id: UUID) -> E | None:\n        \"\"\"Return an entity, or None if there is none.\"\"\"\n        ...\n\n    async def hold(self, entity_id: UUID) -> E | None:\n        \"\"\"Return an entity that nobody else changes until this unit ends.\"\"\"\n        ...\n\n    async def page(self, request: PageRequest) -> Page[E]:\n        \"\"\"Return one page, in the order of creation.\"\"\"\n        ...\n\n    async def replace(self, entity: E) -> None:\n        \"\"\"Store a change.\n\n        Raises:\n            ConflictError: It does not follow the stored version.\n        \"\"\"\n        ...\n\n    async def remove(self, entity: E) -> None:\n        \"\"\"Remove an entity.\n\n        Raises:\n            ConflictError: This version is not the stored one.\n        \"\"\"\n        ...\n")
    ;  if (answers.tier >= 4) { 
    ; __append("\n\nclass IdempotencyKeys(Protocol):\n    \"\"\"Keeps replies by idempotency key.\"\"\"\n\n    async def hold(self, key: str) -> bool:\n        \"\"\"Hold a key to the end of the unit of work; False if another does.\"\"\"\n        ...\n\n    async def find(self, key: str) -> KeptReply | None:\n        \"\"\"Return the reply kept for a key.\"\"\"\n        ...\n\n    async def keep(self, key: str, kept: KeptReply) -> None:\n        \"\"\"Keep a reply, in place of an earlier one.\"\"\"\n        ...\n")
    ;  } 
    ; __append("\n\nclass UnitOfWork(Protocol):\n    \"\"\"Changes that take effect together or not at all.\"\"\"\n\n")
    ;  if (answers.tier >= 4) { 
    ; __append("    @property\n    def idempotency_keys(self) -> IdempotencyKeys:\n        \"\"\"Return the idempotency keys.\"\"\"\n        ...\n\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("    def repository(self, kind: type[E], tenant: str) -> Repository[E]:\n        \"\"\"Return the repository of one kind of entity and one tenant.\"\"\"\n        ...\n")
    ;  } else { 
    ; __append("    def repository(self, kind: type[E]) -> Repository[E]:\n        \"\"\"Return the repository of one kind of entity.\"\"\"\n        ...\n")
    ;  } 
    ; __append("\n\nclass Storage(Protocol):\n    \"\"\"Where entities live between requests.\"\"\"\n\n    def begin(self) -> AbstractAsyncContextManager[UnitOfWork]:\n        \"\"\"Begin a unit of work: commit at its end, roll back on an error.\"\"\"\n        ...\n\n    async def ping(self) -> None:\n        \"\"\"Raise DependencyFailedError unless storage can be used.\"\"\"\n        ...\n\n    async def close(self) -> None:\n        \"\"\"Release what is held open.\"\"\"\n        ...\n")
  return __output;

}