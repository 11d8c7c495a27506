import type { Breakage } from "./model.ts";

const PROBLEMS = "app/routes/problems.py";

/** What clients and operators learn of a failure. */
export const breakages: readonly Breakage[] = [
  {
    rule: "PY-ERR-000",
    file: PROBLEMS,
    find: "    HTTPException: _http_error,\n",
    replace: "",
    why: "leaves some errors to the framework, in its own shape",
  },
  {
    rule: "PY-ERR-003",
    file: PROBLEMS,
    find: "        body.model_dump_json(),\n        status,\n",
    replace: "        body.model_dump_json(),\n        200,\n",
    why: "answers 200 to a failure",
  },
  {
    rule: "PY-ERR-007",
    file: "app/errors.py",
    find: `    code = "precondition_failed"`,
    replace: `    code = "conflict"`,
    why: "gives one code to two kinds of failure",
  },
  {
    rule: "PY-ERR-008",
    file: PROBLEMS,
    find: "        message=message,\n        details=list(details),",
    replace: `        message="",\n        details=list(details),`,
    why: "answers without a message",
  },
  {
    rule: "PY-ERR-009",
    file: PROBLEMS,
    find: "        for fault in faults[:_MOST_DETAILS]\n",
    replace: "        for fault in faults[:1]\n",
    why: "reports the first fault only",
  },
  {
    rule: "PY-ERR-010",
    file: PROBLEMS,
    find: "correlation_id=request.state.request_id",
    replace: `correlation_id=request.headers.get("x-correlation-id", "")`,
    why: "takes the id in an error from somewhere else",
  },
  {
    rule: "PY-ERR-011",
    file: PROBLEMS,
    find: "    errors.RuleViolatedError: 422,\n",
    replace: "    errors.RuleViolatedError: 409,\n",
    why: "answers a broken rule of the business as if it were a conflict",
  },
  {
    rule: "PY-ERR-011c",
    file: PROBLEMS,
    find: "errors.ForbiddenError: 403",
    replace: "errors.ForbiddenError: 401",
    why: "answers 401 to a caller who is known",
  },
  {
    rule: "PY-ERR-011d",
    file: "app/services/items.py",
    find: `            raise NotFoundError("There is no such resource.")`,
    replace: `            raise ConflictError("There is no such resource.")`,
    why: "answers 409 where there is nothing",
  },
  {
    rule: "PY-ERR-011f",
    file: "app/repositories/sql/calls.py",
    find: "except (sa.exc.TimeoutError, OSError) as error:",
    replace: "except sa.exc.TimeoutError as error:",
    why: "takes a lost database for a bug",
  },
  {
    rule: "PY-ERR-012",
    file: "app/middleware/unhandled_errors.py",
    find: `"An error occurred."`,
    replace: "str(error)",
    why: "sends the text of an exception to the client",
  },
  {
    rule: "PY-ERR-013",
    file: "app/settings.py",
    find: `        "INFO"\n    )`,
    replace: `        "DEBUG"\n    )`,
    why: "has diagnostics on by default",
  },
  {
    rule: "PY-OBS-024",
    file: "app/commands.py",
    find: "log.critical(",
    replace: "log.info(",
    why: "makes little of a service that cannot start",
  },
  {
    rule: "PY-OBS-045",
    file: PROBLEMS,
    find: "    errors.PreconditionFailedError: 412,\n",
    replace: "",
    why: "maps a kind of failure to no status",
  },
  {
    rule: "PY-OBS-046b",
    file: PROBLEMS,
    find: "        exc_info=error,\n        **facts,",
    replace: "        **facts,",
    why: "logs a failure without its stack",
  },
  {
    rule: "PY-OBS-046c",
    file: PROBLEMS,
    find: `        operation=getattr(request.scope.get("route"), "path", "unmatched"),\n`,
    replace: "",
    why: "logs a failure without saying where",
  },
  {
    rule: "PY-OBS-047",
    file: "app/middleware/unhandled_errors.py",
    find: "            request = Request(scope)\n",
    replace: `            request = Request(scope)
            report(request, error, error_code="internal_error")\n`,
    why: "reports the same failure twice",
  },
  {
    rule: "PY-OBS-047a",
    file: "app/middleware/body_limit.py",
    find: "        await self.app(scope, receive_counting, send)",
    replace: `        try:
            await self.app(scope, receive_counting, send)
        except Exception:
            import logging

            logging.getLogger(__name__).exception("request failed")
            raise`,
    why: "logs an exception on its way up",
  },
  {
    rule: "PY-OBS-048",
    file: "app/middleware/unhandled_errors.py",
    find: `"An error occurred."`,
    replace: `__import__("traceback").format_exc()`,
    why: "sends the stack trace to the client",
  },
  {
    rule: "PY-OBS-050",
    file: PROBLEMS,
    find: "        runbook=RUNBOOK,\n",
    replace: "        runbook=None,\n",
    why: "names no runbook",
  },
  {
    rule: "PY-OBS-051a",
    file: PROBLEMS,
    find: `"query": sorted(request.query_params),`,
    replace: `"query": str(request.query_params),`,
    why: "logs the values of the query",
  },
  {
    rule: "PY-OBS-051b",
    file: PROBLEMS,
    find: "            dependency=error.dependency,\n",
    replace: "",
    why: "does not say which dependency failed",
  },
  {
    rule: "PY-OBS-051c",
    file: PROBLEMS,
    find: "            transient=True,\n",
    replace: "",
    why: "does not say whether a failure may pass",
  },
  {
    rule: "PY-ERR-001",
    file: "app/observability/dependency_calls.py",
    find: `                write(
                    "dependency.error",`,
    replace: `                (lambda *_, **__: None)(
                    "dependency.error",`,
    why: "lets a call fail without a word",
  },
  {
    rule: "PY-ERR-011a",
    file: PROBLEMS,
    find: "    RequestValidationError: _invalid_request,\n",
    replace: "",
    why: "leaves invalid requests to the framework",
  },
  {
    rule: "PY-ERR-011b",
    file: "app/domain/item.py",
    find: `raise RuleViolatedError("Text must not be blank.")`,
    replace: `raise ValueError("Text must not be blank.")`,
    why: "raises a plain ValueError where a rule of the business is broken",
  },
  {
    rule: "PY-ERR-011e",
    file: "app/repositories/sql/calls.py",
    find: `raise ConflictError("The change conflicts with others.") from error`,
    replace: `raise DependencyFailedError("postgresql") from error`,
    why: "takes a conflict for a failure of the database",
  },
  {
    rule: "PY-ERR-014",
    file: "app/routes/health.py",
    find: `    """Answer without asking any dependency."""
    return Health(status="ok")`,
    replace: `    """Answer without asking any dependency."""
    import structlog

    if structlog.stdlib.get_logger().isEnabledFor(10):
        return Health(status="draining")
    return Health(status="ok")`,
    why: "decides by the level of the log",
  },
  {
    rule: "PY-OBS-046a",
    file: "app/middleware/unhandled_errors.py",
    find: `                error_code="internal_error",\n`,
    replace: "",
    why: "logs a bug without its code",
  },
  {
    rule: "PY-OBS-046d",
    file: PROBLEMS,
    find: "    log.error(\n",
    replace: "    log.warning(\n",
    why: "makes a mere warning of a failure",
  },
];
