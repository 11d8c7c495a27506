(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  versions = __locals.versions,
  resource = __locals.resource;
    ; 
const R = resource.class;
const n = resource.name;
const p = resource.plural;
const { one, many, bracketed, fit } = resource;
const auth = derived.hasAuthentication;

    ; __append("\"\"\"")
    ; __append( resource.Many )
    ; __append(" over HTTP.\"\"\"\n\n")
    ; __append( resource.imports.routes )
    ; __append("\n\nrouter = APIRouter(\n    prefix=f\"{API_PREFIX}/")
    ; __append( resource.route )
    ; __append("\",\n    tags=[\"")
    ; __append( p )
    ; __append("\"],\n)\n")
    ;  if (auth) { 
    ; __append("\nmay_read = requires(\"")
    ; __append( p )
    ; __append(":read\")\nmay_write = requires(\"")
    ; __append( p )
    ; __append(":write\")\n")
    ;  } 
    ; __append("\n\nasync def get_service(\n    adapters: AdaptersDep,\n    unit: UnitOfWorkDep,\n")
    ;  if (auth) { 
    ; __append("    caller: CurrentCaller,\n")
    ;  } 
    ; __append(") -> ")
    ; __append( R )
    ; __append("Service:\n    \"\"\"Return the use cases")
    ;  if (auth) { 
    ; __append(", limited to the tenant of the caller")
    ;  } else { 
    ; __append(" of ")
    ; __append( many )
    ;  } 
    ; __append(".\"\"\"\n    return ")
    ; __append( R )
    ; __append("Service(\n")
    ;  if (auth) { 
    ; __append( bracketed("        ", "repository=unit.repository(", [R, "caller.tenant"], "),") )
    ; __append("\n        caller=caller,\n")
    ;  } else { 
    ; __append("        repository=unit.repository(")
    ; __append( R )
    ; __append("),\n")
    ;  } 
    ; __append("        clock=adapters.clock,\n        new_id=adapters.new_id,\n    )\n\n\n")
    ; __append( bracketed("", "Service = Annotated[", [`${R}Service`, "Depends(get_service)"], "]") )
    ; __append("\n\n\n@router.get(\n    \"\",\n    summary=\"List ")
    ; __append( many )
    ; __append("\",\n    dependencies=[")
    ;  if (auth) { 
    ; __append("may_read, ")
    ;  } 
    ; __append("costs(5)],\n)\nasync def list_")
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
    ; __append("\",\n    status_code=201,\n    response_model=")
    ; __append( R )
    ; __append("Read,\n    responses={\n        201: answer(\"Created\", \"ETag\", \"Location\"),\n        **responses(409),\n    },\n")
    ;  if (auth) { 
    ; __append("    dependencies=[may_write],\n")
    ;  } 
    ; __append(")\nasync def create_")
    ; __append( n )
    ; __append("(\n    body: ")
    ; __append( R )
    ; __append("Write,\n    service: Service,\n    once: OnceDep,\n) -> Response:\n    \"\"\"Create one; an Idempotency-Key makes it safe to repeat.\"\"\"\n\n    async def create() -> Reply:\n        created = await service.create(body.to_draft())\n        return reply(\n            201,\n            ")
    ; __append( R )
    ; __append("Read.model_validate(created),\n            etag=entity_tag(created.version),\n            location=f\"{router.prefix}/{created.id}\",\n        )\n\n    return response(await once(create))\n\n\n@router.get(\n    \"/{")
    ; __append( n )
    ; __append("_id}\",\n    summary=\"Get one ")
    ; __append( one )
    ; __append("\",\n    response_model=")
    ; __append( R )
    ; __append("Read,\n    responses={\n        200: answer(\"OK\", \"ETag\"),\n        304: answer(\"Not Modified\", \"ETag\"),\n        **responses(404),\n    },\n")
    ;  if (auth) { 
    ; __append("    dependencies=[may_read],\n")
    ;  } 
    ; __append(")\nasync def get_")
    ; __append( n )
    ; __append("(\n    ")
    ; __append( n )
    ; __append("_id: UUID,\n    service: Service,\n    if_none_match: IfNoneMatch = None,\n) -> Response:\n    \"\"\"Return one, or 304 if the client has this version already.\"\"\"\n    found = await service.fetch(")
    ; __append( n )
    ; __append("_id)\n    etag = entity_tag(found.version)\n    if is_fresh(if_none_match, found.version):\n        return not_modified(etag)\n    body = ")
    ; __append( R )
    ; __append("Read.model_validate(found)\n    return response(reply(200, body, etag=etag, cache_control=REVALIDATE))\n\n\n@router.put(\n    \"/{")
    ; __append( n )
    ; __append("_id}\",\n    summary=\"Replace one ")
    ; __append( one )
    ; __append("\",\n    response_model=")
    ; __append( R )
    ; __append("Read,\n    responses={200: answer(\"OK\", \"ETag\"), **responses(404, 409, 412)},\n")
    ;  if (auth) { 
    ; __append("    dependencies=[may_write],\n")
    ;  } 
    ; __append(")\nasync def replace_")
    ; __append( n )
    ; __append("(\n    ")
    ; __append( n )
    ; __append("_id: UUID,\n    body: ")
    ; __append( R )
    ; __append("Write,\n    service: Service,\n    if_match: IfMatch = None,\n) -> Response:\n    \"\"\"Replace one, if its version is the one in If-Match.\"\"\"\n    draft = body.to_draft()\n    versions = accepted_versions(if_match)\n")
    ; __append( bracketed("    ", "changed = await service.replace(", [`${n}_id`, "draft", "versions"], ")") )
    ; __append("\n    shown = ")
    ; __append( R )
    ; __append("Read.model_validate(changed)\n    return response(reply(200, shown, etag=entity_tag(changed.version)))\n\n\n@router.delete(\n    \"/{")
    ; __append( n )
    ; __append("_id}\",\n    summary=\"Delete one ")
    ; __append( one )
    ; __append("\",\n    status_code=204,\n    responses=responses(404, 409, 412),\n")
    ;  if (auth) { 
    ; __append("    dependencies=[may_write],\n")
    ;  } 
    ; __append(")\nasync def delete_")
    ; __append( n )
    ; __append("(\n    ")
    ; __append( n )
    ; __append("_id: UUID,\n    service: Service,\n    if_match: IfMatch = None,\n) -> Response:\n    \"\"\"Delete one, if its version is the one in If-Match.\"\"\"\n")
    ; __append( bracketed("    ", "await service.remove(", [`${n}_id`, "accepted_versions(if_match)"], ")") )
    ; __append("\n    return Response(status_code=204)\n")
  return __output;

}