"""Turns what nobody expected into one log record and a plain answer."""

from opentelemetry import trace
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.routes.problems import problem, report


class UnhandledErrorMiddleware:
    """Answers 500 without telling the client what happened."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap an application."""
        self.app = app

    async def __call__(
        self, scope: Scope, receive: Receive, send: Send
    ) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def send_noting_start(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, send_noting_start)
        except Exception as error:
            # Once the response has begun, only the server can break it off.
            if started:
                raise
            trace.get_current_span().record_exception(error)
            request = Request(scope)
            report(
                request,
                error,
                error_class=type(error).__name__,
                error_code="internal_error",
                transient=False,
            )
            response = problem(
                request, 500, "internal_error", "An error occurred."
            )
            await response(scope, receive, send)
