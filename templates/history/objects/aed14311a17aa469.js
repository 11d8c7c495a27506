(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\"\"\"The API does what its description says, for requests nobody thought of.\"\"\"\n\nfrom collections.abc import Iterator\nfrom typing import Any, cast\n\nimport pytest\nimport schemathesis\nfrom hypothesis import given, settings\nfrom schemathesis import Case\nfrom schemathesis.checks import CheckFunction\nfrom schemathesis.core.result import Ok\nfrom schemathesis.python.asgi import shutdown_lifespans\nfrom schemathesis.schemas import BaseSchema\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("from schemathesis.specs.openapi.checks import (\n    ignored_auth,\n    negative_data_rejection,\n    positive_data_acceptance,\n)\n")
    ;  } else { 
    ; __append("from schemathesis.specs.openapi.checks import (\n    negative_data_rejection,\n    positive_data_acceptance,\n)\n")
    ;  } 
    ; __append("\nfrom tests.support.service import Service\n\nVALID = schemathesis.GenerationMode.POSITIVE\nINVALID = schemathesis.GenerationMode.NEGATIVE\n\nEXCLUDED: list[CheckFunction] = [\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    # Who is let in has tests of its own.\n    ignored_auth,\n")
    ;  } 
    ; __append("    # A well-formed cursor or key may still be none that was given out.\n    positive_data_acceptance,\n]\n\n\ndef _excluded(case: Case[Any]) -> list[CheckFunction]:\n    # An unknown query parameter is ignored, as clients of HTTP expect.\n    if case.operation.method == \"get\":\n        return [*EXCLUDED, negative_data_rejection]\n    return EXCLUDED\n\n\ndef _whole(value: object) -> object:\n    \"\"\"Write whole numbers as integers, as JSON libraries do.\"\"\"\n    if isinstance(value, float) and value.is_integer():\n        return int(value)\n    if isinstance(value, dict):\n        return {key: _whole(item) for key, item in value.items()}\n    if isinstance(value, list):\n        return [_whole(item) for item in value]\n    return value\n\n\n@pytest.fixture\ndef schema(service: Service) -> Iterator[BaseSchema]:\n    \"\"\"Read the description from the application, which runs in memory.\"\"\"\n    yield schemathesis.openapi.from_asgi(\"/openapi.json\", service.app)\n    shutdown_lifespans()\n\n\n@pytest.mark.rule(\"PY-CTR-009\", \"PY-CTR-014a\", \"PY-ERR-000\", \"PY-BEH-015g\")\n@pytest.mark.parametrize(\"mode\", [VALID, INVALID], ids=[\"valid\", \"invalid\"])\ndef test_every_operation_keeps_to_its_description(\n    mode: schemathesis.GenerationMode,\n    schema: BaseSchema,\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    service: Service,\n    scopes: list[str],\n")
    ;  } 
    ; __append("    subtests: pytest.Subtests,\n) -> None:\n    \"\"\"Status, media type, headers and body are documented; nothing is 5xx.\"\"\"\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    headers = {\"authorization\": f\"Bearer {service.issuer.token(*scopes)}\"}\n\n")
    ;  } 
    ; __append("    for result in schema.get_all_operations():\n        assert isinstance(result, Ok)\n        operation = result.ok()\n        takes_input = {\"parameters\", \"requestBody\"} & set(\n            operation.definition.raw\n        )\n        if mode is INVALID and not takes_input:\n            continue\n\n        @given(case=operation.as_strategy(generation_mode=mode))\n        @settings(max_examples=30)\n        def check(case: Case[Any]) -> None:\n            case.body = cast(\"Any\", _whole(case.body))\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("            case.call_and_validate(\n                headers=headers, excluded_checks=_excluded(case)\n            )\n")
    ;  } else { 
    ; __append("            case.call_and_validate(excluded_checks=_excluded(case))\n")
    ;  } 
    ; __append("\n        with subtests.test(operation=operation.label):\n            check()\n")
  return __output;

}