(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\"\"\"Puts the application together.\"\"\"\n\nfrom collections.abc import AsyncIterator, Iterator\nfrom contextlib import asynccontextmanager\n\nimport structlog\nfrom fastapi import FastAPI\nfrom fastapi.middleware.cors import CORSMiddleware\nfrom fastapi.routing import APIRoute\nfrom starlette.types import Scope\n\nfrom app import about\nfrom app.adapters import Adapters, build\nfrom app.middleware.admission import AdmissionMiddleware\nfrom app.middleware.body_limit import BodyLimitMiddleware\nfrom app.middleware.request_context import RequestContextMiddleware\nfrom app.middleware.request_log import RequestLogMiddleware\nfrom app.middleware.security_headers import SecurityHeadersMiddleware\nfrom app.middleware.unhandled_errors import UnhandledErrorMiddleware\nfrom app.observability import export\nfrom app.observability.logging import configure_logging\n")
    ;  if (derived.components.includes("profiling")) { 
    ; __append("from app.observability.profiling import profiled\n")
    ;  } 
    ; __append("from app.openapi import describe\nfrom app.routes import api, health, metrics, problems\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("from app.routes.security import admit\n")
    ;  } else { 
    ; __append("from app.routes.rate_limit import admit\n")
    ;  } 
    ; __append("from app.settings import Settings, load\n\nlog = structlog.stdlib.get_logger(__name__)\n\n\ndef create_app(settings: Settings | None = None) -> FastAPI:\n    \"\"\"Build the application from settings, by default the environment's.\"\"\"\n    settings = settings or load()\n    configure_logging(settings.log_level, settings.environment)\n    return assemble(build(settings))\n\n\ndef assemble(adapters: Adapters) -> FastAPI:\n    \"\"\"Put an application together from given adapters.\"\"\"\n    settings = adapters.settings\n    log_records = export.Records()\n    app = FastAPI(\n        title=")
    ; __append(escapeFn( derived.title ))
    ; __append(",\n        description=about.SUMMARY,\n        version=about.VERSION,\n        docs_url=None if settings.is_deployed else \"/docs\",\n        redoc_url=None,\n        # A redirect would go where the Host header of the client says.\n        redirect_slashes=False,\n        openapi_url=None if settings.is_deployed else \"/openapi.json\",\n        exception_handlers=problems.HANDLERS,\n        generate_unique_id_function=_operation_id,\n        lifespan=_lifespan,\n        telemetry={\n            \"auto_configure\": True,\n            \"exclude\": _is_probe,\n            \"logger_provider\": log_records,\n        },\n    )\n    app.state.adapters = adapters\n    app.state.log_records = log_records\n    app.include_router(health.router)\n    app.include_router(metrics.router)\n    app.include_router(api.router())\n    describe(app)\n    _add_middleware(app, adapters)\n    return app\n\n\n@asynccontextmanager\nasync def _lifespan(app: FastAPI) -> AsyncIterator[None]:\n    adapters: Adapters = app.state.adapters\n    settings = adapters.settings\n    for method, path in _operations(app):\n        adapters.metrics.expect_requests(method, path)\n    with export.sent(app.state.log_records, settings.environment):\n        log.info(\"service.start\")\n        try:\n            seconds = settings.shutdown_drain_seconds\n")
    ;  if (derived.components.includes("profiling")) { 
    ; __append("            with adapters.drain.on_sigterm(seconds), profiled(settings):\n")
    ;  } else { 
    ; __append("            with adapters.drain.on_sigterm(seconds):\n")
    ;  } 
    ; __append("                yield\n        finally:\n            await adapters.close()\n            log.info(\"service.stop\")\n\n\ndef _add_middleware(app: FastAPI, adapters: Adapters) -> None:\n    settings = adapters.settings\n    # The last one added sees the request first.\n    app.add_middleware(AdmissionMiddleware, admit=admit)\n    app.add_middleware(BodyLimitMiddleware, max_bytes=settings.max_body_bytes)\n    app.add_middleware(UnhandledErrorMiddleware)\n    if settings.cors_origins:\n        app.add_middleware(\n            CORSMiddleware,\n            allow_origins=settings.cors_origins,\n            allow_methods=[\"DELETE\", \"GET\", \"POST\", \"PUT\"],\n            allow_headers=[\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("                \"Authorization\",\n")
    ;  } 
    ; __append("                \"Content-Type\",\n                \"Idempotency-Key\",\n                \"If-Match\",\n                \"If-None-Match\",\n                \"X-Request-Id\",\n            ],\n            expose_headers=[\"ETag\", \"Location\", \"Retry-After\", \"X-Request-Id\"],\n        )\n    app.add_middleware(SecurityHeadersMiddleware, docs_url=app.docs_url)\n    app.add_middleware(RequestLogMiddleware)\n    app.add_middleware(RequestContextMiddleware)\n\n\ndef _operations(app: FastAPI) -> Iterator[tuple[str, str]]:\n    for path, methods in app.openapi()[\"paths\"].items():\n        for method in methods:\n            yield method.upper(), path\n\n\ndef _operation_id(route: APIRoute) -> str:\n    return route.name\n\n\ndef _is_probe(scope: Scope) -> bool:\n    return health.is_probe(scope[\"path\"])\n")
  return __output;

}