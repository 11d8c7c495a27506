(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  commands = __locals.commands,
  text = __locals.text;
    ; __append("---\ndescription: What the application and its tests owe the standards\napplyTo: \"**/*.py\"\n---\n\n# Rules for Python code\n\nEach line is a rule: keep it in what you write, and point out where the code around your\nchange does not. What is marked *should* may give way for a reason that you state; the rest\nmay not. A rule with lettered parts stands here once; `npx create-groundrules explain <id>`\nspells out the parts and says how the rule is verified. Conduct, commands and layout are in\n[AGENTS.md](../../AGENTS.md).\n")
    ;  for (const { title, rules } of derived.guidance.code) { 
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