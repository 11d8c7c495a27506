"""Logs of requests: one start, one end, and nothing that is not theirs."""

import logging
from datetime import datetime

import httpx2
import pytest
from starlette.types import Receive, Scope, Send

from app import about
from app.middleware.request_context import RequestContextMiddleware
from app.middleware.request_log import RequestLogMiddleware
from app.observability.redaction import REDACTED
from tests.support.logs import Logs, captured_logs
from tests.support.probe import PATH
from tests.support.service import Service, StartService

BASELINE = {
    "environment",
    "event",
    "level",
    "logger",
    "request_id",
    "service",
    "timestamp",
    "trace_id",
    "version",
}


@pytest.mark.rule(
    "PY-OBS-001", "PY-OBS-018", "PY-OBS-019a", "PY-OBS-021", "PY-OBS-025"
)
async def test_a_request_starts_once(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """The record at the start has few fields: nothing is known yet."""
    await client.get(f"{PATH}/numbers/1")

    start = service.logs.only("request.start")
    assert set(start) == BASELINE | {"method"}
    assert start["level"] == "info"


@pytest.mark.rule(
    "PY-OBS-001",
    "PY-OBS-016",
    "PY-OBS-018",
    "PY-OBS-019a",
    "PY-OBS-021",
    "PY-OBS-026",
)
async def test_a_request_ends_once(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """The record at the end is what searches and dashboards are made of."""
    await client.get(f"{PATH}/numbers/1")

    end = service.logs.only("request.end")
    assert set(end) == BASELINE | {
        "method",
        "operation",
        "status_code",
        "duration_ms",
        "outcome",
        "error_code",
    }
    assert end["method"] == "GET"
    assert end["operation"] == f"{PATH}/numbers/{{number}}"
    assert end["status_code"] == 200
    assert end["outcome"] == "success"
    assert end["duration_ms"] > 0
    assert end["level"] == "info"


@pytest.mark.rule("PY-OBS-000b")
async def test_a_request_that_raises_ends_too(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """A request without an end would look as if it still ran."""
    await client.get(f"{PATH}/bug")

    end = service.logs.only("request.end")
    assert (end["status_code"], end["outcome"]) == (500, "failure")
    assert end["error_code"] == "internal_error"


@pytest.mark.rule("PY-OBS-000b")
async def test_a_response_that_breaks_off_ends_too(service: Service) -> None:
    """Nothing above the log can answer any more; the record is written."""

    async def break_off(_scope: Scope, _: Receive, __: Send) -> None:
        raise RuntimeError("the stream broke")

    logged = RequestContextMiddleware(RequestLogMiddleware(break_off))

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await logged({**scope, "app": service.app}, receive, send)

    transport = httpx2.ASGITransport(app=app)

    async with httpx2.AsyncClient(transport=transport) as client:
        with pytest.raises(RuntimeError, match="broke"):
            await client.get("http://service/")

    assert service.logs.only("request.end")["outcome"] == "failure"


@pytest.mark.rule("PY-OBS-016")
async def test_a_refusal_is_no_failure(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """Mistakes of clients must not look like faults of the service."""
    await client.get(f"{PATH}/failures/not-found")

    end = service.logs.only("request.end")
    assert (end["outcome"], end["error_code"]) == ("refused", "not_found")


@pytest.mark.rule("PY-OBS-000a", "PY-OBS-015")
async def test_every_record_has_the_fields_of_the_baseline(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """Searches across services rely on the same fields everywhere."""
    await client.get(f"{PATH}/failures/dependency")

    records = service.logs.records()
    assert len(records) >= 3
    for record in records:
        assert set(record) >= BASELINE
        assert record["service"] == about.NAME
        assert record["version"] == about.VERSION
        assert record["environment"] == "test"
        assert datetime.fromisoformat(record["timestamp"]).tzinfo


@pytest.mark.rule("PY-OBS-001", "PY-OBS-010", "PY-OBS-010a")
async def test_every_record_has_the_ids_of_the_request(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """One id finds everything that happened to a request."""
    await client.get(f"{PATH}/bug", headers={"x-request-id": "mine"})

    records = service.logs.records()
    assert {record["request_id"] for record in records} == {"mine"}
    assert len({record["trace_id"] for record in records}) == 1


@pytest.mark.rule("PY-OBS-004", "PY-OBS-006")
async def test_the_id_of_the_client_is_kept_and_returned(
    client: httpx2.AsyncClient,
) -> None:
    """Both sides can talk about the request by one name."""
    response = await client.get("/livez", headers={"x-request-id": "a.B_c-1"})

    assert response.headers["x-request-id"] == "a.B_c-1"


@pytest.mark.rule("PY-OBS-008")
@pytest.mark.parametrize("given", ["", "a b", "a\nb", "a" * 129, '"; drop'])
async def test_an_invalid_id_is_replaced(
    given: str, client: httpx2.AsyncClient
) -> None:
    """What clients send must not forge records of the log."""
    response = await client.get(
        "/livez", headers=[(b"x-request-id", given.encode())]
    )

    returned = response.headers["x-request-id"]
    assert returned
    assert returned != given


@pytest.mark.rule("PY-OBS-009", "PY-QR-010")
async def test_a_request_without_id_gets_its_own(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """Two requests never share an id that was made up."""
    first = await client.get(f"{PATH}/numbers/1")
    second = await client.get(f"{PATH}/numbers/1")

    made = [r.headers["x-request-id"] for r in (first, second)]
    logged = [r["request_id"] for r in service.logs.records("request.start")]
    assert len(set(made)) == 2
    assert logged == made


@pytest.mark.rule("PY-OBS-019")
@pytest.mark.parametrize("path", ["/livez", "/readyz", "/healthz", "/metrics"])
async def test_probes_are_not_worth_a_line(
    path: str, client: httpx2.AsyncClient, service: Service
) -> None:
    """Orchestrators ask every few seconds, and always the same."""
    await client.get(path)

    assert service.logs.records() == []


@pytest.mark.rule("PY-OBS-019")
async def test_a_request_that_succeeds_leaves_few_lines(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """Volume costs money and hides what matters."""
    await client.get(f"{PATH}/numbers/1")
    before = len(service.logs.records())

    await client.get(f"{PATH}/numbers/1")

    events = [record["event"] for record in service.logs.records()[before:]]
    assert events == [
        "request.start",
        "request.end",
    ]


@pytest.mark.rule("PY-OBS-049", "PY-OBS-049b", "PY-ERR-014")
async def test_the_level_changes_what_is_seen_only(
    start: StartService,
) -> None:
    """Diagnostics are switched on by configuration and alter no answer."""
    with captured_logs("DEBUG") as logs:
        detailed = await start().anonymous().get("/livez")
    with captured_logs("ERROR") as silent:
        plain = await start().anonymous().get("/livez")

    assert logs.records("request.end")
    assert silent.text == ""
    assert detailed.content == plain.content


async def test_records_of_libraries_are_json_too(logs: Logs) -> None:
    """A line that is not JSON would break whatever reads the log."""
    logging.getLogger("somebody").warning("said %s", "Bearer abc")

    record = logs.only(f"said Bearer {REDACTED}")
    assert record["service"] == about.NAME
