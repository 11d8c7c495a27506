"""Marks every test with the lane that its directory stands for."""

from pathlib import Path

import pytest

LANES = ("unit", "integration", "contract", "e2e")


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Add the marker of the lane, or stop where there is none."""
    tests = config.rootpath / "tests"
    for item in items:
        lane = _lane(item.path, tests)
        if lane is None:
            raise pytest.UsageError(
                f"{item.nodeid} is in none of the lanes {', '.join(LANES)}"
            )
        item.add_marker(lane)


def _lane(path: Path, tests: Path) -> str | None:
    if not path.is_relative_to(tests):
        return None
    directory = path.relative_to(tests).parts[0]
    return directory if directory in LANES else None
