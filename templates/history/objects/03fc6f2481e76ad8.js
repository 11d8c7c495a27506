(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  versions = __locals.versions,
  resource = __locals.resource,
  text = __locals.text;
    ; 
const R = resource.class;
const auth = derived.hasAuthentication;
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
    ; __append(") -> None:\n        \"\"\"Hold it.\"\"\"\n        self.stored = stored\n        self.attempts: list[")
    ; __append( R )
    ; __append("] = []\n\n    async def add(self, entity: ")
    ; __append( R )
    ; __append(") -> None:\n        \"\"\"Hold another one.\"\"\"\n        self.stored = entity\n\n")
    ; __append( resource.bracketed("    ", "async def get(", ["self", "entity_id: UUID"], `) -> ${R} | None:`) )
    ; __append("\n        \"\"\"Return it")
    ;  if (auth) { 
    ; __append(", whoever asks")
    ;  } 
    ; __append(".\"\"\"\n        return self.stored if self.stored.id == entity_id else None\n\n")
    ; __append( resource.bracketed("    ", "async def page(", ["self", "request: PageRequest"], `) -> Page[${R}]:`) )
    ; __append("\n        \"\"\"Return it")
    ;  if (auth) { 
    ; __append(", whoever asks")
    ;  } 
    ; __append(".\"\"\"\n        return Page.cut([self.stored], request.limit)\n\n    async def replace(self, entity: ")
    ; __append( R )
    ; __append(") -> bool:\n        \"\"\"Find that somebody was faster.\"\"\"\n        self.attempts.append(entity)\n        return False\n\n    async def remove(self, entity: ")
    ; __append( R )
    ; __append(") -> bool:\n        \"\"\"Find that somebody was faster.\"\"\"\n        self.attempts.append(entity)\n        return False\n\n\n")
    ;  if (auth) { 
    ; __append( resource.bracketed("", "def _service(", ["repository: RacingRepository", `tenant: str = "acme"`], `) -> ${R}Service:`) )
    ; __append("\n    caller = Caller(\n        subject=\"alice\", tenant=tenant, scopes=frozenset(), actor=\"user\"\n    )\n    return ")
    ; __append( R )
    ; __append("Service(\n        repository=repository,\n        caller=caller,\n        clock=FakeClock(),\n        new_id=SequentialIds(),\n    )\n")
    ;  } else { 
    ; __append( resource.fit(
  `def _service(repository: RacingRepository) -> ${R}Service:`,
  `def _service(\n    repository: RacingRepository,\n) -> ${R}Service:`,
) )
    ; __append("\n    return ")
    ; __append( R )
    ; __append("Service(\n        repository=repository,\n        clock=FakeClock(),\n        new_id=SequentialIds(),\n    )\n")
    ;  } 
    ; __append("\n\n@pytest.fixture\ndef repository() -> RacingRepository:\n    \"\"\"Return a repository in which every change comes too late.\"\"\"\n    return RacingRepository(EXAMPLE)\n\n\nasync def test_a_new_one_starts_at_version_one(\n    repository: RacingRepository,\n) -> None:\n    \"\"\"Identity and times come from outside, the rest from the draft.\"\"\"\n    created = await _service(repository).create(DRAFT)\n\n    assert created == repository.stored == EXAMPLE\n\n\n@pytest.mark.rule(\"PY-BEH-017b\", \"PY-BEH-015d\", \"PY-ERR-011e\")\nasync def test_a_race_that_was_lost_is_a_conflict(\n    repository: RacingRepository,\n) -> None:\n    \"\"\"Nothing is overwritten, and the client can tell why.\"\"\"\n    service = _service(repository)\n\n    with pytest.raises(ConflictError, match=\"changed meanwhile\") as raised:\n        await service.replace(EXAMPLE.id, OTHER, None)\n    with pytest.raises(ConflictError, match=\"changed meanwhile\"):\n        await service.remove(EXAMPLE.id, None)\n\n    assert raised.value.code == \"conflict\"\n    assert repository.stored == EXAMPLE\n\n\n@pytest.mark.parametrize(\"versions\", [{2}, {2, 3}, set()])\nasync def test_only_a_named_version_is_changed(\n    versions: set[int], repository: RacingRepository\n) -> None:\n    \"\"\"The stored version is one; storage is not even asked to change.\"\"\"\n    service = _service(repository)\n\n    with pytest.raises(PreconditionFailedError, match=\"has changed\"):\n        await service.replace(EXAMPLE.id, OTHER, frozenset(versions))\n    with pytest.raises(PreconditionFailedError, match=\"has changed\"):\n        await service.remove(EXAMPLE.id, frozenset(versions))\n\n    assert repository.attempts == []\n\n\nasync def test_an_unknown_identity_is_not_found(\n    repository: RacingRepository,\n) -> None:\n    \"\"\"Before versions are compared.\"\"\"\n    service = _service(repository)\n\n    with pytest.raises(NotFoundError, match=\"no such resource\"):\n        await service.fetch(UUID(int=404))\n    with pytest.raises(NotFoundError):\n        await service.remove(UUID(int=404), frozenset())\n")
    ;  if (auth) { 
    ; __append("\n\n@pytest.mark.rule(\"PY-SEC-033\", \"PY-SEC-053\", \"PY-SEC-053c\")\nasync def test_access_does_not_hinge_on_storage(\n    repository: RacingRepository,\n) -> None:\n    \"\"\"Even if a query forgot the tenant, nothing gets out.\"\"\"\n    service = _service(repository, tenant=\"other\")\n\n    with pytest.raises(NotFoundError):\n        await service.fetch(EXAMPLE.id)\n    with pytest.raises(NotFoundError):\n        await service.page(PageRequest(limit=1))\n    with pytest.raises(NotFoundError):\n        await service.replace(EXAMPLE.id, OTHER, None)\n    with pytest.raises(NotFoundError):\n        await service.remove(EXAMPLE.id, None)\n")
    ;  } 
    ;  if (texts.length) { 
    ; __append("\n\n@pytest.mark.rule(\"PY-DATA-005\", \"PY-ERR-011b\")\n@pytest.mark.parametrize(\"text\", [\"\", \" \", \"\\t\\n\"])\ndef test_text_says_something(text: str) -> None:\n    \"\"\"The rule holds for every way in, not for HTTP alone.\"\"\"\n    with pytest.raises(RuleViolatedError, match=\"not be blank\"):\n        replace(DRAFT, ")
    ; __append( texts[0].name )
    ; __append("=text)\n")
    ;  } 
  return __output;

}