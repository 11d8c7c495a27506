"""How entities are stored: the tables, one module each."""

from importlib import import_module
from pkgutil import iter_modules


def load() -> None:
    """Import every table, so that the metadata is complete."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
