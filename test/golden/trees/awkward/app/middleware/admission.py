"""Asks who calls before the body of a request is read."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.about import API_PREFIX
from app.routes.problems import NotAdmittedError

Admit = Callable[[Request], Awaitable[None]]


class AdmissionMiddleware:
    """Reads bodies of those only who are let in.

    FastAPI reads and parses a body before it asks any dependency, so without
    this anybody could send for ever what is no JSON.
    """

    def __init__(self, app: ASGIApp, admit: Admit) -> None:
        """Wrap an application whose routes of the API admit callers."""
        self.app = app
        self.admit = admit

    async def __call__(
        self, scope: Scope, receive: Receive, send: Send
    ) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        is_asked = False

        async def receive_if_admitted() -> Message:
            nonlocal is_asked
            # The route, which is not known any earlier, says what to ask.
            if not is_asked and _is_api(scope):
                is_asked = True
                try:
                    await self.admit(Request(scope))
                except Exception as error:
                    raise NotAdmittedError(error) from error
            return await receive()

        await self.app(scope, receive_if_admitted, send)


def _is_api(scope: Scope) -> bool:
    path: str = getattr(scope.get("route"), "path", "")
    return path.startswith(f"{API_PREFIX}/")
