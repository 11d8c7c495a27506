(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\"\"\"Configuration, read once from the environment and then passed along.\"\"\"\n\nfrom typing import Literal")
    ;  if (derived.hasDatabase) { 
    ; __append(", Self")
    ;  } 
    ; __append("\n\n")
    ;  if (derived.hasDatabase) { 
    ; __append("from pydantic import (\n    Field,\n    SecretStr,\n    ValidationError,\n    field_validator,\n    model_validator,\n)\n")
    ;  } else { 
    ; __append("from pydantic import ValidationError\n")
    ;  } 
    ; __append("from pydantic_settings import BaseSettings, SettingsConfigDict\n\nPREFIX = ")
    ; __append(escapeFn( derived.envPrefix ))
    ; __append("\n\n\nclass ConfigurationError(ValueError):\n    \"\"\"The environment does not describe a service that can start.\"\"\"\n\n\nclass ")
    ;  if (derived.hasDatabase) { 
    ; __append("ProcessSettings(BaseSettings):\n    \"\"\"What every process needs.\"\"\"")
    ;  } else { 
    ; __append("Settings(BaseSettings):\n    \"\"\"Everything that differs between environments.\"\"\"")
    ;  } 
    ; __append("\n\n    model_config = SettingsConfigDict(\n        env_prefix=PREFIX,\n        env_ignore_empty=True,\n        extra=\"forbid\",\n        frozen=True,\n        hide_input_in_errors=True,\n    )\n\n    environment: Literal[\"dev\", \"test\", \"stage\", \"prod\"] = \"dev\"\n    log_level: Literal[\"DEBUG\", \"INFO\", \"WARNING\", \"ERROR\", \"CRITICAL\"] = (\n        \"INFO\"\n    )\n")
    ;  if (derived.hasDatabase) { 
    ; __append("\n\nclass DatabaseSettings(ProcessSettings):\n    \"\"\"What migrations need, and no more.\"\"\"\n\n    database_url: SecretStr | None = None\n\n    @field_validator(\"database_url\")\n    @classmethod\n    def _asyncpg_only(cls, value: SecretStr | None) -> SecretStr | None:\n        if value and not value.get_secret_value().startswith(\n            \"postgresql+asyncpg://\"\n        ):\n            raise ValueError(\"must start with postgresql+asyncpg://\")\n        return value\n\n\nclass Settings(DatabaseSettings):\n    \"\"\"Everything that differs between environments.\"\"\"\n\n    database_pool_size: int = Field(default=5, ge=1, le=100)\n")
    ;  } 
    ; __append("\n    @property\n    def is_deployed(self) -> bool:\n        \"\"\"Whether conveniences of development are refused.\"\"\"\n        return self.environment in {\"stage\", \"prod\"}\n")
    ;  if (derived.hasDatabase) { 
    ; __append("\n    @model_validator(mode=\"after\")\n    def _complete_when_deployed(self) -> Self:\n        if self.is_deployed and self.database_url is None:\n            raise ValueError(\n                f\"missing in {self.environment}: {PREFIX}DATABASE_URL\"\n            )\n        return self\n")
    ;  } 
    ; __append("\n\ndef load() -> Settings:\n    \"\"\"Read the environment.\n\n    Raises:\n        ConfigurationError: A variable is missing or invalid; all are named.\n    \"\"\"\n    try:\n        return Settings()\n    except ValidationError as error:\n        raise ConfigurationError(_explain(error)) from None\n\n\ndef _explain(error: ValidationError) -> str:\n    lines = []\n    for fault in error.errors(include_url=False, include_input=False):\n        name = PREFIX + str(fault[\"loc\"][0]).upper() if fault[\"loc\"] else \"\"\n        message = fault[\"msg\"].removeprefix(\"Value error, \")\n        lines.append(f\"{name}: {message}\" if name else message)\n    return \"Invalid configuration: \" + \"; \".join(lines)\n")
  return __output;

}