"""Examples of items."""

from typing import Any
from uuid import UUID

import httpx2

from app.about import API_PREFIX
from app.domain.item import Item
from app.schemas.item import ItemWrite
from tests.support.clock import FakeClock
from tests.support.service import Service

PATH = f"{API_PREFIX}/items"

BODY: dict[str, Any] = {
    "name": "Lamp",
    "quantity": 3,
}
CHANGED = {**BODY, "name": "Lamp 2"}

# One value a field that JSON can hold and the field cannot.
WRONG: dict[str, Any] = {
    "name": 7,
    "quantity": "7",
}
REQUIRED = [
    "name",
    "quantity",
]
TEXTS = [
    "name",
]

_draft = ItemWrite.model_validate(BODY).to_draft()

EXAMPLE = Item(
    id=UUID(int=1),
    created_at=FakeClock().now(),
    updated_at=FakeClock().now(),
    name=_draft.name,
    quantity=_draft.quantity,
)


def client_of(service: Service) -> httpx2.AsyncClient:
    """Return a client that may do everything with them."""
    return service.client()


async def create(client: httpx2.AsyncClient) -> httpx2.Response:
    """Create one from the example."""
    response = await client.post(PATH, json=BODY)
    assert response.status_code == 201
    return response


async def walk(client: httpx2.AsyncClient, limit: int) -> list[list[str]]:
    """Return the identities page by page, as a client would."""
    pages: list[list[str]] = []
    cursor: str | None = None
    while not pages or cursor:
        query = {"limit": limit} | ({"cursor": cursor} if cursor else {})
        page = (await client.get(PATH, params=query)).json()
        pages.append([entry["id"] for entry in page["items"]])
        cursor = page["next_cursor"]
    return pages
