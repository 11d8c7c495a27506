"""What only a process of its own can show."""

import json
import os
import subprocess  # nosec B404
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from app import healthcheck
from app.settings import PREFIX
from tests.support.process import STOP_SECONDS, serve

# Importing may read files, and nothing else.
WATCH = """
import json, sys, threading

seen = []
before = threading.active_count()

def watch(event, arguments):
    writes = event == "open" and isinstance(arguments[1], str) and (
        set(arguments[1]) & set("wax+")
    )
    if writes or event.startswith(("socket.", "subprocess.", "os.system")):
        seen.append(f"{event} {arguments!r}")

sys.dont_write_bytecode = True
sys.addaudithook(watch)
import app.main, app.cli
print(json.dumps([seen, threading.active_count() - before]))
"""


@pytest.mark.rule("PY-OP-007")
def test_importing_the_application_does_nothing() -> None:
    """Tools import it without a database, an issuer or a network."""
    result = subprocess.run(  # noqa: S603
        [sys.executable, "-c", WATCH],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert json.loads(result.stdout) == [[], 0]
    assert result.stderr == ""


class Handler(BaseHTTPRequestHandler):
    """Answers as a service that is alive, ill, or something else."""

    status = 200

    def do_GET(self) -> None:
        """Answer the health check."""
        status = self.status if self.path == "/livez" else 404
        self.send_response(status)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[HTTPServer]:
    """Serve on a free port, which the environment names."""
    httpd = HTTPServer(("127.0.0.1", 0), Handler)
    monkeypatch.setenv(f"{PREFIX}PORT", str(httpd.server_port))
    thread = Thread(target=httpd.serve_forever)
    thread.start()
    yield httpd
    httpd.shutdown()
    httpd.server_close()
    thread.join()


@pytest.mark.parametrize(("status", "code"), [(200, 0), (503, 1), (404, 1)])
@pytest.mark.usefixtures("server")
def test_the_health_check_reports_what_it_is_told(
    status: int, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The container is healthy while its service answers 200."""
    monkeypatch.setattr(Handler, "status", status)

    assert healthcheck.main() == code


def test_the_health_check_fails_without_a_service(
    server: HTTPServer,
) -> None:
    """A closed port is no health; the server is stopped first."""
    server.shutdown()
    server.server_close()

    assert healthcheck.main() == 1


def test_the_health_check_finds_the_service(tmp_path: Path) -> None:
    """The container asks in the same way."""
    with serve(tmp_path) as running:
        result = subprocess.run(
            [sys.executable, "-m", "app.healthcheck"],
            env={**os.environ, **running.environment},
            timeout=STOP_SECONDS,
            check=False,
        )

    assert result.returncode == 0
