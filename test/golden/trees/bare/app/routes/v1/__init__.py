"""Version 1 of the API: every module here is a resource with a `router`."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from fastapi import APIRouter


def routers() -> Iterator[APIRouter]:
    """Yield the router of each resource, by name."""
    for module in sorted(iter_modules(__path__), key=lambda m: m.name):
        yield import_module(f"{__name__}.{module.name}").router
