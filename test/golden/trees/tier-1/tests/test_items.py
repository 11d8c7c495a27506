"""Items over HTTP."""

import pytest
from fastapi.testclient import TestClient

PATH = "/api/v1/items"
BODY: dict[str, object] = {"name": "Lamp", "quantity": 3}
CHANGED = {**BODY, "name": "Lamp 2"}
REQUIRED = {"name", "quantity"}


def test_keeps_what_it_is_sent(client: TestClient) -> None:
    """What is created can be read, alone and in the list."""
    created = client.post(PATH, json=BODY)
    assert created.status_code == 201
    assert created.json() == {"id": 1, **BODY}
    assert client.get(f"{PATH}/1").json() == created.json()
    assert client.get(PATH).json() == {"items": [created.json()]}


def test_lists_page_by_page(client: TestClient) -> None:
    """A page has as many items as are asked for."""
    for _ in range(3):
        client.post(PATH, json=BODY)
    page = client.get(PATH, params={"offset": 1, "limit": 1}).json()
    assert [found["id"] for found in page["items"]] == [2]


def test_replaces(client: TestClient) -> None:
    """What replaces another can be read."""
    client.post(PATH, json=BODY)
    replaced = client.put(f"{PATH}/1", json=CHANGED)
    assert replaced.json() == {"id": 1, **CHANGED}
    assert client.get(f"{PATH}/1").json() == replaced.json()


def test_deletes(client: TestClient) -> None:
    """What is deleted is gone."""
    client.post(PATH, json=BODY)
    assert client.delete(f"{PATH}/1").status_code == 204
    assert client.get(f"{PATH}/1").status_code == 404


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_says_that_there_is_none(client: TestClient, method: str) -> None:
    """What is not there is not found."""
    body = BODY if method == "PUT" else None
    answer = client.request(method, f"{PATH}/1", json=body)
    assert answer.status_code == 404


def test_requires_what_is_not_optional(client: TestClient) -> None:
    """An empty body lacks everything that has to be there."""
    answer = client.post(PATH, json={})
    assert answer.status_code == 422
    missing = {fault["loc"][-1] for fault in answer.json()["detail"]}
    assert missing == REQUIRED


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", ""),
        ("name", "a" * 201),
        ("quantity", "many"),
        ("quantity", 2**63),
    ],
)
def test_refuses_what_is_not_valid(
    client: TestClient, name: str, value: object
) -> None:
    """A body that is not valid stores nothing."""
    answer = client.post(PATH, json={**BODY, name: value})
    assert answer.status_code == 422
    assert client.get(PATH).json() == {"items": []}
