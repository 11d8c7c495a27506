"""Routes that exist in tests only, to see what holds for every route."""

import asyncio
from dataclasses import dataclass, field

from fastapi import APIRouter, Request

from app import errors
from app.about import API_PREFIX
from app.routes.rate_limit import costs
from app.schemas.base import RequestBody

PATH = f"{API_PREFIX}/probe"
INTERNAL = "the disk of db-7 is full"

FAILURES = {
    "validation": errors.ValidationFailedError("It is out of bounds."),
    "rule": errors.RuleViolatedError("It breaks a rule."),
    "not-found": errors.NotFoundError("There is none."),
    "conflict": errors.ConflictError("It was changed."),
    "precondition": errors.PreconditionFailedError("It is another one."),
    "dependency": errors.DependencyFailedError("postgresql"),
}


class Body(RequestBody):
    """A small body."""

    number: int
    text: str = ""


@dataclass(slots=True)
class Gate:
    """Holds a request until a test lets it go on."""

    entered: asyncio.Event = field(default_factory=asyncio.Event)
    opened: asyncio.Event = field(default_factory=asyncio.Event)


router = APIRouter(prefix=PATH, include_in_schema=False)


@router.get("/numbers/{number}")
async def read(number: int) -> int:
    """Return what was asked for."""
    return number


@router.get("/dear", dependencies=[costs(3)])
async def read_much() -> None:
    """Stand for a route that is more work than others."""


@router.post("/numbers")
async def write(body: Body) -> Body:
    """Return what was sent."""
    return body


@router.get("/bug")
async def fail_unexpectedly() -> None:
    """Raise what nobody expects."""
    raise RuntimeError(INTERNAL)


@router.get("/failures/{name}")
async def fail(name: str) -> None:
    """Raise a failure by its name."""
    raise FAILURES[name]


@router.get("/gate")
async def wait(request: Request) -> None:
    """Wait at the gate."""
    gate: Gate = request.app.state.gate
    gate.entered.set()
    await gate.opened.wait()
