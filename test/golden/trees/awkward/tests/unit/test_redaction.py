"""Secrets and personal data stay out of the log."""

import json

import pytest

from app.observability.redaction import REDACTED, redact
from tests.support.probe import PATH
from tests.support.service import Service

HIDDEN = "hush-hush"


@pytest.mark.rule("PY-OBS-017", "PY-SEC-014a")
async def test_secrets_of_a_request_are_not_logged(
    service: Service,
) -> None:
    """Headers, queries and bodies may hold what nobody else may see."""
    client = service.anonymous(
        authorization=f"Bearer {HIDDEN}", cookie=f"session={HIDDEN}"
    )

    for content in (b"{", json.dumps({"number": HIDDEN}).encode()):
        await client.post(
            f"{PATH}/numbers?token={HIDDEN}",
            content=content,
            headers={"content-type": "application/json"},
        )

    assert len(service.logs.records("request.end")) == 2
    assert HIDDEN not in service.logs.text


@pytest.mark.rule("PY-OBS-017", "PY-SEC-043c", "PY-SEC-051a")
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
