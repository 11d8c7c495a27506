"""Configuration, read once from the environment and then passed along."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PREFIX = "LEDGER_"


class ConfigurationError(ValueError):
    """The environment does not describe a service that can start."""


def _split(value: object) -> object:
    if not isinstance(value, str):
        return value
    return [part.strip() for part in value.split(",") if part.strip()]


CommaSeparated = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)]


class BuildSettings(BaseSettings):
    """What is known about the build."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
    )

    build_sha: str = ""


class ProcessSettings(BuildSettings):
    """What every process needs."""

    environment: Literal["dev", "test", "stage", "prod"] = "dev"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"] = (
        "INFO"
    )


class DatabaseSettings(ProcessSettings):
    """What migrations need, and no more."""

    database_url: SecretStr | None = None

    @field_validator("database_url")
    @classmethod
    def _asyncpg_only(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not value.get_secret_value().startswith(
            "postgresql+asyncpg://"
        ):
            raise ValueError("must start with postgresql+asyncpg://")
        return value


class Settings(DatabaseSettings):
    """Everything that differs between environments."""

    host: str = "127.0.0.1"
    port: int = Field(default=9090, ge=1, le=65535)
    cors_origins: CommaSeparated = ()
    max_body_bytes: int = Field(default=1_048_576, ge=1)
    rate_limit_per_minute: int = Field(default=600, ge=1)
    rate_limit_burst: int = Field(default=100, ge=1)
    redis_url: SecretStr | None = None
    idempotency_hours: int = Field(default=24, ge=1, le=720)
    slow_call_milliseconds: int = Field(default=500, ge=1)
    shutdown_drain_seconds: float = Field(default=5, ge=0, le=300)
    database_pool_size: int = Field(default=5, ge=1, le=100)
    oidc_issuer: str | None = None
    oidc_audience: str | None = None
    oidc_jwks_url: str | None = None
    oidc_algorithms: CommaSeparated = ("RS256", "ES256")
    oidc_tenant_claim: str = "tenant_id"
    oidc_clock_skew_seconds: int = Field(default=30, ge=0, le=120)
    oidc_service_token_seconds: int = Field(default=7200, ge=1, le=86_400)
    require_https: bool | None = None
    local_issuer_key_file: Path = Path(".local/issuer.pem")

    @property
    def is_deployed(self) -> bool:
        """Whether conveniences of development are refused."""
        return self.environment in {"stage", "prod"}

    @field_validator("cors_origins")
    @classmethod
    def _no_wildcard(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if any("*" in origin for origin in value):
            raise ValueError("must list origins; a wildcard is refused")
        return value

    @field_validator("oidc_algorithms")
    @classmethod
    def _asymmetric_only(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        allowed = {
            "RS256",
            "RS384",
            "RS512",
            "PS256",
            "PS384",
            "PS512",
            "ES256",
            "ES384",
            "ES512",
            "EdDSA",
        }
        if not value or not allowed.issuperset(value):
            raise ValueError(f"must be some of {', '.join(sorted(allowed))}")
        return value

    @model_validator(mode="after")
    def _complete_when_deployed(self) -> Self:
        if not self.is_deployed:
            return self
        required = [
            "database_url",
            "oidc_issuer",
            "oidc_audience",
        ]
        missing = [name for name in required if getattr(self, name) is None]
        if missing:
            names = ", ".join(PREFIX + name.upper() for name in missing)
            raise ValueError(f"missing in {self.environment}: {names}")
        for name in ("oidc_issuer", "oidc_jwks_url"):
            url = getattr(self, name)
            if url and not url.startswith("https://"):
                raise ValueError(f"{PREFIX}{name.upper()} must use https")
        return self

    @property
    def refuses_plain_http(self) -> bool:
        """Whether credentials over plain HTTP are refused."""
        if self.require_https is None:
            return self.is_deployed
        return self.require_https


def load(overrides: Mapping[str, Any] | None = None) -> Settings:
    """Read the environment; overrides beat it.

    Raises:
        ConfigurationError: A variable is missing or invalid; all are named.
    """
    try:
        return Settings(**(overrides or {}))
    except ValidationError as error:
        raise ConfigurationError(_explain(error)) from None


def _explain(error: ValidationError) -> str:
    lines = []
    for fault in error.errors(include_url=False, include_input=False):
        name = PREFIX + str(fault["loc"][0]).upper() if fault["loc"] else ""
        message = fault["msg"].removeprefix("Value error, ")
        lines.append(f"{name}: {message}" if name else message)
    return "Invalid configuration: " + "; ".join(lines)
