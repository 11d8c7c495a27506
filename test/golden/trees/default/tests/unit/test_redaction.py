"""Secrets and personal data stay out of the log."""

import json
import logging

import httpx2
import pytest
import structlog

from app.observability.redaction import REDACTED, redact
from tests.support.logs import Logs
from tests.support.probe import PATH
from tests.support.service import Service

HIDDEN = "hush-hush"


@pytest.mark.rule(
    "PY-OBS-017",
    "PY-OBS-049c",
    "PY-SEC-014",
    "PY-SEC-014a",
    "PY-SEC-051",
    "PY-SEC-051b",
)
@pytest.mark.parametrize("level", ["INFO", "DEBUG"])
async def test_secrets_of_a_request_are_not_logged(
    level: str, client: httpx2.AsyncClient, service: Service
) -> None:
    """Headers, queries and bodies may hold what nobody else may see."""
    logging.getLogger().setLevel(level)
    stranger = service.anonymous(authorization=f"Bearer {HIDDEN}")

    for sender in (client, stranger):
        for content in (b"{", json.dumps({"number": HIDDEN}).encode()):
            await sender.post(
                f"{PATH}/numbers?token={HIDDEN}",
                content=content,
                headers={
                    "content-type": "application/json",
                    "cookie": f"session={HIDDEN}",
                },
            )

    assert len(service.logs.records("request.end")) == 4
    assert HIDDEN not in service.logs.text


@pytest.mark.rule(
    "PY-OBS-017",
    "PY-SEC-043c",
    "PY-SEC-051",
    "PY-SEC-051a",
    "PY-SEC-051b",
    "PY-SEC-051c",
)
@pytest.mark.parametrize(
    ("given", "masked"),
    [
        ({"password": "x"}, {"password": REDACTED}),
        ({"Authorization": "x"}, {"Authorization": REDACTED}),
        ({"api_key": "x"}, {"api_key": REDACTED}),
        ({"client_secret": "x"}, {"client_secret": REDACTED}),
        ({"set-cookie": "x"}, {"set-cookie": REDACTED}),
        ({"email": "a@b.example"}, {"email": REDACTED}),
        ({"a": [{"token": "x"}]}, {"a": [{"token": REDACTED}]}),
        ("Bearer abc.def", f"Bearer {REDACTED}"),
        ("got eyJhbGciOi.eyJzdWIi.c2ln", f"got {REDACTED}"),
        (f"postgresql://me:{HIDDEN}@db/x", f"postgresql://{REDACTED}@db/x"),
        ({"number": 7, "name": "Lamp"}, {"number": 7, "name": "Lamp"}),
    ],
)
def test_what_looks_like_a_secret_is_masked(
    given: object, masked: object
) -> None:
    """Somebody will log one some day, by key or within a text."""
    assert redact(given) == masked


@pytest.mark.rule("PY-OBS-017", "PY-SEC-043c", "PY-SEC-051", "PY-SEC-051b")
def test_what_is_logged_is_masked(logs: Logs) -> None:
    """Masking is a matter of the log, not of whoever writes to it."""
    log = structlog.stdlib.get_logger(__name__)

    log.warning("event", client_secret=HIDDEN, given=f"Bearer {HIDDEN}")
    logging.getLogger(__name__).warning("Bearer %s", HIDDEN)

    assert len(logs.records()) == 2
    assert HIDDEN not in logs.text
