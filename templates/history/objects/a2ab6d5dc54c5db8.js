(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("      - id: watermark\n        name: watermark\n        entry: ")
    ; __append( answers.tier === 4 ? "scripts/uv.sh" : "uv" )
    ; __append(" run ")
    ;  if (answers.tier === 2) { 
    ; __append("--frozen ")
    ;  } 
    ; __append("python scripts/check_watermark.py\n        language: system\n        types: [python]\n")
  return __output;

}