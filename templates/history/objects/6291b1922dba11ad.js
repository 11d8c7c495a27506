(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("\"\"\"A client of the application, on a database that is new for each test.\"\"\"\n\nfrom collections.abc import Iterator\nfrom pathlib import Path\n\nimport pytest\nfrom fastapi.testclient import TestClient\nfrom sqlalchemy import Engine\nfrom sqlmodel import create_engine\n\n")
    ;  if (answers.tier === 1) { 
    ; __append("from app import main\n")
    ;  } else { 
    ; __append("from app import database\nfrom app.main import app\n")
    ;  } 
    ; __append("\n\n@pytest.fixture\ndef engine(tmp_path: Path) -> Engine:\n    \"\"\"Return a database of which each test has its own.\"\"\"\n    return create_engine(f\"sqlite:///{tmp_path / 'test.db'}\")\n\n\n@pytest.fixture\ndef client(\n    engine: Engine, monkeypatch: pytest.MonkeyPatch\n) -> Iterator[TestClient]:\n    \"\"\"Return a client of the running application.\"\"\"\n")
    ;  if (answers.tier === 1) { 
    ; __append("    monkeypatch.setattr(main, \"engine\", engine)\n    with TestClient(main.app) as client:\n        yield client\n")
    ;  } else { 
    ; __append("    monkeypatch.setattr(database, \"engine\", engine)\n    with TestClient(app) as client:\n        yield client\n")
    ;  } 
  return __output;

}