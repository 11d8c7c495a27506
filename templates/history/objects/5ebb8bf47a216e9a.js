(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ;  const has = (id) => derived.components.includes(id); 
    ;  const python = answers.standards.includes("python"); 
    ; __append("---\ntitle: Tools run in one image and nowhere else\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [T5-1.1, T5-1.9, T5-1.10, T5-1.11")
    ;  if (python) { 
    ; __append(", PY-LCL-020, PY-LCL-022")
    ;  } 
    ; __append("]\n")
    ;  if (python) { 
    ; __append("waives:\n  - rule: PY-LCL-001\n    reason: make dev builds the image that holds the tools, and installs nothing on the machine\n    expires: ")
    ; __append( versions.expiry.containers )
    ; __append("\n  - rule: PY-LCL-009a\n    reason: uv sync runs while that image is built, neither on laptops nor on runners\n    expires: ")
    ; __append( versions.expiry.containers )
    ; __append("\n  - rule: PY-LCL-020\n    reason: tier 5 forbids the native work that the Python instructions ask for\n    expires: ")
    ; __append( versions.expiry.containers )
    ; __append("\n  - rule: PY-LCL-022\n    reason: tier 5 forbids native work, so CI does not repeat lint and test natively\n    expires: ")
    ; __append( versions.expiry.containers )
    ; __append("\n")
    ;  } 
    ; __append("---\n\n# 0004. Tools run in one image and nowhere else\n\n## Context\n\nTier 5 allows no virtual environment outside of an image, and wants one pinned image for\ndevelopment, CI and production.")
    ;  if (python) { 
    ; __append(" The Python instructions want work without containers to\nfunction. Both cannot hold, and the rules of tier 5 are not open to negotiation.")
    ;  } 
    ; __append("\n\n## Decision\n\nThe stage `dev` of the Dockerfile holds Python, the locked dependencies and every tool,\non the base that the image of production is built on. Make targets start their tools in\nit through `docker compose run`; inside of it the same targets run them directly")
    ;  if (has("devcontainer")) { 
    ; __append(". Commit\nhooks and editors work in it too")
    ;  } 
    ; __append(". What stays outside needs what a container has not: the\nengine that builds images, the identity that signs and the access that deploys.\n\n## Consequences\n\n- A laptop needs Docker, git, gitsign and make, and nothing else.\n- The first `make dev` builds the image, which takes minutes. Later calls cost about a\n  second each; `make shell` pays it once.\n- The code is tried on the Python of the image, ")
    ; __append( answers.python )
    ; __append(", and on no other.\n\n## Alternatives\n\nA virtual environment on each laptop is quicker, and drifts from CI and production. A\nsecond image for tools alone would drift from the one that is deployed.\n\n## Verification\n\n")
    ;  if (has("ci")) { 
    ; __append("The jobs of the pipeline run `docker compose`, and `make conformance` fails on a step that\ninstalls Python or starts a tool of Python outside of the image.\n")
    ;  } else { 
    ; __append("`npx create-groundrules check` fails on a command that installs Python or starts a tool of\nPython outside of the image.\n")
    ;  } 
  return __output;

}