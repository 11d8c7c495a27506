(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  commands = __locals.commands,
  text = __locals.text;
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
    ; __append(" owe the standards\napplyTo: \"")
    ; __append( globs.join(",") )
    ; __append("\"\n---\n\n# Rules for everything but Python code\n\nEach line is a rule: a change may not break it. What is marked *should* may give way for a\nreason that you state. A rule with lettered parts stands here once;\n`npx create-groundrules explain <id>` spells out the parts and names the files that serve it.\nConduct, commands and layout are in [AGENTS.md](../../AGENTS.md).\n")
    ;  for (const { title, rules } of derived.guidance.delivery) { 
    ; __append("\n## ")
    ; __append( title )
    ; __append("\n\n")
    ;  for (const { id, text, level } of rules) { 
    ; __append("- `")
    ; __append( id )
    ; __append("` ")
    ;  if (level === "should") { 
    ; __append("(*should*) ")
    ;  } 
    ; __append( text )
    ; __append("\n")
    ;  } 
    ;  } 
  return __output;

}