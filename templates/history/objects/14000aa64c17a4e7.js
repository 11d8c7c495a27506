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
const { inContext } = commands;
const workspace = inContext !== "";
const whole = commands.located(commands.context) === "";
// In a workspace, what a tool leaves behind lies beside every member.
const seen = (pattern) => !workspace || pattern.startsWith("**/") || above.includes(pattern) ? pattern
  : /^\*?\./.test(pattern) ? `**/${pattern}`
  : inContext + pattern;
// What the service reads at run time is copied.
const isRead = (pattern) => project.assets.some((asset) => asset === pattern || (pattern.endsWith("/") && `${asset}/`.startsWith(pattern)));
const patterns = [
  ...derived.ignores.docker.filter((pattern) => (whole || !above.includes(pattern)) && !isRead(pattern)).map(seen),
  ...(project.installable ? ["build/", "dist/"].map(seen) : []),
  ...tools.flatMap((tool) => CACHES[tool] ?? []).map(seen),
  // Where Flask keeps what belongs to one machine.
  ...(project.framework === "flask" ? [seen("instance/")] : []),
  // The image has one Python, which need not be of the very patch that a developer has.
  ...(workspace ? [`${inContext}Dockerfile.dockerignore`, "**/.python-version"] : []),
  ...(whole ? [".git/", ".github/", ".groundrules/"] : []),
];

    ;  // Beside a Dockerfile of theirs it would change what that one is built of. 

    ;  if (!workspace || project.present.docker === undefined) { 
    ;  for (const pattern of [...new Set(patterns)].sort()) { 
    ; __append( pattern )
    ; __append("\n")
    ;  } 
    ;  } 
  return __output;

}