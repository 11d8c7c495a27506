(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  versions = __locals.versions,
  resource = __locals.resource;
    ; 
const R = resource.class;

    ; __append("\"\"\"What the service does with ")
    ; __append( resource.many )
    ; __append(".\"\"\"\n\n")
    ; __append( resource.imports.service )
    ; __append("\n\n\n@observed\n@dataclass(frozen=True, slots=True, kw_only=True)\nclass ")
    ; __append( R )
    ; __append("Service:\n    \"\"\"The use cases")
    ;  if (derived.hasAuthentication) { 
    ; __append(" of one caller")
    ;  } 
    ; __append(".\"\"\"\n\n    repository: Repository[")
    ; __append( R )
    ; __append("]\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    caller: Caller\n")
    ;  } 
    ; __append("    clock: Clock\n    new_id: Callable[[], UUID]\n\n")
    ; __append( resource.bracketed("    ", "async def create(", ["self", `draft: ${R}Draft`], `) -> ${R}:`) )
    ; __append("\n        \"\"\"Store a new one.\"\"\"\n        now = self.clock.now()\n        created = ")
    ; __append( R )
    ; __append("(\n            id=self.new_id(),\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("            tenant=self.caller.tenant,\n")
    ;  } 
    ; __append("            created_at=now,\n            updated_at=now,\n")
    ;  for (const f of resource.fields) { 
    ; __append("            ")
    ; __append( f.name )
    ; __append("=draft.")
    ; __append( f.name )
    ; __append(",\n")
    ;  } 
    ; __append("        )\n        await self.repository.add(created)\n        return created\n\n    async def replace(\n        self,\n        entity_id: UUID,\n        draft: ")
    ; __append( R )
    ; __append("Draft,\n        versions: frozenset[int] | None,\n    ) -> ")
    ; __append( R )
    ; __append(":\n        \"\"\"Replace what a client said, if it is about one of these versions.\n\n        Raises:\n            NotFoundError: There is none with this identity.\n            PreconditionFailedError: The stored version is another one.\n            ConflictError: None was named, and somebody else was faster.\n        \"\"\"\n        stored = await self._fetch_version(entity_id, versions)\n        changed = replace(\n            stored,\n            version=stored.version + 1,\n            updated_at=self.clock.now(),\n")
    ;  for (const f of resource.fields) { 
    ; __append("            ")
    ; __append( f.name )
    ; __append("=draft.")
    ; __append( f.name )
    ; __append(",\n")
    ;  } 
    ; __append("        )\n        if not await self.repository.replace(changed):\n            raise overtaken(versions)\n        return changed\n\n    async def remove(\n        self, entity_id: UUID, versions: frozenset[int] | None\n    ) -> None:\n        \"\"\"Remove it, if it is one of these versions.\n\n        Raises:\n            NotFoundError: There is none with this identity.\n            PreconditionFailedError: The stored version is another one.\n            ConflictError: None was named, and somebody else was faster.\n        \"\"\"\n        stored = await self._fetch_version(entity_id, versions)\n        if not await self.repository.remove(stored):\n            raise overtaken(versions)\n\n    async def _fetch_version(\n        self, entity_id: UUID, versions: frozenset[int] | None\n    ) -> ")
    ; __append( R )
    ; __append(":\n        stored = await self.fetch(entity_id)\n        if versions is not None and stored.version not in versions:\n            raise PreconditionFailedError(\"The resource has changed.\")\n        return stored\n\n    async def fetch(self, entity_id: UUID) -> ")
    ; __append( R )
    ; __append(":\n        \"\"\"Return the one with this identity.\n\n        Raises:\n            NotFoundError: There is none")
    ;  if (derived.hasAuthentication) { 
    ; __append(" that the caller may know of")
    ;  } 
    ; __append(".\n        \"\"\"\n        found = await self.repository.get(entity_id)\n        if found is None:\n            raise NotFoundError(\"There is no such resource.\")\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("        # Storage is scoped to the tenant already; this does not rely on it.\n        require_access(self.caller, found)\n")
    ;  } 
    ; __append("        return found\n\n")
    ; __append( resource.bracketed("    ", "async def page(", ["self", "request: PageRequest"], `) -> Page[${R}]:`) )
    ; __append("\n        \"\"\"Return one page, in the order of creation.\"\"\"\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("        page = await self.repository.page(request)\n        for found in page.entities:\n            require_access(self.caller, found)\n        return page\n")
    ;  } else { 
    ; __append("        return await self.repository.page(request)\n")
    ;  } 
  return __output;

}