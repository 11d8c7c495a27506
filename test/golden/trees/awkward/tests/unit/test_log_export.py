"""What goes by OTLP is what stdout has, and no more."""

import json
import logging
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
import structlog
from opentelemetry._logs import SeverityNumber
from opentelemetry.sdk._logs.export import (
    InMemoryLogRecordExporter,
    SimpleLogRecordProcessor,
)

from app.main import assemble
from app.observability.export import Records, sent
from app.observability.redaction import REDACTED
from tests.support.logs import Logs
from tests.support.probe import PATH
from tests.support.service import Service


@pytest.fixture
def collector() -> InMemoryLogRecordExporter:
    """Stand for the collector."""
    return InMemoryLogRecordExporter()  # type: ignore[no-untyped-call]


@pytest.fixture
def records(collector: InMemoryLogRecordExporter) -> Records:
    """Return records that the collector gets at once."""
    records = Records()
    records.add_log_record_processor(SimpleLogRecordProcessor(collector))
    return records


@pytest.fixture
def exporting(records: Records, logs: Logs) -> Iterator[Logs]:
    """Send what is logged to both."""
    with sent(records, "test"):
        yield logs


def _got(collector: InMemoryLogRecordExporter) -> list[dict[str, Any]]:
    """Return what the collector got, as it would be on stdout."""
    records = [one.log_record for one in collector.get_finished_logs()]
    return [
        # The SDK makes tuples of lists.
        json.loads(json.dumps({"event": one.body, **(one.attributes or {})}))
        for one in records
    ]


@pytest.mark.usefixtures("exporting")
async def test_the_collector_gets_what_stdout_has(
    client: httpx2.AsyncClient,
    service: Service,
    collector: InMemoryLogRecordExporter,
) -> None:
    """One query finds a record, wherever it is kept."""
    await client.get(f"{PATH}/numbers/1")

    assert _got(collector) == service.logs.records()
    *_, end = collector.get_finished_logs()
    assert end.log_record.severity_number is SeverityNumber.INFO
    assert end.log_record.trace_id is not None
    assert (
        format(end.log_record.trace_id, "032x")
        == service.logs.only("request.end")["trace_id"]
    )


@pytest.mark.usefixtures("exporting")
def test_secrets_are_masked(collector: InMemoryLogRecordExporter) -> None:
    """The collector is one more place that they could leak from."""
    secret = {"password": "hush"}  # pragma: allowlist secret
    structlog.stdlib.get_logger("app").warning("told", **secret)
    logging.getLogger("library").error("sent Bearer %s", "hush")

    told, library = _got(collector)
    assert told["password"] == REDACTED
    assert library["event"] == f"sent Bearer {REDACTED}"


@pytest.mark.usefixtures("exporting")
def test_the_exporter_does_not_export_itself(
    logs: Logs, collector: InMemoryLogRecordExporter
) -> None:
    """A collector that is away would make records without end."""
    logging.getLogger("opentelemetry.exporter").error("The collector is away.")

    assert logs.only("The collector is away.")
    assert _got(collector) == []


async def test_the_framework_sends_nothing_of_its_own(
    service: Service,
    records: Records,
    collector: InMemoryLogRecordExporter,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its records have the text of exceptions, unmasked."""
    monkeypatch.setattr("app.observability.export.Records", lambda: records)
    app = assemble(service.adapters)

    @app.get("/hush")
    async def fail() -> None:
        raise RuntimeError("hush")

    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport) as client:
        answer = await client.get("http://service/hush")

    assert answer.status_code == 500
    assert _got(collector) == []


def test_without_a_collector_nothing_is_prepared(logs: Logs) -> None:
    """Local runs pay nothing for it."""
    with sent(Records(), "test"):
        logging.getLogger("library").info("here")

    assert logs.only("here")
