(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\"\"\"Chooses, from the settings, what stands behind each protocol.\"\"\"\n\nfrom collections.abc import Callable\nfrom dataclasses import dataclass\nfrom uuid import UUID, uuid4\n\nfrom app.clock import Clock, SystemClock\nfrom app.observability import Metrics\nfrom app.repositories.memory import MemoryStorage\nfrom app.repositories.ports import Storage\n")
    ;  if (derived.hasDatabase) { 
    ; __append("from app.repositories.sql import SqlStorage\n")
    ;  } 
    ; __append("from app.settings import Settings\n\nNewId = Callable[[], UUID]\n\n\n@dataclass(frozen=True, slots=True, kw_only=True)\nclass Adapters:\n    \"\"\"Everything that touches the world; tests replace what they like.\"\"\"\n\n    settings: Settings\n    clock: Clock\n    new_id: NewId\n    metrics: Metrics\n    storage: Storage\n\n    async def close(self) -> None:\n        \"\"\"Release what is held open.\"\"\"\n        await self.storage.close()\n\n\ndef build(\n    settings: Settings,\n    *,\n    clock: Clock | None = None,\n    new_id: NewId = uuid4,\n) -> Adapters:\n    \"\"\"Build the adapters; nothing connects before it is first used.\"\"\"\n    return Adapters(\n        settings=settings,\n        clock=clock or SystemClock(),\n        new_id=new_id,\n        metrics=Metrics(),\n")
    ;  if (derived.hasDatabase) { 
    ; __append("        storage=_storage(settings),\n    )\n\n\ndef _storage(settings: Settings) -> Storage:\n    if settings.database_url is None:\n        return MemoryStorage()\n    return SqlStorage.connect(\n        settings.database_url.get_secret_value(),\n        settings.database_pool_size,\n    )\n")
    ;  } else { 
    ; __append("        storage=MemoryStorage(),\n    )\n")
    ;  } 
  return __output;

}