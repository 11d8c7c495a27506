(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("---\ntitle: Built-in generics spell types\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [PY-DOC-007, PY-LCL-011]\n---\n\n# 0003. Built-in generics spell types\n\n## Context\n\nThe Python instructions give `List[str]` and `Dict[str, int]` beside\n`tuple[str, ...]` as examples of explicit type hints. The `typing` aliases are\ndeprecated since Python 3.9, and Ruff, run as a gate by the same instructions,\nreports them (UP006, UP035).\n\n## Decision\n\nThe rule asks for explicit contracts, and its examples show that either spelling\nserves. Public interfaces and involved helpers are annotated with built-in\ngenerics: `list[str]`, `dict[str, int]`, `X | None`.\n\n## Consequences\n\nOne spelling everywhere. Code pasted from older sources is corrected by\n`make format`.\n\n## Alternatives\n\nDisabling UP006 and UP035 would keep two spellings alive and a deprecated one\namong them.\n\n## Verification\n\n`ruff check` selects `UP` and `ANN`; `mypy --strict` refuses a function without\nannotations.\n")
  return __output;

}