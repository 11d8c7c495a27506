(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  resources = __locals.resources;
    ; __append("\"\"\"The application in this process, with everything that it stands on.\"\"\"\n\nfrom dataclasses import dataclass\nfrom functools import cache, cached_property\nfrom typing import Protocol\n\nimport httpx2\nimport pytest\nfrom fastapi import FastAPI\n\nfrom app.adapters import Adapters, build\nfrom app.main import assemble\nfrom app.routes import v1\nfrom app.settings import Settings\nfrom tests.support import probe\nfrom tests.support.clock import FakeClock\nfrom tests.support.ids import SequentialIds\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("from tests.support.issuer import AUDIENCE, URL, FakeIssuer\n")
    ;  } 
    ; __append("from tests.support.logs import Logs\n\n\n@dataclass(frozen=True, kw_only=True)\nclass Service:\n    \"\"\"An application whose surroundings a test controls.\"\"\"\n\n    adapters: Adapters\n    clock: FakeClock\n    logs: Logs\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    issuer: FakeIssuer\n")
    ;  } 
    ; __append("\n    @cached_property\n    def app(self) -> FastAPI:\n        \"\"\"Put the application on these adapters.\"\"\"\n        app = _assembled(self.adapters.settings)\n        app.state.adapters = self.adapters\n        return app\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("\n    def client(self, *scopes: str, **claims: object) -> httpx2.AsyncClient:\n        \"\"\"Return a client whose token grants these scopes.\"\"\"\n        token = self.issuer.token(*scopes, **claims)\n        return self.anonymous(authorization=f\"Bearer {token}\")\n")
    ;  } else { 
    ; __append("\n    def client(self) -> httpx2.AsyncClient:\n        \"\"\"Return a client.\"\"\"\n        return self.anonymous()\n")
    ;  } 
    ; __append("\n    def anonymous(\n        self, base_url: str = \"http://service\", **headers: str\n    ) -> httpx2.AsyncClient:\n        \"\"\"Return a client that sends these headers and no credentials.\"\"\"\n        return httpx2.AsyncClient(\n            transport=httpx2.ASGITransport(app=self.app),\n            base_url=base_url,\n            headers=headers,\n        )\n\n    def metric(self, name: str, **labels: str) -> float | None:\n        \"\"\"Return the value of one sample, or None if there is none.\"\"\"\n        return self.adapters.metrics.registry.get_sample_value(name, labels)\n\n\nclass StartService(Protocol):\n    \"\"\"Starts the application with settings of the test.\"\"\"\n\n    def __call__(self, **settings: object) -> Service:\n        \"\"\"Start it.\"\"\"\n        ...\n\n\n@cache\ndef _assembled(settings: Settings) -> FastAPI:\n    \"\"\"Put an application together, with the routes of the probe.\n\n    Analysing the routes takes most of the time of a test, and every test may\n    exchange the adapters; so this happens once for the same settings.\n    \"\"\"\n    resources = v1.routers\n    with pytest.MonkeyPatch.context() as patch:\n        patch.setattr(v1, \"routers\", lambda: (*resources(), probe.router))\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("        adapters = build(settings, transport=FakeIssuer().transport)\n")
    ;  } else { 
    ; __append("        adapters = build(settings)\n")
    ;  } 
    ; __append("        return assemble(adapters)\n\n\ndef make_service(logs: Logs, **changes: object) -> Service:\n    \"\"\"Stand an application on fakes.\"\"\"\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    issuer = FakeIssuer()\n    known = {\"oidc_issuer\": URL, \"oidc_audience\": AUDIENCE}\n    settings = Settings.model_validate(\n        {\"environment\": \"test\", **known, **changes}\n    )\n")
    ;  } else { 
    ; __append("    settings = Settings.model_validate({\"environment\": \"test\", **changes})\n")
    ;  } 
    ; __append("    clock = FakeClock()\n    adapters = build(\n        settings,\n        clock=clock,\n        new_id=SequentialIds(),\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("        transport=issuer.transport,\n")
    ;  } 
    ; __append("    )\n    return Service(\n        adapters=adapters,\n        clock=clock,\n        logs=logs,\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("        issuer=issuer,\n")
    ;  } 
    ; __append("    )\n")
  return __output;

}