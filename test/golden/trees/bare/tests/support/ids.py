"""Identifiers that are known beforehand."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(slots=True)
class SequentialIds:
    """Counts from one."""

    last: int = 0

    def __call__(self) -> UUID:
        """Return the next identifier."""
        self.last += 1
        return UUID(int=self.last)
