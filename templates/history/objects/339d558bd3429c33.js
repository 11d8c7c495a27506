(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  resource = __locals.resource,
  text = __locals.text;
    ; 
const R = resource.class;
const auth = derived.hasAuthentication;
const strategies = { String: "STRING", Integer: "INTEGER", Number: "NUMBER", Boolean: "BOOLEAN", Date: "DATE", DateTime: "DATETIME", Identifier: "IDENTIFIER", Amount: "AMOUNT" };

    ; __append("\"\"\"What holds for every ")
    ; __append( resource.one )
    ; __append(", whatever is sent.\"\"\"\n\n")
    ; __append( resource.imports.propertyTests )
    ; __append("\n\n# What clients may send, as JSON holds it.\nBODIES = st.fixed_dictionaries(\n    {\n")
    ;  for (const f of resource.fields) { 
    ;  const value = `strategies.${strategies[f.schema]}`; 
    ; __append("        \"")
    ; __append( f.name )
    ; __append("\": ")
    ; __append( f.optional ? `st.none() | ${value}` : value )
    ; __append(",\n")
    ;  } 
    ; __append("    }\n)\nFIELDS = set(")
    ; __append( R )
    ; __append("Write.model_fields)\nMOMENTS = st.lists(st.tuples(st.uuids(), st.integers(0, 2)), max_size=9)\n\n\n")
    ; __append( resource.bracketed("", "def _service(", ["identities: list[UUID]", "clock: FakeClock"], `) -> ${R}Service:`) )
    ; __append("\n    return ")
    ; __append( R )
    ; __append("Service(\n")
    ;  if (auth) { 
    ; __append( resource.bracketed("        ", `repository=MemoryRepository[${R}](`, [`tenant="acme"`], "),") )
    ; __append("\n        caller=Caller(\n            subject=\"alice\", tenant=\"acme\", scopes=frozenset(), actor=\"user\"\n        ),\n")
    ;  } else { 
    ; __append("        repository=MemoryRepository[")
    ; __append( R )
    ; __append("](),\n")
    ;  } 
    ; __append("        clock=clock,\n        new_id=iter(identities).__next__,\n    )\n\n\ndef _read(body: object) -> ")
    ; __append( R )
    ; __append("Write:\n    \"\"\"Read a body as the API does.\"\"\"\n    text = json.dumps(body)\n    return ")
    ; __append( R )
    ; __append("Write.model_validate_json(text)\n\n\n@pytest.mark.rule(\"T5-6.5\", \"PY-DATA-003\")\n@given(BODIES)\nasync def test_what_is_sent_comes_back(body: dict[str, object]) -> None:\n    \"\"\"Nothing is cut, converted or lost, so it can be sent again.\"\"\"\n    service = _service([UUID(int=1)], FakeClock())\n    sent = _read(body)\n\n    created = await service.create(sent.to_draft())\n    found = await service.fetch(created.id)\n    shown = ")
    ; __append( R )
    ; __append("Read.model_validate(found)\n\n    assert _read(shown.model_dump(mode=\"json\", include=FIELDS)) == sent\n\n\n@pytest.mark.rule(\"T5-6.5\", \"PY-DATA-001\")\n@given(st.dictionaries(st.sampled_from(sorted(FIELDS)), strategies.ANYTHING))\ndef test_anything_else_is_refused_or_kept(body: dict[str, object]) -> None:\n    \"\"\"Whatever arrives, it is never a failure of the service.\"\"\"\n    try:\n        sent = _read(body)\n    except ValidationError:\n        return\n    assert _read(sent.model_dump(mode=\"json\")) == sent\n\n\n@pytest.mark.rule(\"T5-6.5\", \"PY-BEH-017b\")\n@given(st.lists(BODIES, min_size=2, max_size=4))\nasync def test_every_change_is_a_version(\n    bodies: list[dict[str, object]],\n) -> None:\n    \"\"\"Whoever changes an older one is told, whatever happened between.\"\"\"\n    service = _service([UUID(int=1)], FakeClock())\n    first, *others = (_read(body).to_draft() for body in bodies)\n\n    created = await service.create(first)\n    for version, draft in enumerate(others, start=created.version):\n        await service.replace(created.id, draft, frozenset({version}))\n        with pytest.raises(PreconditionFailedError):\n            await service.remove(created.id, frozenset({version}))\n\n    assert (await service.fetch(created.id)).version == len(bodies)\n\n\n@pytest.mark.rule(\"T5-6.5\", \"PY-BEH-018\", \"PY-BEH-019\")\n@given(MOMENTS, st.integers(1, 4))\nasync def test_pages_hold_everything_once_and_in_order(\n    moments: list[tuple[UUID, int]], limit: int\n) -> None:\n    \"\"\"Also where several are of the same moment.\"\"\"\n    pauses = dict(moments)\n    clock = FakeClock()\n    service = _service(list(pauses), clock)\n    created = []\n    for pause in pauses.values():\n        clock.advance(pause)\n        created.append(await service.create(_read(BODY).to_draft()))\n\n    seen: list[")
    ; __append( R )
    ; __append("] = []\n    request: PageRequest | None = PageRequest(limit)\n    while request:\n        page = await service.page(request)\n        assert len(page.entities) <= limit\n        seen.extend(page.entities)\n        request = PageRequest(limit, page.next) if page.next else None\n\n    assert seen == sorted(created, key=lambda each: (each.created_at, each.id))\n")
  return __output;

}