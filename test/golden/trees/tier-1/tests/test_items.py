"""Items over HTTP."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, text

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


def test_gives_no_id_twice(client: TestClient) -> None:
    """A link to what is deleted never leads to something else."""
    client.post(PATH, json=BODY)
    client.delete(f"{PATH}/1")
    assert client.post(PATH, json=BODY).json()["id"] == 2


@pytest.mark.parametrize("number", [0, 2**63])
def test_refuses_ids_that_cannot_be(client: TestClient, number: int) -> None:
    """An id is a positive integer that SQLite can hold."""
    assert client.get(f"{PATH}/{number}").status_code == 422


@pytest.mark.parametrize(
    ("name", "value"),
    [("limit", 0), ("limit", 101), ("offset", -1), ("offset", 2**63)],
)
def test_refuses_pages_that_cannot_be(
    client: TestClient, name: str, value: int
) -> None:
    """A page has 1 to 100 of them, and begins at the first or later."""
    assert client.get(PATH, params={name: value}).status_code == 422


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_says_that_there_is_none(client: TestClient, method: str) -> None:
    """What is not there is not found."""
    body = BODY if method == "PUT" else None
    answer = client.request(method, f"{PATH}/1", json=body)
    assert answer.status_code == 404
    assert answer.json() == {"detail": "There is no such item."}


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
        ("quantity", -(2**31) - 1),
        ("quantity", 2**31),
    ],
)
def test_refuses_what_is_not_valid(
    client: TestClient, name: str, value: object
) -> None:
    """A body that is not valid stores nothing."""
    answer = client.post(PATH, json={**BODY, name: value})
    assert answer.status_code == 422
    assert client.get(PATH).json() == {"items": []}


@pytest.mark.parametrize("value", ["NaN", r'"\ud800"'])
def test_refuses_what_is_no_json(client: TestClient, value: str) -> None:
    """A value that JSON cannot hold is refused, and not sent back."""
    answer = client.post(
        PATH,
        content='{"name": ' + value + "}",
        headers={"Content-Type": "application/json"},
    )
    assert answer.status_code == 422


def test_shows_what_was_stored_otherwise(
    client: TestClient, engine: Engine
) -> None:
    """A row that no client could have sent is readable."""
    client.post(PATH, json=BODY)
    with engine.begin() as connection:
        connection.execute(text("UPDATE items SET name = ''"))
    shown = client.get(f"{PATH}/1")
    assert shown.status_code == 200
    assert client.get(PATH).json() == {"items": [shown.json()]}
