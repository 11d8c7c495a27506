"""Metrics: counted by route template, with labels that stay few."""

import asyncio

import httpx2
import pytest
from prometheus_client.parser import text_string_to_metric_families

from app.observability.dependency_calls import DependencyCalls
from app.observability.metrics import Metrics
from tests.support.logs import Logs
from tests.support.probe import PATH, Gate
from tests.support.service import Service

NUMBER = f"{PATH}/numbers/{{number}}"


@pytest.mark.rule("PY-OBS-038")
async def test_requests_are_counted_by_route_and_class(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """Rates of errors are computed from this counter."""
    for path in ("1", "2", "one"):
        await client.get(f"{PATH}/numbers/{path}")

    labels = {"method": "GET", "operation": NUMBER}
    name = "http_requests_total"
    assert service.metric(name, **labels, status_class="2xx") == 2
    assert service.metric(name, **labels, status_class="4xx") == 1


async def test_every_operation_is_counted_from_0_on(
    service: Service,
) -> None:
    """A rate does not see a series that begins at 1: the first failure."""
    async with service.app.router.lifespan_context(service.app):
        pass

    documented = {
        (method.upper(), path)
        for path, methods in service.app.openapi()["paths"].items()
        for method in methods
    }
    assert documented
    for method, operation in documented:
        labels = {"method": method, "operation": operation}
        for status_class in ("2xx", "5xx"):
            count = service.metric(
                "http_requests_total", **labels, status_class=status_class
            )
            assert count == 0
        name = "http_request_duration_seconds_count"
        assert service.metric(name, **labels) == 0


@pytest.mark.rule("PY-OBS-039")
async def test_errors_are_counted_by_code(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """Alerts tell one kind of failure from another."""
    await client.get(f"{PATH}/failures/conflict")
    await client.get(f"{PATH}/bug")

    def count(path: str, code: str, status_class: str) -> float | None:
        return service.metric(
            "http_errors_total",
            operation=f"{PATH}/{path}",
            error_code=code,
            status_class=status_class,
        )

    assert count("failures/{name}", "conflict", "4xx") == 1
    assert count("bug", "internal_error", "5xx") == 1


@pytest.mark.rule("PY-OBS-040")
async def test_latency_is_a_histogram_by_route(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """Quantiles over all instances need buckets."""
    await client.get(f"{PATH}/numbers/1")

    labels = {"method": "GET", "operation": NUMBER}
    name = "http_request_duration_seconds"
    assert service.metric(f"{name}_count", **labels) == 1
    assert service.metric(f"{name}_bucket", **labels, le="10.0") == 1


@pytest.mark.rule("PY-OBS-041")
async def test_requests_in_progress_are_counted(
    client: httpx2.AsyncClient, service: Service, gate: Gate
) -> None:
    """Saturation shows before requests fail."""
    assert service.metric("active_connections") == 0
    request = asyncio.create_task(client.get(f"{PATH}/gate"))
    await gate.entered.wait()

    assert service.metric("active_connections") == 1
    gate.opened.set()
    await request
    assert service.metric("active_connections") == 0


@pytest.mark.rule("PY-OBS-044")
async def test_unknown_paths_and_methods_make_no_new_series(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """Anybody can send a million paths; memory must not grow with them."""
    for number in range(20):
        await client.get(f"/nowhere/{number}")
        await client.request(f"FOO{number}", f"/elsewhere/{number}")

    families = service.adapters.metrics.registry.collect()
    series = {
        tuple(sorted(sample.labels.items()))
        for family in families
        for sample in family.samples
        if sample.name == "http_requests_total"
    }
    assert series == {
        (
            ("method", method),
            ("operation", "unmatched"),
            ("status_class", "4xx"),
        )
        for method in ("GET", "OTHER")
    }


@pytest.mark.rule("PY-OBS-043")
async def test_ids_are_no_labels(
    client: httpx2.AsyncClient, service: Service
) -> None:
    """Labels made of ids grow without bound and name people."""
    await client.get(
        f"{PATH}/numbers/12345", headers={"x-request-id": "id-67890"}
    )

    text = service.adapters.metrics.render().decode()
    assert "12345" not in text
    assert "id-67890" not in text
    assert "alice" not in text


async def test_prometheus_can_read_them(client: httpx2.AsyncClient) -> None:
    """The endpoint answers without credentials, in the format of record."""
    await client.get(f"{PATH}/numbers/1")
    response = await client.get("/metrics")

    families = {f.name for f in text_string_to_metric_families(response.text)}
    assert response.headers["content-type"].startswith("text/plain")
    assert families >= {
        "http_requests",
        "http_errors",
        "http_request_duration_seconds",
        "active_connections",
        "dependency_calls",
        "dependency_call_duration_seconds",
    }


@pytest.mark.rule(
    "PY-OBS-018",
    "PY-OBS-027",
    "PY-OBS-027a",
    "PY-OBS-027b",
    "PY-OBS-027c",
    "PY-OBS-027d",
)
def test_a_call_to_a_dependency_is_logged(logs: Logs) -> None:
    """Operators see which dependency did what, how long, how well."""
    calls = DependencyCalls(Metrics(), slow_seconds=1)

    with calls.observe("postgresql", "things.page") as call:
        call.rows = 3

    record = logs.only("dependency.call")
    assert record["level"] == "info"
    assert record["dependency"] == "postgresql"
    assert record["operation"] == "things.page"
    assert record["duration_ms"] >= 0
    assert record["outcome"] == "success"
    assert record["rows"] == 3


@pytest.mark.rule(
    "PY-OBS-018",
    "PY-OBS-022",
    "PY-OBS-023",
    "PY-OBS-027d",
    "PY-OBS-028",
    "PY-OBS-028a",
    "PY-OBS-029",
)
@pytest.mark.parametrize(
    ("will_retry", "level"), [(True, "warning"), (False, "error")]
)
def test_a_failed_call_is_logged(
    logs: Logs, level: str, *, will_retry: bool
) -> None:
    """The record says what failed and whether another attempt follows."""
    calls = DependencyCalls(Metrics(), slow_seconds=1)

    with (
        pytest.raises(TimeoutError),
        calls.observe("http.oidc", "jwks", lambda _: will_retry),
    ):
        raise TimeoutError("no answer to ?code=hush")

    record = logs.only("dependency.error")
    assert record["level"] == level
    assert record["error_class"] == "TimeoutError"
    assert record["error_code"] == "dependency_failed"
    assert record["duration_ms"] >= 0
    assert record["outcome"] == "failure"
    assert record["will_retry"] is will_retry
    assert "hush" not in logs.text
    assert logs.records("dependency.call") == []


@pytest.mark.rule("PY-OBS-030", "PY-OBS-030c")
def test_a_slow_call_is_a_warning(logs: Logs) -> None:
    """Slowness precedes failure."""
    calls = DependencyCalls(Metrics(), slow_seconds=0)

    with calls.observe("postgresql", "things.page"):
        pass

    assert logs.only("dependency.call")["level"] == "warning"


@pytest.mark.rule("PY-OBS-042")
def test_calls_are_measured_by_dependency_and_outcome() -> None:
    """Rates and times of each dependency can be watched."""
    metrics = Metrics()
    calls = DependencyCalls(metrics, slow_seconds=1)

    def value(name: str, **labels: str) -> float | None:
        common = {"dependency": "redis", "operation": "take"}
        return metrics.registry.get_sample_value(name, common | labels)

    with calls.observe("redis", "take"):
        pass
    # Begins at 0, so that a rate sees the first failure.
    assert value("dependency_calls_total", outcome="error") == 0
    with pytest.raises(OSError, match="gone"), calls.observe("redis", "take"):
        raise OSError("gone")

    assert value("dependency_calls_total", outcome="success") == 1
    assert value("dependency_calls_total", outcome="error") == 1
    assert value("dependency_call_duration_seconds_count") == 2
