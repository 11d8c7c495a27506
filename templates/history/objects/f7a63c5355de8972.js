(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\"\"\"Configuration: complete, checked and harmless by default.\"\"\"\n\nimport pytest\n\nfrom app.settings import PREFIX, ConfigurationError, Settings, load\n")
    ;  if (derived.hasDatabase) { 
    ; __append("\nHIDDEN = \"hush\"\n")
    ;  } 
    ; __append("\n\ndef test_an_empty_environment_is_a_harmless_development() -> None:\n    \"\"\"Starting without any variable must not reach for anything real.\"\"\"\n    settings = load()\n\n    assert settings.environment == \"dev\"\n    assert settings.log_level == \"INFO\"\n")
    ;  if (derived.hasDatabase) { 
    ; __append("    assert settings.database_url is None\n")
    ;  } 
    ; __append("\n\ndef test_variables_count_only_with_the_prefix(\n    monkeypatch: pytest.MonkeyPatch,\n) -> None:\n    \"\"\"Variables of other programs must not change this one.\"\"\"\n    monkeypatch.setenv(\"LOG_LEVEL\", \"ERROR\")\n    monkeypatch.setenv(f\"{PREFIX}LOG_LEVEL\", \"DEBUG\")\n\n    assert load().log_level == \"DEBUG\"\n\n\n@pytest.mark.parametrize(\n    (\"name\", \"value\"),\n    [\n        (\"ENVIRONMENT\", \"production\"),\n        (\"LOG_LEVEL\", \"loud\"),\n")
    ;  if (derived.hasDatabase) { 
    ; __append("        (\"DATABASE_POOL_SIZE\", \"0\"),\n        (\"DATABASE_POOL_SIZE\", \"many\"),\n")
    ;  } 
    ; __append("    ],\n)\ndef test_a_value_out_of_bounds_is_refused_by_name(\n    name: str, value: str, monkeypatch: pytest.MonkeyPatch\n) -> None:\n    \"\"\"The message names the variable, so that it can be found.\"\"\"\n    monkeypatch.setenv(PREFIX + name, value)\n\n    with pytest.raises(ConfigurationError, match=PREFIX + name):\n        load()\n\n\ndef test_every_wrong_variable_is_named_at_once(\n    monkeypatch: pytest.MonkeyPatch,\n) -> None:\n    \"\"\"Mending one variable a start would take as many starts.\"\"\"\n    monkeypatch.setenv(f\"{PREFIX}ENVIRONMENT\", \"production\")\n    monkeypatch.setenv(f\"{PREFIX}LOG_LEVEL\", \"loud\")\n\n    with pytest.raises(ConfigurationError) as raised:\n        load()\n\n    assert f\"{PREFIX}ENVIRONMENT\" in str(raised.value)\n    assert f\"{PREFIX}LOG_LEVEL\" in str(raised.value)\n")
    ;  if (derived.hasDatabase) { 
    ; __append("\n\n@pytest.mark.parametrize(\"environment\", [\"stage\", \"prod\"])\ndef test_deployed_nothing_stands_in_for_the_database(\n    environment: str, monkeypatch: pytest.MonkeyPatch\n) -> None:\n    \"\"\"What memory holds is gone with the next release.\"\"\"\n    monkeypatch.setenv(f\"{PREFIX}ENVIRONMENT\", environment)\n\n    with pytest.raises(ConfigurationError, match=f\"{PREFIX}DATABASE_URL\"):\n        load()\n\n\ndef test_a_wrong_secret_is_not_repeated(\n    monkeypatch: pytest.MonkeyPatch,\n) -> None:\n    \"\"\"Errors at start end up in logs.\"\"\"\n    url = f\"mysql://user:{HIDDEN}@db/name\"\n    monkeypatch.setenv(f\"{PREFIX}DATABASE_URL\", url)\n\n    with pytest.raises(ConfigurationError) as raised:\n        load()\n\n    assert HIDDEN not in str(raised.value)\n    assert \"postgresql+asyncpg://\" in str(raised.value)\n\n\ndef test_secrets_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:\n    \"\"\"Settings are printed when something goes wrong.\"\"\"\n    url = f\"postgresql+asyncpg://user:{HIDDEN}@db/name\"\n    monkeypatch.setenv(f\"{PREFIX}DATABASE_URL\", url)\n\n    assert HIDDEN not in repr(load())\n")
    ;  } 
    ; __append("\n\ndef test_settings_do_not_change() -> None:\n    \"\"\"What was checked at the start holds to the end.\"\"\"\n    settings = Settings()\n\n    with pytest.raises(ValueError, match=\"frozen\"):\n        settings.log_level = \"DEBUG\"  # type: ignore[misc]\n")
  return __output;

}