(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
resource = __locals.resource;
    ; 
const R = resource.class;

    ; __append("\"\"\"What the service does with ")
    ; __append( resource.many )
    ; __append(".\"\"\"\n\n")
    ; __append( resource.imports.service )
    ; __append("\n\n\n@dataclass(frozen=True, slots=True, kw_only=True)\nclass ")
    ; __append( R )
    ; __append("Service:\n    \"\"\"The use cases.\"\"\"\n\n    repository: Repository[")
    ; __append( R )
    ; __append("]\n    clock: Clock\n    new_id: Callable[[], UUID]\n\n")
    ; __append( resource.bracketed("    ", "async def create(", ["self", `draft: ${R}Draft`], `) -> ${R}:`) )
    ; __append("\n        \"\"\"Store a new one.\"\"\"\n        now = self.clock.now()\n        created = ")
    ; __append( R )
    ; __append("(\n            id=self.new_id(),\n            created_at=now,\n            updated_at=now,\n")
    ;  for (const f of resource.fields) { 
    ; __append("            ")
    ; __append( f.name )
    ; __append("=draft.")
    ; __append( f.name )
    ; __append(",\n")
    ;  } 
    ; __append("        )\n        await self.repository.add(created)\n        return created\n\n    async def replace(\n        self,\n        entity_id: UUID,\n        draft: ")
    ; __append( R )
    ; __append("Draft,\n    ) -> ")
    ; __append( R )
    ; __append(":\n        \"\"\"Replace what a client said.\n\n        Raises:\n            NotFoundError: There is none with this identity.\n            ConflictError: Somebody else was faster.\n        \"\"\"\n        stored = await self.fetch(entity_id)\n        changed = replace(\n            stored,\n            version=stored.version + 1,\n            updated_at=self.clock.now(),\n")
    ;  for (const f of resource.fields) { 
    ; __append("            ")
    ; __append( f.name )
    ; __append("=draft.")
    ; __append( f.name )
    ; __append(",\n")
    ;  } 
    ; __append("        )\n        if not await self.repository.replace(changed):\n            raise ConflictError(\"The resource was changed meanwhile.\")\n        return changed\n\n    async def remove(self, entity_id: UUID) -> None:\n        \"\"\"Remove it.\n\n        Raises:\n            NotFoundError: There is none with this identity.\n            ConflictError: Somebody else was faster.\n        \"\"\"\n        stored = await self.fetch(entity_id)\n        if not await self.repository.remove(stored):\n            raise ConflictError(\"The resource was changed meanwhile.\")\n\n    async def fetch(self, entity_id: UUID) -> ")
    ; __append( R )
    ; __append(":\n        \"\"\"Return the one with this identity.\n\n        Raises:\n            NotFoundError: There is none.\n        \"\"\"\n        found = await self.repository.get(entity_id)\n        if found is None:\n            raise NotFoundError(\"There is no such resource.\")\n        return found\n\n")
    ; __append( resource.bracketed("    ", "async def page(", ["self", "request: PageRequest"], `) -> Page[${R}]:`) )
    ; __append("\n        \"\"\"Return one page, in the order of creation.\"\"\"\n        return await self.repository.page(request)\n")
  return __output;

}