"""Replies with a body: what is sent now and may be replayed later."""

from pydantic import BaseModel
from starlette.responses import Response

from app.domain.reply import Reply

# Clients may keep what they get if they ask each time whether it is current.
REVALIDATE = "private, no-cache"


def reply(status: int, body: BaseModel, **headers: str) -> Reply:
    """Write a body as JSON; header names use underscores."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(
        status=status,
        headers=named | {"content-type": "application/json"},
        body=body.model_dump_json().encode(),
    )


def response(reply: Reply) -> Response:
    """Turn a reply into the response that carries it."""
    return Response(reply.body, reply.status, dict(reply.headers))


def not_modified(etag: str) -> Response:
    """Tell the client that what it has is current."""
    headers = {"etag": etag, "cache-control": REVALIDATE}
    return Response(status_code=304, headers=headers)
