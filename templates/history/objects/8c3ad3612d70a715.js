(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
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
    ; __append("Write.model_validate(CHANGED).to_draft()\n\n\n")
    ;  if (auth) { 
    ; __append( resource.bracketed("", "def _service(", [`repository: MemoryRepository[${R}]`, `tenant: str = "acme"`], `) -> ${R}Service:`) )
    ; __append("\n    caller = Caller(\n        subject=\"alice\", tenant=tenant, scopes=frozenset(), actor=\"user\"\n    )\n    return ")
    ; __append( R )
    ; __append("Service(\n        repository=repository,\n        caller=caller,\n        clock=FakeClock(),\n        new_id=SequentialIds(),\n    )\n")
    ;  } else { 
    ; __append( resource.fit(
  `def _service(repository: MemoryRepository[${R}]) -> ${R}Service:`,
  `def _service(\n    repository: MemoryRepository[${R}],\n) -> ${R}Service:`,
) )
    ; __append("\n    return ")
    ; __append( R )
    ; __append("Service(\n        repository=repository,\n        clock=FakeClock(),\n        new_id=SequentialIds(),\n    )\n")
    ;  } 
    ; __append("\n\n@pytest.fixture\ndef repository() -> MemoryRepository[")
    ; __append( R )
    ; __append("]:\n    \"\"\"Return a repository that holds the example.\"\"\"\n    return MemoryRepository({EXAMPLE.id: EXAMPLE}")
    ;  if (auth) { 
    ; __append(", \"acme\"")
    ;  } 
    ; __append(")\n\n\nasync def test_a_new_one_starts_at_version_one(\n    repository: MemoryRepository[")
    ; __append( R )
    ; __append("],\n) -> None:\n    \"\"\"Identity and times come from outside, the rest from the draft.\"\"\"\n    repository.rows.clear()\n\n    created = await _service(repository).create(DRAFT)\n\n    assert created == EXAMPLE\n    assert created.version == 1\n    assert repository.rows == {EXAMPLE.id: EXAMPLE}\n\n\nasync def test_whoever_names_no_version_changes_the_stored_one(\n    repository: MemoryRepository[")
    ; __append( R )
    ; __append("],\n) -> None:\n    \"\"\"Each change is a version; a removal leaves none.\"\"\"\n    service = _service(repository)\n\n    for version in (2, 3):\n        changed = await service.replace(EXAMPLE.id, OTHER, None)\n        assert changed.version == version\n        assert await service.fetch(EXAMPLE.id) == changed\n    await service.remove(EXAMPLE.id, None)\n\n    assert repository.rows == {}\n\n\n")
    ;  if (answers.tier >= 4) { 
    ; __append("@pytest.mark.rule(\"PY-BEH-017a\")\n")
    ;  } 
    ; __append("@pytest.mark.parametrize(\"versions\", [{2}, {2, 3}, set()])\n")
    ; __append( resource.bracketed("", "async def test_only_a_named_version_is_changed(", ["versions: set[int]", `repository: MemoryRepository[${R}]`], ") -> None:") )
    ; __append("\n    \"\"\"The stored version is one; nothing has changed.\"\"\"\n    service = _service(repository)\n\n    with pytest.raises(PreconditionFailedError, match=\"has changed\"):\n        await service.replace(EXAMPLE.id, OTHER, frozenset(versions))\n    with pytest.raises(PreconditionFailedError, match=\"has changed\"):\n        await service.remove(EXAMPLE.id, frozenset(versions))\n\n    assert repository.rows == {EXAMPLE.id: EXAMPLE}\n\n\nasync def test_an_unknown_identity_is_not_found(\n    repository: MemoryRepository[")
    ; __append( R )
    ; __append("],\n) -> None:\n    \"\"\"Before versions are compared.\"\"\"\n    service = _service(repository)\n\n    with pytest.raises(NotFoundError, match=\"no such resource\"):\n        await service.fetch(UUID(int=404))\n    with pytest.raises(NotFoundError):\n        await service.replace(UUID(int=404), OTHER, frozenset())\n    with pytest.raises(NotFoundError):\n        await service.remove(UUID(int=404), frozenset())\n")
    ;  if (auth) { 
    ; __append("\n\n@pytest.mark.rule(\"PY-SEC-033\", \"PY-SEC-053\", \"PY-SEC-053c\")\nasync def test_access_does_not_hinge_on_storage(\n    repository: MemoryRepository[")
    ; __append( R )
    ; __append("],\n) -> None:\n    \"\"\"Even if a query forgot the tenant, nothing gets out.\"\"\"\n    service = _service(repository, tenant=\"other\")\n\n    with pytest.raises(NotFoundError):\n        await service.fetch(EXAMPLE.id)\n    with pytest.raises(NotFoundError):\n        await service.page(PageRequest(limit=1))\n    with pytest.raises(NotFoundError):\n        await service.replace(EXAMPLE.id, OTHER, None)\n    with pytest.raises(NotFoundError):\n        await service.remove(EXAMPLE.id, None)\n")
    ;  } 
    ;  if (texts.length) { 
    ; __append("\n\n")
    ;  if (answers.tier >= 4) { 
    ; __append("@pytest.mark.rule(\"PY-DATA-005\", \"PY-ERR-011b\")\n")
    ;  } 
    ; __append("@pytest.mark.parametrize(\"text\", [\"\", \" \", \"\\t\\n\"])\ndef test_text_says_something(text: str) -> None:\n    \"\"\"The rule holds for every way in, not for HTTP alone.\"\"\"\n    with pytest.raises(RuleViolatedError, match=\"not be blank\"):\n        replace(DRAFT, ")
    ; __append( texts[0].name )
    ; __append("=text)\n")
    ;  } 
  return __output;

}