"""What each command of the command line does."""

import json
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from app import about, commands
from app.adapters import build
from app.settings import PREFIX, load
from tests.support.cli import Run

HIDDEN = "hush"


@pytest.mark.rule("PY-CTR-006a", "PY-CTR-007a", "PY-BEH-008")
def test_config_shows_every_setting_in_order(run: Run) -> None:
    """People compare the output of two machines."""
    result = run("config")

    names = [line.partition("=")[0] for line in result.out.splitlines()]
    assert result.code == 0
    assert result.err == ""
    assert names == sorted(names)
    assert f"{PREFIX}PORT" in names


@pytest.mark.rule("PY-CTR-006b", "PY-CTR-008", "PY-BEH-010")
def test_config_can_be_read_by_programs(run: Run) -> None:
    """Even with all diagnostics on, stdout is one JSON document."""
    result = run("config", "--format", "json", "--debug")

    shown: dict[str, Any] = json.loads(result.out)
    assert list(shown) == sorted(shown)
    assert shown[f"{PREFIX}PORT"] == 9090
    assert shown[f"{PREFIX}ENVIRONMENT"] == "dev"


@pytest.mark.rule("PY-SEC-002", "PY-QR-008")
@pytest.mark.parametrize("output", ["text", "json"])
def test_config_shows_no_secret(
    output: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its output is pasted into tickets."""
    monkeypatch.setenv(f"{PREFIX}REDIS_URL", f"redis://:{HIDDEN}@cache/0")

    result = run("config", "--format", output, "--debug")

    assert HIDDEN not in result.out + result.err


@pytest.mark.rule("PY-IO-003", "PY-OP-003", "PY-QR-006")
def test_openapi_writes_the_same_everywhere(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The snapshot must not depend on who makes it."""
    to_stdout = run("openapi")
    monkeypatch.setenv(f"{PREFIX}ENVIRONMENT", "nonsense")
    run("openapi", "--output", "api.json")

    written = (tmp_path / "api.json").read_text(encoding="utf-8")
    assert written == to_stdout.out
    assert json.loads(written)["info"]["version"] == about.VERSION


@pytest.mark.rule("PY-BEH-006")
def test_a_file_that_cannot_be_written_is_named(run: Run) -> None:
    """The message says which file and why."""
    result = run("openapi", "--output", "missing/api.json")

    assert (result.code, result.out) == (1, "")
    assert "missing" in result.err
    assert "No such file" in result.err


def test_serve_listens_where_it_is_told(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Flags beat the environment; the server itself is replaced."""
    seen: list[uvicorn.Config] = []
    monkeypatch.setattr(
        uvicorn.Server, "run", lambda server: seen.append(server.config)
    )
    monkeypatch.setenv(f"{PREFIX}PORT", "2")

    result = run("serve", "--port", "3")

    [config] = seen
    assert result.code == 0
    assert (config.host, config.port) == ("127.0.0.1", 3)
    assert config.timeout_graceful_shutdown == commands.GRACE_SECONDS


@pytest.mark.rule("PY-BEH-007")
@pytest.mark.parametrize(
    ("stop", "code"), [(SystemExit(3), 1), (KeyboardInterrupt(), 0)]
)
def test_serve_ends_with_a_code_of_its_own(
    stop: BaseException, code: int, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Orchestrators tell a start that failed from a stop that was asked."""

    def end(_: uvicorn.Server) -> None:
        raise stop

    monkeypatch.setattr(uvicorn.Server, "run", end)

    assert run("serve").code == code


@pytest.mark.rule("PY-OBS-024", "PY-OBS-050")
def test_a_service_that_cannot_start_is_critical(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever is on call is woken, and knows where to go on."""

    def fail(_: uvicorn.Server) -> None:
        raise SystemExit(3)

    monkeypatch.setattr(uvicorn.Server, "run", fail)

    result = run("serve")

    records = [json.loads(line) for line in result.out.splitlines()]
    [record] = [r for r in records if r["event"] == "service.failed"]
    assert record["level"] == "critical"
    assert record["runbook"].startswith("RUN-")


@pytest.mark.rule("PY-OBS-024", "PY-OBS-050")
def test_a_service_without_its_configuration_is_critical(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The commonest reason is told to people and to the log."""
    monkeypatch.setenv(f"{PREFIX}ENVIRONMENT", "prod")
    name = f"{PREFIX}DATABASE_URL"

    result = run("serve")

    records = [json.loads(line) for line in result.out.splitlines()]
    [record] = [r for r in records if r["event"] == "service.failed"]
    assert record["level"] == "critical"
    assert record["runbook"].startswith("RUN-")
    assert name in record["reason"]
    assert result.code == 1
    assert name in result.err


@pytest.mark.rule("PY-OBS-024", "PY-OBS-050")
def test_an_address_that_nobody_can_use_is_critical(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some mistakes show only where the adapters are built."""
    monkeypatch.setenv(f"{PREFIX}REDIS_URL", f"cache://:{HIDDEN}@cache/0")

    result = run("serve")

    records = [json.loads(line) for line in result.out.splitlines()]
    [record] = [r for r in records if r["event"] == "service.failed"]
    assert (record["level"], result.code) == ("critical", 1)
    assert HIDDEN not in result.out + result.err


@pytest.mark.parametrize("output", ["text", "json"])
async def test_a_token_opens_the_local_service(output: str, run: Run) -> None:
    """A developer needs no issuer to try the API."""
    result = run("token", "--scope", "a:read a:write", "--format", output)

    out = result.out.strip()
    token = json.loads(out)["access_token"] if output == "json" else out
    caller = await build(load()).tokens.verify(token)
    assert result.err == ""
    assert caller.scopes == {"a:read", "a:write"}
    assert (caller.subject, caller.tenant) == ("developer", "local")


@pytest.mark.rule("PY-ERR-004c")
def test_a_token_is_not_made_up_for_a_real_issuer(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where an issuer is configured, it alone signs."""
    monkeypatch.setenv(f"{PREFIX}OIDC_ISSUER", "https://issuer.example")

    result = run("token")

    assert (result.code, result.out) == (1, "")
    assert "ask that issuer" in result.err


def test_a_token_needs_a_place_for_its_key(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A token that no server would accept is worse than none."""
    (tmp_path / "file").touch()
    monkeypatch.setenv(f"{PREFIX}LOCAL_ISSUER_KEY_FILE", "file/issuer.pem")

    result = run("token")

    assert (result.code, result.out) == (1, "")
    assert f"{PREFIX}LOCAL_ISSUER_KEY_FILE" in result.err
