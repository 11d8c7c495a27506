(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  project = __locals.project,
  commands = __locals.commands;
    ; 
const CACHES = { pytest: [".pytest_cache/"], ruff: [".ruff_cache/"], mypy: [".mypy_cache/"] };
const tools = [project.testRunner, ...project.linters, ...project.configured, ...commands.linters];
// What lies in the root of the repository alone.
const above = ["AGENTS.md", "CHANGELOG.md", "CLAUDE.md", "CONTRIBUTING.md", "SECURITY.md", ".gitattributes", ".pre-commit-config.yaml"];
const patterns = [
  ...derived.ignores.docker.filter((pattern) => project.root === "" || !above.includes(pattern)),
  ...(project.installable ? ["build/", "dist/"] : []),
  ...tools.flatMap((tool) => CACHES[tool] ?? []),
  // Where Flask keeps what belongs to one machine.
  ...(project.framework === "flask" ? ["instance/"] : []),
  ...(project.root === "" ? [".git/", ".github/", ".groundrules/"] : []),
];

    ;  for (const pattern of [...new Set(patterns)].sort()) { 
    ; __append( pattern )
    ; __append("\n")
    ;  } 
  return __output;

}