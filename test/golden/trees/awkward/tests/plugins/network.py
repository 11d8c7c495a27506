"""Keeps tests off the network, but for those of the lanes that need it."""

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

_EVENTS = {
    "socket.bind",
    "socket.connect",
    "socket.getaddrinfo",
    "socket.sendto",
}
_OPEN_LANES = ("integration", "e2e")
_guarded: set[str] = set()


def is_guarded(item: pytest.Item) -> bool:
    """Tell whether a test has to do without the network."""
    return not any(item.get_closest_marker(lane) for lane in _OPEN_LANES)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event not in _EVENTS or not _guarded:
        return
    first = arguments[0] if arguments else None
    # Local sockets are how processes of one machine talk.
    if isinstance(first, socket.socket) and first.family == socket.AF_UNIX:
        return
    pytest.fail(f"a test used the network: {event} {arguments[1:]}")


# An audit hook sees what compiled code does too; it cannot be removed again.
sys.addaudithook(_refuse)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    """Guard the fixtures of one test."""
    with _guard(item):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Guard the test itself; the last one tears down what others used."""
    with _guard(item):
        return (yield)


@contextmanager
def _guard(item: pytest.Item) -> Iterator[None]:
    if is_guarded(item):
        _guarded.add(item.nodeid)
    try:
        yield
    finally:
        _guarded.discard(item.nodeid)
