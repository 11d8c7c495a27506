"""Whether the process lives, and whether it should get requests."""

from fastapi import APIRouter, Response

from app.errors import DependencyFailedError
from app.routes.dependencies import AdaptersDep
from app.schemas.health import Health

router = APIRouter(tags=["health"])

_PATHS = {"/livez", "/health", "/readyz", "/ready", "/healthz"}


def is_probe(path: str) -> bool:
    """Tell the paths that orchestrators ask every few seconds."""
    return path in _PATHS or path == "/metrics"


@router.get("/health", include_in_schema=False)
@router.get("/livez", summary="Tell whether the process lives")
async def live() -> Health:
    """Answer without asking any dependency."""
    return Health(status="ok")


@router.get("/healthz", include_in_schema=False)
@router.get("/ready", include_in_schema=False)
@router.get(
    "/readyz",
    summary="Tell whether requests are welcome",
    responses={503: {"model": Health, "description": "Not ready"}},
)
async def ready(adapters: AdaptersDep, response: Response) -> Health:
    """Ask storage, unless the service is about to stop."""
    if adapters.drain.started:
        response.status_code = 503
        return Health(status="draining")
    try:
        await adapters.storage.ping()
    except DependencyFailedError:
        response.status_code = 503
        return Health(status="unavailable")
    return Health(status="ok")
