(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
resource = __locals.resource,
  resources = __locals.resources;
    ; __append("\"\"\"")
    ; __append( resource.Many )
    ; __append(" page by page.\"\"\"\n\nimport httpx2\nimport pytest\n\nfrom tests.support.pages import walk\nfrom tests.support.resources.")
    ; __append( resource.plural )
    ; __append(" import (\n    PATH,\n    client_of,\n    create,\n)\nfrom tests.support.service import Service\n\n\n@pytest.fixture\ndef client(service: Service) -> httpx2.AsyncClient:\n    \"\"\"Return a client that may do everything with ")
    ; __append( resource.them )
    ; __append(".\"\"\"\n    return client_of(service)\n\n\n@pytest.mark.rule(\"PY-BEH-018\", \"PY-BEH-018a\", \"PY-BEH-018c\", \"PY-BEH-019\")\n@pytest.mark.parametrize(\"limit\", [1, 2, 3, 4, 5, 100])\nasync def test_pages_hold_everything_once_and_in_order(\n    limit: int, client: httpx2.AsyncClient, service: Service\n) -> None:\n    \"\"\"Two of the five are of the same moment.\"\"\"\n    expected = []\n    for seconds in (0, 0, 1, 1, 1):\n        service.clock.advance(seconds)\n        expected.append((await create(client)).json()[\"id\"])\n\n    pages = await walk(client, PATH, limit)\n\n    assert [identity for page in pages for identity in page] == expected\n    assert all(len(page) <= limit for page in pages)\n    assert len(pages) == -(-5 // limit)\n\n\nasync def test_what_is_added_meanwhile_comes_last(\n    client: httpx2.AsyncClient, service: Service\n) -> None:\n    \"\"\"A client in the middle of a list misses nothing.\"\"\"\n    before = [(await create(client)).json()[\"id\"] for _ in range(2)]\n    first = (await client.get(PATH, params={\"limit\": 1})).json()\n    service.clock.advance(1)\n    added = (await create(client)).json()[\"id\"]\n\n    rest = await client.get(PATH, params={\"cursor\": first[\"next_cursor\"]})\n\n    found = [entry[\"id\"] for entry in rest.json()[\"items\"]]\n    assert found == [before[1], added]\n\n\n@pytest.mark.rule(\"PY-DATA-001b\", \"PY-PERF-004\")\n@pytest.mark.parametrize(\n    \"query\",\n    [\"limit=0\", \"limit=101\", \"limit=x\", \"cursor=\", \"cursor=abc\", \"cursor=%21\"],\n)\nasync def test_a_page_that_makes_no_sense_is_refused(\n    query: str, client: httpx2.AsyncClient\n) -> None:\n    \"\"\"The limit is capped, and cursors are not guessed.\"\"\"\n    response = await client.get(f\"{PATH}?{query}\")\n\n    [detail] = response.json()[\"details\"]\n    assert response.status_code == 422\n    assert detail[\"location\"] == [\"query\", query.partition(\"=\")[0]]\n")
  return __output;

}