"""Bodies that are about no resource: health, and what went wrong."""

from typing import Literal

from pydantic import BaseModel, Field


class Health(BaseModel):
    """Whether the service lives and can serve."""

    status: Literal["ok", "unavailable"]


class ProblemDetail(BaseModel):
    """One fault in the input and where it is."""

    location: list[str | int] = Field(examples=[["body", "name"]])
    code: str = Field(examples=["missing"])
    message: str = Field(examples=["Field required"])


class Problem(BaseModel):
    """Problem details (RFC 9457) with a stable code to act on."""

    type: str = Field(examples=["about:blank"])
    title: str = Field(examples=["Not Found"])
    status: int = Field(examples=[404])
    error_code: str = Field(examples=["not_found"])
    message: str = Field(examples=["There is no such resource."])
    details: list[ProblemDetail]
    correlation_id: str = Field(
        examples=["8d1b6c7e-9a3f-4f0c-b2a4-5e8d1b4c7e9a"]
    )
