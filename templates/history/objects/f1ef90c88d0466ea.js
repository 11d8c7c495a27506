(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resource = __locals.resource;
    ; 
const p = resource.plural;
const { an, bracketed, fit, many, one } = resource;

    ; __append( fit(
  `"""The journey of features/${p}.feature, on a running service."""`,
  `"""The journey of ${p}.feature, on a running service."""`,
  `"""The journey of ${p}.feature."""`,
) )
    ; __append("\n\n")
    ; __append( resource.imports.journey )
    ; __append("\n\nJourney = dict[str, httpx2.Response]\n\n\n@pytest.mark.rule(\"PY-BEH-016\", \"PY-BEH-017\")\n")
    ; __append( bracketed("", "@scenario(", [`"features/${p}.feature"`, `"The life of one ${one}"`], ")") )
    ; __append("\ndef test_the_life_of_one_")
    ; __append( resource.name )
    ; __append("() -> None:\n    \"\"\"The journey that has to work whatever else does not.\"\"\"\n\n\n@pytest.fixture\ndef journey() -> Journey:\n    \"\"\"Remember the answers that later steps refer to.\"\"\"\n    return {}\n\n\n")
    ;  if (derived.hasAuthentication) { 
    ; __append( bracketed("", "@given(", [`"somebody with a token for ${many}"`, `target_fixture="client"`], ")") )
    ; __append("\ndef _client(server: Server) -> Iterator[httpx2.Client]:\n    issued = server.run(\"token\", \"--scope\", \" \".join(SCOPES))\n    with server.client(issued.stdout.strip()) as client:\n        yield client\n")
    ;  } else { 
    ; __append("@given(\"somebody who calls the API\", target_fixture=\"client\")\ndef _client(server: Server) -> Iterator[httpx2.Client]:\n    with server.client() as client:\n        yield client\n")
    ;  } 
    ; __append("\n\n")
    ; __append( bracketed("", "@when(", [`"they create ${an} ${one} and send the request again"`], ")") )
    ; __append("\ndef _create(client: httpx2.Client, journey: Journey) -> None:\n    request: dict[str, Any] = {\n        \"json\": BODY,\n        \"headers\": {\"idempotency-key\": \"journey\"},\n    }\n    client.post(PATH, **request)\n    journey[\"created\"] = client.post(PATH, **request)\n    assert journey[\"created\"].status_code == 201\n\n\n@then(\"there is one ")
    ; __append( one )
    ; __append("\")\ndef _is_one(client: httpx2.Client, journey: Journey) -> None:\n    assert client.get(PATH).json()[\"items\"] == [journey[\"created\"].json()]\n\n\ndef _put(\n    client: httpx2.Client, journey: Journey, body: dict[str, Any]\n) -> httpx2.Response:\n    seen = journey[\"created\"].headers\n    return client.put(\n        seen[\"location\"], json=body, headers={\"if-match\": seen[\"etag\"]}\n    )\n\n\n@when(\"they change it\")\ndef _change(client: httpx2.Client, journey: Journey) -> None:\n    assert _put(client, journey, CHANGED).status_code == 200\n\n\n@then(\"a change of the version before is refused\")\ndef _is_refused(client: httpx2.Client, journey: Journey) -> None:\n    assert _put(client, journey, BODY).status_code == 412\n\n\n@when(\"they delete it\")\ndef _delete(client: httpx2.Client, journey: Journey) -> None:\n    location = journey[\"created\"].headers[\"location\"]\n    assert client.delete(location).status_code == 204\n\n\n@then(\"it is gone\")\ndef _is_gone(client: httpx2.Client, journey: Journey) -> None:\n    location = journey[\"created\"].headers[\"location\"]\n    assert client.get(location).status_code == 404\n")
  return __output;

}