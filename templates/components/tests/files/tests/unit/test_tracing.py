"""Traces: context comes in, goes out, and names the request."""

from typing import Any

import httpx2
import pytest
import structlog
from opentelemetry.sdk.trace.export.in_memory_span_exporter import (
    InMemorySpanExporter,
)
from opentelemetry.trace import SpanKind, StatusCode
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from app.middleware.request_context import RequestContextMiddleware
from app.observability.dependency_calls import DependencyCalls
from app.observability.metrics import Metrics
from tests.support.probe import PATH
from tests.support.service import Service

TRACE = "0af7651916cd43dd8448eb211c80319c"  # pragma: allowlist secret
PARENT = {"traceparent": f"00-{TRACE}-b7ad6b7169203331-01"}


def _of_the_request(spans: InMemorySpanExporter) -> dict[str, Any]:
    """Return the attributes of the one span of the server."""
    [server] = [
        span
        for span in spans.get_finished_spans()
        if span.kind is SpanKind.SERVER
    ]
    return dict(server.attributes or {})


@pytest.mark.rule("PY-OBS-005")
async def test_the_trace_of_the_client_goes_on(
    client: httpx2.AsyncClient, service: Service, spans: InMemorySpanExporter
) -> None:
    """A trace that starts anew at every service explains nothing."""
    await client.get(f"{PATH}/numbers/1", headers=PARENT)

    assert service.logs.only("request.end")["trace_id"] == TRACE
    assert {
        format(span.context.trace_id, "032x")
        for span in spans.get_finished_spans()
        if span.context
    } == {TRACE}


@pytest.mark.rule(
    "PY-OBS-010",
    "PY-OBS-010c",
    "PY-OBS-031",
    "PY-OBS-032",
    "PY-OBS-032a",
    "PY-OBS-033",
    "PY-OBS-033a",
)
async def test_a_request_is_a_span_that_knows_its_id(
    client: httpx2.AsyncClient, spans: InMemorySpanExporter
) -> None:
    """From a log record one gets to the trace, and back."""
    await client.get(f"{PATH}/numbers/1", headers={"x-request-id": "mine"})

    attributes = _of_the_request(spans)
    assert attributes["request_id"] == "mine"
    assert attributes["http.route"] == f"{PATH}/numbers/{{number}}"
    assert attributes["http.response.status_code"] == 200
    assert attributes["operation"] == f"{PATH}/numbers/{{number}}"
    assert attributes["outcome"] == "success"
    assert "error_code" not in attributes


@pytest.mark.rule("PY-OBS-033", "PY-OBS-033c")
async def test_the_span_of_a_failure_names_its_code(
    client: httpx2.AsyncClient, spans: InMemorySpanExporter
) -> None:
    """Traces of one kind of failure can be searched for."""
    await client.get(f"{PATH}/bug")

    attributes = _of_the_request(spans)
    assert attributes["outcome"] == "failure"
    assert attributes["error_code"] == "internal_error"


async def test_probes_are_not_traced(
    client: httpx2.AsyncClient, spans: InMemorySpanExporter
) -> None:
    """Their traces would crowd out the others."""
    await client.get("/readyz")

    assert spans.get_finished_spans() == ()


@pytest.mark.rule(
    "PY-OBS-032",
    "PY-OBS-032c",
    "PY-OBS-033",
    "PY-OBS-033b",
    "PY-OBS-033c",
)
def test_a_call_to_a_dependency_is_a_span(
    spans: InMemorySpanExporter,
) -> None:
    """A trace shows where the time went."""
    calls = DependencyCalls(Metrics(), slow_seconds=1)

    with calls.observe("postgresql", "things.get"):
        pass

    [span] = spans.get_finished_spans()
    attributes = dict(span.attributes or {})
    assert span.kind is SpanKind.CLIENT
    assert attributes["dependency"] == "postgresql"
    assert attributes["operation"] == "things.get"
    assert attributes["outcome"] == "success"


@pytest.mark.rule("PY-OBS-033c")
def test_a_failed_call_is_a_failed_span(
    spans: InMemorySpanExporter,
) -> None:
    """Searches for failed spans find the dependency at fault."""
    calls = DependencyCalls(Metrics(), slow_seconds=1)

    with (
        pytest.raises(OSError, match="gone"),
        calls.observe("postgresql", "things.get"),
    ):
        raise OSError("gone")

    [span] = spans.get_finished_spans()
    attributes = dict(span.attributes or {})
    assert span.status.status_code is StatusCode.ERROR
    assert attributes["outcome"] == "failure"
    assert attributes["error_code"] == "dependency_failed"


async def _trace_id(headers: dict[str, str]) -> str:
    """Send a request through the middleware alone, without an SDK."""
    bound: dict[str, Any] = {}

    async def endpoint(scope: Scope, receive: Receive, send: Send) -> None:
        bound.update(structlog.contextvars.get_contextvars())
        await Response(status_code=204)(scope, receive, send)

    transport = httpx2.ASGITransport(app=RequestContextMiddleware(endpoint))
    async with httpx2.AsyncClient(transport=transport) as client:
        await client.get("http://service", headers=headers)
    return str(bound["trace_id"])


@pytest.mark.rule("PY-OBS-005")
async def test_the_trace_goes_on_without_an_sdk() -> None:
    """Logs carry the trace of the client even where none is exported."""
    assert await _trace_id(PARENT) == TRACE


async def test_a_request_without_trace_starts_one() -> None:
    """Records of one request can always be tied together."""
    first, second = [await _trace_id({}) for _ in range(2)]

    assert len(first) == 32
    assert first != second
