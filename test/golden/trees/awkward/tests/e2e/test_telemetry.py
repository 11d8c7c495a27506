"""What leaves the process, with a stand-in for a collector."""

import signal
from collections import defaultdict
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest

from tests.support.process import serve


class Collector(BaseHTTPRequestHandler):
    """Keeps what was sent, by its path."""

    got: ClassVar[defaultdict[str, bytes]] = defaultdict(bytes)

    def do_POST(self) -> None:
        """Take one export, which the service does not compress."""
        body = self.rfile.read(int(self.headers["content-length"]))
        self.got[self.path] += body
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def collector() -> Iterator[str]:
    """Serve on a free port and return the address."""
    Collector.got.clear()
    server = HTTPServer(("127.0.0.1", 0), Collector)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.rule("T4-8.1")
def test_the_three_signals_reach_the_collector(
    collector: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is sent last must not be lost when the process stops."""
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", collector)
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_COMPRESSION", "none")
    with serve(tmp_path) as server:
        with server.client() as client:
            client.get("/nowhere", headers={"x-request-id": "id-of-this-test"})
        assert server.stop(signal.SIGTERM) == 0

    assert set(Collector.got) == {"/v1/traces", "/v1/metrics", "/v1/logs"}
    assert b"id-of-this-test" in Collector.got["/v1/traces"]
    assert b"http.server.request.duration" in Collector.got["/v1/metrics"]
    for text in (b"request.end", b"id-of-this-test", b"service.stop"):
        assert text in Collector.got["/v1/logs"]
