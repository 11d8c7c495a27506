(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  text = __locals.text;
    ; __append("---\ndescription: What the image, the pipeline, the chart, the tools and the documents owe the standards\napplyTo: \"Dockerfile,.dockerignore,compose.yaml,Makefile,pyproject.toml,.pre-commit-config.yaml,mkdocs.yml,scripts/*.sh,.github/**,chart/**,docs/**,*.md\"\n---\n\n# Rules for everything but Python code\n\nEach line is a rule: a change may not break it. What is marked *should* may give way for a\nreason that you state. A rule with lettered parts stands here once;\n`npx create-groundrules explain <id>` spells out the parts and names the files that serve it.\nConduct, commands and layout are in [AGENTS.md](../../AGENTS.md).\n")
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