(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("\"\"\"Configuration, read once from the environment and then passed along.\"\"\"\n\nfrom collections.abc import Mapping\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("from pathlib import Path\n")
    ;  } 
    ;  if (derived.hasDatabase || derived.hasAuthentication) { 
    ; __append("from typing import Annotated, Any, Literal, Self\n")
    ;  } else { 
    ; __append("from typing import Annotated, Any, Literal\n")
    ;  } 
    ; __append("\nfrom pydantic import (\n    BeforeValidator,\n    Field,\n    SecretStr,\n    ValidationError,\n    field_validator,\n")
    ;  if (derived.hasDatabase || derived.hasAuthentication) { 
    ; __append("    model_validator,\n")
    ;  } 
    ; __append(")\nfrom pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict\n\nPREFIX = ")
    ; __append(escapeFn( derived.envPrefix ))
    ; __append("\n\n\nclass ConfigurationError(ValueError):\n    \"\"\"The environment does not describe a service that can start.\"\"\"\n\n\ndef _split(value: object) -> object:\n    if not isinstance(value, str):\n        return value\n    return [part.strip() for part in value.split(\",\") if part.strip()]\n\n\nCommaSeparated = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)]\n\n\nclass BuildSettings(BaseSettings):\n    \"\"\"What is known about the build.\"\"\"\n\n    model_config = SettingsConfigDict(\n        env_prefix=PREFIX,\n        env_ignore_empty=True,\n        extra=\"forbid\",\n        frozen=True,\n        hide_input_in_errors=True,\n    )\n\n    build_sha: str = \"\"\n\n\nclass ProcessSettings(BuildSettings):\n    \"\"\"What every process needs.\"\"\"\n\n    environment: Literal[\"dev\", \"test\", \"stage\", \"prod\"] = \"dev\"\n    log_level: Literal[\"DEBUG\", \"INFO\", \"WARNING\", \"ERROR\", \"CRITICAL\"] = (\n        \"INFO\"\n    )\n")
    ;  if (derived.hasDatabase) { 
    ; __append("\n\nclass DatabaseSettings(ProcessSettings):\n    \"\"\"What migrations need, and no more.\"\"\"\n\n    database_url: SecretStr | None = None\n\n    @field_validator(\"database_url\")\n    @classmethod\n    def _asyncpg_only(cls, value: SecretStr | None) -> SecretStr | None:\n        if value and not value.get_secret_value().startswith(\n            \"postgresql+asyncpg://\"\n        ):\n            raise ValueError(\"must start with postgresql+asyncpg://\")\n        return value\n")
    ;  } 
    ; __append("\n\nclass Settings(")
    ;  if (derived.hasDatabase) { 
    ; __append("DatabaseSettings")
    ;  } else { 
    ; __append("ProcessSettings")
    ;  } 
    ; __append("):\n    \"\"\"Everything that differs between environments.\"\"\"\n\n    host: str = \"127.0.0.1\"\n    port: int = Field(default=")
    ; __append( answers.port )
    ; __append(", ge=1, le=65535)\n    cors_origins: CommaSeparated = ()\n    max_body_bytes: int = Field(default=1_048_576, ge=1)\n    rate_limit_per_minute: int = Field(default=600, ge=1)\n    rate_limit_burst: int = Field(default=100, ge=1)\n    redis_url: SecretStr | None = None\n    idempotency_hours: int = Field(default=24, ge=1, le=720)\n    slow_call_milliseconds: int = Field(default=500, ge=1)\n    shutdown_drain_seconds: float = Field(default=5, ge=0, le=300)\n")
    ;  if (derived.hasDatabase) { 
    ; __append("    database_pool_size: int = Field(default=5, ge=1, le=100)\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("    oidc_issuer: str | None = None\n    oidc_audience: str | None = None\n    oidc_jwks_url: str | None = None\n    oidc_algorithms: CommaSeparated = (\"RS256\", \"ES256\")\n    oidc_tenant_claim: str = \"tenant_id\"\n    oidc_clock_skew_seconds: int = Field(default=30, ge=0, le=120)\n    oidc_service_token_seconds: int = Field(default=7200, ge=1, le=86_400)\n    require_https: bool | None = None\n    local_issuer_key_file: Path = Path(\".local/issuer.pem\")\n")
    ;  } 
    ;  if (derived.components.includes("profiling")) { 
    ; __append("    profiling_endpoint: str | None = Field(default=None, pattern=r\"^https?://\")\n    profiling_samples_per_second: int = Field(default=100, ge=1, le=1000)\n")
    ;  } 
    ; __append("\n    @property\n    def is_deployed(self) -> bool:\n        \"\"\"Whether conveniences of development are refused.\"\"\"\n        return self.environment in {\"stage\", \"prod\"}\n\n    @field_validator(\"cors_origins\")\n    @classmethod\n    def _no_wildcard(cls, value: tuple[str, ...]) -> tuple[str, ...]:\n        if any(\"*\" in origin for origin in value):\n            raise ValueError(\"must list origins; a wildcard is refused\")\n        return value\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("\n    @field_validator(\"oidc_algorithms\")\n    @classmethod\n    def _asymmetric_only(cls, value: tuple[str, ...]) -> tuple[str, ...]:\n        allowed = {\n            \"RS256\",\n            \"RS384\",\n            \"RS512\",\n            \"PS256\",\n            \"PS384\",\n            \"PS512\",\n            \"ES256\",\n            \"ES384\",\n            \"ES512\",\n            \"EdDSA\",\n        }\n        if not value or not allowed.issuperset(value):\n            raise ValueError(f\"must be some of {', '.join(sorted(allowed))}\")\n        return value\n")
    ;  } 
    ;  if (derived.hasDatabase || derived.hasAuthentication) { 
    ; __append("\n    @model_validator(mode=\"after\")\n    def _complete_when_deployed(self) -> Self:\n        if not self.is_deployed:\n            return self\n        required = [\n")
    ;  if (derived.hasDatabase) { 
    ; __append("            \"database_url\",\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("            \"oidc_issuer\",\n            \"oidc_audience\",\n")
    ;  } 
    ; __append("        ]\n        missing = [name for name in required if getattr(self, name) is None]\n        if missing:\n            names = \", \".join(PREFIX + name.upper() for name in missing)\n            raise ValueError(f\"missing in {self.environment}: {names}\")\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("        for name in (\"oidc_issuer\", \"oidc_jwks_url\"):\n            url = getattr(self, name)\n            if url and not url.startswith(\"https://\"):\n                raise ValueError(f\"{PREFIX}{name.upper()} must use https\")\n")
    ;  } 
    ; __append("        return self\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("\n    @property\n    def refuses_plain_http(self) -> bool:\n        \"\"\"Whether credentials over plain HTTP are refused.\"\"\"\n        if self.require_https is None:\n            return self.is_deployed\n        return self.require_https\n")
    ;  } 
    ; __append("\n\ndef load(overrides: Mapping[str, Any] | None = None) -> Settings:\n    \"\"\"Read the environment; overrides beat it.\n\n    Raises:\n        ConfigurationError: A variable is missing or invalid; all are named.\n    \"\"\"\n    try:\n        return Settings(**(overrides or {}))\n    except ValidationError as error:\n        raise ConfigurationError(_explain(error)) from None\n\n\ndef _explain(error: ValidationError) -> str:\n    lines = []\n    for fault in error.errors(include_url=False, include_input=False):\n        name = PREFIX + str(fault[\"loc\"][0]).upper() if fault[\"loc\"] else \"\"\n        message = fault[\"msg\"].removeprefix(\"Value error, \")\n        lines.append(f\"{name}: {message}\" if name else message)\n    return \"Invalid configuration: \" + \"; \".join(lines)\n")
  return __output;

}