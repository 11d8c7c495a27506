"""The journey of features/items.feature, on a running service."""

from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from pytest_bdd import given, scenario, then, when

from tests.support.process import Server
from tests.support.resources.items import BODY, CHANGED, PATH, SCOPES

Journey = dict[str, httpx2.Response]


@pytest.mark.rule("PY-BEH-016", "PY-BEH-017")
@scenario("features/items.feature", "The life of one item")
def test_the_life_of_one_item() -> None:
    """The journey that has to work whatever else does not."""


@pytest.fixture
def journey() -> Journey:
    """Remember the answers that later steps refer to."""
    return {}


@given("somebody with a token for items", target_fixture="client")
def _client(server: Server) -> Iterator[httpx2.Client]:
    issued = server.run("token", "--scope", " ".join(SCOPES))
    with server.client(issued.stdout.strip()) as client:
        yield client


@when("they create an item and send the request again")
def _create(client: httpx2.Client, journey: Journey) -> None:
    request: dict[str, Any] = {
        "json": BODY,
        "headers": {"idempotency-key": "journey"},
    }
    client.post(PATH, **request)
    journey["created"] = client.post(PATH, **request)
    assert journey["created"].status_code == 201


@then("there is one item")
def _is_one(client: httpx2.Client, journey: Journey) -> None:
    assert client.get(PATH).json()["items"] == [journey["created"].json()]


def _put(
    client: httpx2.Client, journey: Journey, body: dict[str, Any]
) -> httpx2.Response:
    seen = journey["created"].headers
    return client.put(
        seen["location"], json=body, headers={"if-match": seen["etag"]}
    )


@when("they change it")
def _change(client: httpx2.Client, journey: Journey) -> None:
    assert _put(client, journey, CHANGED).status_code == 200


@then("a change of the version before is refused")
def _is_refused(client: httpx2.Client, journey: Journey) -> None:
    assert _put(client, journey, BODY).status_code == 412


@when("they delete it")
def _delete(client: httpx2.Client, journey: Journey) -> None:
    location = journey["created"].headers["location"]
    assert client.delete(location).status_code == 204


@then("it is gone")
def _is_gone(client: httpx2.Client, journey: Journey) -> None:
    location = journey["created"].headers["location"]
    assert client.get(location).status_code == 404
