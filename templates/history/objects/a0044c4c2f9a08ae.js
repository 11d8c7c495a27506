(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  resource = __locals.resource,
  resources = __locals.resources;
    ; __append("\"\"\"")
    ; __append( resource.Many )
    ; __append(" in PostgreSQL.\n\nEvery test needs a database on a real PostgreSQL server.\n\"\"\"\n\nimport asyncio\n\nimport httpx2\nimport pytest\nfrom sqlalchemy.ext.asyncio import AsyncSession\n\nfrom tests.support.resources.")
    ; __append( resource.plural )
    ; __append(" import (\n    BODY,\n    CHANGED,\n    PATH,\n    client_of,\n    create,\n    walk,\n)\nfrom tests.support.service import Service\n\n\n@pytest.fixture\ndef client(service: Service) -> httpx2.AsyncClient:\n    \"\"\"Return a client that may do everything with ")
    ; __append( resource.them )
    ; __append(".\"\"\"\n    return client_of(service)\n\n\nasync def test_the_api_works_on_the_migrated_database(\n    client: httpx2.AsyncClient,\n) -> None:\n    \"\"\"One round through every operation.\"\"\"\n    created = await create(client)\n    location = created.headers[\"location\"]\n\n    assert (await client.get(location)).json() == created.json()\n    changed = await client.put(location, json=CHANGED)\n    assert (await client.get(location)).json() == changed.json()\n    assert (await client.delete(location)).status_code == 204\n    assert (await client.get(location)).status_code == 404\n\n\nasync def test_pages_hold_everything_once(\n    client: httpx2.AsyncClient,\n) -> None:\n    \"\"\"They were made at one moment, so their identities tell the order.\"\"\"\n    created = [(await create(client)).json()[\"id\"] for _ in range(5)]\n\n    pages = await walk(client, 2)\n\n    assert pages == [created[:2], created[2:4], created[4:]]\n\n\nasync def test_of_many_changes_at_once_one_wins(\n    client: httpx2.AsyncClient,\n) -> None:\n    \"\"\"The others are told, or came after it; nothing fails.\"\"\"\n    location = (await create(client)).headers[\"location\"]\n\n    answers = await asyncio.gather(\n        *(client.put(location, json=CHANGED) for _ in \"12345\")\n    )\n\n    statuses = {answer.status_code for answer in answers}\n    assert 200 in statuses\n    assert statuses <= {200, 409}\n\n\nasync def test_nothing_is_promised_before_it_is_committed(\n    client: httpx2.AsyncClient, monkeypatch: pytest.MonkeyPatch\n) -> None:\n    \"\"\"A commit that fails is 503, never 201.\"\"\"\n\n    async def fail(_: AsyncSession) -> None:\n        raise OSError(\"the connection is gone\")\n\n    with monkeypatch.context() as broken:\n        broken.setattr(AsyncSession, \"commit\", fail)\n        response = await client.post(PATH, json=BODY)\n\n    assert response.status_code == 503\n    assert response.json()[\"error_code\"] == \"dependency_failed\"\n    assert await walk(client, 10) == [[]]\n")
  return __output;

}