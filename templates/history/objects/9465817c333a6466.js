(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  resource = __locals.resource,
  text = __locals.text;
    ; 
const R = resource.class;
const p = resource.plural;

    ; __append("\"\"\"")
    ; __append( resource.Many )
    ; __append(" in PostgreSQL.\n\nEvery test needs a database on a real PostgreSQL server.\n\"\"\"\n\n")
    ; __append( resource.imports.sqlTests )
    ; __append("\n\n\n")
    ; __append( resource.bracketed("", `class Test${resource.classes}InSql(`, [`StorageContract[${R}]`], "):") )
    ; __append("\n    \"\"\"The contract of storage, held by PostgreSQL.\"\"\"\n\n    example: ClassVar = EXAMPLE\n\n\n@pytest.fixture\ndef client(service: Service) -> httpx2.AsyncClient:\n    \"\"\"Return a client that may do everything with ")
    ; __append( resource.them )
    ; __append(".\"\"\"\n    return client_of(service)\n\n\n@pytest.mark.rule(\"")
    ; __append( { 3: "T3-5.3", 4: "T4-5.4", 5: "T5-5.3" }[answers.tier] )
    ; __append("\")\nasync def test_the_api_works_on_the_migrated_database(\n    client: httpx2.AsyncClient,\n) -> None:\n    \"\"\"One round through every operation.\"\"\"\n    created = await create(client)\n    location = created.headers[\"location\"]\n\n    assert (await client.get(location)).json() == created.json()\n    assert await walk(client, PATH, 1) == [[created.json()[\"id\"]]]\n    changed = await client.put(location, json=CHANGED)\n    assert changed.headers[\"etag\"] == '\"2\"'\n    assert (await client.delete(location)).status_code == 204\n    assert await walk(client, PATH, 1) == [[]]\n")
    ;  if (answers.tier >= 4) { 
    ; __append("\n\n@pytest.mark.rule(\"PY-BEH-016b\")\nasync def test_of_many_retries_at_once_one_counts(\n    client: httpx2.AsyncClient,\n) -> None:\n    \"\"\"Each gets the same answer, or is told to wait for it.\"\"\"\n    headers = {\"idempotency-key\": \"key-1\"}\n\n    answers = await asyncio.gather(\n        *(client.post(PATH, json=BODY, headers=headers) for _ in \"12345\")\n    )\n\n    created = {a.content for a in answers if a.status_code == 201}\n    refused = [a.json() for a in answers if a.status_code != 201]\n    assert len(created) == 1\n    assert {body[\"error_code\"] for body in refused} <= {\"request_in_flight\"}\n    assert [len(page) for page in await walk(client, PATH, 100)] == [1]\n\n\nasync def test_many_requests_at_once_are_served(\n    client: httpx2.AsyncClient,\n) -> None:\n    \"\"\"More than there are connections: they wait for each other.\"\"\"\n    answers = await asyncio.gather(*(create(client) for _ in range(20)))\n\n    identities = {answer.json()[\"id\"] for answer in answers}\n    found = await walk(client, PATH, 7)\n    assert {identity for page in found for identity in page} == identities\n\n\n@pytest.mark.rule(\"PY-PERF-002\")\nasync def test_a_page_costs_one_query(\n    client: httpx2.AsyncClient, service: Service\n) -> None:\n    \"\"\"However many there are: the time of a list must not grow with them.\"\"\"\n    for _ in range(5):\n        await create(client)\n    before = len(service.logs.records(\"dependency.call\"))\n\n    await client.get(PATH, params={\"limit\": 5})\n\n    calls = service.logs.records(\"dependency.call\")[before:]\n    assert [call[\"operation\"] for call in calls] == [f\"{TABLE}.page\", \"commit\"]\n\n\n@pytest.mark.rule(\n    \"PY-OBS-019c\",\n    \"PY-OBS-027\",\n    \"PY-OBS-029\",\n    \"PY-OBS-030\",\n    \"PY-OBS-030a\",\n    \"PY-OBS-030b\",\n)\nasync def test_queries_are_logged_by_name_and_without_values(\n    client: httpx2.AsyncClient, service: Service\n) -> None:\n    \"\"\"Names can be searched; SQL and values stay out.\"\"\"\n    identity = (await create(client)).json()[\"id\"]\n    await walk(client, PATH, 10)\n\n    calls = {\n        record[\"operation\"]: record\n        for record in service.logs.records(\"dependency.call\")\n        if record[\"dependency\"] == \"postgresql\"\n    }\n    assert set(calls) >= {f\"{TABLE}.add\", f\"{TABLE}.page\", \"commit\"}\n    assert calls[f\"{TABLE}.page\"][\"rows\"] == 1\n    assert identity not in service.logs.text\n    assert \"INSERT\" not in service.logs.text\n")
    ;  } 
  return __output;

}