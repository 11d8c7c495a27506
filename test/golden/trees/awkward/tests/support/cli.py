"""Runs commands in this process."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """What a run of the command line leaves behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]
