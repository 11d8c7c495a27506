(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\"\"\"Fixtures of the contract lane.\"\"\"\n\nimport pytest\n\nfrom tests.support.service import Service, StartService\n\n\n@pytest.fixture\ndef service(start: StartService) -> Service:\n    \"\"\"Start the application with limits that no test reaches.\"\"\"\n    return start(rate_limit_burst=10**6, rate_limit_per_minute=10**6)\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("\n\n@pytest.fixture\ndef scopes(service: Service) -> list[str]:\n    \"\"\"Return every scope that the description declares.\"\"\"\n    return sorted(\n        scope\n        for path in service.app.openapi()[\"paths\"].values()\n        for operation in path.values()\n        for requirement in operation.get(\"security\", [])\n        for names in requirement.values()\n        for scope in names\n    )\n")
    ;  } 
  return __output;

}