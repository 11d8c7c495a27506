(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\"\"\"Holds clients to their limits.\"\"\"\n\nfrom math import ceil\n\nfrom fastapi import Request\n\nfrom app.errors import RateLimitedError\nfrom app.routes.dependencies import AdaptersDep\n\n\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("async def spend(adapters: AdaptersDep, client: str) -> None:\n    \"\"\"Take a token of a client, or refuse the request.\"\"\"\n    wait = await adapters.rate_limits.take(client)\n    if wait > 0:\n        raise RateLimitedError(ceil(wait))\n\n\ndef address_of(request: Request) -> str:\n    \"\"\"Name a client of whom nothing is known but the address.\"\"\"\n    return request.client.host if request.client else \"unknown\"\n")
    ;  } else { 
    ; __append("async def limit_rate(request: Request, adapters: AdaptersDep) -> None:\n    \"\"\"Take a token of the address that calls, or refuse the request.\"\"\"\n    address = request.client.host if request.client else \"unknown\"\n    wait = await adapters.rate_limits.take(address)\n    if wait > 0:\n        raise RateLimitedError(ceil(wait))\n")
    ;  } 
  return __output;

}