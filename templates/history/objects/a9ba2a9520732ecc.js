(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  project = __locals.project,
  commands = __locals.commands;
    ; 
const TOOLS = { pytest: [".pytest_cache/"], ruff: [".ruff_cache/"], mypy: [".mypy_cache/"] };
const lines = [
  "__pycache__/", "*.py[cod]", "*.egg-info/", ".venv/", ".env", ".coverage", ".coverage.*", "htmlcov/",
  ...[project.testRunner, ...commands.linters].flatMap((tool) => TOOLS[tool] ?? []),
  ...(project.manager === "pdm" ? [".pdm-python"] : []),
  ...(project.installable ? ["dist/", "build/"] : []),
  ...(project.database === "sqlite" ? ["*.sqlite3"] : []),
  ...derived.ignores.git,
];

    ;  for (const line of [...new Set(lines)].sort()) { 
    ; __append( line )
    ; __append("\n")
    ;  } 
  return __output;

}