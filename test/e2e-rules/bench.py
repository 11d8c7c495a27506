"""Runs the tests of one rule after another, in a process that has its libraries.

Importing the libraries takes seconds and the tests of a rule a fraction of one,
so each run is a fork of a process that has imported everything but the
application. A line on stdin is the id of a rule; the line on stdout that answers
it is JSON: what became of each of its tests, or why there was no run.
"""

import json
import os
import select
import signal
import sys
from importlib import import_module
from pathlib import Path

import pytest

LIBRARIES = [
    "alembic.command",
    "asyncpg",
    "cryptography.hazmat.primitives.asymmetric.rsa",
    "fakeredis",
    "fastapi.routing",
    "httpx2",
    "jwt",
    "opentelemetry.sdk.trace.export.in_memory_span_exporter",
    "prometheus_client",
    "pydantic_settings",
    "redis.asyncio",
    "sqlalchemy.ext.asyncio",
    "structlog",
    "uvicorn",
]
TESTS = Path("tests")
# Some libraries have plugins of pytest, and are imported before it here.
OPTIONS = ["-W", "ignore::pytest.PytestAssertRewriteWarning", "-p", "no:cacheprovider", "-p", "no:randomly"]
LONGEST = 60
# Mistakes of the breakage: they show no behaviour.
WRITTEN_WRONG = ("ImportError", "IndentationError", "ModuleNotFoundError", "NameError", "SyntaxError")


class Outcomes:
    """Collects what became of each test."""

    def __init__(self):
        self.tests = {}
        self.errors = []

    def pytest_collectreport(self, report):
        if report.failed:
            self.errors.append(f"{report.nodeid}: {report.longreprtext}")

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item, call):
        report = yield
        if call.when == "call" or report.failed:
            raised = call.excinfo.typename if call.excinfo else None
            outcome = report.outcome
            if report.failed and (call.when != "call" or raised in WRITTEN_WRONG):
                outcome = "error"
            text = call.excinfo.exconly() if call.excinfo else ""
            self.tests[item.nodeid] = {"outcome": outcome, "text": text}
        return report

    def pytest_runtest_logreport(self, report):
        # Of a test with subtests, pytest says here that one of them has failed.
        if report.when == "call" and report.failed and self.tests.get(report.nodeid, {}).get("outcome") == "passed":
            self.tests[report.nodeid] = {"outcome": "failed", "text": report.longreprtext}


def modules_of(rule):
    """Return the test modules that can hold tests of a rule."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(TESTS.rglob("*.py"))}
    naming = [path for path, text in texts.items() if f'"{rule}"' in text]
    # Contracts are written once and inherited by the tests of each adapter.
    shared = {path.stem for path in naming if not path.name.startswith("test_")}
    return [
        str(path)
        for path, text in texts.items()
        if path.name.startswith("test_") and (path in naming or any(f".{stem} import" in text for stem in shared))
    ]


def run(rule):
    outcomes = Outcomes()
    pytest.main([*OPTIONS, "--rule", rule, *modules_of(rule)], plugins=[outcomes])
    return {"tests": outcomes.tests, "errors": outcomes.errors}


def in_child(rule):
    """Return the answer for a rule from a process of its own."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.setsid()
        os.close(reading)
        silent = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(silent, stream)
        answer = json.dumps(run(rule))
        with os.fdopen(writing, "w") as pipe:
            pipe.write(answer)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        if not select.select([pipe], [], [], LONGEST)[0]:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return json.dumps({"tests": {}, "errors": [f"no end after {LONGEST} seconds"]})
        answer = pipe.read()
    os.waitpid(child, 0)
    return answer or json.dumps({"tests": {}, "errors": ["the process died"]})


def main():
    for library in LIBRARIES:
        import_module(library)
    print("ready", flush=True)
    for line in sys.stdin:
        print(in_child(line.strip()), flush=True)


main()
