(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\"\"\"The Idempotency-Key header.\"\"\"\n\nfrom collections.abc import Awaitable, Callable\nfrom dataclasses import dataclass\nfrom hashlib import sha256\nfrom typing import Annotated\n\nfrom fastapi import Depends, Header, Request\n\nfrom app.domain.reply import Reply\nfrom app.routes.dependencies import AdaptersDep, UnitOfWorkDep\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("from app.routes.security import CurrentCaller\n")
    ;  } 
    ; __append("from app.services.idempotency import Idempotency\n\nIdempotencyKey = Annotated[\n    str | None,\n    Header(\n        alias=\"Idempotency-Key\",\n        min_length=1,\n        max_length=255,\n        pattern=r\"^[\\x21-\\x7e]+$\",\n        description=\"Makes a retry safe: the same key takes effect once.\",\n    ),\n]\n\n\n@dataclass(frozen=True, slots=True)\nclass Once:\n    \"\"\"Runs the work of one request, unless it is a repetition.\"\"\"\n\n    idempotency: Idempotency\n    key: str | None\n    fingerprint: str\n\n    async def __call__(self, work: Callable[[], Awaitable[Reply]]) -> Reply:\n        \"\"\"Return the reply of the work, or the one that was kept.\"\"\"\n        if self.key is None:\n            return await work()\n        return await self.idempotency.once(self.key, self.fingerprint, work)\n\n\nasync def get_once(\n    request: Request,\n    adapters: AdaptersDep,\n    unit: UnitOfWorkDep,\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    caller: CurrentCaller,\n")
    ;  } 
    ; __append("    idempotency_key: IdempotencyKey = None,\n) -> Once:\n    \"\"\"Tie the key to ")
    ;  if (derived.hasAuthentication) { 
    ; __append("its caller and ")
    ;  } 
    ; __append("its operation.\"\"\"\n    operation = f\"{request.method} {request.url.path}\"\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    owner = f\"{caller.tenant}\\n{caller.subject}\\n{operation}\"\n")
    ;  } else { 
    ; __append("    owner = operation\n")
    ;  } 
    ; __append("    idempotency = Idempotency(\n        unit.idempotency_keys, adapters.clock, adapters.idempotency_lifetime\n    )\n    key = idempotency_key and _digest(f\"{owner}\\n{idempotency_key}\".encode())\n    return Once(idempotency, key, _digest(await request.body()))\n\n\ndef _digest(content: bytes) -> str:\n    return sha256(content).hexdigest()\n\n\nOnceDep = Annotated[Once, Depends(get_once, scope=\"function\")]\n")
  return __output;

}