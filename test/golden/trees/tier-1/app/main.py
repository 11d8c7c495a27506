"""The API, and what it keeps in SQLite."""

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Annotated, TypeVar

from fastapi import Depends, FastAPI, HTTPException, Path, Query
from sqlmodel import Field, Session, SQLModel, col, create_engine, select

# The largest integer that SQLite holds.
MAX_INTEGER = 2**63 - 1

DATABASE_URL = os.environ.get("ORDERS_DATABASE_URL", "sqlite:///orders.db")
engine = create_engine(DATABASE_URL)


@asynccontextmanager
async def lifespan(_: FastAPI) -> AsyncIterator[None]:
    """Create the tables that are missing; let go of the file in the end."""
    SQLModel.metadata.create_all(engine)
    yield
    engine.dispose()


app = FastAPI(
    title="Orders", description="The orders service.", lifespan=lifespan
)


def get_session() -> Iterator[Session]:
    """Open a session for one request, and commit it if that succeeds."""
    with Session(engine) as session, session.begin():
        yield session


# The scope makes it commit before the answer is sent, not after.
Database = Annotated[Session, Depends(get_session, scope="function")]
Id = Annotated[int, Path(ge=1, le=MAX_INTEGER)]
Offset = Annotated[int, Query(ge=0, le=MAX_INTEGER)]
Limit = Annotated[int, Query(ge=1, le=100)]


class ItemWrite(SQLModel):
    """What a client sends."""

    name: str = Field(min_length=1, max_length=200)
    quantity: int = Field(ge=-MAX_INTEGER, le=MAX_INTEGER)


class Item(ItemWrite, table=True):
    """One item as it is stored."""

    __tablename__ = "items"

    id: int | None = Field(default=None, primary_key=True)


class ItemRead(ItemWrite):
    """One item as clients see it."""

    id: int


class Items(SQLModel):
    """Some items; an object, so that it can grow."""

    items: list[ItemRead]


@app.get("/api/v1/items")
def list_items(
    database: Database, offset: Offset = 0, limit: Limit = 20
) -> Items:
    """Return items in the order of their creation."""
    query = select(Item).order_by(col(Item.id)).offset(offset).limit(limit)
    rows = database.exec(query)
    return Items(items=[ItemRead.model_validate(row) for row in rows])


@app.post("/api/v1/items", status_code=201)
def create_item(body: ItemWrite, database: Database) -> ItemRead:
    """Create one item."""
    created = Item.model_validate(body)
    database.add(created)
    # Storing it gives it its id.
    database.flush()
    database.refresh(created)
    return ItemRead.model_validate(created)


@app.get("/api/v1/items/{item_id}")
def get_item(item_id: Id, database: Database) -> ItemRead:
    """Return one item."""
    found = find(database, Item, item_id)
    return ItemRead.model_validate(found)


@app.put("/api/v1/items/{item_id}")
def replace_item(item_id: Id, body: ItemWrite, database: Database) -> ItemRead:
    """Replace one item."""
    found = find(database, Item, item_id)
    found.sqlmodel_update(body)
    database.flush()
    database.refresh(found)
    return ItemRead.model_validate(found)


@app.delete("/api/v1/items/{item_id}", status_code=204)
def delete_item(item_id: Id, database: Database) -> None:
    """Delete one item."""
    found = find(database, Item, item_id)
    database.delete(found)


Stored = TypeVar("Stored", bound=SQLModel)


def find(database: Session, kind: type[Stored], key: int) -> Stored:
    """Return what has an id, or answer with 404."""
    found = database.get(kind, key)
    if found is None:
        raise HTTPException(404, "There is none with this id.")
    return found
