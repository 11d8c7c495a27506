(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  resource = __locals.resource,
  text = __locals.text;
    ; __append("\"\"\"What those who run the service see of it.\"\"\"\n\nimport logging\nimport sys\n\nimport pytest\nfrom fastapi.testclient import TestClient\nfrom prometheus_client import REGISTRY\n\nfrom app import logs\nfrom app.services import ")
    ; __append( resource.plural )
    ; __append("\n\nPATH = \"")
    ; __append( derived.apiPrefix )
    ; __append("/")
    ; __append( resource.route )
    ; __append("\"\nROUTE = f\"{PATH}/{{")
    ; __append( resource.name )
    ; __append("_id}}\"\n\n\ndef requests(route: str, status: int) -> float:\n    \"\"\"Return how many were counted.\"\"\"\n    labels = {\"method\": \"GET\", \"route\": route, \"status\": str(status)}\n    return REGISTRY.get_sample_value(\"http_requests_total\", labels) or 0\n\n\ndef test_counts_requests_by_route(client: TestClient) -> None:\n    \"\"\"Ids are no part of what a request is counted under.\"\"\"\n    before = requests(ROUTE, 404)\n    client.get(f\"{PATH}/1\")\n    client.get(f\"{PATH}/2\")\n    assert requests(ROUTE, 404) == before + 2\n    assert ROUTE in client.get(\"/metrics\").text\n\n\ndef test_counts_what_leads_nowhere_as_one(client: TestClient) -> None:\n    \"\"\"Paths that do not exist share one label.\"\"\"\n    before = requests(\"none\", 404)\n    client.get(\"/one\")\n    client.get(\"/two\")\n    assert requests(\"none\", 404) == before + 2\n\n\ndef test_counts_failures(\n    client: TestClient, monkeypatch: pytest.MonkeyPatch\n) -> None:\n    \"\"\"An exception that nothing handles counts as 500.\"\"\"\n    monkeypatch.delattr(")
    ; __append( resource.plural )
    ; __append(", \"get\")\n    before = requests(ROUTE, 500)\n    assert client.get(f\"{PATH}/1\").status_code == 500\n    assert requests(ROUTE, 500) == before + 1\n\n\ndef test_logs_to_stdout(monkeypatch: pytest.MonkeyPatch) -> None:\n    \"\"\"The root logger writes to stdout, and uvicorn writes through it.\"\"\"\n    root = logging.getLogger()\n    monkeypatch.setattr(root, \"handlers\", [])\n    logs.configure()\n    (handler,) = root.handlers\n    assert isinstance(handler, logging.StreamHandler)\n    assert handler.stream is sys.stdout\n    assert logging.getLogger(\"uvicorn.access\").handlers == []\n")
  return __output;

}