"""The plugins of this suite, on suites of their own."""

import json
import socket

import pytest

from tests.plugins import lanes, network

pytest_plugins = ["pytester"]

CONFIG = """
[pytest]
addopts = -p tests.plugins.rules
markers = rule
"""
SUITE = """
import pytest

@pytest.mark.rule("PY-ERR-007", "T4-8.2")
def test_passes(): pass

@pytest.mark.rule("PY-ERR-007")
def test_fails(): assert False

@pytest.mark.rule("PY-SEC-012a")
@pytest.mark.skip
def test_skips(): pass

@pytest.fixture
def broken(): raise OSError

@pytest.mark.rule("PY-OBS-006")
def test_cannot_start(broken): pass
"""


@pytest.fixture
def suite(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> pytest.Pytester:
    """Prepare a suite in a temporary directory, with no other plugin."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    pytester.makeini(CONFIG)
    return pytester


def test_the_record_says_what_became_of_each_rule(
    suite: pytest.Pytester,
) -> None:
    """A rule holds if every test of it that ran has passed."""
    suite.makepyfile(test_sample=SUITE)
    suite.runpytest_inprocess()

    text = (suite.path / "reports" / "rules.json").read_text(encoding="utf-8")
    rules = json.loads(text)["rules"]
    assert {rule: entry["outcome"] for rule, entry in rules.items()} == {
        "PY-ERR-007": "failed",
        "PY-OBS-006": "failed",
        "PY-SEC-012a": "skipped",
        "T4-8.2": "passed",
    }
    assert rules["PY-ERR-007"]["tests"] == {
        "test_sample.py::test_fails": "failed",
        "test_sample.py::test_passes": "passed",
    }


def test_the_tests_of_a_rule_run_alone(suite: pytest.Pytester) -> None:
    """Whoever works on a rule need not wait for the others."""
    suite.makepyfile(test_sample=SUITE)

    result = suite.runpytest_inprocess("--rule", "PY-ERR-007")

    result.assert_outcomes(passed=1, failed=1, deselected=2)


@pytest.mark.parametrize("rule", ["PY-ERR-7", "T9-1.1", 7])
def test_a_rule_that_cannot_exist_stops_the_run(
    rule: object, suite: pytest.Pytester
) -> None:
    """A misspelt rule would count as proven."""
    suite.makepyfile(
        f"import pytest\n@pytest.mark.rule({rule!r})\ndef test(): pass"
    )

    result = suite.runpytest_inprocess()

    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert "is not the id of a rule" in result.stderr.str()


def test_a_test_outside_of_the_lanes_stops_the_run(
    suite: pytest.Pytester,
) -> None:
    """No target of make would ever run it."""
    suite.makepyfile("def test(): pass")

    result = suite.runpytest_inprocess("-p", "tests.plugins.lanes")

    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert "none of the lanes" in result.stderr.str()


@pytest.mark.rule("PY-EXT-005", "PY-LCL-026", "PY-QR-009", "PY-TST-002c")
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_unit_tests_cannot_reach_the_network(host: str) -> None:
    """Not even this machine: what listens there differs by machine."""
    with (
        socket.socket() as client,
        pytest.raises(pytest.fail.Exception, match="used the network"),
    ):
        client.connect((host, 9))


@pytest.mark.rule("PY-TST-002d")
@pytest.mark.parametrize("lane", lanes.LANES)
def test_two_lanes_alone_may_use_the_network(
    lane: str, suite: pytest.Pytester
) -> None:
    """A dependency that creeps into another lane is noticed at once."""
    item = suite.getitem(
        f"import pytest\n@pytest.mark.{lane}\ndef test_func(): pass"
    )

    assert network.is_guarded(item) == (lane in {"unit", "contract"})
