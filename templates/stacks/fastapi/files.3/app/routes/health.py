"""Whether the process lives, whether it can serve, and how it fares."""

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST

from app.errors import DependencyFailedError
from app.routes.dependencies import AdaptersDep
from app.schemas.health import Health

router = APIRouter(tags=["health"])


@router.get("/livez", summary="Tell whether the process lives")
async def live() -> Health:
    """Answer without asking any dependency."""
    return Health(status="ok")


@router.get(
    "/healthz",
    summary="Tell whether requests are welcome",
    responses={503: {"model": Health, "description": "Not ready"}},
)
async def ready(adapters: AdaptersDep, response: Response) -> Health:
    """Ask storage."""
    try:
        await adapters.storage.ping()
    except DependencyFailedError:
        response.status_code = 503
        return Health(status="unavailable")
    return Health(status="ok")


@router.get("/metrics", include_in_schema=False)
async def metrics(adapters: AdaptersDep) -> Response:
    """Return the current value of every metric, for Prometheus."""
    return Response(adapters.metrics.render(), media_type=CONTENT_TYPE_LATEST)
