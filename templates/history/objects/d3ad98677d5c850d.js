(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("---\ntitle: Errors are problem details with a stable code\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [PY-ERR-000, PY-ERR-007, PY-ERR-008, PY-ERR-009, PY-ERR-010, PY-OBS-045]\n---\n\n# 0007. Errors are problem details with a stable code\n\n## Context\n\nThe Python instructions want one shape with `error_code`, `message`, `details` and\n`correlation_id`. Clients and gateways know `application/problem+json` (RFC 9457),\nwhich allows further members.\n\n## Decision\n\nEvery failure is a problem document whose extension members are those four fields.\n`type` is `about:blank`; clients act on `error_code`, which is\n")
    ;  if (has("docs")) { 
    ; __append("[catalogued](../errors.md)")
    ;  } else { 
    ; __append("listed in `app/errors.py`")
    ;  } 
    ; __append(" and never changes its meaning.\n\n## Consequences\n\n- The framework's own `{\"detail\": …}` is never sent, and the OpenAPI document\n  describes the problem document for every operation.\n- `message` is for people and may be reworded at any time.\n\n## Alternatives\n\nThe four fields alone would work, but generic clients would not recognise an\nerror. A `type` URI per error would be a second identifier beside `error_code`.\n\n## Verification\n\nThe contract lane sends malformed and hostile requests and validates each answer\nagainst the documented schema.\n")
  return __output;

}