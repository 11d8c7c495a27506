"""Answers every failure in one shape."""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from http import HTTPStatus
from typing import Any

import structlog
from fastapi import Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from app import errors
from app.schemas.common import Problem, ProblemDetail

log = structlog.stdlib.get_logger(__name__)

MEDIA_TYPE = "application/problem+json"

STATUS_OF: dict[type[errors.ServiceError], int] = {
    errors.ValidationFailedError: 422,
    errors.RuleViolatedError: 422,
    errors.NotFoundError: 404,
    errors.ConflictError: 409,
    errors.DependencyFailedError: 503,
}


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Document the failures that an operation can answer with."""
    return {
        status: {"model": Problem, "description": _title(status)}
        for status in statuses
    }


def problem(
    request: Request,
    status: int,
    error_code: str,
    message: str,
    *,
    details: Sequence[ProblemDetail] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Build the response to a failure."""
    body = Problem(
        type="about:blank",
        title=_title(status),
        status=status,
        error_code=error_code,
        message=message,
        details=list(details),
        correlation_id=request.state.request_id,
    )
    return Response(
        body.model_dump_json(),
        status,
        headers=dict(headers or {}),
        media_type=MEDIA_TYPE,
    )


def _title(status: int) -> str:
    # Python before 3.13 has the name of an older RFC for this one.
    renamed = {422: "Unprocessable Content"}
    return renamed.get(status) or HTTPStatus(status).phrase


async def _service_error(
    request: Request, error: errors.ServiceError
) -> Response:
    status = next(
        STATUS_OF[kind] for kind in type(error).__mro__ if kind in STATUS_OF
    )
    if isinstance(error, errors.DependencyFailedError):
        log.error("request.error", dependency=error.dependency, exc_info=error)
    details = [
        ProblemDetail(
            location=list(detail.location),
            code=detail.code,
            message=detail.message,
        )
        for detail in error.details
    ]
    return problem(request, status, error.code, error.message, details=details)


async def _invalid_request(
    request: Request, error: RequestValidationError
) -> Response:
    details = [
        ProblemDetail(
            location=list(fault["loc"]),
            code=fault["type"],
            message=fault["msg"],
        )
        for fault in error.errors()
    ]
    return problem(
        request,
        422,
        errors.ValidationFailedError.code,
        "The request is not valid.",
        details=details,
    )


async def _http_error(request: Request, error: HTTPException) -> Response:
    code = HTTPStatus(error.status_code).name.lower()
    return problem(
        request,
        error.status_code,
        code,
        error.detail,
        headers=error.headers,
    )


async def _unhandled_error(request: Request, _: Exception) -> Response:
    # The server logs the exception, which Starlette raises again.
    return problem(
        request, 500, errors.ServiceError.code, "The service has failed."
    )


Handler = Callable[[Request, Any], Coroutine[Any, Any, Response]]

HANDLERS: dict[int | type[Exception], Handler] = {
    errors.ServiceError: _service_error,
    RequestValidationError: _invalid_request,
    HTTPException: _http_error,
    Exception: _unhandled_error,
}
