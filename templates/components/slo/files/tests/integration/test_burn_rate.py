"""The gate before a deployment, with a stand-in for Prometheus.

Requires: curl, jq and yq, which the development image has.
"""

import json
import os
import subprocess  # nosec B404
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest

ROOT = Path(__file__).parents[2]


class Prometheus(BaseHTTPRequestHandler):
    """Answers each query with the rate that a word in it has."""

    rates: ClassVar[dict[str, str]] = {}
    asked: ClassVar[list[tuple[str, str | None]]] = []

    def do_GET(self) -> None:
        """Answer an instant query."""
        [query] = parse_qs(urlsplit(self.path).query)["query"]
        self.asked.append((query, self.headers["authorization"]))
        values = [rate for word, rate in self.rates.items() if word in query]
        result = [{"metric": {}, "value": [0, rate]} for rate in values]
        answer = {"status": "success", "data": {"result": result}}
        self.send_response(200 if self.rates else 503)
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def prometheus() -> Iterator[str]:
    """Serve on a free port and return the address."""
    Prometheus.rates = {}
    Prometheus.asked = []
    server = HTTPServer(("127.0.0.1", 0), Prometheus)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def gate(**environment: str) -> subprocess.CompletedProcess[str]:
    """Run the gate of the pipeline."""
    return subprocess.run(  # noqa: S603
        [ROOT / "scripts" / "burn_rate.sh", ROOT / "slo" / "slo.yaml", "2"],
        check=False,
        capture_output=True,
        text=True,
        timeout=30,
        env={"PATH": os.environ["PATH"], **environment},
    )


@pytest.mark.parametrize(
    ("availability", "latency", "code"),
    [
        ("0", "0", 0),
        ("1.9", "2", 0),
        ("2.1", "0", 1),
        ("0", "2.1", 1),
        ("1e+01", "0", 1),
        ("1e-05", "0", 0),
        # Nobody asked, so nothing failed.
        ("NaN", "NaN", 0),
    ],
)
@pytest.mark.rule("T5-8.7")
def test_it_refuses_more_than_twice_the_rate_of_any_budget(
    availability: str, latency: str, code: int, prometheus: str
) -> None:
    """A deployment would take what is left of the budget."""
    Prometheus.rates = {"5xx": availability, "duration": latency}

    result = gate(PROMETHEUS_URL=prometheus)

    assert result.returncode == code, result.stdout + result.stderr


def test_it_asks_for_the_last_hour_of_each_objective(prometheus: str) -> None:
    """Templates of Sloth mean nothing to Prometheus."""
    Prometheus.rates = {"rate": "0"}
    admits = "reader"

    gate(PROMETHEUS_URL=prometheus, PROMETHEUS_TOKEN=admits)

    queries = [query for query, _ in Prometheus.asked]
    assert len(queries) == 2
    assert all("[1h]" in query for query in queries)
    assert not any("{{" in query for query in queries)
    assert {token for _, token in Prometheus.asked} == {f"Bearer {admits}"}


@pytest.mark.rule("T5-8.7")
def test_it_fails_where_prometheus_does_not_know_the_service(
    prometheus: str,
) -> None:
    """It is another Prometheus, or the service has another name by now."""
    Prometheus.rates = {"nothing": "0"}

    result = gate(PROMETHEUS_URL=prometheus)

    assert result.returncode == 1
    assert result.stderr.count("does not know the service") == 2


@pytest.mark.parametrize("address", ["", "http://127.0.0.1:9"])
def test_it_fails_where_it_cannot_ask(address: str) -> None:
    """A gate that is broken is closed."""
    result = gate(**({"PROMETHEUS_URL": address} if address else {}))

    assert result.returncode != 0


def test_it_fails_where_prometheus_cannot_answer(prometheus: str) -> None:
    """An error is no answer."""
    assert gate(PROMETHEUS_URL=prometheus).returncode != 0
