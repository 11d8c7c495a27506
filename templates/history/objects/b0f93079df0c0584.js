(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\"\"\"Holds clients to their limits.\"\"\"\n\nfrom dataclasses import dataclass\nfrom math import ceil\n\nfrom fastapi import Request, params\n\nfrom app.errors import RateLimitedError\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("from app.routes.dependencies import AdaptersDep\n")
    ;  } else { 
    ; __append("from app.routes.dependencies import AdaptersDep, get_adapters\n")
    ;  } 
    ; __append("\n\n@dataclass(frozen=True, slots=True)\nclass Cost:\n    \"\"\"What a request to a route takes from the bucket of its client.\"\"\"\n\n    tokens: int\n\n    async def __call__(self) -> None:\n        \"\"\"Do nothing: the cost is read from what the route declares.\"\"\"\n\n\ndef costs(tokens: int) -> params.Depends:\n    \"\"\"Declare, where a route is defined, that it is dearer than others.\"\"\"\n    return params.Depends(Cost(tokens))\n\n\ndef cost_of(request: Request) -> int:\n    \"\"\"Return what the route of a request declares, by default 1.\"\"\"\n    declared = (d.dependency for d in request.scope[\"route\"].dependencies)\n    return sum(c.tokens for c in declared if isinstance(c, Cost)) or 1\n\n\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("async def spend(adapters: AdaptersDep, client: str, cost: int = 1) -> None:\n    \"\"\"Take tokens of a client, or refuse the request.\"\"\"\n    wait = await adapters.rate_limits.take(client, cost)\n    if wait > 0:\n        raise RateLimitedError(ceil(wait))\n\n\ndef address_of(request: Request) -> str:\n    \"\"\"Name a client of whom nothing is known but the address.\"\"\"\n    return request.client.host if request.client else \"unknown\"\n")
    ;  } else { 
    ; __append("async def limit_rate(request: Request, adapters: AdaptersDep) -> None:\n    \"\"\"Take tokens of the address that calls, or refuse the request.\"\"\"\n    if getattr(request.state, \"admitted\", False):\n        return\n    address = request.client.host if request.client else \"unknown\"\n    wait = await adapters.rate_limits.take(address, cost_of(request))\n    if wait > 0:\n        raise RateLimitedError(ceil(wait))\n\n\nasync def admit(request: Request) -> None:\n    \"\"\"Ask what the dependency asks; it does not ask it again.\"\"\"\n    await limit_rate(request, get_adapters(request))\n    request.state.admitted = True\n")
    ;  } 
  return __output;

}