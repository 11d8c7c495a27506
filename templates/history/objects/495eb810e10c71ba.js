(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\"\"\"What consumers rely on, in their own words.\n\nEach file below consumers/ belongs to a consumer: the requests that it sends\nand, as JSON Schema, the part of the responses that it reads. `given` are\nrequests made before; `{location}` is where the last of them led.\n\"\"\"\n\nimport json\nfrom collections.abc import Iterator\nfrom pathlib import Path\nfrom typing import Any\n\nimport httpx2\nimport jsonschema_rs\nimport pytest\n\nfrom tests.support.service import Service\n\nCONSUMERS = Path(__file__).parent / \"consumers\"\n\n\ndef _interactions() -> Iterator[Any]:\n    for path in sorted(CONSUMERS.glob(\"*.json\")):\n        contract = json.loads(path.read_text(encoding=\"utf-8\"))\n        for interaction in contract[\"interactions\"]:\n            name = f\"{contract['consumer']}: {interaction['description']}\"\n            yield pytest.param(interaction, id=name)\n\n\nasync def _send(\n    client: httpx2.AsyncClient, request: dict[str, Any], location: str\n) -> httpx2.Response:\n    return await client.request(\n        request[\"method\"],\n        request[\"path\"].replace(\"{location}\", location),\n        json=request.get(\"body\"),\n        headers=request.get(\"headers\"),\n    )\n\n\n@pytest.mark.rule(\"PY-CTR-009\")\n@pytest.mark.parametrize(\"interaction\", list(_interactions()))\nasync def test_a_consumer_gets_what_it_reads(\n    interaction: dict[str, Any],\n    service: Service,\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    scopes: list[str],\n")
    ;  } 
    ; __append(") -> None:\n    \"\"\"What no consumer reads may change; the rest may not.\"\"\"\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    client = service.client(*scopes)\n")
    ;  } else { 
    ; __append("    client = service.client()\n")
    ;  } 
    ; __append("    location = \"\"\n    for earlier in interaction.get(\"given\", []):\n        response = await _send(client, earlier, location)\n        assert response.is_success\n        location = response.headers.get(\"location\", location)\n\n    response = await _send(client, interaction[\"request\"], location)\n\n    expected = interaction[\"response\"]\n    assert response.status_code == expected[\"status\"]\n    assert set(expected.get(\"headers\", [])) <= set(response.headers)\n    if \"body\" in expected:\n        jsonschema_rs.validate(expected[\"body\"], response.json())\n")
  return __output;

}