(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
resource = __locals.resource,
  text = __locals.text;
    ; 
const R = resource.class;
const parameters = [`service: ${R}Service`, "repository: RacingRepository"];
const texts = resource.fields.filter((f) => f.type === "str");

    ; __append("\"\"\"What the service does with ")
    ; __append( resource.many )
    ; __append(", without HTTP.\"\"\"\n\n")
    ; __append( resource.imports.serviceTests )
    ; __append("\n\nDRAFT = ")
    ; __append( R )
    ; __append("Write.model_validate(BODY).to_draft()\nOTHER = ")
    ; __append( R )
    ; __append("Write.model_validate(CHANGED).to_draft()\n\n\nclass RacingRepository:\n    \"\"\"Holds one entity, which somebody changes after it was read.\"\"\"\n\n    def __init__(self, stored: ")
    ; __append( R )
    ; __append(") -> None:\n        \"\"\"Hold it.\"\"\"\n        self.stored = stored\n\n    async def add(self, entity: ")
    ; __append( R )
    ; __append(") -> None:\n        \"\"\"Hold another one.\"\"\"\n        self.stored = entity\n\n")
    ; __append( resource.bracketed("    ", "async def get(", ["self", "entity_id: UUID"], `) -> ${R} | None:`) )
    ; __append("\n        \"\"\"Return it.\"\"\"\n        return self.stored if self.stored.id == entity_id else None\n\n")
    ; __append( resource.bracketed("    ", "async def page(", ["self", "request: PageRequest"], `) -> Page[${R}]:`) )
    ; __append("\n        \"\"\"Return it.\"\"\"\n        return Page.cut([self.stored], request.limit)\n\n    async def replace(self, _: ")
    ; __append( R )
    ; __append(") -> bool:\n        \"\"\"Find that somebody was faster.\"\"\"\n        return False\n\n    async def remove(self, _: ")
    ; __append( R )
    ; __append(") -> bool:\n        \"\"\"Find that somebody was faster.\"\"\"\n        return False\n\n\n@pytest.fixture\ndef repository() -> RacingRepository:\n    \"\"\"Return a repository in which every change comes too late.\"\"\"\n    return RacingRepository(EXAMPLE)\n\n\n@pytest.fixture\n")
    ; __append( resource.fit(
  `def service(repository: RacingRepository) -> ${R}Service:`,
  `def service(\n    repository: RacingRepository,\n) -> ${R}Service:`,
) )
    ; __append("\n    \"\"\"Return the use cases on it.\"\"\"\n    return ")
    ; __append( R )
    ; __append("Service(\n        repository=repository,\n        clock=FakeClock(),\n        new_id=SequentialIds(),\n    )\n\n\n")
    ; __append( resource.bracketed("", "async def test_a_new_one_starts_at_version_one(", parameters, ") -> None:") )
    ; __append("\n    \"\"\"Identity and times come from outside, the rest from the draft.\"\"\"\n    created = await service.create(DRAFT)\n\n    assert created == repository.stored == EXAMPLE\n    assert created.version == 1\n\n\n")
    ; __append( resource.bracketed("", "async def test_a_race_that_was_lost_is_a_conflict(", parameters, ") -> None:") )
    ; __append("\n    \"\"\"Nothing is overwritten, and the client can tell why.\"\"\"\n    with pytest.raises(ConflictError, match=\"changed meanwhile\"):\n        await service.replace(EXAMPLE.id, OTHER)\n    with pytest.raises(ConflictError, match=\"changed meanwhile\"):\n        await service.remove(EXAMPLE.id)\n\n    assert repository.stored == EXAMPLE\n\n\n")
    ; __append( resource.fit(
  `async def test_an_unknown_identity_is_not_found(service: ${R}Service) -> None:`,
  `async def test_an_unknown_identity_is_not_found(\n    service: ${R}Service,\n) -> None:`,
) )
    ; __append("\n    \"\"\"Neither read nor changed.\"\"\"\n    with pytest.raises(NotFoundError, match=\"no such resource\"):\n        await service.fetch(UUID(int=404))\n    with pytest.raises(NotFoundError):\n        await service.replace(UUID(int=404), OTHER)\n    with pytest.raises(NotFoundError):\n        await service.remove(UUID(int=404))\n")
    ;  if (texts.length) { 
    ; __append("\n\n@pytest.mark.parametrize(\"text\", [\"\", \" \", \"\\t\\n\"])\ndef test_text_says_something(text: str) -> None:\n    \"\"\"The rule holds for every way in, not for HTTP alone.\"\"\"\n    with pytest.raises(RuleViolatedError, match=\"not be blank\"):\n        replace(DRAFT, ")
    ; __append( texts[0].name )
    ; __append("=text)\n")
    ;  } 
  return __output;

}