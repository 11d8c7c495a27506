"""Every use case leaves a span and, at the level DEBUG, a log record."""

from collections.abc import Awaitable, Callable
from functools import wraps
from inspect import iscoroutinefunction
from typing import ParamSpec, TypeVar

import structlog
from opentelemetry import trace

log = structlog.stdlib.get_logger(__name__)
tracer = trace.get_tracer(__name__)

C = TypeVar("C", bound=type)
P = ParamSpec("P")
R = TypeVar("R")


def observed(cls: C) -> C:
    """Observe the public coroutines of a class."""
    for name, method in list(vars(cls).items()):
        if iscoroutinefunction(method) and not name.startswith("_"):
            operation = f"{cls.__name__}.{name}"
            setattr(cls, name, _observe(operation, method))
    return cls


def _observe(
    operation: str, method: Callable[P, Awaitable[R]]
) -> Callable[P, Awaitable[R]]:
    @wraps(method)
    async def observed_method(*args: P.args, **kwargs: P.kwargs) -> R:
        # Types tell enough to follow the path; values may be personal.
        log.debug(
            "operation.enter",
            operation=operation,
            arguments=[
                type(value).__name__ for value in (*args[1:], *kwargs.values())
            ],
        )
        with tracer.start_as_current_span(operation):
            return await method(*args, **kwargs)

    return observed_method
