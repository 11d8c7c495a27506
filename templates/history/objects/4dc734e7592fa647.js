(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\"\"\"Configuration: complete, checked and harmless by default.\"\"\"\n\nimport pytest\n\nfrom app.settings import PREFIX, ConfigurationError, Settings, load\n\nHIDDEN = \"hush\"\n")
    ;  if (derived.hasDatabase || derived.hasAuthentication) { 
    ; __append("DEPLOYED = {\n")
    ;  if (derived.hasDatabase) { 
    ; __append("    \"DATABASE_URL\": \"postgresql+asyncpg://db.example/name\",\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("    \"OIDC_ISSUER\": \"https://issuer.example\",\n    \"OIDC_AUDIENCE\": \"the-api\",\n")
    ;  } 
    ; __append("}\n")
    ;  } 
    ; __append("\n\ndef _set(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]) -> None:\n    for name, value in variables.items():\n        monkeypatch.setenv(PREFIX + name, value)\n\n\n@pytest.mark.rule(\"PY-CFG-005\", \"PY-EXT-001\", \"PY-LCL-030\")\ndef test_an_empty_environment_is_a_harmless_development() -> None:\n    \"\"\"Starting without any variable must not reach for anything real.\"\"\"\n    settings = load()\n\n    assert settings.environment == \"dev\"\n    assert settings.host == \"127.0.0.1\"\n    assert settings.redis_url is None\n")
    ;  if (derived.hasDatabase) { 
    ; __append("    assert settings.database_url is None\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("    assert settings.oidc_issuer is None\n")
    ;  } 
    ; __append("\n\n@pytest.mark.rule(\"PY-ERR-013\", \"PY-OBS-020\")\n@pytest.mark.parametrize(\"environment\", [\"dev\", \"prod\"])\ndef test_diagnostics_are_off_until_somebody_asks(\n    environment: str, monkeypatch: pytest.MonkeyPatch\n) -> None:\n    \"\"\"Production explains itself without them, and can be asked for more.\"\"\"\n")
    ;  if (derived.hasDatabase || derived.hasAuthentication) { 
    ; __append("    _set(monkeypatch, {\"ENVIRONMENT\": environment, **DEPLOYED})\n")
    ;  } else { 
    ; __append("    monkeypatch.setenv(f\"{PREFIX}ENVIRONMENT\", environment)\n")
    ;  } 
    ; __append("    assert load().log_level == \"INFO\"\n\n    monkeypatch.setenv(f\"{PREFIX}LOG_LEVEL\", \"DEBUG\")\n    assert load().log_level == \"DEBUG\"\n\n\n@pytest.mark.rule(\"PY-CFG-003\")\ndef test_variables_count_only_with_the_prefix(\n    monkeypatch: pytest.MonkeyPatch,\n) -> None:\n    \"\"\"Variables of other programs must not change this one.\"\"\"\n    monkeypatch.setenv(\"PORT\", \"1\")\n    monkeypatch.setenv(f\"{PREFIX}PORT\", \"2\")\n\n    assert load().port == 2\n\n\n@pytest.mark.rule(\"PY-CFG-000\")\ndef test_flags_beat_the_environment_and_it_beats_defaults(\n    monkeypatch: pytest.MonkeyPatch,\n) -> None:\n    \"\"\"The order of sources is a promise.\"\"\"\n    default = load().port\n    monkeypatch.setenv(f\"{PREFIX}PORT\", \"2\")\n\n    assert default != 2\n    assert load().port == 2\n    assert load({\"port\": 3}).port == 3\n\n\n@pytest.mark.rule(\"PY-CFG-002a\", \"PY-DATA-001\")\n@pytest.mark.parametrize(\n    (\"name\", \"value\"),\n    [\n        (\"ENVIRONMENT\", \"production\"),\n        (\"LOG_LEVEL\", \"loud\"),\n        (\"PORT\", \"0\"),\n        (\"PORT\", \"65536\"),\n        (\"RATE_LIMIT_PER_MINUTE\", \"0\"),\n        (\"RATE_LIMIT_BURST\", \"many\"),\n        (\"MAX_BODY_BYTES\", \"-1\"),\n        (\"SHUTDOWN_DRAIN_SECONDS\", \"301\"),\n    ],\n)\ndef test_a_value_out_of_bounds_is_refused_by_name(\n    name: str, value: str, monkeypatch: pytest.MonkeyPatch\n) -> None:\n    \"\"\"The message names the variable, so that it can be found.\"\"\"\n    monkeypatch.setenv(PREFIX + name, value)\n\n    with pytest.raises(ConfigurationError, match=PREFIX + name):\n        load()\n\n\n@pytest.mark.rule(\"PY-CFG-002a\")\ndef test_every_wrong_variable_is_named_at_once(\n    monkeypatch: pytest.MonkeyPatch,\n) -> None:\n    \"\"\"Mending one variable a start would take as many starts.\"\"\"\n    _set(monkeypatch, {\"PORT\": \"zero\", \"LOG_LEVEL\": \"loud\"})\n\n    with pytest.raises(ConfigurationError) as raised:\n        load()\n\n    assert f\"{PREFIX}PORT\" in str(raised.value)\n    assert f\"{PREFIX}LOG_LEVEL\" in str(raised.value)\n\n\n@pytest.mark.rule(\"PY-SEC-044\", \"PY-SEC-044a\")\n@pytest.mark.parametrize(\"environment\", [\"dev\", \"test\", \"stage\", \"prod\"])\ndef test_the_environment_is_one_of_four(\n    environment: str, monkeypatch: pytest.MonkeyPatch\n) -> None:\n    \"\"\"Only stage and prod count as deployed.\"\"\"\n")
    ;  if (derived.hasDatabase || derived.hasAuthentication) { 
    ; __append("    _set(monkeypatch, {\"ENVIRONMENT\": environment, **DEPLOYED})\n")
    ;  } else { 
    ; __append("    monkeypatch.setenv(f\"{PREFIX}ENVIRONMENT\", environment)\n")
    ;  } 
    ; __append("\n    settings = load()\n\n    assert settings.is_deployed == (environment in {\"stage\", \"prod\"})\n")
    ;  if (derived.hasDatabase || derived.hasAuthentication) { 
    ; __append("\n\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("@pytest.mark.rule(\"PY-SEC-044\", \"PY-SEC-044b\")\n")
    ;  } 
    ; __append("@pytest.mark.parametrize(\"environment\", [\"stage\", \"prod\"])\ndef test_deployed_nothing_stands_in_for_what_is_missing(\n    environment: str, monkeypatch: pytest.MonkeyPatch\n) -> None:\n    \"\"\"The stand-ins of development lose data or trust anybody.\"\"\"\n    monkeypatch.setenv(f\"{PREFIX}ENVIRONMENT\", environment)\n\n    with pytest.raises(ConfigurationError) as raised:\n        load()\n\n    for name in DEPLOYED:\n        assert PREFIX + name in str(raised.value)\n")
    ;  } 
    ; __append("\n\n@pytest.mark.rule(\"PY-SEC-044\", \"PY-SEC-044c\", \"PY-SEC-046\", \"PY-SEC-046a\")\ndef test_origins_are_a_list(monkeypatch: pytest.MonkeyPatch) -> None:\n    \"\"\"Several origins fit into one variable.\"\"\"\n    monkeypatch.setenv(\n        f\"{PREFIX}CORS_ORIGINS\", \"https://a.example, https://b.example,\"\n    )\n\n    assert load().cors_origins == (\"https://a.example\", \"https://b.example\")\n\n\n@pytest.mark.rule(\"PY-SEC-046\", \"PY-SEC-046b\")\n@pytest.mark.parametrize(\"origin\", [\"*\", \"https://*.example\"])\ndef test_a_wildcard_is_no_origin(\n    origin: str, monkeypatch: pytest.MonkeyPatch\n) -> None:\n    \"\"\"A wildcard would let any page call the API.\"\"\"\n    monkeypatch.setenv(f\"{PREFIX}CORS_ORIGINS\", origin)\n\n    with pytest.raises(ConfigurationError, match=\"wildcard\"):\n        load()\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("\n\n@pytest.mark.rule(\"PY-SEC-012e\")\n@pytest.mark.parametrize(\"algorithm\", [\"none\", \"HS256\", \"\", \"RS256,HS512\"])\ndef test_only_asymmetric_algorithms_can_be_configured(\n    algorithm: str,\n) -> None:\n    \"\"\"With HS256 whoever knows the public key could sign.\"\"\"\n    with pytest.raises(ConfigurationError, match=\"OIDC_ALGORITHMS\"):\n        load({\"oidc_algorithms\": algorithm})\n\n\n@pytest.mark.rule(\"PY-SEC-012f\")\ndef test_the_clock_skew_is_bounded() -> None:\n    \"\"\"A large allowance would keep expired tokens alive.\"\"\"\n    load({\"oidc_clock_skew_seconds\": 120})\n\n    with pytest.raises(ConfigurationError, match=\"OIDC_CLOCK_SKEW\"):\n        load({\"oidc_clock_skew_seconds\": 121})\n\n\n@pytest.mark.rule(\"PY-SEC-038b\")\ndef test_the_life_of_a_service_token_is_bounded() -> None:\n    \"\"\"No configuration makes it last for ever.\"\"\"\n    load({\"oidc_service_token_seconds\": 86_400})\n\n    with pytest.raises(ConfigurationError, match=\"OIDC_SERVICE_TOKEN\"):\n        load({\"oidc_service_token_seconds\": 86_401})\n\n\n@pytest.mark.rule(\"PY-SEC-013\")\n@pytest.mark.parametrize(\"name\", [\"OIDC_ISSUER\", \"OIDC_JWKS_URL\"])\ndef test_deployed_keys_come_over_https(\n    name: str, monkeypatch: pytest.MonkeyPatch\n) -> None:\n    \"\"\"Keys fetched in the clear could be anybody's.\"\"\"\n    _set(\n        monkeypatch,\n        {\"ENVIRONMENT\": \"prod\", **DEPLOYED, name: \"http://issuer.example\"},\n    )\n\n    with pytest.raises(ConfigurationError, match=f\"{name} must use https\"):\n        load()\n\n\n@pytest.mark.rule(\"PY-SEC-045\")\ndef test_deployed_credentials_need_https(\n    monkeypatch: pytest.MonkeyPatch,\n) -> None:\n    \"\"\"Nobody has to remember to switch it on; it can be switched off.\"\"\"\n    assert not load().refuses_plain_http\n    _set(monkeypatch, {\"ENVIRONMENT\": \"prod\", **DEPLOYED})\n\n    assert load().refuses_plain_http\n    assert not load({\"require_https\": False}).refuses_plain_http\n")
    ;  } 
    ;  if (derived.hasDatabase) { 
    ; __append("\n\n@pytest.mark.rule(\"PY-SEC-002\")\ndef test_a_wrong_secret_is_not_repeated(\n    monkeypatch: pytest.MonkeyPatch,\n) -> None:\n    \"\"\"Errors at start end up in logs.\"\"\"\n    url = f\"mysql://user:{HIDDEN}@db/name\"\n    monkeypatch.setenv(f\"{PREFIX}DATABASE_URL\", url)\n\n    with pytest.raises(ConfigurationError) as raised:\n        load()\n\n    assert HIDDEN not in str(raised.value)\n    assert \"postgresql+asyncpg://\" in str(raised.value)\n")
    ;  } 
    ; __append("\n\n@pytest.mark.rule(\"PY-SEC-043c\")\ndef test_secrets_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:\n    \"\"\"Settings are printed when something goes wrong.\"\"\"\n    monkeypatch.setenv(f\"{PREFIX}REDIS_URL\", f\"redis://:{HIDDEN}@cache/0\")\n\n    assert HIDDEN not in repr(load())\n\n\ndef test_settings_do_not_change() -> None:\n    \"\"\"What was checked at the start holds to the end.\"\"\"\n    settings = Settings()\n\n    with pytest.raises(ValueError, match=\"frozen\"):\n        settings.port = 1  # type: ignore[misc]\n")
  return __output;

}