"""What Prometheus scrapes."""

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST

from app.routes.dependencies import AdaptersDep

router = APIRouter()


@router.get("/metrics", include_in_schema=False)
async def metrics(adapters: AdaptersDep) -> Response:
    """Return the current value of every metric."""
    return Response(adapters.metrics.render(), media_type=CONTENT_TYPE_LATEST)
