(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  commands = __locals.commands;
    ; __append("\"\"\"Fixtures of the unit lane.\"\"\"\n\nfrom pathlib import Path\n\nimport httpx2\nimport pytest\n\nfrom app import cli\nfrom app.repositories.memory import MemoryStorage\nfrom tests.support import probe\nfrom tests.support.cli import Result, Run\nfrom tests.support.service import Service\n\n\n@pytest.fixture\ndef gate(service: Service) -> probe.Gate:\n    \"\"\"Return what holds requests to the gate.\"\"\"\n    gate = probe.Gate()\n    service.app.state.gate = gate\n    return gate\n\n\n@pytest.fixture\ndef client(service: Service) -> httpx2.AsyncClient:\n    \"\"\"Return a client that may use every route of the probe.\"\"\"\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    return service.client(\"probe:read\", \"probe:write\")\n")
    ;  } else { 
    ; __append("    return service.client()\n")
    ;  } 
    ; __append("\n\n@pytest.fixture\ndef storage() -> MemoryStorage:\n    \"\"\"Return empty storage.\"\"\"\n    return MemoryStorage()\n\n\n@pytest.fixture\ndef run(\n    capsys: pytest.CaptureFixture[str],\n    tmp_path: Path,\n    monkeypatch: pytest.MonkeyPatch,\n) -> Run:\n    \"\"\"Run commands in this process, in a directory of their own.\"\"\"\n    monkeypatch.chdir(tmp_path)\n\n    def run_command(*arguments: str) -> Result:\n        try:\n            code = cli.main(arguments)\n        except SystemExit as stop:\n            code = int(stop.code or 0)\n        captured = capsys.readouterr()\n        return Result(code, captured.out, captured.err)\n\n    return run_command\n")
  return __output;

}