(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  resources = __locals.resources;
    ; __append("\"\"\"Parameters that the resources have in common.\"\"\"\n\nfrom typing import Annotated\n\nfrom fastapi import Header, Query\n\nLimit = Annotated[\n    int, Query(ge=1, le=100, description=\"How many to return at most.\")\n]\nCursor = Annotated[\n    str | None,\n    Query(\n        min_length=1,\n        max_length=200,\n        pattern=r\"^[A-Za-z0-9_-]+$\",\n        description=\"Where to go on: the `next_cursor` of the page before.\",\n    ),\n]\nIfMatch = Annotated[\n    str | None,\n    Header(\n        alias=\"If-Match\",\n        description=\"Change only this version, named by its ETag.\",\n    ),\n]\n")
    ;  if (answers.tier >= 4) { 
    ; __append("IfNoneMatch = Annotated[\n    str | None,\n    Header(\n        alias=\"If-None-Match\",\n        description=\"Answer 304 if this version is still the current one.\",\n    ),\n]\n")
    ;  } 
  return __output;

}