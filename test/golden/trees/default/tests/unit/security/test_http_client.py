"""Calls to other services: bounded, repeated with care, traceable."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

import httpx2
import pytest
import structlog
from opentelemetry import trace

from app.errors import DependencyFailedError
from app.http_client import HttpClient
from app.observability.dependency_calls import DependencyCalls
from app.observability.metrics import Metrics
from tests.support.logs import Logs

URL = "https://issuer.example/keys?code=hush"


@dataclass
class Server:
    """Gives the answers of a test, one after the other."""

    answers: list[httpx2.Response | Exception]
    requests: list[httpx2.Request] = field(default_factory=list)
    pauses: list[float] = field(default_factory=list)

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        """Give the next answer."""
        self.requests.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def sleep(self, seconds: float) -> None:
        """Note how long the client would have paused."""
        self.pauses.append(seconds)


Connect = Callable[..., tuple[HttpClient, Server]]


@pytest.fixture
def connect() -> Connect:
    """Connect a client to a server in this process."""

    def make(
        *answers: httpx2.Response | Exception,
    ) -> tuple[HttpClient, Server]:
        server = Server(list(answers))
        calls = DependencyCalls(Metrics(), slow_seconds=1)
        transport = httpx2.MockTransport(server)
        return HttpClient(calls, transport, server.sleep), server

    return make


def _ok() -> httpx2.Response:
    return httpx2.Response(200, json={"keys": []})


@pytest.mark.rule("PY-BEH-020", "PY-PERF-003", "PY-PERF-003a")
async def test_every_call_has_a_timeout(connect: Connect) -> None:
    """A call that waits for ever holds its request for ever."""
    client, server = connect(_ok())

    await client.get_json(URL, "jwks")

    timeout = server.requests[0].extensions["timeout"]
    assert set(timeout) == {"connect", "read", "write", "pool"}
    assert all(0 < seconds <= 5 for seconds in timeout.values())


@pytest.mark.rule("PY-PERF-003b")
@pytest.mark.parametrize(
    "failure",
    [
        httpx2.Response(500),
        httpx2.Response(503),
        httpx2.Response(429),
        httpx2.ConnectError("refused"),
        httpx2.ReadTimeout("slow"),
    ],
    ids=["500", "503", "429", "connect", "timeout"],
)
async def test_what_may_pass_is_tried_again_with_growing_pauses(
    failure: httpx2.Response | Exception, connect: Connect
) -> None:
    """A service that comes back needs air."""
    client, server = connect(failure, failure, _ok())

    assert await client.get_json(URL, "jwks") == {"keys": []}
    first, second = server.pauses
    assert 0 < first < second <= 2


@pytest.mark.rule("PY-OBS-028", "PY-PERF-003", "PY-PERF-003b")
async def test_attempts_are_few(connect: Connect, logs: Logs) -> None:
    """Endless retries turn an outage into an avalanche."""
    client, server = connect(*[httpx2.Response(503)] * 9)

    with pytest.raises(DependencyFailedError):
        await client.get_json(URL, "jwks")

    assert len(server.requests) == 3
    retries = [r["will_retry"] for r in logs.records("dependency.error")]
    assert retries == [True, True, False]


@pytest.mark.rule("PY-PERF-003b")
@pytest.mark.parametrize(
    "answer",
    [
        httpx2.Response(404),
        httpx2.Response(401),
        httpx2.Response(200, text="<html>"),
        httpx2.Response(200, json=["a list"]),
    ],
    ids=["404", "401", "html", "list"],
)
async def test_what_will_not_pass_is_not_tried_again(
    answer: httpx2.Response, connect: Connect, logs: Logs
) -> None:
    """The same question would get the same answer."""
    client, server = connect(answer)

    with pytest.raises(DependencyFailedError):
        await client.get_json(URL, "jwks")

    assert len(server.requests) == 1
    assert logs.only("dependency.error")["will_retry"] is False


@pytest.mark.rule("PY-PERF-003b")
@pytest.mark.parametrize(("wanted", "pause"), [("1", 1.0), ("3600", 2.0)])
async def test_retry_after_is_honoured_within_bounds(
    wanted: str, pause: float, connect: Connect
) -> None:
    """The other side knows best, but a request cannot wait an hour."""
    client, server = connect(
        httpx2.Response(429, headers={"retry-after": wanted}), _ok()
    )

    await client.get_json(URL, "jwks")

    assert server.pauses == [pause]


@pytest.mark.rule("PY-OBS-007", "PY-OBS-034")
async def test_the_request_id_and_the_trace_go_along(connect: Connect) -> None:
    """Both sides log the same ids."""
    client, server = connect(_ok())
    tracer = trace.get_tracer(__name__)

    with (
        tracer.start_as_current_span("request") as span,
        structlog.contextvars.bound_contextvars(request_id="mine"),
    ):
        await client.get_json(URL, "jwks")

    headers = server.requests[0].headers
    trace_id = trace.format_trace_id(span.get_span_context().trace_id)
    assert headers["x-request-id"] == "mine"
    assert headers["traceparent"].split("-")[1] == trace_id


@pytest.mark.rule("PY-OBS-019c", "PY-OBS-027", "PY-OBS-029")
async def test_a_call_is_logged_without_its_query(
    connect: Connect, logs: Logs
) -> None:
    """Queries hold codes and keys."""
    client, _ = connect(_ok())

    await client.get_json(URL, "jwks")

    assert logs.only("dependency.call")["dependency"] == "http.oidc"
    assert len(logs.records()) == 1
    assert "hush" not in logs.text


async def test_proxies_of_the_environment_do_not_count(
    connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keys come from the issuer, whatever a shell has set."""
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    client, server = connect(_ok())

    await asyncio.wait_for(client.get_json(URL, "jwks"), timeout=1)
    await client.close()

    assert len(server.requests) == 1
