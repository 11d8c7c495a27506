"""What each command of the command line does."""

import json
import sys
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import TextIO

import structlog
import uvicorn

from app.about import NAME
from app.adapters import build
from app.files import write_atomically
from app.main import assemble, create_app
from app.observability.logging import configure_logging
from app.security.local_issuer import LocalIssuer
from app.settings import (
    PREFIX,
    BuildSettings,
    ConfigurationError,
    Settings,
    load,
)

GRACE_SECONDS = 20

log = structlog.stdlib.get_logger(__name__)

_RUNBOOK = "RUN-API-003"


class CommandError(Exception):
    """A command could not do its work."""


def serve(
    _: TextIO, *, host: str | None, port: int | None, log_level: str | None
) -> None:
    """Serve the API until told to stop."""
    given = {"host": host, "port": port, "log_level": log_level}
    try:
        settings = load(
            {name: value for name, value in given.items() if value is not None}
        )
    except ConfigurationError as error:
        # Without settings nobody knows the environment and the level.
        configure_logging(log_level or "INFO", "unknown", sys.stdout)
        _report_failure(str(error))
        raise
    try:
        app = create_app(settings)
    except (OSError, ValueError) as error:
        _report_failure(str(error))
        raise
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            host=settings.host,
            port=settings.port,
            timeout_graceful_shutdown=GRACE_SECONDS,
            log_config=None,
            server_header=False,
        )
    )
    try:
        server.run()
    except SystemExit as error:
        message = "The server could not start."
        _report_failure(message)
        raise CommandError(message) from error
    except KeyboardInterrupt:
        # The server has stopped as it was asked to.
        return


def _report_failure(reason: str) -> None:
    log.critical("service.failed", reason=reason, runbook=_RUNBOOK)


def openapi(out: TextIO, *, output: str) -> None:
    """Write the description of the API."""
    settings = Settings.model_construct(environment="test")
    app = assemble(build(settings, keys=LocalIssuer.generate()))
    text = json.dumps(app.openapi(), indent=2, ensure_ascii=False) + "\n"
    if output == "-":
        out.write(text)
    else:
        _write(Path(output), text)


def _write(path: Path, text: str) -> None:
    try:
        write_atomically(path, text.encode())
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise CommandError(f"{path} cannot be written: {reason}") from error


def config(out: TextIO, *, output_format: str) -> None:
    """Show the settings in force, without secrets."""
    settings = load()
    shown = {
        PREFIX + name.upper(): value
        for name, value in settings.model_dump(mode="json").items()
    }
    if output_format == "json":
        out.write(json.dumps(shown, indent=2, sort_keys=True) + "\n")
        return
    out.writelines(
        f"{name}={'' if value is None else value}\n"
        for name, value in sorted(shown.items())
    )


def token(
    out: TextIO,
    *,
    scope: Sequence[str],
    subject: str,
    tenant: str,
    minutes: int,
    output_format: str,
) -> None:
    """Issue a token of the local issuer."""
    settings = load()
    if settings.oidc_issuer is not None:
        raise ConfigurationError(
            f"{PREFIX}OIDC_ISSUER is set: ask that issuer for a token."
        )
    path = settings.local_issuer_key_file
    issuer = LocalIssuer.load_or_create(path)
    if not path.exists():
        raise ConfigurationError(
            f"{path} cannot be written: set {PREFIX}LOCAL_ISSUER_KEY_FILE."
        )
    signed = issuer.token(
        audience=settings.oidc_audience or NAME,
        subject=subject,
        tenant=tenant,
        scopes=scope,
        lifetime=timedelta(minutes=minutes),
        tenant_claim=settings.oidc_tenant_claim,
    )
    if output_format == "json":
        out.write(json.dumps({"access_token": signed}) + "\n")
    else:
        out.write(signed + "\n")


def build_suffix() -> str:
    """Return the commit of this build as a version suffix, if known."""
    sha = BuildSettings().build_sha
    return f"+{sha}" if sha else ""
