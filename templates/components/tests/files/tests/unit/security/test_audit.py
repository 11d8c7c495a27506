"""Audit: who came in, who did not, and why, without naming anybody."""

from datetime import datetime
from typing import Any

import pytest
from opentelemetry.sdk.trace.export.in_memory_span_exporter import (
    InMemorySpanExporter,
)
from opentelemetry.trace import SpanKind

from tests.support.probe import PATH
from tests.support.service import Service

NUMBER = f"{PATH}/numbers/1"


def _audit(service: Service, action: str) -> dict[str, Any]:
    [record] = [
        record
        for record in service.logs.records("security.audit")
        if record["action"] == action
    ]
    return record


@pytest.mark.rule(
    "PY-OBS-052",
    "PY-OBS-058",
    "PY-OBS-058a",
    "PY-SEC-049",
    "PY-SEC-049a",
    "PY-SEC-049c",
    "PY-SEC-049d",
)
async def test_a_success_is_audited(service: Service) -> None:
    """Who came in is known afterwards, by category."""
    await service.client("probe:read").get(NUMBER)

    record = _audit(service, "authenticate")
    end = service.logs.only("request.end")
    assert (record["outcome"], record["actor"]) == ("success", "user")
    assert record["presented"] == ["probe:read"]
    assert datetime.fromisoformat(record["timestamp"]).tzinfo
    assert record["operation"] == f"GET {PATH}/numbers/{{number}}"
    assert record["request_id"] == end["request_id"]
    assert record["trace_id"] == end["trace_id"]


@pytest.mark.rule(
    "PY-OBS-052", "PY-OBS-059", "PY-SEC-049", "PY-SEC-049a", "PY-SEC-049b"
)
@pytest.mark.parametrize(
    ("authorization", "reason"),
    [({}, "missing"), ({"authorization": "Bearer x"}, "malformed")],
)
async def test_a_failure_is_audited_with_its_reason(
    authorization: dict[str, str], reason: str, service: Service
) -> None:
    """Attacks and mistakes of configuration look different."""
    await service.anonymous(**authorization).get(NUMBER)

    record = _audit(service, "authenticate")
    assert (record["outcome"], record["reason"]) == ("failure", reason)
    assert record["level"] == "warning"


@pytest.mark.rule(
    "PY-OBS-053",
    "PY-SEC-026",
    "PY-SEC-026a",
    "PY-SEC-050",
    "PY-SEC-050a",
    "PY-SEC-050b",
    "PY-SEC-050c",
)
async def test_a_denial_is_audited_with_the_scopes(service: Service) -> None:
    """Whoever looks into it sees what was missing."""
    await service.client("probe:write", "a:read").get(NUMBER)

    record = _audit(service, "authorise")
    assert record["outcome"] == "deny"
    assert record["required"] == ["probe:read"]
    assert record["presented"] == ["a:read", "probe:write"]


@pytest.mark.rule("PY-OBS-033", "PY-OBS-033a")
async def test_the_span_knows_the_kind_of_caller_and_no_more(
    service: Service, spans: InMemorySpanExporter
) -> None:
    """Traces are read by many, like logs."""
    await service.client("probe:read", sub="alice-0042").get(NUMBER)

    finished = spans.get_finished_spans()
    [server] = [span for span in finished if span.kind is SpanKind.SERVER]
    assert dict(server.attributes or {})["user_role"] == "user"
    assert not [span for span in finished if "alice" in span.to_json()]


@pytest.mark.rule("PY-SEC-026a")
async def test_a_route_without_a_scope_leaves_a_record(
    service: Service,
) -> None:
    """Somebody should learn that it was forgotten."""
    await service.client("probe:read").get(f"{PATH}/undeclared")

    assert _audit(service, "authorise")["required"] == []


@pytest.mark.rule(
    "PY-OBS-057",
    "PY-SEC-014",
    "PY-SEC-014a",
    "PY-SEC-026a",
    "PY-SEC-051",
    "PY-SEC-051a",
    "PY-SEC-051c",
)
async def test_no_token_and_no_person_is_in_the_log(
    service: Service,
) -> None:
    """Logs are read by many and kept for long."""
    person = {"sub": "alice-0042", "email": "alice@mail.example"}
    token = service.issuer.token("probe:read", **person)
    client = service.anonymous(authorization=f"Bearer {token}")

    for path in ("numbers/1", "bug", "failures/dependency", "undeclared"):
        await client.get(f"{PATH}/{path}")

    assert len(service.logs.records("security.audit")) == 5
    text = service.logs.text
    assert not [part for part in token.split(".") if part in text]
    assert not [value for value in person.values() if value in text]
