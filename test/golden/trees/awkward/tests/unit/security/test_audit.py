"""Audit: who came in, who did not, and why, without naming anybody."""

from typing import Any

import pytest

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


@pytest.mark.rule("PY-OBS-052", "PY-SEC-049a", "PY-SEC-049d", "PY-OBS-058a")
async def test_a_success_is_audited(service: Service) -> None:
    """Who came in is known afterwards, by category."""
    await service.client("probe:read").get(NUMBER)

    record = _audit(service, "authenticate")
    end = service.logs.only("request.end")
    assert (record["outcome"], record["actor"]) == ("success", "user")
    assert record["operation"] == f"GET {PATH}/numbers/{{number}}"
    assert record["request_id"] == end["request_id"]
    assert record["trace_id"] == end["trace_id"]


@pytest.mark.rule("PY-OBS-052", "PY-SEC-049a", "PY-SEC-049b", "PY-OBS-059")
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


@pytest.mark.rule("PY-OBS-053", "PY-SEC-050a", "PY-SEC-050b", "PY-SEC-050c")
async def test_a_denial_is_audited_with_the_scopes(service: Service) -> None:
    """Whoever looks into it sees what was missing."""
    await service.client("probe:write", "a:read").get(NUMBER)

    record = _audit(service, "authorise")
    assert record["outcome"] == "deny"
    assert record["required"] == ["probe:read"]
    assert record["presented"] == ["a:read", "probe:write"]


@pytest.mark.rule("PY-SEC-026a")
async def test_a_route_without_a_scope_leaves_a_record(
    service: Service,
) -> None:
    """Somebody should learn that it was forgotten."""
    await service.client("probe:read").get(f"{PATH}/undeclared")

    assert _audit(service, "authorise")["required"] == []


@pytest.mark.rule("PY-OBS-057", "PY-SEC-051a", "PY-SEC-051c", "PY-SEC-014a")
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
