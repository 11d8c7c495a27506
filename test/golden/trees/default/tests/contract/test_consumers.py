"""What consumers rely on, in their own words.

Each file below consumers/ belongs to a consumer: the requests that it sends
and, as JSON Schema, the part of the responses that it reads. `given` are
requests made before; `{location}` is where the last of them led.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import jsonschema_rs
import pytest

from tests.support.service import Service

CONSUMERS = Path(__file__).parent / "consumers"


def _interactions() -> Iterator[Any]:
    for path in sorted(CONSUMERS.glob("*.json")):
        contract = json.loads(path.read_text(encoding="utf-8"))
        for interaction in contract["interactions"]:
            name = f"{contract['consumer']}: {interaction['description']}"
            yield pytest.param(interaction, id=name)


async def _send(
    client: httpx2.AsyncClient, request: dict[str, Any], location: str
) -> httpx2.Response:
    return await client.request(
        request["method"],
        request["path"].replace("{location}", location),
        json=request.get("body"),
        headers=request.get("headers"),
    )


@pytest.mark.rule("PY-CTR-009")
@pytest.mark.parametrize("interaction", list(_interactions()))
async def test_a_consumer_gets_what_it_reads(
    interaction: dict[str, Any],
    service: Service,
    scopes: list[str],
) -> None:
    """What no consumer reads may change; the rest may not."""
    client = service.client(*scopes)
    location = ""
    for earlier in interaction.get("given", []):
        response = await _send(client, earlier, location)
        assert response.is_success
        location = response.headers.get("location", location)

    response = await _send(client, interaction["request"], location)

    expected = interaction["response"]
    assert response.status_code == expected["status"]
    assert set(expected.get("headers", [])) <= set(response.headers)
    if "body" in expected:
        jsonschema_rs.validate(expected["body"], response.json())
