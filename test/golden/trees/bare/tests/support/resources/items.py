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
    """Return a client that may do everything with items."""
    return service.client()


async def create(client: httpx2.AsyncClient) -> httpx2.Response:
    """Create the item of the example."""
    response = await client.post(PATH, json=BODY)
    assert response.status_code == 201
    return response
