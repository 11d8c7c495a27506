(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resource = __locals.resource,
  resources = __locals.resources;
    ; __append("# API\n\nAll resources are under `")
    ; __append( derived.apiPrefix )
    ; __append("`. The full description is `openapi.json` in the\nrepository; the service also serves it in dev and test, as `/openapi.json` and `/docs`.\n\n## Operations\n\n<!-- operations -->\n\n## Conventions\n\n| Topic | Rule |\n|---|---|\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("| Authentication | `Authorization: Bearer` with an access token; each operation needs the scope of its resource, `…:read` or `…:write` |\n")
    ;  } 
    ; __append("| Bodies | JSON with `Content-Type: application/json`; unknown fields and values of another type are refused |\n| Lists | `limit` up to 100; `next_cursor` of one page is `cursor` of the next; the order is that of creation |\n| Versions | reads carry an `ETag`; `If-None-Match` answers 304, `If-Match` guards a write and answers 412 |\n| Retries | `GET`, `PUT` and `DELETE` may be repeated; `POST` too with an `Idempotency-Key`, which replays the first answer |\n| Limits | 429 with `Retry-After` in seconds; a page of a list counts as five requests |\n| Correlation | `X-Request-Id` is taken over or made, and returned; `traceparent` is continued |\n| Errors | [one shape](errors.md) with a stable code |\n\n## Stability\n\nWhat is described here is a contract: paths, methods, fields, statuses, headers and\nerror codes. It grows by new optional fields, parameters and operations, which\nclients have to tolerate. A change that breaks clients is announced in the changelog\nwith a way to migrate, gets a new prefix, and the old one is served for six months.\n")
  return __output;

}