(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  versions = __locals.versions,
  resources = __locals.resources;
    ; __append("---\ntitle: The API is versioned by one prefix\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [PY-CTR-012, PY-CTR-013a, PY-CTR-013b, PY-PKG-006]\n---\n\n# 0010. The API is versioned by one prefix\n\n## Context\n\nThe Python instructions advise against versions until a break forces one, and want\na single scheme once there is one. Adding a prefix later is itself a break.\n\n## Decision\n\nAll resources are under `")
    ; __append( derived.apiPrefix )
    ; __append("` from the start. The API grows by new optional\nfields, operations and parameters. A second prefix appears only with a change\nthat no client can survive, with the old one served beside it for six months.\n\n## Consequences\n\nThe number says nothing about releases; those follow semantic versioning. Health\nand metrics have no prefix, since no client of the API depends on them.\n\n## Alternatives\n\nA media type parameter keeps addresses stable but is invisible in logs and hard to\nroute on.\n\n## Verification\n\n`openapi.json` is a committed snapshot: `make openapi-check` shows every difference\nin the pull request that causes it.\n")
  return __output;

}