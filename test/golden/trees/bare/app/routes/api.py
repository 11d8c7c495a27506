"""The API: what holds for all of its routes."""

from fastapi import APIRouter, Depends

from app.routes import v1
from app.routes.problems import responses
from app.routes.rate_limit import limit_rate


def router() -> APIRouter:
    """Gather the resources behind the checks that all of them share."""
    api = APIRouter(
        dependencies=[Depends(limit_rate)],
        responses=responses(400, 413, 422, 429, 500, 503),
    )
    for resource in v1.routers():
        api.include_router(resource)
    return api
