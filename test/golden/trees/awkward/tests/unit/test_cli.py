"""The command line: results on stdout, the rest on stderr, honest codes."""

import json
import re

import pytest

from app import about, commands
from app.settings import PREFIX
from tests.support.cli import Result, Run

COMMANDS = ["serve", "openapi", "config", "token"]


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
        assert re.search(r"(\n {10,}| {2,})[A-Za-z]", entry), entry


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

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "config", interrupt)

    assert run("config") == Result(130, "", "")


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
