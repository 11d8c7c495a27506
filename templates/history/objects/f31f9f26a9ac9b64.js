(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
resource = __locals.resource,
  resources = __locals.resources,
  text = __locals.text;
    ; 
const has = {
  REQUIRED: resource.fields.some((f) => !f.optional),
  OPTIONAL: resource.fields.some((f) => f.optional),
  TEXTS: resource.fields.some((f) => f.type === "str"),
};

    ; __append("\"\"\"")
    ; __append( resource.Many )
    ; __append(" over HTTP.\"\"\"\n\nfrom uuid import UUID\n\nimport httpx2\nimport pytest\n\nfrom tests.support.pages import walk\nfrom tests.support.resources.")
    ; __append( resource.plural )
    ; __append(" import (\n    BODY,\n    CHANGED,\n")
    ;  if (has.OPTIONAL) { 
    ; __append("    OPTIONAL,\n")
    ;  } 
    ; __append("    PATH,\n")
    ;  if (has.REQUIRED) { 
    ; __append("    REQUIRED,\n")
    ;  } 
    ;  if (has.TEXTS) { 
    ; __append("    TEXTS,\n")
    ;  } 
    ; __append("    WRONG,\n    client_of,\n    create,\n)\nfrom tests.support.service import Service\n\nUNKNOWN = f\"{PATH}/{UUID(int=404)}\"\n\n\n@pytest.fixture\ndef client(service: Service) -> httpx2.AsyncClient:\n    \"\"\"Return a client that may do everything with ")
    ; __append( resource.them )
    ; __append(".\"\"\"\n    return client_of(service)\n\n\n@pytest.mark.rule(\"PY-BEH-014\", \"PY-BEH-015\", \"PY-BEH-015b\")\nasync def test_what_is_created_can_be_found(\n    client: httpx2.AsyncClient,\n) -> None:\n    \"\"\"201 says where, and what is there is what was sent.\"\"\"\n    created = await create(client)\n    found = await client.get(created.headers[\"location\"])\n\n    assert found.status_code == 200\n    assert found.json() == created.json()\n    assert found.headers[\"etag\"] == created.headers[\"etag\"] == '\"1\"'\n    assert {name: found.json()[name] for name in BODY} == BODY\n\n\n@pytest.mark.rule(\"PY-DATA-000\", \"PY-CTR-015\")\nasync def test_a_response_holds_what_is_promised_only(\n    client: httpx2.AsyncClient,\n) -> None:\n    \"\"\"What leaks once has to be kept for ever.\"\"\"\n    created = (await create(client)).json()\n\n    assert set(created) == {\"id\", \"created_at\", \"updated_at\", *BODY}\n    assert created[\"created_at\"] == \"2030-01-01T12:00:00Z\"\n\n\n@pytest.mark.rule(\"PY-BEH-014\", \"PY-BEH-015a\")\nasync def test_a_replacement_is_a_new_version(\n    client: httpx2.AsyncClient, service: Service\n) -> None:\n    \"\"\"PUT replaces what was sent and leaves the rest alone.\"\"\"\n    created = await create(client)\n    location = created.headers[\"location\"]\n    service.clock.advance(60)\n\n    replaced = await client.put(location, json=CHANGED)\n\n    assert replaced.status_code == 200\n    assert replaced.headers[\"etag\"] == '\"2\"'\n    assert replaced.json() == created.json() | CHANGED | {\n        \"updated_at\": \"2030-01-01T12:01:00Z\"\n    }\n    assert (await client.get(location)).json() == replaced.json()\n\n\n@pytest.mark.rule(\"PY-BEH-016a\")\nasync def test_repeating_a_replacement_changes_nothing_more(\n    client: httpx2.AsyncClient,\n) -> None:\n    \"\"\"A client that got no answer just asks again.\"\"\"\n    location = (await create(client)).headers[\"location\"]\n\n    first, second = [await client.put(location, json=CHANGED) for _ in \"12\"]\n\n    assert second.json() == first.json()\n\n\n@pytest.mark.rule(\"PY-BEH-014\", \"PY-BEH-015\", \"PY-BEH-015a\")\nasync def test_what_is_deleted_is_gone(client: httpx2.AsyncClient) -> None:\n    \"\"\"204 without a body, then 404 to every method.\"\"\"\n    location = (await create(client)).headers[\"location\"]\n\n    deleted = await client.delete(location)\n\n    assert (deleted.status_code, deleted.content) == (204, b\"\")\n    assert (await client.get(location)).status_code == 404\n    assert (await client.delete(location)).status_code == 404\n    assert await walk(client, PATH, 10) == [[]]\n\n\n@pytest.mark.rule(\"PY-BEH-015\", \"PY-BEH-015c\", \"PY-ERR-011d\")\n@pytest.mark.parametrize(\"method\", [\"GET\", \"PUT\", \"DELETE\"])\nasync def test_an_unknown_identity_is_404(\n    method: str, client: httpx2.AsyncClient\n) -> None:\n    \"\"\"The code says what was not found: the resource, not the route.\"\"\"\n    response = await client.request(\n        method, UNKNOWN, json=BODY if method == \"PUT\" else None\n    )\n\n    assert response.status_code == 404\n    assert response.json()[\"error_code\"] == \"not_found\"\n\n\n@pytest.mark.rule(\"PY-DATA-001b\")\nasync def test_an_identity_has_a_form(client: httpx2.AsyncClient) -> None:\n    \"\"\"What cannot be an identity is invalid, not unknown.\"\"\"\n    response = await client.get(f\"{PATH}/seven\")\n\n    assert response.status_code == 422\n\n\n@pytest.mark.rule(\"PY-DATA-001\", \"PY-DATA-003\")\n@pytest.mark.parametrize(\"name\", WRONG)\nasync def test_a_value_of_the_wrong_type_is_refused(\n    name: str, client: httpx2.AsyncClient\n) -> None:\n    \"\"\"Values are not converted, whatever they look like.\"\"\"\n    response = await client.post(PATH, json=BODY | {name: WRONG[name]})\n\n    assert response.status_code == 422\n    assert {\n        tuple(detail[\"location\"]) for detail in response.json()[\"details\"]\n    } == {(\"body\", name)}\n\n\n")
    ;  if (has.REQUIRED) { 
    ; __append("@pytest.mark.rule(\"PY-DATA-007\")\n@pytest.mark.parametrize(\"name\", REQUIRED)\nasync def test_a_required_value_is_required(\n    name: str, client: httpx2.AsyncClient\n) -> None:\n    \"\"\"Nothing is made up for what is missing.\"\"\"\n    body = {key: value for key, value in BODY.items() if key != name}\n\n    response = await client.post(PATH, json=body)\n\n    [detail] = response.json()[\"details\"]\n    assert response.status_code == 422\n    assert (detail[\"location\"], detail[\"code\"]) == ([\"body\", name], \"missing\")\n\n\n")
    ;  } 
    ;  if (has.OPTIONAL) { 
    ; __append("@pytest.mark.rule(\"PY-DATA-007\")\n@pytest.mark.parametrize(\"name\", OPTIONAL)\nasync def test_an_optional_value_may_be_left_out(\n    name: str, client: httpx2.AsyncClient\n) -> None:\n    \"\"\"Null says the same, and is what is answered.\"\"\"\n    body = {key: value for key, value in BODY.items() if key != name}\n\n    left_out = await client.post(PATH, json=body)\n    null = await client.post(PATH, json=body | {name: None})\n\n    assert left_out.status_code == null.status_code == 201\n    assert [r.json()[name] for r in (left_out, null)] == [None, None]\n\n\n")
    ;  } 
    ; __append("@pytest.mark.rule(\"PY-DATA-003\")\n@pytest.mark.parametrize(\"name\", [\"id\", \"version\", \"tenant\", \"no-field\"])\nasync def test_a_value_that_nobody_asked_for_is_refused(\n    name: str, client: httpx2.AsyncClient\n) -> None:\n    \"\"\"A client that misspells a field learns about it.\"\"\"\n    response = await client.post(PATH, json=BODY | {name: \"1\"})\n\n    assert response.status_code == 422\n")
    ;  if (has.TEXTS) { 
    ; __append("\n\n@pytest.mark.rule(\"PY-DATA-001b\")\n@pytest.mark.parametrize(\"name\", TEXTS)\n@pytest.mark.parametrize(\"value\", [\"\", \"  \", \"a\\x00b\", \"a\" * 201])\nasync def test_text_is_bounded(\n    name: str, value: str, client: httpx2.AsyncClient\n) -> None:\n    \"\"\"Blank, unstorable and endless text is refused at the door.\"\"\"\n    response = await client.post(PATH, json=BODY | {name: value})\n\n    assert response.status_code == 422\n")
    ;  } 
  return __output;

}