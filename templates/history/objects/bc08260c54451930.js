(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  resource = __locals.resource,
  resources = __locals.resources;
    ; __append("\"\"\"The application as a server starts it.\"\"\"\n\nimport logging\n\nimport httpx2\nimport pytest\n\nfrom app.main import create_app\nfrom app.settings import PREFIX\nfrom tests.support.resources.")
    ; __append( resource.plural )
    ; __append(" import PATH\n\n\ndef _client() -> httpx2.AsyncClient:\n    return httpx2.AsyncClient(\n        transport=httpx2.ASGITransport(app=create_app()),\n        base_url=\"http://service\",\n    )\n\n\n@pytest.mark.usefixtures(\"log\")\nasync def test_the_environment_is_enough_to_start(\n    monkeypatch: pytest.MonkeyPatch,\n) -> None:\n    \"\"\"A developer needs no variable, and has the documentation.\"\"\"\n    monkeypatch.setenv(f\"{PREFIX}LOG_LEVEL\", \"ERROR\")\n\n    async with _client() as client:\n        statuses = [\n            (await client.get(path)).status_code\n            for path in (\"/healthz\", \"/docs\", \"/openapi.json\", PATH)\n        ]\n\n    assert statuses == [200, 200, 200, 200]\n    assert logging.getLogger().level == logging.ERROR\n\n\n@pytest.mark.usefixtures(\"log\")\n@pytest.mark.parametrize(\"environment\", [\"stage\", \"prod\"])\nasync def test_deployed_the_documentation_is_off(\n    environment: str, monkeypatch: pytest.MonkeyPatch\n) -> None:\n    \"\"\"Nobody outside has to learn of every route at once.\"\"\"\n    monkeypatch.setenv(f\"{PREFIX}ENVIRONMENT\", environment)\n")
    ;  if (derived.hasDatabase) { 
    ; __append("    url = \"postgresql+asyncpg://db.example/name\"\n    monkeypatch.setenv(f\"{PREFIX}DATABASE_URL\", url)\n")
    ;  } 
    ; __append("\n    async with _client() as client:\n        statuses = [\n            (await client.get(path)).status_code\n            for path in (\"/livez\", \"/docs\", \"/openapi.json\")\n        ]\n\n    assert statuses == [200, 404, 404]\n\n\nasync def test_a_slash_too_many_is_not_found(\n    client: httpx2.AsyncClient,\n) -> None:\n    \"\"\"A redirect would leave HTTPS where a proxy ends it.\"\"\"\n    assert (await client.get(f\"{PATH}/\")).status_code == 404\n")
  return __output;

}