(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\"\"\"Puts the application together.\"\"\"\n\nfrom collections.abc import AsyncIterator\nfrom contextlib import asynccontextmanager\n\nimport structlog\nfrom fastapi import FastAPI\nfrom fastapi.routing import APIRoute\n\nfrom app import about\nfrom app.adapters import Adapters, build\nfrom app.observability import RequestLogMiddleware, configure_logging\nfrom app.routes import health, problems, v1\nfrom app.settings import Settings, load\n\nlog = structlog.stdlib.get_logger(__name__)\n\n\ndef create_app(settings: Settings | None = None) -> FastAPI:\n    \"\"\"Build the application from settings, by default the environment's.\"\"\"\n    settings = settings or load()\n    configure_logging(settings.log_level, settings.environment)\n    return assemble(build(settings))\n\n\ndef assemble(adapters: Adapters) -> FastAPI:\n    \"\"\"Put an application together from given adapters.\"\"\"\n    app = FastAPI(\n        title=")
    ; __append(escapeFn( derived.title ))
    ; __append(",\n        description=about.SUMMARY,\n        version=about.VERSION,\n        redoc_url=None,\n        exception_handlers=problems.HANDLERS,\n        generate_unique_id_function=_operation_id,\n        lifespan=_lifespan,\n    )\n    app.state.adapters = adapters\n    app.include_router(health.router)\n    for router in v1.routers():\n        app.include_router(router)\n    app.add_middleware(RequestLogMiddleware)\n    return app\n\n\n@asynccontextmanager\nasync def _lifespan(app: FastAPI) -> AsyncIterator[None]:\n    adapters: Adapters = app.state.adapters\n    log.info(\"service.start\")\n    try:\n        yield\n    finally:\n        await adapters.close()\n        log.info(\"service.stop\")\n\n\ndef _operation_id(route: APIRoute) -> str:\n    return route.name\n")
  return __output;

}