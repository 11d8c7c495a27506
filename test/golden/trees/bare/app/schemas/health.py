"""What the probes answer."""

from typing import Literal

from pydantic import BaseModel


class Health(BaseModel):
    """Whether the service lives, can serve, or is about to stop."""

    status: Literal["ok", "unavailable", "draining"]
