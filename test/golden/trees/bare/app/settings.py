"""Configuration, read once from the environment and then passed along."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PREFIX = "ECHO_"


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


class Settings(ProcessSettings):
    """Everything that differs between environments."""

    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=1, le=65535)
    cors_origins: CommaSeparated = ()
    max_body_bytes: int = Field(default=1_048_576, ge=1)
    rate_limit_per_minute: int = Field(default=600, ge=1)
    rate_limit_burst: int = Field(default=100, ge=1)
    redis_url: SecretStr | None = None
    idempotency_hours: int = Field(default=24, ge=1, le=720)
    slow_call_milliseconds: int = Field(default=500, ge=1)
    shutdown_drain_seconds: float = Field(default=5, ge=0, le=300)

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
