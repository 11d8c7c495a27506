"""Puts the application together."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import structlog
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.routing import APIRoute
from starlette.types import Scope

from app import about
from app.adapters import Adapters, build
from app.middleware.admission import AdmissionMiddleware
from app.middleware.body_limit import BodyLimitMiddleware
from app.middleware.request_context import RequestContextMiddleware
from app.middleware.request_log import RequestLogMiddleware
from app.middleware.security_headers import SecurityHeadersMiddleware
from app.middleware.unhandled_errors import UnhandledErrorMiddleware
from app.observability import export
from app.observability.logging import configure_logging
from app.openapi import describe
from app.routes import api, health, metrics, problems
from app.routes.security import admit
from app.settings import Settings, load

log = structlog.stdlib.get_logger(__name__)


def create_app(settings: Settings | None = None) -> FastAPI:
    """Build the application from settings, by default the environment's."""
    settings = settings or load()
    configure_logging(settings.log_level, settings.environment)
    return assemble(build(settings))


def assemble(adapters: Adapters) -> FastAPI:
    """Put an application together from given adapters."""
    settings = adapters.settings
    log_records = export.Records()
    app = FastAPI(
        title="Orders",
        description=about.SUMMARY,
        version=about.VERSION,
        docs_url=None if settings.is_deployed else "/docs",
        redoc_url=None,
        # A redirect would go where the Host header of the client says.
        redirect_slashes=False,
        openapi_url=None if settings.is_deployed else "/openapi.json",
        exception_handlers=problems.HANDLERS,
        generate_unique_id_function=_operation_id,
        lifespan=_lifespan,
        telemetry={
            "auto_configure": True,
            "exclude": _is_probe,
            "logger_provider": log_records,
        },
    )
    app.state.adapters = adapters
    app.state.log_records = log_records
    app.include_router(health.router)
    app.include_router(metrics.router)
    app.include_router(api.router())
    describe(app)
    _add_middleware(app, adapters)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    adapters: Adapters = app.state.adapters
    settings = adapters.settings
    for method, path in _operations(app):
        adapters.metrics.expect_requests(method, path)
    with export.sent(app.state.log_records, settings.environment):
        log.info("service.start")
        try:
            seconds = settings.shutdown_drain_seconds
            with adapters.drain.on_sigterm(seconds):
                yield
        finally:
            await adapters.close()
            log.info("service.stop")


def _add_middleware(app: FastAPI, adapters: Adapters) -> None:
    settings = adapters.settings
    # The last one added sees the request first.
    app.add_middleware(AdmissionMiddleware, admit=admit)
    app.add_middleware(BodyLimitMiddleware, max_bytes=settings.max_body_bytes)
    app.add_middleware(UnhandledErrorMiddleware)
    if settings.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.cors_origins,
            allow_methods=["DELETE", "GET", "POST", "PUT"],
            allow_headers=[
                "Authorization",
                "Content-Type",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "X-Request-Id",
            ],
            expose_headers=["ETag", "Location", "Retry-After", "X-Request-Id"],
        )
    app.add_middleware(SecurityHeadersMiddleware, docs_url=app.docs_url)
    app.add_middleware(RequestLogMiddleware)
    app.add_middleware(RequestContextMiddleware)


def _operations(app: FastAPI) -> Iterator[tuple[str, str]]:
    for path, methods in app.openapi()["paths"].items():
        for method in methods:
            yield method.upper(), path


def _operation_id(route: APIRoute) -> str:
    return route.name


def _is_probe(scope: Scope) -> bool:
    return health.is_probe(scope["path"])
