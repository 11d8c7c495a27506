"""Who makes a request."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """An authenticated user or service, known by validated claims only."""

    subject: str
    tenant: str
    scopes: frozenset[str]
    actor: Literal["user", "service"]
