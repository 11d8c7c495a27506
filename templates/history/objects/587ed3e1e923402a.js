(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("---\ntitle: Invalid input is 422, unreadable input is 400\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [PY-BEH-015c, PY-BEH-015e]\n---\n\n# 0008. Invalid input is 422, unreadable input is 400\n\n## Context\n\nThe Python instructions answer bad input with 400 and allow 422 only where the\nframework's convention makes it the consistent choice. FastAPI documents and sends\n422 for input that does not fit the schema.\n\n## Decision\n\n422 means: the request was understood and its content does not fit the schema or\na rule. 400 means: it could not be read at all, for example malformed JSON. No\noperation deviates from this.\n\n## Consequences\n\nClients generated from the OpenAPI document see what is served. Callers that\ntreat every 4xx alike notice no difference.\n\n## Alternatives\n\n400 for both would need every operation's documentation rewritten, and generated\nclients would still expect 422.\n\n## Verification\n\nTests send malformed JSON and expect 400, a wrong field and expect 422; the OpenAPI\nsnapshot shows the two statuses on every operation.\n")
  return __output;

}