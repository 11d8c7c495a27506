(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resource = __locals.resource;
    ; __append("Feature: ")
    ; __append( resource.Many )
    ; __append("\n  Somebody keeps ")
    ; __append( resource.many )
    ; __append(" in the service, on a network that loses answers\n  and beside others who change the same things.\n\n  Scenario: The life of one ")
    ; __append( resource.one )
    ; __append("\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    Given somebody with a token for ")
    ; __append( resource.many )
    ; __append("\n")
    ;  } else { 
    ; __append("    Given somebody who calls the API\n")
    ;  } 
    ; __append("    When they create ")
    ; __append( resource.an )
    ; __append(" ")
    ; __append( resource.one )
    ; __append(" and send the request again\n    Then there is one ")
    ; __append( resource.one )
    ; __append("\n    When they change it\n    Then a change of the version before is refused\n    When they delete it\n    Then it is gone\n")
  return __output;

}