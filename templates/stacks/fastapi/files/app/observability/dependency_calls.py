"""Every call to another system leaves a span, a log record and metrics."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter

import structlog
from opentelemetry import trace

from app.errors import DependencyFailedError
from app.observability.metrics import Metrics

log = structlog.stdlib.get_logger(__name__)
tracer = trace.get_tracer(__name__)


@dataclass(slots=True)
class Call:
    """What is known about a call only once it has been made."""

    rows: int | None = None


@dataclass(frozen=True, slots=True)
class DependencyCalls:
    """Observes calls; from `slow_seconds` on they are warnings."""

    metrics: Metrics
    slow_seconds: float

    @contextmanager
    def observe(
        self,
        dependency: str,
        operation: str,
        will_retry: Callable[[Exception], bool] = lambda _: False,
    ) -> Iterator[Call]:
        """Observe one call; an error passes through."""
        call = Call()
        started = perf_counter()
        attributes = {"dependency": dependency, "operation": operation}
        with tracer.start_as_current_span(
            f"{dependency} {operation}",
            kind=trace.SpanKind.CLIENT,
            attributes=attributes,
        ) as span:
            try:
                yield call
            except Exception as error:
                seconds = self._record(dependency, operation, "error", started)
                code = DependencyFailedError.code
                span.set_attributes({"outcome": "failure", "error_code": code})
                retry = will_retry(error)
                write = log.warning if retry else log.error
                write(
                    "dependency.error",
                    **attributes,
                    duration_ms=round(seconds * 1000, 3),
                    outcome="failure",
                    error_class=type(error).__name__,
                    error_code=code,
                    will_retry=retry,
                )
                raise
            span.set_attribute("outcome", "success")
        seconds = self._record(dependency, operation, "success", started)
        write = log.warning if seconds >= self.slow_seconds else log.info
        write(
            "dependency.call",
            **attributes,
            duration_ms=round(seconds * 1000, 3),
            outcome="success",
            rows=call.rows,
        )

    def _record(
        self, dependency: str, operation: str, outcome: str, started: float
    ) -> float:
        seconds = perf_counter() - started
        self.metrics.count_call(dependency, operation, outcome, seconds)
        return seconds
