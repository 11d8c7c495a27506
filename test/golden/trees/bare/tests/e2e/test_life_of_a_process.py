"""How the service starts and stops; every test runs a process."""

import signal
import time

import httpx2
import pytest

from tests.support.process import STOP_SECONDS, Server


@pytest.mark.rule("T4-8.3")
def test_sigterm_drains_and_ends_well(server: Server) -> None:
    """Kubernetes sends it; what is on its way is still served."""
    with server.client() as client:
        server.process.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + 1
        while client.get("/readyz").status_code != 503:
            assert time.monotonic() < deadline
        assert client.get("/livez").status_code == 200

        assert server.process.wait(STOP_SECONDS) == 0

        with pytest.raises(httpx2.ConnectError):
            client.get("/livez")
    events = server.events()
    assert events.index("service.start") < events.index("service.draining")
    assert events.index("service.draining") < events.index("service.stop")


@pytest.mark.rule("PY-BEH-011a")
def test_ctrl_c_ends_well(server: Server) -> None:
    """A developer who stops the service has not broken anything."""
    assert server.stop(signal.SIGINT) == 0
    assert "service.stop" in server.events()


@pytest.mark.rule("PY-BEH-007")
def test_a_port_that_is_taken_is_a_failure(server: Server) -> None:
    """The exit code says so, and the message goes to stderr."""
    second = server.run("serve", "--quiet")

    assert second.returncode == 1
    assert "could not start" in second.stderr
