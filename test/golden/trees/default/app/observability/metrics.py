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

    def render(self) -> bytes:
        """Return the metrics in the text format of Prometheus."""
        return generate_latest(self.registry)
