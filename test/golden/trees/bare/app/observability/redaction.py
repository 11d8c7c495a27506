"""Keeps secrets and personal data out of logs."""

import re
from collections.abc import Mapping

REDACTED = "[redacted]"

_SENSITIVE_KEY = re.compile(
    r"password|passwd|secret|token|authorization|api_?key|cookie|credential"
    r"|database_url|redis_url|email|phone",
    re.IGNORECASE,
)
_SENSITIVE_TEXT = re.compile(
    r"(?<=Bearer )\S+"
    r"|\beyJ[\w-]+\.[\w-]+\.[\w-]*"
    r"|(?<=://)[^/\s:@]+:[^/\s@]+(?=@)",
    re.IGNORECASE,
)


def redact(value: object) -> object:
    """Return a copy in which sensitive values are masked."""
    if isinstance(value, str):
        return _SENSITIVE_TEXT.sub(REDACTED, value)
    if isinstance(value, Mapping):
        return {
            key: REDACTED if _SENSITIVE_KEY.search(str(key)) else redact(item)
            for key, item in value.items()
        }
    if isinstance(value, list | tuple | set | frozenset):
        return [redact(item) for item in value]
    return value
