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
from app.observability.logging import RUNBOOK
from app.openapi import answer
from app.schemas.problem import Problem, ProblemDetail

log = structlog.stdlib.get_logger(__name__)

MEDIA_TYPE = "application/problem+json"

STATUS_OF: dict[type[errors.ServiceError], int] = {
    errors.ValidationFailedError: 422,
    errors.RuleViolatedError: 422,
    errors.AuthenticationError: 401,
    errors.ForbiddenError: 403,
    errors.NotFoundError: 404,
    errors.ConflictError: 409,
    errors.PreconditionFailedError: 412,
    errors.RateLimitedError: 429,
    errors.DependencyFailedError: 503,
}

_CODE_OF_STATUS = {
    400: "malformed_request",
    404: "not_found",
    405: "method_not_allowed",
    413: "body_too_large",
}

_HEADERS_OF_STATUS = {
    401: ["WWW-Authenticate"],
    403: ["WWW-Authenticate"],
    429: ["Retry-After"],
}


class NotAdmittedError(HTTPException):
    """Carries a refusal out of the reading of a body.

    FastAPI takes every other error there for a fault in the body.
    """

    def __init__(self, reason: Exception) -> None:
        """Remember why the body is not read."""
        super().__init__(403)
        self.reason = reason


# A body can hold a fault every few bytes; a client mends a few at a time.
_MOST_DETAILS = 20


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Document the failures that an operation can answer with."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {
        status: {
            **answer(_title(status), *_HEADERS_OF_STATUS.get(status, ())),
            "content": {MEDIA_TYPE: {"schema": schema}},
        }
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
    """Build the response to a failure and note its code for the log."""
    request.state.error_code = error_code
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


def report(request: Request, error: Exception, **facts: object) -> None:
    """Log a failure of the service once, with what helps to repeat it."""
    log.error(
        "request.error",
        method=request.method,
        operation=getattr(request.scope.get("route"), "path", "unmatched"),
        input_summary=_input_summary(request),
        runbook=RUNBOOK,
        exc_info=error,
        **facts,
    )


def _input_summary(request: Request) -> dict[str, object]:
    """Describe the input without its values, which may be personal."""
    return {
        "query": sorted(request.query_params),
        "content_type": request.headers.get("content-type"),
        "content_length": request.headers.get("content-length"),
    }


def _title(status: int) -> str:
    # Python before 3.13 has the names of an older RFC for these two.
    renamed = {413: "Content Too Large", 422: "Unprocessable Content"}
    return renamed.get(status) or HTTPStatus(status).phrase


async def _service_error(
    request: Request, error: errors.ServiceError
) -> Response:
    status = next(
        STATUS_OF[kind] for kind in type(error).__mro__ if kind in STATUS_OF
    )
    if isinstance(error, errors.DependencyFailedError):
        report(
            request,
            error,
            error_class=type(error.__cause__ or error).__name__,
            error_code=error.code,
            dependency=error.dependency,
            transient=True,
        )
    details = [
        ProblemDetail(
            location=list(detail.location),
            code=detail.code,
            message=detail.message,
        )
        for detail in error.details
    ]
    return problem(
        request,
        status,
        error.code,
        error.message,
        details=details,
        headers=_headers(error),
    )


def _headers(error: errors.ServiceError) -> dict[str, str]:
    if isinstance(error, errors.AuthenticationError):
        # RFC 6750: a request without credentials gets no error code.
        missing = error.reason == "missing"
        return {
            "www-authenticate": (
                "Bearer" if missing else 'Bearer error="invalid_token"'
            )
        }
    if isinstance(error, errors.ForbiddenError):
        return {"www-authenticate": 'Bearer error="insufficient_scope"'}
    if isinstance(error, errors.RateLimitedError):
        return {"retry-after": str(error.retry_after)}
    return {}


async def _invalid_request(
    request: Request, error: RequestValidationError
) -> Response:
    faults = error.errors()
    if any(fault["type"] == "json_invalid" for fault in faults):
        return problem(
            request, 400, "malformed_request", "The body is not valid JSON."
        )
    details = [
        ProblemDetail(
            location=list(fault["loc"]),
            code=fault["type"],
            message=fault["msg"],
        )
        for fault in faults[:_MOST_DETAILS]
    ]
    return problem(
        request,
        422,
        errors.ValidationFailedError.code,
        "The request is not valid.",
        details=details,
    )


async def _http_error(request: Request, error: HTTPException) -> Response:
    code = _CODE_OF_STATUS.get(error.status_code, "request_refused")
    headers = dict(error.headers or {})
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        headers["Allow"] = _methods(request) or headers.get("Allow", "")
    return problem(
        request, error.status_code, code, error.detail, headers=headers
    )


async def _not_admitted(_: Request, error: NotAdmittedError) -> Response:
    # It is answered as if a dependency of the route had raised it.
    raise error.reason


def _methods(request: Request) -> str:
    """List the methods of a path; the router knows those of a route only."""
    path = getattr(request.scope.get("route"), "path", "")
    return ", ".join(request.app.openapi()["paths"].get(path, {})).upper()


Handler = Callable[[Request, Any], Coroutine[Any, Any, Response]]

HANDLERS: dict[int | type[Exception], Handler] = {
    errors.ServiceError: _service_error,
    RequestValidationError: _invalid_request,
    HTTPException: _http_error,
    NotAdmittedError: _not_admitted,
}
