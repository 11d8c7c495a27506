(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  resource = __locals.resource,
  text = __locals.text;
    ; 
const { fit, bracketed, fields } = resource;
const [first, ...rest] = fields;
const required = fields.filter((f) => !f.optional);
const optional = fields.filter((f) => f.optional);
const changes = [`"${first.name}": ${first.literal.other}`, ...rest.filter((f) => f.optional).map((f) => `"${f.name}": None`)];
// What SQLite takes and clients may not send, by type.
const LAX = { str: "''", int: "4294967296", decimal: "1000000000000000000" };
const lax = fields.find((f) => LAX[f.type] !== undefined);
const set = lax === undefined ? "" : `SET ${lax.name} = ${LAX[lax.type]}`;
const sql = `UPDATE ${resource.plural} ${set}`;
const update = fit(
  `        connection.execute(text("${sql}"))`,
  `        connection.execute(\n            text("${sql}")\n        )`,
  `        connection.execute(\n            text(\n                "${sql}"\n            )\n        )`,
  `        connection.execute(\n            text(\n                "UPDATE ${resource.plural} "\n                "${set}"\n            )\n        )`,
);
const invalid = fields.flatMap((f) => f.invalid.map((value) => `("${f.name}", ${value})`));

    ; __append("\"\"\"")
    ; __append( resource.Many )
    ; __append(" over HTTP.\"\"\"\n\nimport pytest\nfrom fastapi.testclient import TestClient\n")
    ;  if (lax !== undefined) { 
    ; __append("from sqlalchemy import Engine, text\n")
    ;  } 
    ; __append("\nPATH = \"")
    ; __append( derived.apiPrefix )
    ; __append("/")
    ; __append( resource.route )
    ; __append("\"\n")
    ; __append( bracketed("", "BODY: dict[str, object] = {", fields.map((f) => `"${f.name}": ${f.literal.example}`), "}") )
    ; __append("\n")
    ; __append( bracketed("", "CHANGED = {", ["**BODY", ...changes], "}") )
    ; __append("\n")
    ;  if (required.length) { 
    ; __append( bracketed("", "REQUIRED = {", required.map((f) => `"${f.name}"`), "}") )
    ; __append("\n")
    ;  } 
    ; __append("\n\ndef test_keeps_what_it_is_sent(client: TestClient) -> None:\n    \"\"\"What is created can be read, alone and in the list.\"\"\"\n    created = client.post(PATH, json=BODY)\n    assert created.status_code == 201\n    assert created.json() == {\"id\": 1, **BODY}\n    assert client.get(f\"{PATH}/1\").json() == created.json()\n    assert client.get(PATH).json() == {\"items\": [created.json()]}\n\n\ndef test_lists_page_by_page(client: TestClient) -> None:\n    \"\"\"A page has as many ")
    ; __append( resource.them === resource.many ? resource.many : "of them" )
    ; __append(" as are asked for.\"\"\"\n    for _ in range(3):\n        client.post(PATH, json=BODY)\n    page = client.get(PATH, params={\"offset\": 1, \"limit\": 1}).json()\n    assert [found[\"id\"] for found in page[\"items\"]] == [2]\n\n\ndef test_replaces(client: TestClient) -> None:\n    \"\"\"What replaces another can be read.\"\"\"\n    client.post(PATH, json=BODY)\n    replaced = client.put(f\"{PATH}/1\", json=CHANGED)\n    assert replaced.json() == {\"id\": 1, **CHANGED}\n    assert client.get(f\"{PATH}/1\").json() == replaced.json()\n\n\ndef test_deletes(client: TestClient) -> None:\n    \"\"\"What is deleted is gone.\"\"\"\n    client.post(PATH, json=BODY)\n    assert client.delete(f\"{PATH}/1\").status_code == 204\n    assert client.get(f\"{PATH}/1\").status_code == 404\n\n\ndef test_gives_no_id_twice(client: TestClient) -> None:\n    \"\"\"A link to what is deleted never leads to something else.\"\"\"\n    client.post(PATH, json=BODY)\n    client.delete(f\"{PATH}/1\")\n    assert client.post(PATH, json=BODY).json()[\"id\"] == 2\n\n\n@pytest.mark.parametrize(\"number\", [0, 2**63])\ndef test_refuses_ids_that_cannot_be(client: TestClient, number: int) -> None:\n    \"\"\"An id is a positive integer that SQLite can hold.\"\"\"\n    assert client.get(f\"{PATH}/{number}\").status_code == 422\n\n\n@pytest.mark.parametrize(\n    (\"name\", \"value\"),\n    [(\"limit\", 0), (\"limit\", 101), (\"offset\", -1), (\"offset\", 2**63)],\n)\ndef test_refuses_pages_that_cannot_be(\n    client: TestClient, name: str, value: int\n) -> None:\n    \"\"\"A page has 1 to 100 of them, and begins at the first or later.\"\"\"\n    assert client.get(PATH, params={name: value}).status_code == 422\n\n\n@pytest.mark.parametrize(\"method\", [\"GET\", \"PUT\", \"DELETE\"])\ndef test_says_that_there_is_none(client: TestClient, method: str) -> None:\n    \"\"\"What is not there is not found.\"\"\"\n    body = BODY if method == \"PUT\" else None\n    answer = client.request(method, f\"{PATH}/1\", json=body)\n    assert answer.status_code == 404\n")
    ; __append( bracketed("    ", "assert answer.json() == {", [`"detail": "There is no such ${resource.one}."`], "}") )
    ; __append("\n")
    ;  if (required.length) { 
    ; __append("\n\ndef test_requires_what_is_not_optional(client: TestClient) -> None:\n    \"\"\"An empty body lacks everything that has to be there.\"\"\"\n    answer = client.post(PATH, json={})\n    assert answer.status_code == 422\n    missing = {fault[\"loc\"][-1] for fault in answer.json()[\"detail\"]}\n    assert missing == REQUIRED\n")
    ;  } 
    ;  if (optional.length) { 
    ; __append("\n\ndef test_leaves_out_what_is_optional(client: TestClient) -> None:\n    \"\"\"What is left out is null.\"\"\"\n")
    ;  if (required.length) { 
    ; __append("    body = {name: BODY[name] for name in REQUIRED}\n    created = client.post(PATH, json=body).json()\n    assert created == {\"id\": 1, **dict.fromkeys(BODY), **body}\n")
    ;  } else { 
    ; __append("    created = client.post(PATH, json={}).json()\n    assert created == {\"id\": 1, **dict.fromkeys(BODY)}\n")
    ;  } 
    ;  } 
    ; __append("\n\n@pytest.mark.parametrize(\n    (\"name\", \"value\"),\n    [\n")
    ;  for (const one of invalid) { 
    ; __append("        ")
    ; __append( one )
    ; __append(",\n")
    ;  } 
    ; __append("    ],\n)\ndef test_refuses_what_is_not_valid(\n    client: TestClient, name: str, value: object\n) -> None:\n    \"\"\"A body that is not valid stores nothing.\"\"\"\n    answer = client.post(PATH, json={**BODY, name: value})\n    assert answer.status_code == 422\n    assert client.get(PATH).json() == {\"items\": []}\n")
    ;  if (fields.some((f) => f.type === "datetime")) { 
    ;  const { name } = fields.find((f) => f.type === "datetime"); 
    ; __append("\n\ndef test_answers_with_times_in_utc(client: TestClient) -> None:\n    \"\"\"The same moment is read, whatever zone it was sent in.\"\"\"\n")
    ; __append( bracketed("    ", "body = {", ["**BODY", `"${name}": "2026-01-31T13:00:00+01:00"`], "}") )
    ; __append("\n    created = client.post(PATH, json=body).json()\n    assert created[\"")
    ; __append( name )
    ; __append("\"] == \"2026-01-31T12:00:00Z\"\n    assert client.get(f\"{PATH}/1\").json() == created\n")
    ;  } 
    ;  if (fields.some((f) => f.type === "decimal")) { 
    ;  const { name } = fields.find((f) => f.type === "decimal"); 
    ; __append("\n\n@pytest.mark.parametrize(\n    (\"sent\", \"kept\"),\n    [(\"0.1\", \"0.1000\"), (\"-99999999999999.9999\", \"-99999999999999.9999\")],\n)\ndef test_keeps_amounts_exactly(\n    client: TestClient, sent: str, kept: str\n) -> None:\n    \"\"\"No amount is rounded, and each has four decimals at once.\"\"\"\n")
    ; __append( bracketed("    ", "body = {", ["**BODY", `"${name}": sent`], "}") )
    ; __append("\n    created = client.post(PATH, json=body).json()\n    assert created[\"")
    ; __append( name )
    ; __append("\"] == kept\n    assert client.get(f\"{PATH}/1\").json() == created\n    assert client.put(f\"{PATH}/1\", json=body).json() == created\n")
    ;  } 
    ; __append("\n\n@pytest.mark.parametrize(\"value\", [\"NaN\", r'\"\\ud800\"'])\ndef test_refuses_what_is_no_json(client: TestClient, value: str) -> None:\n    \"\"\"A value that JSON cannot hold is refused, and not sent back.\"\"\"\n    answer = client.post(\n        PATH,\n        content=")
    ; __append( text.py(`{"${first.name}": `) )
    ; __append(" + value + \"}\",\n        headers={\"Content-Type\": \"application/json\"},\n    )\n    assert answer.status_code == 422\n")
    ;  if (lax !== undefined) { 
    ; __append("\n\ndef test_shows_what_was_stored_otherwise(\n    client: TestClient, engine: Engine\n) -> None:\n    \"\"\"A row that no client could have sent is readable.\"\"\"\n    client.post(PATH, json=BODY)\n    with engine.begin() as connection:\n")
    ; __append( update )
    ; __append("\n    shown = client.get(f\"{PATH}/1\")\n    assert shown.status_code == 200\n    assert client.get(PATH).json() == {\"items\": [shown.json()]}\n")
    ;  } 
  return __output;

}