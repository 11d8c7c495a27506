(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("\"\"\"Answers every failure in one shape.\"\"\"\n\nfrom collections.abc import Callable, Coroutine, Mapping, Sequence\nfrom http import HTTPStatus\nfrom typing import Any\n\nimport structlog\nfrom fastapi import Request\nfrom fastapi.exceptions import RequestValidationError\nfrom starlette.exceptions import HTTPException\nfrom starlette.responses import Response\n\nfrom app import errors\n")
    ;  if (answers.tier >= 4) { 
    ; __append("from app.observability.logging import RUNBOOK\n")
    ;  } 
    ; __append("from app.openapi import answer\nfrom app.schemas.problem import Problem, ProblemDetail\n\nlog = structlog.stdlib.get_logger(__name__)\n\nMEDIA_TYPE = \"application/problem+json\"\n\nSTATUS_OF: dict[type[errors.ServiceError], int] = {\n    errors.ValidationFailedError: 422,\n    errors.RuleViolatedError: 422,\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    errors.AuthenticationError: 401,\n    errors.ForbiddenError: 403,\n")
    ;  } 
    ; __append("    errors.NotFoundError: 404,\n    errors.ConflictError: 409,\n    errors.PreconditionFailedError: 412,\n")
    ;  if (answers.tier >= 4) { 
    ; __append("    errors.RateLimitedError: 429,\n")
    ;  } 
    ; __append("    errors.DependencyFailedError: 503,\n}\n\n_CODE_OF_STATUS = {\n    400: \"malformed_request\",\n    404: \"not_found\",\n    405: \"method_not_allowed\",\n")
    ;  if (answers.tier >= 4) { 
    ; __append("    413: \"body_too_large\",\n}\n\n_HEADERS_OF_STATUS = {\n    401: [\"WWW-Authenticate\"],\n    403: [\"WWW-Authenticate\"],\n    429: [\"Retry-After\"],\n")
    ;  } 
    ; __append("}\n\n")
    ;  if (answers.tier >= 4) { 
    ; __append("\nclass NotAdmittedError(HTTPException):\n    \"\"\"Carries a refusal out of the reading of a body.\n\n    FastAPI takes every other error there for a fault in the body.\n    \"\"\"\n\n    def __init__(self, reason: Exception) -> None:\n        \"\"\"Remember why the body is not read.\"\"\"\n        super().__init__(403)\n        self.reason = reason\n\n\n")
    ;  } 
    ; __append("# A body can hold a fault every few bytes; a client mends a few at a time.\n_MOST_DETAILS = 20\n\n\ndef responses(*statuses: int) -> dict[int | str, dict[str, Any]]:\n    \"\"\"Document the failures that an operation can answer with.\"\"\"\n    schema = {\"$ref\": \"#/components/schemas/Problem\"}\n    return {\n        status: {\n            **answer(_title(status)")
    ;  if (answers.tier >= 4) { 
    ; __append(", *_HEADERS_OF_STATUS.get(status, ())")
    ;  } 
    ; __append("),\n            \"content\": {MEDIA_TYPE: {\"schema\": schema}},\n        }\n        for status in statuses\n    }\n\n\ndef problem(\n    request: Request,\n    status: int,\n    error_code: str,\n    message: str,\n    *,\n    details: Sequence[ProblemDetail] = (),\n    headers: Mapping[str, str] | None = None,\n) -> Response:\n    \"\"\"Build the response to a failure and note its code for the log.\"\"\"\n    request.state.error_code = error_code\n    body = Problem(\n        type=\"about:blank\",\n        title=_title(status),\n        status=status,\n        error_code=error_code,\n        message=message,\n        details=list(details),\n        correlation_id=request.state.request_id,\n    )\n    return Response(\n        body.model_dump_json(),\n        status,\n        headers=dict(headers or {}),\n        media_type=MEDIA_TYPE,\n    )\n\n\ndef report(request: Request, error: Exception, **facts: object) -> None:\n    \"\"\"Log a failure of the service once, with what helps to repeat it.\"\"\"\n    log.error(\n        \"request.error\",\n        method=request.method,\n        operation=getattr(request.scope.get(\"route\"), \"path\", \"unmatched\"),\n")
    ;  if (answers.tier >= 4) { 
    ; __append("        input_summary=_input_summary(request),\n        runbook=RUNBOOK,\n")
    ;  } 
    ; __append("        exc_info=error,\n        **facts,\n    )\n")
    ;  if (answers.tier >= 4) { 
    ; __append("\n\ndef _input_summary(request: Request) -> dict[str, object]:\n    \"\"\"Describe the input without its values, which may be personal.\"\"\"\n    return {\n        \"query\": sorted(request.query_params),\n        \"content_type\": request.headers.get(\"content-type\"),\n        \"content_length\": request.headers.get(\"content-length\"),\n    }\n")
    ;  } 
    ; __append("\n\ndef _title(status: int) -> str:\n    # Python before 3.13 has the names of an older RFC for these two.\n    renamed = {413: \"Content Too Large\", 422: \"Unprocessable Content\"}\n    return renamed.get(status) or HTTPStatus(status).phrase\n\n\nasync def _service_error(\n    request: Request, error: errors.ServiceError\n) -> Response:\n    status = next(\n        STATUS_OF[kind] for kind in type(error).__mro__ if kind in STATUS_OF\n    )\n    if isinstance(error, errors.DependencyFailedError):\n        report(\n            request,\n            error,\n            error_class=type(error.__cause__ or error).__name__,\n            error_code=error.code,\n            dependency=error.dependency,\n            transient=True,\n        )\n    details = [\n        ProblemDetail(\n            location=list(detail.location),\n            code=detail.code,\n            message=detail.message,\n        )\n        for detail in error.details\n    ]\n")
    ;  if (answers.tier === 3) { 
    ; __append("    return problem(request, status, error.code, error.message, details=details)\n")
    ;  } else { 
    ; __append("    return problem(\n        request,\n        status,\n        error.code,\n        error.message,\n        details=details,\n        headers=_headers(error),\n    )\n\n\ndef _headers(error: errors.ServiceError) -> dict[str, str]:\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    if isinstance(error, errors.AuthenticationError):\n        # RFC 6750: a request without credentials gets no error code.\n        missing = error.reason == \"missing\"\n        return {\n            \"www-authenticate\": (\n                \"Bearer\" if missing else 'Bearer error=\"invalid_token\"'\n            )\n        }\n    if isinstance(error, errors.ForbiddenError):\n        return {\"www-authenticate\": 'Bearer error=\"insufficient_scope\"'}\n")
    ;  } 
    ; __append("    if isinstance(error, errors.RateLimitedError):\n        return {\"retry-after\": str(error.retry_after)}\n    return {}\n")
    ;  } 
    ; __append("\n\nasync def _invalid_request(\n    request: Request, error: RequestValidationError\n) -> Response:\n    faults = error.errors()\n    if any(fault[\"type\"] == \"json_invalid\" for fault in faults):\n        return problem(\n            request, 400, \"malformed_request\", \"The body is not valid JSON.\"\n        )\n    details = [\n        ProblemDetail(\n            location=list(fault[\"loc\"]),\n            code=fault[\"type\"],\n            message=fault[\"msg\"],\n        )\n        for fault in faults[:_MOST_DETAILS]\n    ]\n    return problem(\n        request,\n        422,\n        errors.ValidationFailedError.code,\n        \"The request is not valid.\",\n        details=details,\n    )\n\n\nasync def _http_error(request: Request, error: HTTPException) -> Response:\n    code = _CODE_OF_STATUS.get(error.status_code, \"request_refused\")\n    headers = dict(error.headers or {})\n    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:\n        headers[\"Allow\"] = _methods(request) or headers.get(\"Allow\", \"\")\n    return problem(\n        request, error.status_code, code, error.detail, headers=headers\n    )\n\n\n")
    ;  if (answers.tier >= 4) { 
    ; __append("async def _not_admitted(_: Request, error: NotAdmittedError) -> Response:\n    # It is answered as if a dependency of the route had raised it.\n    raise error.reason\n\n\n")
    ;  } 
    ; __append("def _methods(request: Request) -> str:\n    \"\"\"List the methods of a path; the router knows those of a route only.\"\"\"\n    path = getattr(request.scope.get(\"route\"), \"path\", \"\")\n    return \", \".join(request.app.openapi()[\"paths\"].get(path, {})).upper()\n\n\nHandler = Callable[[Request, Any], Coroutine[Any, Any, Response]]\n\nHANDLERS: dict[int | type[Exception], Handler] = {\n    errors.ServiceError: _service_error,\n    RequestValidationError: _invalid_request,\n    HTTPException: _http_error,\n")
    ;  if (answers.tier >= 4) { 
    ; __append("    NotAdmittedError: _not_admitted,\n")
    ;  } 
    ; __append("}\n")
  return __output;

}