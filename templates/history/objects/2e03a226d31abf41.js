(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  commands = __locals.commands;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("---\ntitle: The same commands natively and in containers\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [PY-LCL-009a, PY-LCL-020, PY-LCL-022, PY-LCL-031, T4-1.7]\n---\n\n# 0004. The same commands natively and in containers\n\n## Context\n\nTier 4 wants lint, test and build run with `docker compose run`, so that laptop,\nCI and production do not drift apart. The Python instructions forbid that\ncontainers are the only way to work and want `uv sync` on laptops and in CI.\n\n## Decision\n\nThe make targets are the commands. They run as they are on a machine with `uv`,\nand unchanged inside the development image: `make docker-lint`, `make docker-test`\nand `make docker-build` call them through `docker compose run`.")
    ;  if (has("ci")) { 
    ; __append(" CI lints, tests and\nbuilds in containers, and repeats lint and test natively on every supported\nPython. Lanes that need a database run natively against a service container.")
    ;  } 
    ; __append("\n\n## Consequences\n\n- A target may not assume a container or a laptop.\n- Both ways install from `uv.lock`; the image does it with `uv sync --locked`.\n")
    ;  if (has("ci")) { 
    ; __append("- CI pays for lint and unit tests twice, which takes minutes, in parallel.\n")
    ;  } 
    ; __append("\n## Alternatives\n\nContainers only: slower to edit and test, and against PY-LCL-020. Native only:\nagainst T4-1.7, and the image would be exercised for the first time when it is\ndeployed.\n\n## Verification\n\n")
    ;  if (has("ci")) { 
    ; __append("The jobs *Lint*, *Test* and *Build* of the pipeline run the compose services; the job\n*Native* runs the same targets without them.\n")
    ;  } else { 
    ; __append("Both `make lint` and `make docker-lint` pass before a change is merged, and so do the tests.\n")
    ;  } 
  return __output;

}