(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  text = __locals.text;
    ; __append("\"\"\"Fixtures of the end-to-end lane: the service as a process of its own.\"\"\"\n\n")
    ;  if (derived.hasDatabase) { 
    ; __append("import os\nimport re\n")
    ;  } 
    ; __append("from collections.abc import Iterator\nfrom pathlib import Path\n\nimport pytest\n\n")
    ;  if (derived.hasDatabase) { 
    ; __append("from app.settings import PREFIX\n")
    ;  } 
    ; __append("from tests.support.process import Server, serve\n")
    ;  if (derived.hasDatabase) { 
    ; __append("\n# A migrated database without rows, as the pipeline has one. It is read here,\n# because tests see no variables of the service.\nDATABASE_URL = os.environ.get(f\"{PREFIX}E2E_DATABASE_URL\", \"\")\n\nADDED = re.compile(\n    r'dependency=\"postgresql\",operation=\"\\w+\\.add\",outcome=\"success\"} [1-9]'\n)\n")
    ;  } 
    ; __append("\n\n@pytest.fixture\n")
    ;  if (derived.hasDatabase) { 
    ; __append("def server(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Server]:\n    \"\"\"Start the service on a free port, with its data in memory.\n\n    Where a database is named, the data are there.\n    \"\"\"\n    settings = {\"DATABASE_URL\": DATABASE_URL} if DATABASE_URL else {}\n    with serve(tmp_path, SHUTDOWN_DRAIN_SECONDS=\"1\", **settings) as started:\n        yield started\n        if DATABASE_URL and request.path.stem.endswith(\"_journey\"):\n            assert _has_stored(started)\n\n\ndef _has_stored(server: Server) -> bool:\n    \"\"\"Tell whether the database took something new.\"\"\"\n    with server.client() as client:\n        metrics = client.get(\"/metrics\").text\n    return ADDED.search(metrics) is not None\n")
    ;  } else { 
    ; __append("def server(tmp_path: Path) -> Iterator[Server]:\n    \"\"\"Start the service on a free port, with its data in memory.\"\"\"\n    with serve(tmp_path, SHUTDOWN_DRAIN_SECONDS=\"1\") as started:\n        yield started\n")
    ;  } 
  return __output;

}