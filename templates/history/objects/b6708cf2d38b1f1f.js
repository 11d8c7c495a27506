(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
versions = __locals.versions,
  resource = __locals.resource;
    ; 
const R = resource.class;
const n = resource.name;
const p = resource.plural;
const { one, many, bracketed, fit } = resource;

    ; __append("\"\"\"")
    ; __append( resource.Many )
    ; __append(" over HTTP.\"\"\"\n\n")
    ; __append( resource.imports.routes )
    ; __append("\n\nrouter = APIRouter(\n    prefix=f\"{API_PREFIX}/")
    ; __append( resource.route )
    ; __append("\",\n    tags=[\"")
    ; __append( p )
    ; __append("\"],\n)\n\n\nasync def get_service(\n    adapters: AdaptersDep,\n    unit: UnitOfWorkDep,\n) -> ")
    ; __append( R )
    ; __append("Service:\n    \"\"\"Return the use cases of ")
    ; __append( many )
    ; __append(".\"\"\"\n    return ")
    ; __append( R )
    ; __append("Service(\n        repository=unit.repository(")
    ; __append( R )
    ; __append("),\n        clock=adapters.clock,\n        new_id=adapters.new_id,\n    )\n\n\n")
    ; __append( bracketed("", "Service = Annotated[", [`${R}Service`, "Depends(get_service)"], "]") )
    ; __append("\n\n\n@router.get(\n    \"\",\n    summary=\"List ")
    ; __append( many )
    ; __append("\",\n)\nasync def list_")
    ; __append( p )
    ; __append("(\n    service: Service,\n    limit: Limit = 20,\n    cursor: Cursor = None,\n) -> ")
    ; __append( R )
    ; __append("Page:\n    \"\"\"Return them in the order of their creation, page by page.\"\"\"\n    after = cursors.decode(cursor) if cursor else None\n    page = await service.page(PageRequest(limit, after))\n    return ")
    ; __append( R )
    ; __append("Page(\n")
    ; __append( fit(
  `        items=[${R}Read.model_validate(e) for e in page.entities],`,
  `        items=[\n            ${R}Read.model_validate(e) for e in page.entities\n        ],`,
  `        items=[\n            ${R}Read.model_validate(e)\n            for e in page.entities\n        ],`,
) )
    ; __append("\n        next_cursor=cursors.encode(page.next) if page.next else None,\n    )\n\n\n@router.post(\n    \"\",\n    summary=\"Create one ")
    ; __append( one )
    ; __append("\",\n    status_code=201,\n    responses={\n        201: answer(\"Created\", \"ETag\", \"Location\"),\n        **responses(409),\n    },\n)\nasync def create_")
    ; __append( n )
    ; __append("(\n    body: ")
    ; __append( R )
    ; __append("Write,\n    service: Service,\n    response: Response,\n) -> ")
    ; __append( R )
    ; __append("Read:\n    \"\"\"Create one; its address is in Location.\"\"\"\n    created = await service.create(body.to_draft())\n    response.headers[\"etag\"] = entity_tag(created.version)\n    response.headers[\"location\"] = f\"{router.prefix}/{created.id}\"\n    return ")
    ; __append( R )
    ; __append("Read.model_validate(created)\n\n\n@router.get(\n    \"/{")
    ; __append( n )
    ; __append("_id}\",\n    summary=\"Get one ")
    ; __append( one )
    ; __append("\",\n    responses={200: answer(\"OK\", \"ETag\"), **responses(404)},\n)\nasync def get_")
    ; __append( n )
    ; __append("(\n    ")
    ; __append( n )
    ; __append("_id: UUID,\n    service: Service,\n    response: Response,\n) -> ")
    ; __append( R )
    ; __append("Read:\n    \"\"\"Return one; its version is in ETag.\"\"\"\n    found = await service.fetch(")
    ; __append( n )
    ; __append("_id)\n    response.headers[\"etag\"] = entity_tag(found.version)\n    return ")
    ; __append( R )
    ; __append("Read.model_validate(found)\n\n\n@router.put(\n    \"/{")
    ; __append( n )
    ; __append("_id}\",\n    summary=\"Replace one ")
    ; __append( one )
    ; __append("\",\n    responses={200: answer(\"OK\", \"ETag\"), **responses(404, 409, 412)},\n)\nasync def replace_")
    ; __append( n )
    ; __append("(\n    ")
    ; __append( n )
    ; __append("_id: UUID,\n    body: ")
    ; __append( R )
    ; __append("Write,\n    service: Service,\n    response: Response,\n    if_match: IfMatch = None,\n) -> ")
    ; __append( R )
    ; __append("Read:\n    \"\"\"Replace one, if its version is the one in If-Match.\"\"\"\n    draft = body.to_draft()\n    versions = accepted_versions(if_match)\n")
    ; __append( bracketed("    ", "changed = await service.replace(", [`${n}_id`, "draft", "versions"], ")") )
    ; __append("\n    response.headers[\"etag\"] = entity_tag(changed.version)\n    return ")
    ; __append( R )
    ; __append("Read.model_validate(changed)\n\n\n@router.delete(\n    \"/{")
    ; __append( n )
    ; __append("_id}\",\n    summary=\"Delete one ")
    ; __append( one )
    ; __append("\",\n    status_code=204,\n    responses=responses(404, 409, 412),\n)\nasync def delete_")
    ; __append( n )
    ; __append("(\n    ")
    ; __append( n )
    ; __append("_id: UUID,\n    service: Service,\n    if_match: IfMatch = None,\n) -> Response:\n    \"\"\"Delete one, if its version is the one in If-Match.\"\"\"\n")
    ; __append( bracketed("    ", "await service.remove(", [`${n}_id`, "accepted_versions(if_match)"], ")") )
    ; __append("\n    return Response(status_code=204)\n")
  return __output;

}