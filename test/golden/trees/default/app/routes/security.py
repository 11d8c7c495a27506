"""Who calls, and whether the route lets them in."""

from typing import Annotated

import structlog
from fastapi import Depends, Request, Security, params
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from app.domain.caller import Caller
from app.errors import AuthenticationError, ForbiddenError
from app.routes.dependencies import AdaptersDep, get_adapters
from app.routes.rate_limit import address_of, cost_of, spend
from app.services.access import require_scopes

log = structlog.stdlib.get_logger(__name__)

_bearer = HTTPBearer(
    scheme_name="bearer",
    bearerFormat="JWT",
    description="An access token of the configured OpenID Connect issuer.",
    auto_error=False,
)
Credentials = Annotated[HTTPAuthorizationCredentials | None, Security(_bearer)]


async def authenticate(
    request: Request, adapters: AdaptersDep, credentials: Credentials
) -> Caller:
    """Return the caller that a valid token names."""
    admitted = _admitted(request)
    if admitted is not None:
        return admitted
    try:
        if credentials is None:
            raise AuthenticationError("missing")
        if (
            adapters.settings.refuses_plain_http
            and request.url.scheme != "https"
        ):
            raise AuthenticationError("plain_http")
        caller = await adapters.tokens.verify(credentials.credentials)
    except AuthenticationError as error:
        _audit(request, "authenticate", "failure", reason=error.reason)
        await spend(adapters, address_of(request))
        raise
    _audit(
        request,
        "authenticate",
        "success",
        actor=caller.actor,
        presented=sorted(caller.scopes),
    )
    request.state.user_role = caller.actor
    return caller


CurrentCaller = Annotated[Caller, Depends(authenticate)]


async def limit_caller(
    request: Request, adapters: AdaptersDep, caller: CurrentCaller
) -> None:
    """Take tokens of the caller, or refuse the request."""
    if _admitted(request) is not None:
        return
    client = f"{caller.tenant}:{caller.subject}"
    await spend(adapters, client, cost_of(request))


def requires(*scopes: str) -> params.Security:
    """Declare, where a route is defined, the scopes that it asks for."""
    return params.Security(_bearer, scopes=scopes)


async def authorise(request: Request, caller: CurrentCaller) -> None:
    """Hold the caller to what the route declares; if nothing, deny."""
    required = {
        scope
        for dependency in request.scope["route"].dependencies
        if isinstance(dependency, params.Security)
        for scope in dependency.scopes or ()
    }
    try:
        require_scopes(caller, frozenset(required))
    except ForbiddenError:
        _audit(
            request,
            "authorise",
            "deny",
            actor=caller.actor,
            required=sorted(required),
            presented=sorted(caller.scopes),
        )
        raise


async def admit(request: Request) -> None:
    """Ask what the dependencies ask; they do not ask it again."""
    adapters = get_adapters(request)
    caller = await authenticate(request, adapters, await _bearer(request))
    await limit_caller(request, adapters, caller)
    await authorise(request, caller)
    request.state.admitted = caller


def _admitted(request: Request) -> Caller | None:
    return getattr(request.state, "admitted", None)


def _audit(
    request: Request, action: str, outcome: str, **facts: object
) -> None:
    # Audit records name categories and scopes, never identities.
    write = log.info if outcome == "success" else log.warning
    write(
        "security.audit",
        action=action,
        outcome=outcome,
        operation=f"{request.method} {request.scope['route'].path}",
        **facts,
    )
