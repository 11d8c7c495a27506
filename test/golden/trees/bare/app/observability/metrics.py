"""Prometheus metrics, with labels that stay few."""

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)


class Metrics:
    """The instruments of one application, in a registry of its own."""

    def __init__(self) -> None:
        """Register every instrument."""
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "http_requests",
            "Requests by route template and class of status.",
            ["method", "operation", "status_class"],
            registry=self.registry,
        )
        self.errors = Counter(
            "http_errors",
            "Refused and failed requests by stable error code.",
            ["operation", "error_code", "status_class"],
            registry=self.registry,
        )
        self.latency = Histogram(
            "http_request_duration_seconds",
            "Time to answer, by route template.",
            ["method", "operation"],
            registry=self.registry,
        )
        self.active = Gauge(
            "active_connections",
            "Requests that are being answered.",
            registry=self.registry,
        )
        self.dependency_calls = Counter(
            "dependency_calls",
            "Calls to other systems, by outcome.",
            ["dependency", "operation", "outcome"],
            registry=self.registry,
        )
        self.dependency_latency = Histogram(
            "dependency_call_duration_seconds",
            "Time that other systems take.",
            ["dependency", "operation"],
            registry=self.registry,
        )

    def expect_requests(self, method: str, operation: str) -> None:
        """Begin to count at 0: a rate does not see one that begins at 1."""
        for status_class in ("2xx", "5xx"):
            self.requests.labels(method, operation, status_class)
        self.latency.labels(method, operation)

    def count_request(
        self,
        method: str,
        operation: str,
        status: int,
        error_code: str | None,
        seconds: float,
    ) -> None:
        """Count a request that was answered, and how long it took."""
        status_class = f"{status // 100}xx"
        self.requests.labels(method, operation, status_class).inc()
        self.latency.labels(method, operation).observe(seconds)
        if error_code:
            self.errors.labels(operation, error_code, status_class).inc()

    def count_call(
        self, dependency: str, operation: str, outcome: str, seconds: float
    ) -> None:
        """Count a call to another system, and how long it took."""
        # Both begin at 0, so that a rate sees the first failure.
        for each in ("success", "error"):
            self.dependency_calls.labels(dependency, operation, each).inc(
                each == outcome
            )
        self.dependency_latency.labels(dependency, operation).observe(seconds)

    def render(self) -> bytes:
        """Return the metrics in the text format of Prometheus."""
        return generate_latest(self.registry)
