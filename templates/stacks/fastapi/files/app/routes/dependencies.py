"""What endpoints ask for."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Depends, Request

from app.adapters import Adapters
from app.repositories.ports import UnitOfWork


def get_adapters(request: Request) -> Adapters:
    """Return the adapters of the application."""
    adapters: Adapters = request.app.state.adapters
    return adapters


AdaptersDep = Annotated[Adapters, Depends(get_adapters)]


async def get_unit_of_work(adapters: AdaptersDep) -> AsyncIterator[UnitOfWork]:
    """Begin a unit of work, and commit it once the endpoint has returned."""
    async with adapters.storage.begin() as unit:
        yield unit


# With scope="function" the commit comes before the response: a client is
# never told of a change that then fails.
UnitOfWorkDep = Annotated[
    UnitOfWork, Depends(get_unit_of_work, scope="function")
]
