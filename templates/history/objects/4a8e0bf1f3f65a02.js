(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("\"\"\"What can go wrong, told apart by class and by a stable code.\"\"\"\n\nfrom collections.abc import Sequence\nfrom dataclasses import dataclass\nfrom typing import ClassVar\n\n\n@dataclass(frozen=True, slots=True)\nclass Detail:\n    \"\"\"One fault in the input and where it is.\"\"\"\n\n    location: tuple[str | int, ...]\n    code: str\n    message: str\n\n\nclass ServiceError(Exception):\n    \"\"\"A failure that the client is told about.\"\"\"\n\n    code: ClassVar[str] = \"internal_error\"\n\n    def __init__(self, message: str, details: Sequence[Detail] = ()) -> None:\n        \"\"\"Explain the failure in words that are safe to show.\"\"\"\n        super().__init__(message)\n        self.message = message\n        self.details = tuple(details)\n\n\nclass ValidationFailedError(ServiceError):\n    \"\"\"The input is malformed or out of bounds.\"\"\"\n\n    code = \"validation_failed\"\n\n\nclass RuleViolatedError(ServiceError):\n    \"\"\"The input is well-formed but breaks a rule of the business.\"\"\"\n\n    code = \"rule_violated\"\n")
    ;  if (answers.tier >= 4) { 
    ; __append("\n\nclass IdempotencyKeyReusedError(RuleViolatedError):\n    \"\"\"An idempotency key came back with another request.\"\"\"\n\n    code = \"idempotency_key_reused\"\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("\n\nclass AuthenticationError(ServiceError):\n    \"\"\"The caller is unknown.\n\n    The reason is for the audit log; clients do not see it.\n    \"\"\"\n\n    code = \"unauthenticated\"\n\n    def __init__(self, reason: str) -> None:\n        \"\"\"Name the category of the failure.\"\"\"\n        super().__init__(\"A valid bearer token is required.\")\n        self.reason = reason\n\n\nclass ForbiddenError(ServiceError):\n    \"\"\"The caller is known but lacks permission.\"\"\"\n\n    code = \"forbidden\"\n")
    ;  } 
    ; __append("\n\nclass NotFoundError(ServiceError):\n    \"\"\"There is no such thing, or none that the caller may know of.\"\"\"\n\n    code = \"not_found\"\n\n\nclass ConflictError(ServiceError):\n    \"\"\"The change conflicts with what is stored.\"\"\"\n\n    code = \"conflict\"\n")
    ;  if (answers.tier >= 4) { 
    ; __append("\n\nclass RequestInFlightError(ConflictError):\n    \"\"\"A request with the same idempotency key has not finished yet.\"\"\"\n\n    code = \"request_in_flight\"\n")
    ;  } 
    ; __append("\n\nclass PreconditionFailedError(ServiceError):\n    \"\"\"The stored version is not the one that the client changed.\"\"\"\n\n    code = \"precondition_failed\"\n")
    ;  if (answers.tier >= 4) { 
    ; __append("\n\nclass RateLimitedError(ServiceError):\n    \"\"\"The client sends more than it may.\"\"\"\n\n    code = \"rate_limited\"\n\n    def __init__(self, retry_after: int) -> None:\n        \"\"\"Say after how many seconds a retry can succeed.\"\"\"\n        super().__init__(\"Too many requests.\")\n        self.retry_after = retry_after\n")
    ;  } 
    ; __append("\n\nclass DependencyFailedError(ServiceError):\n    \"\"\"Something that the service depends on failed; a retry may succeed.\"\"\"\n\n    code = \"dependency_failed\"\n\n    def __init__(self, dependency: str) -> None:\n        \"\"\"Name the dependency for the logs.\"\"\"\n        super().__init__(\"The service is unavailable at the moment.\")\n        self.dependency = dependency\n")
  return __output;

}