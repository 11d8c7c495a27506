(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  resource = __locals.resource;
    ; 
const R = resource.class;

    ; __append("\"\"\"What the service does with ")
    ; __append( resource.many )
    ; __append(".\"\"\"\n\n")
    ; __append( resource.imports.service )
    ; __append("\n\n\n")
    ;  if (answers.tier >= 4) { 
    ; __append("@observed\n")
    ;  } 
    ; __append("@dataclass(frozen=True, slots=True, kw_only=True)\nclass ")
    ; __append( R )
    ; __append("Service:\n    \"\"\"The use cases of ")
    ; __append( resource.many )
    ;  if (derived.hasAuthentication) { 
    ; __append(" for one caller")
    ;  } 
    ; __append(".\"\"\"\n\n    repository: Repository[")
    ; __append( R )
    ; __append("]\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    caller: Caller\n")
    ;  } 
    ; __append("    clock: Clock\n    new_id: Callable[[], UUID]\n\n")
    ; __append( resource.bracketed("    ", "async def create(", ["self", `draft: ${R}Draft`], `) -> ${R}:`) )
    ; __append("\n        \"\"\"Store a new ")
    ; __append( resource.one )
    ; __append(".\"\"\"\n        now = self.clock.now()\n        created = ")
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
    ; __append(":\n        \"\"\"Replace one ")
    ; __append( resource.one )
    ; __append(", if its version is named.\n\n        Raises:\n            NotFoundError: There is none")
    ;  if (derived.hasAuthentication) { 
    ; __append(" that the caller may know of")
    ;  } 
    ; __append(".\n            PreconditionFailedError: The stored version is another one.\n        \"\"\"\n        stored = await self._hold(entity_id, versions)\n        changed = replace(\n            stored,\n            version=stored.version + 1,\n            updated_at=self.clock.now(),\n")
    ;  for (const f of resource.fields) { 
    ; __append("            ")
    ; __append( f.name )
    ; __append("=draft.")
    ; __append( f.name )
    ; __append(",\n")
    ;  } 
    ; __append("        )\n        await self.repository.replace(changed)\n        return changed\n\n    async def remove(\n        self, entity_id: UUID, versions: frozenset[int] | None\n    ) -> None:\n        \"\"\"Remove one ")
    ; __append( resource.one )
    ; __append(", if its version is named.\n\n        Raises:\n            NotFoundError: There is none")
    ;  if (derived.hasAuthentication) { 
    ; __append(" that the caller may know of")
    ;  } 
    ; __append(".\n            PreconditionFailedError: The stored version is another one.\n        \"\"\"\n        await self.repository.remove(await self._hold(entity_id, versions))\n\n    async def _hold(\n        self, entity_id: UUID, versions: frozenset[int] | None\n    ) -> ")
    ; __append( R )
    ; __append(":\n        # What is held until the commit cannot change after it was compared.\n        stored = self._found(await self.repository.hold(entity_id))\n        if versions is not None and stored.version not in versions:\n            raise PreconditionFailedError(\"The resource has changed.\")\n        return stored\n\n    async def fetch(self, entity_id: UUID) -> ")
    ; __append( R )
    ; __append(":\n        \"\"\"Return one ")
    ; __append( resource.one )
    ; __append(".\n\n        Raises:\n            NotFoundError: There is none")
    ;  if (derived.hasAuthentication) { 
    ; __append(" that the caller may know of")
    ;  } 
    ; __append(".\n        \"\"\"\n        return self._found(await self.repository.get(entity_id))\n\n")
    ; __append( resource.bracketed("    ", "def _found(", ["self", `stored: ${R} | None`], `) -> ${R}:`) )
    ; __append("\n        if stored is None:\n            raise NotFoundError(\"There is no such resource.\")\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("        # Storage is scoped to the tenant already; this does not rely on it.\n        require_access(self.caller, stored)\n")
    ;  } 
    ; __append("        return stored\n\n")
    ; __append( resource.bracketed("    ", "async def page(", ["self", "request: PageRequest"], `) -> Page[${R}]:`) )
    ; __append("\n        \"\"\"Return one page, in the order of creation.\"\"\"\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("        page = await self.repository.page(request)\n        for found in page.entities:\n            require_access(self.caller, found)\n        return page\n")
    ;  } else { 
    ; __append("        return await self.repository.page(request)\n")
    ;  } 
  return __output;

}