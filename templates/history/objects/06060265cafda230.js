(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\"\"\"Adapters: fakes by default, the real thing where the settings name it.\"\"\"\n\nimport logging\nfrom pathlib import Path\n\nimport pytest\n\nfrom app.adapters import build\nfrom app.main import create_app\nfrom app.repositories.memory import MemoryStorage\nfrom app.repositories.rate_limits import MemoryRateLimits, RedisRateLimits\n")
    ;  if (derived.hasDatabase) { 
    ; __append("from app.repositories.sql.storage import SqlStorage\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("from app.security.keys import RemoteKeys\nfrom app.security.local_issuer import LocalIssuer\n")
    ;  } 
    ; __append("from app.settings import PREFIX, load\n\nSERVICES = {\n")
    ;  if (derived.hasDatabase) { 
    ; __append("    \"DATABASE_URL\": \"postgresql+asyncpg://db.example/name\",\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("    \"OIDC_ISSUER\": \"https://issuer.example\",\n")
    ;  } 
    ; __append("    \"REDIS_URL\": \"redis://cache.example/0\",\n}\n\n\n@pytest.fixture(autouse=True)\ndef _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:\n    monkeypatch.chdir(tmp_path)\n\n\n@pytest.fixture\ndef _services(monkeypatch: pytest.MonkeyPatch) -> None:\n    for name, value in SERVICES.items():\n        monkeypatch.setenv(PREFIX + name, value)\n\n\n@pytest.mark.rule(\"PY-EXT-001\", \"PY-EXT-002\", \"PY-EXT-004\")\ndef test_by_default_everything_is_in_this_process() -> None:\n    \"\"\"A clone runs without a network, an account or a container.\"\"\"\n    adapters = build(load())\n\n    assert isinstance(adapters.storage, MemoryStorage)\n    assert isinstance(adapters.rate_limits, MemoryRateLimits)\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    assert isinstance(adapters.tokens.keys, LocalIssuer)\n")
    ;  } 
    ; __append("\n\n@pytest.mark.rule(\"PY-EXT-002\", \"PY-EXT-004\")\n@pytest.mark.usefixtures(\"_services\")\ndef test_what_the_settings_name_is_used() -> None:\n    \"\"\"An emulator and the real service differ by their address only.\"\"\"\n    adapters = build(load())\n\n")
    ;  if (derived.hasDatabase) { 
    ; __append("    assert isinstance(adapters.storage, SqlStorage)\n    assert adapters.storage.engine.url.host == \"db.example\"\n")
    ;  } 
    ; __append("    assert isinstance(adapters.rate_limits, RedisRateLimits)\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    assert isinstance(adapters.tokens.keys, RemoteKeys)\n")
    ;  } 
    ; __append("\n\n@pytest.mark.rule(\"PY-BEH-020\", \"PY-BEH-021\", \"PY-PERF-003\", \"PY-PERF-003a\")\n@pytest.mark.usefixtures(\"_services\")\ndef test_redis_gets_little_time() -> None:\n    \"\"\"Every request asks it first, so it must not hold them up.\"\"\"\n    limits = build(load()).rate_limits\n\n    assert isinstance(limits, RedisRateLimits)\n    options = limits.redis.connection_pool.connection_kwargs\n    assert 0 < options[\"socket_timeout\"] <= 0.5\n    assert 0 < options[\"socket_connect_timeout\"] <= 0.5\n\n\n@pytest.mark.rule(\"PY-OBS-049\", \"PY-OBS-049a\")\ndef test_diagnostics_are_a_matter_of_configuration(\n    monkeypatch: pytest.MonkeyPatch,\n) -> None:\n    \"\"\"Operators switch them on without a change of the code.\"\"\"\n    create_app()\n    assert not logging.getLogger().isEnabledFor(logging.DEBUG)\n\n    monkeypatch.setenv(f\"{PREFIX}LOG_LEVEL\", \"DEBUG\")\n    create_app()\n    assert logging.getLogger().isEnabledFor(logging.DEBUG)\n")
  return __output;

}