(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  text = __locals.text;
    ; __append("\"\"\"Routes that exist in tests only, to see what holds for every route.\"\"\"\n\nimport asyncio\nfrom dataclasses import dataclass, field\n\nfrom fastapi import APIRouter, Request\n\nfrom app import errors\nfrom app.about import API_PREFIX\nfrom app.routes.rate_limit import costs\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("from app.routes.security import requires\n")
    ;  } 
    ; __append("from app.schemas.base import RequestBody\n\nPATH = f\"{API_PREFIX}/probe\"\nINTERNAL = \"the disk of db-7 is full\"\n\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("may_read = requires(\"probe:read\")\nmay_write = requires(\"probe:write\")\n\n")
    ;  } 
    ; __append("FAILURES = {\n    \"validation\": errors.ValidationFailedError(\"It is out of bounds.\"),\n    \"rule\": errors.RuleViolatedError(\"It breaks a rule.\"),\n    \"not-found\": errors.NotFoundError(\"There is none.\"),\n    \"conflict\": errors.ConflictError(\"It was changed.\"),\n    \"precondition\": errors.PreconditionFailedError(\"It is another one.\"),\n    \"dependency\": errors.DependencyFailedError(\"postgresql\"),\n}\n\n\nclass Body(RequestBody):\n    \"\"\"A small body.\"\"\"\n\n    number: int\n    text: str = \"\"\n\n\n@dataclass(slots=True)\nclass Gate:\n    \"\"\"Holds a request until a test lets it go on.\"\"\"\n\n    entered: asyncio.Event = field(default_factory=asyncio.Event)\n    opened: asyncio.Event = field(default_factory=asyncio.Event)\n\n\nrouter = APIRouter(prefix=PATH, include_in_schema=False)\n\n\n@router.get(\"/numbers/{number}\"")
    ;  if (derived.hasAuthentication) { 
    ; __append(", dependencies=[may_read]")
    ;  } 
    ; __append(")\nasync def read(number: int) -> int:\n    \"\"\"Return what was asked for.\"\"\"\n    return number\n\n\n@router.get(\"/dear\", dependencies=[")
    ;  if (derived.hasAuthentication) { 
    ; __append("may_read, ")
    ;  } 
    ; __append("costs(3)])\nasync def read_much() -> None:\n    \"\"\"Stand for a route that is more work than others.\"\"\"\n\n\n@router.post(\"/numbers\"")
    ;  if (derived.hasAuthentication) { 
    ; __append(", dependencies=[may_write]")
    ;  } 
    ; __append(")\nasync def write(body: Body) -> Body:\n    \"\"\"Return what was sent.\"\"\"\n    return body\n\n\n@router.get(\"/bug\"")
    ;  if (derived.hasAuthentication) { 
    ; __append(", dependencies=[may_read]")
    ;  } 
    ; __append(")\nasync def fail_unexpectedly() -> None:\n    \"\"\"Raise what nobody expects.\"\"\"\n    raise RuntimeError(INTERNAL)\n\n\n@router.get(\"/failures/{name}\"")
    ;  if (derived.hasAuthentication) { 
    ; __append(", dependencies=[may_read]")
    ;  } 
    ; __append(")\nasync def fail(name: str) -> None:\n    \"\"\"Raise a failure by its name.\"\"\"\n    raise FAILURES[name]\n\n\n@router.get(\"/gate\"")
    ;  if (derived.hasAuthentication) { 
    ; __append(", dependencies=[may_read]")
    ;  } 
    ; __append(")\nasync def wait(request: Request) -> None:\n    \"\"\"Wait at the gate.\"\"\"\n    gate: Gate = request.app.state.gate\n    gate.entered.set()\n    await gate.opened.wait()\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("\n\n@router.get(\"/undeclared\")\nasync def undeclared() -> None:\n    \"\"\"Stand for a route whose author forgot to declare a scope.\"\"\"\n")
    ;  } 
  return __output;

}