(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; 
const has = (id) => derived.components.includes(id);
const subjects = [
  ...(has("docker") ? ["the image"] : []), ...(has("ci") ? ["the pipeline"] : []), ...(has("helm") ? ["the chart"] : []), "the tools and the documents",
];
const globs = [
  ...(has("docker") ? ["Dockerfile", ".dockerignore"] : []), ...(has("compose") ? ["compose.yaml"] : []), "Makefile", "pyproject.toml",
  ...(has("pre-commit") ? [".pre-commit-config.yaml"] : []), ...(has("docs") ? ["mkdocs.yml"] : []), "scripts/*.sh", ".github/**",
  ...(has("helm") ? ["chart/**"] : []), ...(has("admission") ? ["policy/**"] : []), ...(has("slo") ? ["slo/**"] : []), ...(has("falco") ? ["falco/**"] : []),
  ...(has("devcontainer") ? [".devcontainer/**", ...(has("pre-commit") ? [".githooks/*"] : [])] : []), ...(has("docs") || has("adr") ? ["docs/**"] : []), "*.md",
];

    ; __append("---\ndescription: What ")
    ; __append( subjects.join(", ") )
    ; __append(" owe the standards\nglobs: [")
    ; __append( globs.map((glob) => JSON.stringify(glob)).join(", ") )
    ; __append("]\nalwaysApply: false\n---\n\nKeep the rules in @.github/instructions/delivery.instructions.md.\n")
  return __output;

}