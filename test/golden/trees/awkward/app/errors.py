"""What can go wrong, told apart by class and by a stable code."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Detail:
    """One fault in the input and where it is."""

    location: tuple[str | int, ...]
    code: str
    message: str


class ServiceError(Exception):
    """A failure that the client is told about."""

    code: ClassVar[str] = "internal_error"

    def __init__(self, message: str, details: Sequence[Detail] = ()) -> None:
        """Explain the failure in words that are safe to show."""
        super().__init__(message)
        self.message = message
        self.details = tuple(details)


class ValidationFailedError(ServiceError):
    """The input is malformed or out of bounds."""

    code = "validation_failed"


class RuleViolatedError(ServiceError):
    """The input is well-formed but breaks a rule of the business."""

    code = "rule_violated"


class IdempotencyKeyReusedError(RuleViolatedError):
    """An idempotency key came back with another request."""

    code = "idempotency_key_reused"


class AuthenticationError(ServiceError):
    """The caller is unknown.

    The reason is for the audit log; clients do not see it.
    """

    code = "unauthenticated"

    def __init__(self, reason: str) -> None:
        """Name the category of the failure."""
        super().__init__("A valid bearer token is required.")
        self.reason = reason


class ForbiddenError(ServiceError):
    """The caller is known but lacks permission."""

    code = "forbidden"


class NotFoundError(ServiceError):
    """There is no such thing, or none that the caller may know of."""

    code = "not_found"


class ConflictError(ServiceError):
    """The change conflicts with what is stored."""

    code = "conflict"


class RequestInFlightError(ConflictError):
    """A request with the same idempotency key has not finished yet."""

    code = "request_in_flight"


class PreconditionFailedError(ServiceError):
    """The stored version is not the one that the client changed."""

    code = "precondition_failed"


class RateLimitedError(ServiceError):
    """The client sends more than it may."""

    code = "rate_limited"

    def __init__(self, retry_after: int) -> None:
        """Say after how many seconds a retry can succeed."""
        super().__init__("Too many requests.")
        self.retry_after = retry_after


class DependencyFailedError(ServiceError):
    """Something that the service depends on failed; a retry may succeed."""

    code = "dependency_failed"

    def __init__(self, dependency: str) -> None:
        """Name the dependency for the logs."""
        super().__init__("The service is unavailable at the moment.")
        self.dependency = dependency
