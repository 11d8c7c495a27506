(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("# Every change needs the approval of an owner; the last matching line counts.\n# Name a team or people who can write to this repository.\n* @")
    ; __append( derived.owner )
    ; __append("/")
    ; __append( answers.name )
    ; __append("\n")
    ;  if (derived.components.includes("scopes")) { 
    ; __append("\n# Business analysts approve the scope of a version; name them here.\n/product_management/ @")
    ; __append( derived.owner )
    ; __append("/")
    ; __append( answers.name )
    ; __append("\n")
    ;  } 
  return __output;

}