"""Records which rules the tests prove.

A test names them with `@pytest.mark.rule("T4-8.3")`. A run writes what
became of them to reports/rules.json, and JUnit reports get them as properties.
`pytest --rule T4-8.3` runs the tests of one rule.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

REPORT = Path("reports/rules.json")

_ID = re.compile(
    r"PY-[A-Z]+-\d{3}[a-z]?|T[1-5]-\d+\.\d+|(?:SYS|VM|CON)-\d+\.\d+"
)
_WORST_FIRST = ("failed", "passed", "skipped")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer to run the tests of single rules."""
    parser.addoption(
        "--rule",
        action="append",
        metavar="ID",
        help="run the tests of this rule only; can be given several times",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Start a record in the process that sees every report."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(RuleRecord(config.rootpath / REPORT))


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Attach the rules to each test, or stop at one that cannot exist."""
    for item in items:
        for rule in _rules(item):
            if not isinstance(rule, str) or not _ID.fullmatch(rule):
                raise pytest.UsageError(
                    f"{item.nodeid}: {rule!r} is not the id of a rule"
                )
            item.user_properties.append(("rule", rule))
    if wanted := config.getoption("rule"):
        _select(set(wanted), config, items)


def _select(
    wanted: set[str], config: pytest.Config, items: list[pytest.Item]
) -> None:
    others = [item for item in items if wanted.isdisjoint(_rules(item))]
    items[:] = [item for item in items if not wanted.isdisjoint(_rules(item))]
    config.hook.pytest_deselected(items=others)


def _rules(item: pytest.Item) -> list[object]:
    marks = [mark.args or (None,) for mark in item.iter_markers("rule")]
    return list(dict.fromkeys(rule for args in marks for rule in args))


class RuleRecord:
    """What became of the tests of each rule in one run."""

    def __init__(self, path: Path) -> None:
        """Name the file to write."""
        self._path = path
        self._outcomes: dict[str, dict[str, str]] = defaultdict(dict)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note one phase of one test; the worst phase counts."""
        # Fixtures that pass say nothing about the test itself.
        if report.when != "call" and report.passed:
            return
        for name, rule in report.user_properties:
            if name == "rule":
                tests = self._outcomes[str(rule)]
                before = tests.get(report.nodeid, report.outcome)
                tests[report.nodeid] = _worst([before, report.outcome])

    def pytest_sessionfinish(self) -> None:
        """Write the record, if any rule was tested."""
        if not self._outcomes:
            return
        document = {
            rule: {
                "outcome": _worst(tests.values()),
                "tests": dict(sorted(tests.items())),
            }
            for rule, tests in sorted(self._outcomes.items())
        }
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(
            json.dumps({"rules": document}, indent=2) + "\n", encoding="utf-8"
        )


def _worst(outcomes: Iterable[str]) -> str:
    return min(outcomes, key=_WORST_FIRST.index)
