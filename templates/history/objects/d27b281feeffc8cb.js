(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  resource = __locals.resource,
  resources = __locals.resources,
  text = __locals.text;
    ; 
const full = answers.tier >= 4;
const call = full ? `database_call(storage.calls, "test")` : "database_call()";

    ; __append("\"\"\"Transactions: whole or not at all, and what fails is told apart.\n\nEvery test needs a database on a real PostgreSQL server.\n\"\"\"\n\nimport asyncio\n\nimport httpx2\nimport pytest\nimport sqlalchemy as sa\nfrom sqlalchemy.exc import DBAPIError\nfrom sqlalchemy.ext.asyncio import AsyncSession\n\nfrom app.errors import ConflictError, DependencyFailedError\n")
    ;  if (full) { 
    ; __append("from app.repositories.sql.calls import database_call\nfrom app.repositories.sql.storage import SqlStorage\n")
    ;  } else { 
    ; __append("from app.repositories.sql import SqlStorage, database_call\n")
    ;  } 
    ; __append("from tests.support.pages import walk\nfrom tests.support.resources.")
    ; __append( resource.plural )
    ; __append(" import (\n    BODY,\n    CHANGED,\n    PATH,\n    client_of,\n    create,\n)\nfrom tests.support.service import Service\n\n\n@pytest.fixture\ndef client(service: Service) -> httpx2.AsyncClient:\n    \"\"\"Return a client that may do everything with ")
    ; __append( resource.them )
    ; __append(".\"\"\"\n    return client_of(service)\n\n\n")
    ;  if (full) { 
    ; __append("@pytest.mark.rule(\"PY-IO-007\", \"PY-ERR-003\")\n")
    ;  } 
    ; __append("async def test_nothing_is_promised_before_it_is_committed(\n    client: httpx2.AsyncClient, monkeypatch: pytest.MonkeyPatch\n) -> None:\n    \"\"\"A commit that fails is 503, never 201.\"\"\"\n\n    async def fail(_: AsyncSession) -> None:\n        raise OSError(\"the connection is gone\")\n\n    with monkeypatch.context() as broken:\n        broken.setattr(AsyncSession, \"commit\", fail)\n        response = await client.post(PATH, json=BODY)\n\n    assert response.status_code == 503\n    assert response.json()[\"error_code\"] == \"dependency_failed\"\n    assert await walk(client, PATH, 10) == [[]]\n\n\n")
    ;  if (full) { 
    ; __append("@pytest.mark.rule(\"PY-BEH-017b\")\n")
    ;  } 
    ; __append("async def test_of_many_changes_of_a_version_one_wins(\n    client: httpx2.AsyncClient,\n) -> None:\n    \"\"\"The others are told, and nothing is overwritten unseen.\"\"\"\n    created = await create(client)\n    location = created.headers[\"location\"]\n    headers = {\"if-match\": created.headers[\"etag\"]}\n\n    answers = await asyncio.gather(\n        *(client.put(location, json=CHANGED, headers=headers) for _ in \"12345\")\n    )\n\n    statuses = sorted(answer.status_code for answer in answers)\n    assert statuses == [200, 412, 412, 412, 412]\n    assert (await client.get(location)).headers[\"etag\"] == '\"2\"'\n\n\nasync def test_changes_of_any_version_follow_each_other(\n    client: httpx2.AsyncClient,\n) -> None:\n    \"\"\"Whoever names no version is not refused for those of others.\"\"\"\n    location = (await create(client)).headers[\"location\"]\n\n    changes = await asyncio.gather(\n        *(client.put(location, json=CHANGED) for _ in \"12345\")\n    )\n    found = await client.get(location)\n    removals = await asyncio.gather(*(client.delete(location) for _ in \"123\"))\n\n    assert [answer.status_code for answer in changes] == [200] * 5\n    assert found.headers[\"etag\"] == '\"6\"'\n    assert sorted(each.status_code for each in removals) == [204, 404, 404]\n\n\nTERMINATE = \"SELECT pg_terminate_backend(pg_backend_pid())\"\n\n\ndef _raise(condition: str) -> str:\n    return f\"DO 'BEGIN RAISE {condition}; END'\"\n\n\n")
    ;  if (full) { 
    ; __append("@pytest.mark.rule(\"PY-ERR-011e\", \"PY-ERR-011f\")\n")
    ;  } 
    ; __append("@pytest.mark.parametrize(\n    (\"statement\", \"expected\"),\n    [\n        (_raise(\"unique_violation\"), ConflictError),\n        (_raise(\"foreign_key_violation\"), ConflictError),\n        (_raise(\"not_null_violation\"), DBAPIError),\n        (_raise(\"check_violation\"), DBAPIError),\n        (_raise(\"deadlock_detected\"), DependencyFailedError),\n        (_raise(\"lock_not_available\"), DependencyFailedError),\n        (TERMINATE, DependencyFailedError),\n        (\"SELECT 1 / 0\", DBAPIError),\n        (\"SELECT 9999999999::int\", DBAPIError),\n        (\"SELECT * FROM nowhere\", DBAPIError),\n    ],\n)\nasync def test_conflicts_and_outages_differ_from_bugs(\n    statement: str, expected: type[Exception], storage: SqlStorage\n) -> None:\n    \"\"\"A retry mends an outage; a bug is to be seen as one.\"\"\"\n\n    async def execute() -> None:\n        async with storage.begin() as unit:\n            with ")
    ; __append( call )
    ; __append(":\n                await unit.session.execute(sa.text(statement))\n\n    with pytest.raises(expected):\n        await execute()\n\n\nasync def test_what_fails_beside_the_database_is_not_its_failure(\n    storage: SqlStorage,\n) -> None:\n    \"\"\"An endpoint may call others, and has bugs of its own.\"\"\"\n\n    async def time_out() -> None:\n        async with storage.begin():\n            raise TimeoutError(\"the provider of payments\")\n\n    with pytest.raises(TimeoutError, match=\"payments\"):\n        await time_out()\n")
  return __output;

}