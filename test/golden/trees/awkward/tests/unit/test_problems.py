"""Errors: one shape, told apart by a stable code, and discreet."""

from typing import Any

import httpx2
import pytest

from app import errors
from app.routes.problems import STATUS_OF
from tests.support.probe import FAILURES, INTERNAL, PATH
from tests.support.service import Service

CATALOGUE = {
    "validation": (422, "validation_failed"),
    "rule": (422, "rule_violated"),
    "not-found": (404, "not_found"),
    "conflict": (409, "conflict"),
    "precondition": (412, "precondition_failed"),
    "dependency": (503, "dependency_failed"),
}


def _all_kinds(
    kind: type[errors.ServiceError],
) -> set[type[errors.ServiceError]]:
    below = kind.__subclasses__()
    return set(below).union(*(_all_kinds(k) for k in below))


@pytest.mark.rule("PY-BEH-017b", "PY-ERR-011", "PY-OBS-045")
@pytest.mark.parametrize("name", FAILURES)
async def test_each_kind_of_failure_has_its_code_and_status(
    name: str, client: httpx2.AsyncClient
) -> None:
    """Programs act on the code, so each kind keeps its own."""
    response = await client.get(f"{PATH}/failures/{name}")

    body = response.json()
    assert (response.status_code, body["error_code"]) == CATALOGUE[name]
    assert body["status"] == response.status_code


@pytest.mark.rule("PY-OBS-045")
def test_no_kind_of_failure_lacks_a_status() -> None:
    """A class that nobody maps would become a 500."""
    for kind in _all_kinds(errors.ServiceError):
        assert any(parent in STATUS_OF for parent in kind.__mro__), kind


@pytest.mark.rule("PY-ERR-007")
def test_codes_are_not_shared() -> None:
    """Two kinds with one code could not be told apart."""
    codes = [kind.code for kind in _all_kinds(errors.ServiceError)]

    assert len(set(codes)) == len(codes)


async def _problem(response: httpx2.Response) -> dict[str, Any]:
    assert response.headers["content-type"] == "application/problem+json"
    body: dict[str, Any] = response.json()
    return body


REQUESTS = [
    ("GET", f"{PATH}/failures/conflict", b"", 409),
    ("GET", f"{PATH}/bug", b"", 500),
    ("GET", "/nowhere", b"", 404),
    ("PATCH", f"{PATH}/numbers", b"", 405),
    ("POST", f"{PATH}/numbers", b"{", 400),
    ("POST", f"{PATH}/numbers", b"{}", 422),
    ("POST", f"{PATH}/numbers", b"9" * 2_000_000, 413),
]


@pytest.mark.rule(
    "PY-ERR-000",
    "PY-ERR-003",
    "PY-ERR-008",
    "PY-ERR-010",
    "PY-OBS-010",
    "PY-OBS-010b",
)
@pytest.mark.parametrize(("method", "path", "content", "status"), REQUESTS)
async def test_every_failure_has_the_same_shape(
    method: str,
    path: str,
    content: bytes,
    status: int,
    client: httpx2.AsyncClient,
) -> None:
    """Whatever refuses a request, clients parse one thing only."""
    response = await client.request(
        method,
        path,
        content=content,
        headers={"content-type": "application/json", "x-request-id": "me-1"},
    )

    body = await _problem(response)
    assert response.status_code == body["status"] == status
    assert set(body) == {
        "type",
        "title",
        "status",
        "error_code",
        "message",
        "details",
        "correlation_id",
    }
    assert body["message"]
    assert body["correlation_id"] == "me-1"


@pytest.mark.rule("PY-ERR-011c")
async def test_who_one_is_and_what_one_may_do_are_told_apart(
    service: Service,
) -> None:
    """A new token mends the one, only another grant the other."""
    stranger = await service.anonymous().get(f"{PATH}/numbers/1")
    known = await service.client().get(f"{PATH}/numbers/1")

    first, second = await _problem(stranger), await _problem(known)
    assert (first["status"], first["error_code"]) == (401, "unauthenticated")
    assert (second["status"], second["error_code"]) == (403, "forbidden")


@pytest.mark.rule("PY-BEH-015e", "PY-DATA-001", "PY-ERR-009", "PY-ERR-011a")
async def test_invalid_input_is_located(client: httpx2.AsyncClient) -> None:
    """A form can show each fault beside its field."""
    response = await client.post(
        f"{PATH}/numbers", json={"number": "1", "other": 1}
    )

    body = await _problem(response)
    assert response.status_code == 422
    assert {tuple(d["location"]): d["code"] for d in body["details"]} == {
        ("body", "number"): "int_type",
        ("body", "other"): "extra_forbidden",
    }


