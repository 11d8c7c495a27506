(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  resource = __locals.resource;
    ; 
const R = resource.class;
const [first, ...rest] = resource.fields;
const changes = [`"${first.name}": ${first.literal.other}`, ...rest.filter((f) => f.optional).map((f) => `"${f.name}": None`)];
const lists = {
  REQUIRED: resource.fields.filter((f) => !f.optional),
  OPTIONAL: resource.fields.filter((f) => f.optional),
  TEXTS: resource.fields.filter((f) => f.type === "str"),
};

    ; __append("\"\"\"Examples of ")
    ; __append( resource.many )
    ; __append(".\"\"\"\n\n")
    ; __append( resource.imports.examples )
    ; __append("\n\nPATH = f\"{API_PREFIX}/")
    ; __append( resource.route )
    ; __append("\"\n")
    ;  if (derived.hasDatabase) { 
    ; __append("TABLE = \"")
    ; __append( resource.plural )
    ; __append("\"\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("SCOPES = (\n    \"")
    ; __append( resource.plural )
    ; __append(":read\",\n    \"")
    ; __append( resource.plural )
    ; __append(":write\",\n)\n")
    ;  } 
    ; __append("\nBODY: dict[str, Any] = {\n")
    ;  for (const f of resource.fields) { 
    ; __append("    \"")
    ; __append( f.name )
    ; __append("\": ")
    ; __append( f.literal.example )
    ; __append(",\n")
    ;  } 
    ; __append("}\n")
    ; __append( resource.bracketed("", "CHANGED = {", ["**BODY", ...changes], "}") )
    ; __append("\n\n# One value a field that JSON can hold and the field cannot.\nWRONG: dict[str, Any] = {\n")
    ;  for (const f of resource.fields) { 
    ; __append("    \"")
    ; __append( f.name )
    ; __append("\": ")
    ; __append( f.literal.wrong )
    ; __append(",\n")
    ;  } 
    ; __append("}\n")
    ;  for (const [name, fields] of Object.entries(lists).filter(([, fields]) => fields.length)) { 
    ; __append( name )
    ; __append(" = [\n")
    ;  for (const f of fields) { 
    ; __append("    \"")
    ; __append( f.name )
    ; __append("\",\n")
    ;  } 
    ; __append("]\n")
    ;  } 
    ; __append("\n_draft = ")
    ; __append( R )
    ; __append("Write.model_validate(BODY).to_draft()\n\nEXAMPLE = ")
    ; __append( R )
    ; __append("(\n    id=UUID(int=1),\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    tenant=\"acme\",\n")
    ;  } 
    ; __append("    created_at=FakeClock().now(),\n    updated_at=FakeClock().now(),\n")
    ;  for (const f of resource.fields) { 
    ; __append("    ")
    ; __append( f.name )
    ; __append("=_draft.")
    ; __append( f.name )
    ; __append(",\n")
    ;  } 
    ; __append(")\n\n\ndef client_of(service: Service) -> httpx2.AsyncClient:\n    \"\"\"Return a client that may do everything with ")
    ; __append( resource.them )
    ; __append(".\"\"\"\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    return service.client(*SCOPES)\n")
    ;  } else { 
    ; __append("    return service.client()\n")
    ;  } 
    ; __append("\n\nasync def create(client: httpx2.AsyncClient) -> httpx2.Response:\n    \"\"\"Create the ")
    ; __append( resource.one )
    ; __append(" of the example.\"\"\"\n    response = await client.post(PATH, json=BODY)\n    assert response.status_code == 201\n    return response\n")
  return __output;

}