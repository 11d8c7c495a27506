"""The command line: results on stdout, the rest on stderr, honest codes."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from app import about, cli, commands
from app.settings import PREFIX

COMMANDS = ["serve", "openapi", "config"]
HIDDEN = "hush"


@dataclass(frozen=True, slots=True)
class Result:
    """What a run of the command line leaves behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process."""

    def run_command(*arguments: str) -> Result:
        try:
            code = cli.main(arguments)
        except SystemExit as stop:
            code = int(stop.code or 0)
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return run_command


@pytest.fixture(autouse=True)
def _in_an_empty_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.rule("PY-CTR-003a")
def test_help_lists_every_command(run: Run) -> None:
    """Whoever types --help sees what there is and what codes mean."""
    result = run("--help")

    assert result.code == 0
    for name in COMMANDS:
        assert re.search(rf"^ +{name} +[A-Z].+\.$", result.out, re.MULTILINE)
    assert "Exit codes:" in result.out


@pytest.mark.rule("PY-CTR-003b", "PY-CTR-003c")
@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_explains_its_options(
    command: str, run: Run
) -> None:
    """Every option has a text, and there is an example."""
    result = run(command, "--help")

    options = result.out.split("options:")[1].split("Example:")[0]
    entries = re.split(r"\n  (?=-)", options)[1:]
    assert result.code == 0
    assert f"Example: {about.NAME} {command}" in result.out
    assert len(entries) >= 4
    for entry in entries:
        assert re.search(r"(\n {10,}| {2,})[a-z]", entry), entry


@pytest.mark.rule("PY-PKG-002a", "PY-PKG-002b")
def test_the_version_names_the_build(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reports of faults start with it."""
    assert run("--version").out == f"{about.NAME} {about.VERSION}\n"
    monkeypatch.setenv(f"{PREFIX}BUILD_SHA", "abc1234")

    assert run("--version").out == f"{about.NAME} {about.VERSION}+abc1234\n"


@pytest.mark.rule("PY-BEH-004")
@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("dance",),
        ("config", "--format", "xml"),
        ("serve", "--port", "0"),
        ("serve", "--port", "many"),
        ("config", "--verbose", "--quiet"),
    ],
)
def test_wrong_usage_is_2(arguments: tuple[str, ...], run: Run) -> None:
    """Scripts tell a mistake of theirs from a failure."""
    result = run(*arguments)

    assert (result.code, result.out) == (2, "")
    assert "usage:" in result.err


@pytest.mark.rule("PY-BEH-004", "PY-BEH-005", "PY-BEH-009", "PY-ERR-004a")
def test_a_failure_is_1_and_one_line(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line names the variable at fault; stdout stays empty."""
    monkeypatch.setenv(f"{PREFIX}PORT", "many")

    result = run("config")

    assert (result.code, result.out) == (1, "")
    assert len(result.err.splitlines()) == 1
    assert f"{PREFIX}PORT" in result.err


@pytest.mark.rule("PY-ERR-005", "PY-OBS-003b")
def test_without_debug_there_is_no_stack_trace(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run can be found in the log by the id in the message."""
    monkeypatch.setenv(f"{PREFIX}PORT", "many")

    plain, detailed = run("config"), run("config", "--debug")

    assert "Traceback" not in plain.err
    assert "Traceback" in detailed.err
    assert plain.code == detailed.code == 1
    assert re.search(r"\(run [0-9a-f-]{36}\)", plain.err)


@pytest.mark.rule("PY-BEH-011a")
def test_an_interrupted_command_is_130(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl+C is neither success nor failure, and no stack trace."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "config", interrupt)

    assert run("config") == Result(130, "", "")


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
    assert shown[f"{PREFIX}PORT"] == 8080
    assert shown[f"{PREFIX}ENVIRONMENT"] == "dev"


@pytest.mark.rule("PY-SEC-002")
@pytest.mark.parametrize("output", ["text", "json"])
def test_config_shows_no_secret(
    output: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its output is pasted into tickets."""
    monkeypatch.setenv(f"{PREFIX}REDIS_URL", f"redis://:{HIDDEN}@cache/0")

    result = run("config", "--format", output, "--debug")

    assert HIDDEN not in result.out + result.err


@pytest.mark.rule("PY-OBS-002", "PY-OBS-003a", "PY-OBS-014a")
def test_verbose_logs_the_run_on_stderr(run: Run) -> None:
    """Every record of a run has its id."""
    first, second = run("config", "--verbose"), run("config", "--verbose")

    def ids(result: Result) -> set[str]:
        records = [json.loads(line) for line in result.err.splitlines()]
        assert [r["event"] for r in records] == [
            "command.start",
            "command.end",
        ]
        assert records[1]["exit_code"] == 0
        return {record["run_id"] for record in records}

    assert len(ids(first)) == len(ids(second)) == 1
    assert ids(first) != ids(second)


@pytest.mark.rule("PY-OBS-011b")
def test_by_default_nothing_is_logged(run: Run) -> None:
    """Noise hides what matters."""
    assert run("openapi").err == ""


@pytest.mark.rule("PY-IO-003", "PY-OP-003")
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
