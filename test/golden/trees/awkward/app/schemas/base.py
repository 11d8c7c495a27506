"""What request and response bodies have in common."""

from pydantic import BaseModel, ConfigDict


class RequestBody(BaseModel):
    """A body that is refused if it holds anything unknown or coerced."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class ResponseBody(BaseModel):
    """A body built from the attributes of a domain object."""

    model_config = ConfigDict(from_attributes=True, frozen=True)
