(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  resource = __locals.resource;
    ; __append("# Errors\n\nEvery failure is `application/problem+json` (RFC 9457):\n\n```json\n{\n  \"type\": \"about:blank\",\n  \"title\": \"Not Found\",\n  \"status\": 404,\n  \"error_code\": \"not_found\",\n  \"message\": \"There is no such resource.\",\n  \"details\": [],\n  \"correlation_id\": \"0b5c2c3e-5f0e-4f43-9b52-0a6f0c1d2e3f\"\n}\n```\n\nAct on `error_code`: codes never change their meaning. `message` is for people. `details`\nlists faults in the input with their `location`. Quote `correlation_id` when asking for\nhelp: it finds the request in the logs.\n\n| `error_code` | Status | Meaning | What to do |\n|---|---|---|---|\n| `malformed_request` | 400 | The body could not be read. | Send valid JSON. |\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("| `unauthenticated` | 401 | There is no valid token. | Get a new token, once. |\n| `forbidden` | 403 | The token lacks the scope. | Ask for the scope; do not retry. |\n")
    ;  } 
    ; __append("| `not_found` | 404 | There is nothing there")
    ;  if (derived.hasAuthentication) { 
    ; __append(", or nothing for this caller")
    ;  } 
    ; __append(". | Do not retry. |\n| `method_not_allowed` | 405 | The path exists, the method does not. | See `Allow`. |\n| `conflict` | 409 | The change conflicts with what is stored. | Read again, then decide. |\n| `request_in_flight` | 409 | A request with this idempotency key is not finished. | Repeat it later. |\n| `precondition_failed` | 412 | The version in `If-Match` is not the current one. | Read again, then decide. |\n| `body_too_large` | 413 | The body exceeds the limit. | Send less. |\n| `validation_failed` | 422 | A field does not fit the schema. | See `details`. |\n| `rule_violated` | 422 | The input breaks a rule of the business. | See `message`. |\n| `idempotency_key_reused` | 422 | The key came with another request before. | Use a new key. |\n| `rate_limited` | 429 | Too many requests. | Wait for `Retry-After` seconds. |\n| `request_refused` | other 4xx | The server refuses for a reason that HTTP names. | See the status. |\n| `internal_error` | 500 | A fault of the service. | Report the `correlation_id`. |\n| `dependency_failed` | 503 | Something the service needs is away. | Retry with growing pauses. |\n\nNew codes may be added; treat an unknown one by its status. An operator looks up\n`error_code` in the logs and follows the `runbook` named there.\n")
  return __output;

}