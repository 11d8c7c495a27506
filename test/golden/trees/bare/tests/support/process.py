"""The service as a process of its own."""

import json
import os
import signal
import socket
import subprocess  # nosec B404
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2

from app.settings import PREFIX

CLI = (sys.executable, "-m", "app.cli")
START_SECONDS = 30
STOP_SECONDS = 15


@dataclass(frozen=True, slots=True)
class Server:
    """A running service, with its data in memory and its log in a file."""

    process: subprocess.Popen[bytes]
    url: str
    environment: dict[str, str]
    log: Path

    def client(self, token: str | None = None) -> httpx2.Client:
        """Return a client, with a token if one is given."""
        headers = {"authorization": f"Bearer {token}"} if token else {}
        return httpx2.Client(base_url=self.url, headers=headers, timeout=5)

    def events(self) -> list[str]:
        """Return the events that were logged; every line is JSON."""
        lines = self.log.read_text(encoding="utf-8").splitlines()
        return [json.loads(line)["event"] for line in lines]

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the environment of the service."""
        return subprocess.run(  # noqa: S603
            [*CLI, *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=START_SECONDS,
            check=False,
        )

    def stop(self, by: signal.Signals) -> int:
        """Send a signal and return the exit code."""
        self.process.send_signal(by)
        return self.process.wait(STOP_SECONDS)


def free_port() -> int:
    """Return a port on which nothing listens at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serve(directory: Path, **settings: str) -> Iterator[Server]:
    """Start the service and wait until it is ready; kill it in the end."""
    port = free_port()
    environment = {
        **os.environ,
        f"{PREFIX}PORT": str(port),
        **{f"{PREFIX}{name}": value for name, value in settings.items()},
    }
    log = directory / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(  # noqa: S603
            [*CLI, "serve"], env=environment, stdout=output, stderr=output
        )
    server = Server(process, f"http://127.0.0.1:{port}", environment, log)
    try:
        _wait_until_ready(server)
        yield server
    finally:
        process.kill()
        process.wait(STOP_SECONDS)


def _wait_until_ready(server: Server) -> None:
    deadline = time.monotonic() + START_SECONDS
    with server.client() as client:
        while time.monotonic() < deadline and server.process.poll() is None:
            try:
                if client.get("/readyz").is_success:
                    return
            except httpx2.TransportError:
                time.sleep(0.05)
    raise TimeoutError(server.log.read_text(encoding="utf-8"))
