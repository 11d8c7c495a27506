(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  resource = __locals.resource,
  text = __locals.text;
    ; 
const R = resource.class;
const n = resource.name;
const other = { str: (e) => `${e} 2`, int: (e) => e + 1, float: (e) => e + 1, bool: (e) => !e, date: () => "2031-02-03", datetime: () => "2031-02-03T04:05:06Z", uuid: () => "00000000-0000-4000-8000-000000000001", decimal: () => "1.23" };
const wrong = { str: 7, int: "7", float: "1.5", bool: "true", date: 20310203, datetime: "2031-02-03T04:05:06", uuid: 7, decimal: 1.5 };
const literal = (v) => typeof v === "string" ? text.py(v) : typeof v === "boolean" ? (v ? "True" : "False") : String(v);
const first = resource.fields[0];

    ; __append("\"\"\"Examples of ")
    ; __append( resource.plural.replace(/_/g, " ") )
    ; __append(".\"\"\"\n\nfrom typing import Any\nfrom uuid import UUID\n\nimport httpx2\n\nfrom app.about import API_PREFIX\nfrom app.models.")
    ; __append( n )
    ; __append(" import ")
    ; __append( R )
    ; __append("\nfrom app.schemas.")
    ; __append( n )
    ; __append(" import ")
    ; __append( R )
    ; __append("Write\nfrom tests.support.clock import FakeClock\nfrom tests.support.service import Service\n\nPATH = f\"{API_PREFIX}/")
    ; __append( resource.plural.replace(/_/g, "-") )
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
    ; __append( literal(f.example) )
    ; __append(",\n")
    ;  } 
    ; __append("}\nCHANGED = {**BODY, \"")
    ; __append( first.name )
    ; __append("\": ")
    ; __append( literal(other[first.type](first.example)) )
    ; __append("}\n\n# One value a field that JSON can hold and the field cannot.\nWRONG: dict[str, Any] = {\n")
    ;  for (const f of resource.fields) { 
    ; __append("    \"")
    ; __append( f.name )
    ; __append("\": ")
    ; __append( literal(wrong[f.type]) )
    ; __append(",\n")
    ;  } 
    ; __append("}\nREQUIRED = [\n")
    ;  for (const f of resource.fields.filter((f) => !f.optional)) { 
    ; __append("    \"")
    ; __append( f.name )
    ; __append("\",\n")
    ;  } 
    ; __append("]\n\n_draft = ")
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
    ; __append(")\n\n\ndef client_of(service: Service) -> httpx2.AsyncClient:\n    \"\"\"Return a client that may do everything with them.\"\"\"\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    return service.client(*SCOPES)\n")
    ;  } else { 
    ; __append("    return service.client()\n")
    ;  } 
    ; __append("\n\nasync def create(client: httpx2.AsyncClient) -> httpx2.Response:\n    \"\"\"Create one from the example.\"\"\"\n    response = await client.post(PATH, json=BODY)\n    assert response.status_code == 201\n    return response\n\n\nasync def walk(client: httpx2.AsyncClient, limit: int) -> list[list[str]]:\n    \"\"\"Return the identities page by page, as a client would.\"\"\"\n    pages: list[list[str]] = []\n    cursor: str | None = None\n    while not pages or cursor:\n        query = {\"limit\": limit} | ({\"cursor\": cursor} if cursor else {})\n        page = (await client.get(PATH, params=query)).json()\n        pages.append([entry[\"id\"] for entry in page[\"items\"]])\n        cursor = page[\"next_cursor\"]\n    return pages\n")
  return __output;

}