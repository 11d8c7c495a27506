"""The description of the API: complete, accurate and about the API only."""

import re
from typing import Any

import pytest

from app.about import API_PREFIX, SUMMARY, VERSION
from tests.support.openapi import Operation, operations
from tests.support.service import Service


@pytest.fixture
def document(service: Service) -> dict[str, Any]:
    """Return the description."""
    description: dict[str, Any] = service.app.openapi()
    return description


@pytest.fixture
def api(document: dict[str, Any]) -> list[Operation]:
    """Return the operations of the API itself."""
    found = [o for o in operations(document) if o.path.startswith(API_PREFIX)]
    assert found
    return found


@pytest.mark.rule("PY-CTR-011c", "PY-CTR-013", "PY-CTR-013a", "PY-CTR-013b")
def test_everything_but_probes_is_below_one_version(
    document: dict[str, Any],
) -> None:
    """One scheme of versions for the whole API."""
    others = {
        path for path in document["paths"] if not path.startswith(API_PREFIX)
    }

    assert others == {"/livez", "/readyz"}
    for path in document["paths"]:
        below = path.removeprefix(API_PREFIX).split("/")
        assert not [part for part in below if re.fullmatch(r"v\d+", part)]
    assert document["info"]["version"] == VERSION
    assert document["info"]["description"] == SUMMARY


@pytest.mark.rule("PY-CTR-014b")
def test_every_operation_explains_itself(document: dict[str, Any]) -> None:
    """Readers of the description have nothing else."""
    for operation in operations(document):
        assert operation.body.get("summary"), operation
        assert operation.body.get("description"), operation
        assert operation.body.get("tags"), operation


def test_names_of_operations_are_unique(document: dict[str, Any]) -> None:
    """Generated clients make methods of them."""
    names = [o.body["operationId"] for o in operations(document)]

    assert len(set(names)) == len(names)


@pytest.mark.rule("PY-BEH-015", "PY-BEH-015e", "PY-CTR-014a", "PY-ERR-000")
def test_every_operation_documents_its_failures(api: list[Operation]) -> None:
    """What is documented is what is served."""
    expected = {"400", "413", "422", "429", "500", "503"}
    for operation in api:
        responses = operation.body["responses"]
        failures = {status for status in responses if status >= "400"}
        assert failures >= expected, operation
        for status in failures:
            [media_type] = responses[status]["content"]
            schema = responses[status]["content"][media_type]["schema"]
            assert media_type == "application/problem+json", operation
            assert schema == {"$ref": "#/components/schemas/Problem"}


@pytest.mark.rule("PY-CTR-014a")
def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    """A broken reference breaks every generator of clients."""
    schemas = document["components"]["schemas"]

    def walk(node: object) -> None:
        if isinstance(node, dict):
            if target := node.get("$ref"):
                assert target.removeprefix("#/components/schemas/") in schemas
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(document)
    assert "HTTPValidationError" not in schemas


@pytest.mark.rule("PY-CTR-014c")
def test_what_clients_send_has_examples(
    document: dict[str, Any], api: list[Operation]
) -> None:
    """An example says in a line what a schema says in ten."""
    schemas = document["components"]["schemas"]
    bodies = [o.body["requestBody"] for o in api if "requestBody" in o.body]
    assert bodies
    for body in bodies:
        reference = body["content"]["application/json"]["schema"]["$ref"]
        schema = schemas[reference.rsplit("/", 1)[1]]
        assert schema["additionalProperties"] is False
        for name, field in schema["properties"].items():
            assert field.get("examples"), name


@pytest.mark.rule("PY-DATA-007")
def test_problems_state_what_is_always_there(
    document: dict[str, Any],
) -> None:
    """Clients rely on the fields without asking."""
    problem = document["components"]["schemas"]["Problem"]

    assert set(problem["required"]) == set(problem["properties"])
    assert {"error_code", "message", "details", "correlation_id"} <= set(
        problem["required"]
    )


@pytest.mark.rule("PY-BEH-018", "PY-BEH-018a", "PY-PERF-004")
def test_every_list_is_paged(api: list[Operation]) -> None:
    """A list without a cap grows until it fails."""
    lists = [o for o in api if o.method == "get" and not o.path.endswith("}")]
    assert lists
    for operation in lists:
        parameters = {
            parameter["name"]: parameter["schema"]
            for parameter in operation.body["parameters"]
        }
        assert parameters["limit"]["maximum"] <= 100, operation
        assert parameters["limit"]["default"] <= 100, operation
        assert "cursor" in parameters, operation


@pytest.mark.rule("PY-CTR-015")
def test_storage_stays_out_of_the_description(
    document: dict[str, Any],
) -> None:
    """Columns that clients can see can never change."""
    for name, schema in document["components"]["schemas"].items():
        assert not name.endswith("Row")
        assert not {"tenant", "version"} & set(schema.get("properties", {}))
