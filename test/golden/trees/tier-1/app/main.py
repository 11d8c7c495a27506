"""The API, and what it keeps in SQLite."""

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Path, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
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
SessionDep = Annotated[Session, Depends(get_session, scope="function")]
Id = Annotated[int, Path(ge=1, le=MAX_INTEGER)]
Offset = Annotated[int, Query(ge=0, le=MAX_INTEGER)]
Limit = Annotated[int, Query(ge=1, le=100)]


class Problem(SQLModel):
    """Why a request failed."""

    detail: str


class ItemWrite(SQLModel):
    """What a client sends."""

    name: str = Field(min_length=1, max_length=200)
    quantity: int = Field(ge=-(2**31), le=2**31 - 1)


class Item(ItemWrite, table=True):
    """One item as it is stored."""

    __tablename__ = "items"
    # The id of one that is deleted is not given again.
    __table_args__ = {"sqlite_autoincrement": True}

    id: int | None = Field(default=None, primary_key=True)


class ItemRead(SQLModel):
    """One item as clients see it."""

    id: int
    name: str
    quantity: int


class Items(SQLModel):
    """Some items; an object, so that it can grow."""

    items: list[ItemRead]


def find_item(session: Session, item_id: int) -> Item:
    """Return one item, or answer with 404."""
    found = session.get(Item, item_id)
    if found is None:
        raise HTTPException(404, "There is no such item.")
    return found


@app.get("/api/v1/items")
def list_items(
    session: SessionDep, offset: Offset = 0, limit: Limit = 20
) -> Items:
    """Return items in the order of their creation."""
    query = select(Item).order_by(col(Item.id)).offset(offset).limit(limit)
    rows = session.exec(query)
    return Items(items=[ItemRead.model_validate(row) for row in rows])


@app.post("/api/v1/items", status_code=201)
def create_item(body: ItemWrite, session: SessionDep) -> ItemRead:
    """Create one item."""
    created = Item.model_validate(body)
    session.add(created)
    # This gives it its id.
    session.flush()
    return ItemRead.model_validate(created)


@app.get("/api/v1/items/{item_id}", responses={404: {"model": Problem}})
def get_item(item_id: Id, session: SessionDep) -> ItemRead:
    """Return one item."""
    found = find_item(session, item_id)
    return ItemRead.model_validate(found)


@app.put("/api/v1/items/{item_id}", responses={404: {"model": Problem}})
def replace_item(
    item_id: Id, body: ItemWrite, session: SessionDep
) -> ItemRead:
    """Replace one item."""
    found = find_item(session, item_id)
    found.sqlmodel_update(body)
    return ItemRead.model_validate(found)


@app.delete(
    "/api/v1/items/{item_id}",
    status_code=204,
    responses={404: {"model": Problem}},
)
def delete_item(item_id: Id, session: SessionDep) -> None:
    """Delete one item."""
    found = find_item(session, item_id)
    session.delete(found)


@app.exception_handler(RequestValidationError)
async def not_valid(_: Request, error: RequestValidationError) -> JSONResponse:
    """Say what is wrong, but do not repeat it: it may be no valid JSON."""
    told = [
        {key: fault[key] for key in ("loc", "msg", "type")}
        for fault in error.errors()
    ]
    return JSONResponse({"detail": told}, 422)
