import type { Breakage } from "./model.ts";

const CONTEXT = "app/middleware/request_context.py";
const LOG = "app/middleware/request_log.py";
const LOGGING = "app/observability/logging.py";

/** Ids, logs and spans of a request. */
export const breakages: readonly Breakage[] = [
  {
    rule: "PY-OBS-004",
    file: CONTEXT,
    find: `    given = headers.get("x-request-id", "")
    return given if _VALID_ID.fullmatch(given) else str(uuid4())`,
    replace: "    return str(uuid4())",
    why: "gives every request an id of its own, whatever the client sends",
  },
  {
    rule: "PY-OBS-005",
    file: CONTEXT,
    find: "    if remote.get_span_context().is_valid:\n        return remote\n",
    replace: "",
    why: "begins a new trace where no SDK is at work",
  },
  {
    rule: "PY-OBS-006",
    file: CONTEXT,
    find: `                MutableHeaders(scope=message)["x-request-id"] = request_id`,
    replace: `                if message["status"] >= 400:
                    MutableHeaders(scope=message)["x-request-id"] = request_id`,
    why: "returns the id with failures only",
  },
  {
    rule: "PY-OBS-008",
    file: CONTEXT,
    find: "given if _VALID_ID.fullmatch(given) else str(uuid4())",
    replace: "given or str(uuid4())",
    why: "believes any id that a client sends",
  },
  {
    rule: "PY-OBS-009",
    file: CONTEXT,
    find: `                request_id=request_id, trace_id=trace_id
`,
    replace: `                request_id=str(uuid4()), trace_id=trace_id
`,
    why: "logs another id than the one that is returned",
  },
  {
    rule: "PY-OBS-010a",
    file: CONTEXT,
    find: `                request_id=request_id, trace_id=trace_id
`,
    replace: `                trace_id=trace_id
`,
    why: "forgets the id in the records of a request",
  },
  {
    rule: "PY-OBS-010b",
    file: "app/routes/problems.py",
    find: "correlation_id=request.state.request_id",
    replace: `correlation_id=""`,
    why: "leaves the id out of the body of an error",
  },
  {
    rule: "PY-OBS-010c",
    file: CONTEXT,
    find: `        span.set_attribute("request_id", request_id)\n`,
    replace: "",
    why: "leaves the id out of the trace",
  },
  {
    rule: "PY-OBS-000a",
    file: LOGGING,
    find: "structlog.processors.JSONRenderer(sort_keys=True)",
    replace: "structlog.dev.ConsoleRenderer(colors=False)",
    why: "logs lines for people in place of JSON",
  },
  {
    rule: "PY-OBS-000b",
    file: LOG,
    find: "        finally:\n            metrics.active.dec()",
    replace: "        except LookupError:\n            raise\n        else:\n            metrics.active.dec()",
    why: "ends the record of a request only if nothing is raised",
  },
  {
    rule: "PY-OBS-015",
    file: LOGGING,
    find: "event.update(service=NAME, version=VERSION, environment=environment)",
    replace: "event.update(service=NAME, environment=environment)",
    why: "drops a field of the logging baseline",
  },
  {
    rule: "PY-OBS-016",
    file: LOG,
    find: `            operation = _operation(scope)\n`,
    replace: `            operation = scope["path"]\n`,
    why: "logs the path itself in place of its template",
  },
  {
    rule: "PY-OBS-017",
    file: "app/routes/problems.py",
    find: "    faults = error.errors()\n",
    replace: `    faults = error.errors()\n    log.info("request.invalid", body=str(error.body))\n`,
    why: "logs the body of an invalid request",
  },
  {
    rule: "PY-OBS-018",
    file: LOG,
    find: `write("request.start", method=method)`,
    replace: `write("request.begin", method=method)`,
    why: "renames an event of the baseline",
  },
  {
    rule: "PY-OBS-019",
    file: LOG,
    find: 'write = log.debug if is_probe(scope["path"]) else log.info',
    replace: "write = log.info",
    why: "logs every probe",
  },
  {
    rule: "PY-OBS-019a",
    file: LOG,
    find: `        write("request.start", method=method)\n`,
    replace: `        write("request.start", method=method)\n        write("request.start", method=method)\n`,
    why: "logs the start of a request twice",
  },
  {
    rule: "PY-OBS-019b",
    file: "app/services/idempotency.py",
    find: `        log.info("idempotency.replayed")\n`,
    replace: "",
    why: "replays a reply without a word",
  },
  {
    rule: "PY-OBS-019e",
    file: "app/observability/use_cases.py",
    find: "                type(value).__name__ for value",
    replace: "                repr(value) for value",
    why: "logs the values of arguments when diagnosis is on",
  },
  {
    rule: "PY-OBS-020",
    file: "app/settings.py",
    find: `        "INFO"\n    )`,
    replace: `        "DEBUG"\n    )`,
    why: "logs at the level DEBUG by default",
  },
  {
    rule: "PY-OBS-021",
    file: LOG,
    find: "else log.info",
    replace: "else log.warning",
    why: "makes a warning of every request",
  },
  {
    rule: "PY-OBS-025",
    file: LOG,
    find: `write("request.start", method=method)`,
    replace: `write("request.start", method=method, path=scope["path"])`,
    why: "adds the path to the start of a request",
  },
  {
    rule: "PY-OBS-026",
    file: LOG,
    find: "                duration_ms=round(seconds * 1000, 3),\n",
    replace: "",
    why: "does not log how long a request took",
  },
  {
    rule: "PY-OBS-032a",
    file: "app/main.py",
    find: `"exclude": _is_probe`,
    replace: `"exclude": lambda _: True`,
    why: "traces no request",
  },
  {
    rule: "PY-OBS-032b",
    file: "app/observability/use_cases.py",
    find: "        with tracer.start_as_current_span(operation):\n            return await method(*args, **kwargs)",
    replace: "        return await method(*args, **kwargs)",
    why: "traces no use case",
  },
  {
    rule: "PY-OBS-033a",
    file: "app/routes/security.py",
    find: "request.state.user_role = caller.actor",
    replace: "request.state.user_role = caller.subject",
    why: "names the person in the trace",
  },
  {
    rule: "PY-OBS-033c",
    file: LOG,
    find: `("error_code", "user_role")`,
    replace: `("user_role",)`,
    why: "leaves the error code out of the span",
  },
  {
    rule: "PY-OBS-049a",
    file: "app/main.py",
    find: "configure_logging(settings.log_level, settings.environment)",
    replace: `configure_logging("INFO", settings.environment)`,
    why: "fixes the level of the log in the code",
  },
  {
    rule: "PY-OBS-049b",
    file: "app/routes/health.py",
    find: `    """Answer without asking any dependency."""
    return Health(status="ok")`,
    replace: `    """Answer without asking any dependency."""
    import logging

    quiet = not logging.getLogger().isEnabledFor(logging.DEBUG)
    return Health(status="ok" if quiet else "draining")`,
    why: "answers differently while diagnosis is on",
  },
  {
    rule: "PY-OBS-049c",
    file: "app/routes/security.py",
    find: "        caller = await adapters.tokens.verify(credentials.credentials)\n",
    replace: `        log.debug("authenticating", with_=credentials.credentials)
        caller = await adapters.tokens.verify(credentials.credentials)\n`,
    why: "logs tokens while diagnosis is on",
  },
];
