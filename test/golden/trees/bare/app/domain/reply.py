"""A response that is kept so that a repeated request gets it again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a request was answered with."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptReply:
    """A reply, the request that it answers, and how long it counts."""

    fingerprint: str
    reply: Reply
    expires_at: datetime
