"""Items in memory."""

from typing import ClassVar

from app.domain.item import Item
from tests.support.resources.items import EXAMPLE
from tests.support.storage_contract import StorageContract


class TestItemsInMemory(StorageContract[Item]):
    """The contract of storage, held by memory."""

    example: ClassVar = EXAMPLE