@pytest.mark.rule("PY-DATA-001", "PY-DATA-003", "PY-QR-005")
@pytest.mark.parametrize("number", ["1", 1.5, True, None])
async def test_nothing_is_coerced(
    number: object, client: httpx2.AsyncClient
) -> None:
    """A guess at what was meant may be a wrong one."""
    response = await client.post(f"{PATH}/numbers", json={"number": number})

    assert response.status_code == 422


@pytest.mark.rule("PY-DATA-001", "PY-DATA-001b")
async def test_path_parameters_are_checked(client: httpx2.AsyncClient) -> None:
    """A path is input like a body."""
    response = await client.get(f"{PATH}/numbers/one")

    body = await _problem(response)
    assert response.status_code == 422
    assert body["details"][0]["location"] == ["path", "number"]


@pytest.mark.rule("PY-BEH-015c", "PY-BEH-015e")
async def test_malformed_json_differs_from_invalid_input(
    client: httpx2.AsyncClient,
) -> None:
    """400: it could not be read. 422: it was read, and it is wrong."""
    response = await client.post(
        f"{PATH}/numbers",
        content=b'{"number": ',
        headers={"content-type": "application/json"},
    )

    body = await _problem(response)
    assert (response.status_code, body["error_code"]) == (
        400,
        "malformed_request",
    )


@pytest.mark.rule("PY-ERR-012", "PY-OBS-048", "PY-SEC-047", "PY-SEC-047b")
async def test_a_bug_tells_the_client_nothing(
    client: httpx2.AsyncClient,
) -> None:
    """Texts of exceptions name hosts, tables and files."""
    response = await client.get(f"{PATH}/bug")

    assert response.status_code == 500
    assert INTERNAL not in response.text
    assert "Traceback" not in response.text
    assert "RuntimeError" not in response.text


@pytest.mark.rule(
    "PY-OBS-023",
    "PY-OBS-046",
    "PY-OBS-046a",
    "PY-OBS-046b",
    "PY-OBS-046d",
)
async def test_a_bug_is_logged_once_with_its_stack(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """The record says what the client does not get to see."""
    await client.get(f"{PATH}/bug")

    record = service.logs.only("request.error")
    end = service.logs.only("request.end")
    assert record["level"] == "error"
    assert record["error_class"] == "RuntimeError"
    assert record["error_code"] == "internal_error"
    assert record["request_id"] == end["request_id"]
    assert record["trace_id"] == end["trace_id"]
    assert record["operation"] == f"{PATH}/bug"
    assert record["transient"] is False
    assert "Traceback" in record["exception"]


@pytest.mark.rule("PY-OBS-019d", "PY-OBS-046", "PY-OBS-047", "PY-OBS-047a")
@pytest.mark.parametrize("path", ["bug", "failures/dependency"])
async def test_a_failure_is_logged_in_one_place_only(
    path: str, client: httpx2.AsyncClient, service: Service
) -> None:
    """The same failure twice looks like two, and costs twice the time."""
    await client.get(f"{PATH}/{path}")

    errors_logged = [
        record
        for record in service.logs.records()
        if record["level"] in {"error", "critical"}
    ]
    assert errors_logged == [service.logs.only("request.error")]
    assert service.logs.text.count("Traceback") == 1


@pytest.mark.rule("PY-OBS-051", "PY-OBS-051a")
async def test_the_input_of_a_failure_is_described_without_its_values(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """An engineer can send the like of it; nobody learns what was in it."""
    await client.request(
        "GET",
        f"{PATH}/bug?name=alice&limit=hush",
        content=b'"hush"',
        headers={"content-type": "application/json"},
    )

    record = service.logs.only("request.error")
    assert record["method"] == "GET"
    assert record["input_summary"] == {
        "query": ["limit", "name"],
        "content_type": "application/json",
        "content_length": "6",
    }
    assert "hush" not in service.logs.text


@pytest.mark.rule("PY-OBS-050")
@pytest.mark.parametrize("path", ["bug", "failures/dependency"])
async def test_failures_of_the_server_name_a_runbook(
    path: str, client: httpx2.AsyncClient, service: Service
) -> None:
    """Whoever is on call needs to know where to go on."""
    await client.get(f"{PATH}/{path}")

    assert service.logs.only("request.error")["runbook"].startswith("RUN-")


@pytest.mark.rule(
    "PY-ERR-011f",
    "PY-OBS-046c",
    "PY-OBS-051",
    "PY-OBS-051b",
    "PY-OBS-051c",
    "PY-SEC-047",
    "PY-SEC-047b",
)
async def test_a_failed_dependency_is_named_in_the_log_only(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """Operators learn which one it was and that a retry may help."""
    response = await client.get(f"{PATH}/failures/dependency")

    record = service.logs.only("request.error")
    assert record["dependency"] == "postgresql"
    assert record["operation"] == f"{PATH}/failures/{{name}}"
    assert record["transient"] is True
    assert "postgresql" not in response.text
