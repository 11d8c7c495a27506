(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  text = __locals.text;
    ; __append("* text=auto eol=lf\nuv.lock linguist-generated=true\n")
    ;  if (answers.tier > 2) { 
    ; __append("openapi.json linguist-generated=true\n")
    ;  } 
    ; __append("# One line per file, so that two branches that both updated merge; healed when read.\n.groundrules/lock.json merge=union linguist-generated=true\n.groundrules/base.ndjson merge=union linguist-generated=true -diff\n")
  return __output;

}