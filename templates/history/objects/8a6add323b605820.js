(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\"\"\"Chooses, from the settings, what stands behind each protocol.\"\"\"\n\nfrom collections.abc import Callable\nfrom dataclasses import dataclass\nfrom datetime import timedelta\nfrom uuid import UUID, uuid4\n\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("import httpx2\n")
    ;  } 
    ; __append("from redis.asyncio import Redis\n\nfrom app.about import NAME\nfrom app.clock import Clock, SystemClock\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("from app.http_client import HttpClient\n")
    ;  } 
    ; __append("from app.lifespan import Drain\nfrom app.observability.dependency_calls import DependencyCalls\nfrom app.observability.metrics import Metrics\nfrom app.repositories.memory import MemoryStorage\nfrom app.repositories.ports import Storage\nfrom app.repositories.rate_limits import (\n    MemoryRateLimits,\n    RateLimits,\n    RedisRateLimits,\n)\n")
    ;  if (derived.hasDatabase) { 
    ; __append("from app.repositories.sql.storage import SqlStorage\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("from app.security.keys import Keys, RemoteKeys\nfrom app.security.local_issuer import LocalIssuer\nfrom app.security.tokens import TokenVerifier\n")
    ;  } 
    ; __append("from app.services.rate_limit import Limit\nfrom app.settings import Settings\n\nNewId = Callable[[], UUID]\n\n\n@dataclass(frozen=True, slots=True, kw_only=True)\nclass Adapters:\n    \"\"\"Everything that touches the world; tests replace what they like.\"\"\"\n\n    settings: Settings\n    clock: Clock\n    new_id: NewId\n    metrics: Metrics\n    drain: Drain\n    storage: Storage\n    rate_limits: RateLimits\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    tokens: TokenVerifier\n    http: HttpClient\n")
    ;  } 
    ; __append("\n    @property\n    def idempotency_lifetime(self) -> timedelta:\n        \"\"\"How long a repeated request gets the same reply.\"\"\"\n        return timedelta(hours=self.settings.idempotency_hours)\n\n    async def close(self) -> None:\n        \"\"\"Release what is held open.\"\"\"\n        await self.storage.close()\n        await self.rate_limits.close()\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("        await self.http.close()\n")
    ;  } 
    ; __append("\n\ndef build(\n    settings: Settings,\n    *,\n    clock: Clock | None = None,\n    new_id: NewId = uuid4,\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    keys: Keys | None = None,\n    transport: httpx2.AsyncBaseTransport | None = None,\n")
    ;  } 
    ; __append(") -> Adapters:\n    \"\"\"Build the adapters; nothing connects before it is first used.\"\"\"\n    clock = clock or SystemClock()\n    metrics = Metrics()\n    calls = DependencyCalls(metrics, settings.slow_call_milliseconds / 1000)\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    http = HttpClient(calls, transport)\n")
    ;  } 
    ; __append("    return Adapters(\n        settings=settings,\n        clock=clock,\n        new_id=new_id,\n        metrics=metrics,\n        drain=Drain(),\n")
    ;  if (derived.hasDatabase) { 
    ; __append("        storage=_storage(settings, metrics, calls),\n")
    ;  } else { 
    ; __append("        storage=MemoryStorage(),\n")
    ;  } 
    ; __append("        rate_limits=_rate_limits(settings, clock, calls),\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("        tokens=_tokens(settings, keys or _keys(settings, http, clock)),\n        http=http,\n")
    ;  } 
    ; __append("    )\n")
    ;  if (derived.hasDatabase) { 
    ; __append("\n\ndef _storage(\n    settings: Settings, metrics: Metrics, calls: DependencyCalls\n) -> Storage:\n    if settings.database_url is None:\n        return MemoryStorage()\n    return SqlStorage.connect(\n        settings.database_url.get_secret_value(),\n        settings.database_pool_size,\n        metrics,\n        calls,\n    )\n")
    ;  } 
    ; __append("\n\ndef _rate_limits(\n    settings: Settings, clock: Clock, calls: DependencyCalls\n) -> RateLimits:\n    limit = Limit(\n        settings.rate_limit_burst, settings.rate_limit_per_minute / 60\n    )\n    if settings.redis_url is None:\n        return MemoryRateLimits(limit, clock)\n    redis = Redis.from_url(\n        settings.redis_url.get_secret_value(),\n        socket_connect_timeout=0.25,\n        socket_timeout=0.25,\n        client_name=NAME,\n    )\n    return RedisRateLimits(limit, clock, redis, calls)\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("\n\ndef _keys(settings: Settings, http: HttpClient, clock: Clock) -> Keys:\n    if settings.oidc_issuer is None:\n        return LocalIssuer.load_or_create(settings.local_issuer_key_file)\n    return RemoteKeys(\n        http, clock, settings.oidc_issuer, settings.oidc_jwks_url\n    )\n\n\ndef _tokens(settings: Settings, keys: Keys) -> TokenVerifier:\n    return TokenVerifier(\n        keys=keys,\n        issuer=settings.oidc_issuer or LocalIssuer.issuer,\n        audience=settings.oidc_audience or NAME,\n        algorithms=settings.oidc_algorithms,\n        tenant_claim=settings.oidc_tenant_claim,\n        skew=timedelta(seconds=settings.oidc_clock_skew_seconds),\n        service_lifetime=timedelta(\n            seconds=settings.oidc_service_token_seconds\n        ),\n    )\n")
    ;  } 
  return __output;

}