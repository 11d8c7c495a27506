"""Tokens: refused unless everything about them is right."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import jwt
import pytest
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
)

from app.errors import AuthenticationError, DependencyFailedError
from app.models.caller import Caller
from tests.support.issuer import AUDIENCE, URL, FakeIssuer, ec_key, rsa_key
from tests.support.probe import PATH
from tests.support.service import Service, StartService

MakeToken = Callable[[FakeIssuer], str]


def _from_now(**delta: int) -> datetime:
    return datetime.now(UTC) + timedelta(**delta)


def _encode(part: dict[str, object]) -> str:
    raw = json.dumps(part).encode()
    return urlsafe_b64encode(raw).decode().rstrip("=")


def _unsigned(issuer: FakeIssuer) -> str:
    claims = issuer.token("probe:read").split(".")[1]
    return f"{_encode({'alg': 'none', 'kid': 'ec'})}.{claims}."


def _signed_with_the_public_key(issuer: FakeIssuer) -> str:
    """Use what everybody knows as the secret of an HMAC."""
    public = issuer.keys["rsa"].public_key()
    pem = public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    claims = issuer.token("probe:read").split(".")[1]
    head = f"{_encode({'alg': 'HS256', 'kid': 'rsa'})}.{claims}"
    mac = jwt.algorithms.HMACAlgorithm(jwt.algorithms.HMACAlgorithm.SHA256)
    signature = mac.sign(head.encode(), pem)
    return f"{head}.{urlsafe_b64encode(signature).decode().rstrip('=')}"


def _tampered(issuer: FakeIssuer) -> str:
    head, _, signature = issuer.token().split(".")
    claims = issuer.token("probe:read").split(".")[1]
    return f"{head}.{claims}.{signature}"


REFUSED: list[tuple[str, str, MakeToken]] = [
    ("PY-SEC-012", "malformed", lambda _: "not-a-token"),
    ("PY-SEC-012", "malformed", lambda _: "a.b.c"),
    ("PY-SEC-012a", "signature", _tampered),
    (
        "PY-SEC-012a",
        "signature",
        lambda i: i.sign(i.claims(), "ec", ec_key("b")),
    ),
    (
        "PY-SEC-012a",
        "signature",
        lambda i: i.sign(i.claims(), "rsa", rsa_key("b")),
    ),
    (
        "PY-SEC-012a",
        "unknown_key",
        lambda i: i.sign(i.claims(), "x", ec_key("a")),
    ),
    ("PY-SEC-012e", "algorithm", _unsigned),
    ("PY-SEC-012e", "algorithm", _signed_with_the_public_key),
    ("PY-SEC-012b", "issuer", lambda i: i.token(iss="https://evil.example")),
    ("PY-SEC-012b", "issuer", lambda i: i.token(iss=f"{URL}/")),
    ("PY-SEC-012c", "audience", lambda i: i.token(aud="another-api")),
    ("PY-SEC-012c", "audience", lambda i: i.token(aud=["other", "more"])),
    ("PY-SEC-012d", "expired", lambda i: i.token(exp=_from_now(minutes=-2))),
    (
        "PY-SEC-012d",
        "not_yet_valid",
        lambda i: i.token(nbf=_from_now(minutes=2)),
    ),
    ("PY-SEC-012f", "expired", lambda i: i.token(exp=_from_now(seconds=-40))),
    (
        "PY-SEC-012f",
        "not_yet_valid",
        lambda i: i.token(nbf=_from_now(seconds=40)),
    ),
    ("PY-SEC-007", "claims", lambda i: i.token(sub=None)),
    ("PY-SEC-034", "claims", lambda i: i.token(tenant_id=None)),
    ("PY-SEC-034", "claims", lambda i: i.token(tenant_id=["a", "b"])),
    ("PY-SEC-012b", "claims", lambda i: i.token(iss=None)),
    ("PY-SEC-012c", "claims", lambda i: i.token(aud=None)),
    ("PY-SEC-012d", "claims", lambda i: i.token(exp=None)),
    ("PY-SEC-029", "claims", lambda i: i.token(scope=["probe:read"])),
]


@pytest.mark.parametrize(
    ("reason", "make_token"),
    [
        pytest.param(
            reason,
            make_token,
            marks=pytest.mark.rule(rule),
            id=f"{rule}-{reason}-{number}",
        )
        for number, (rule, reason, make_token) in enumerate(REFUSED)
    ],
)
async def test_a_token_that_is_not_valid_here_and_now_is_refused(
    reason: str, make_token: MakeToken, service: Service
) -> None:
    """Each check alone has to stand between a forged token and the data."""
    with pytest.raises(AuthenticationError) as raised:
        await service.adapters.tokens.verify(make_token(service.issuer))

    assert raised.value.reason == reason


@pytest.mark.rule("PY-SEC-012")
@pytest.mark.parametrize("key_id", ["rsa", "ec"])
async def test_a_valid_token_names_the_caller(
    key_id: str, service: Service
) -> None:
    """What the issuer signed is all that is known about a caller."""
    claims = service.issuer.claims("a:read", "a:write")
    token = service.issuer.sign(claims, key_id)

    caller = await service.adapters.tokens.verify(token)

    assert caller == Caller(
        subject="alice",
        tenant="acme",
        scopes=frozenset({"a:read", "a:write"}),
        actor="user",
    )


@pytest.mark.rule("PY-SEC-012c")
async def test_one_of_several_audiences_suffices(service: Service) -> None:
    """Issuers may grant one token for several APIs."""
    token = service.issuer.token(aud=["other", AUDIENCE])

    caller = await service.adapters.tokens.verify(token)

    assert caller.subject == "alice"


@pytest.mark.rule("PY-SEC-049c")
async def test_a_client_that_acts_for_itself_is_a_service(
    service: Service,
) -> None:
    """Audit records tell people from programs."""
    token = service.issuer.token(sub="robot", client_id="robot")

    assert (await service.adapters.tokens.verify(token)).actor == "service"


@pytest.mark.rule("PY-SEC-012f")
async def test_clocks_may_differ_a_little(service: Service) -> None:
    """The clocks of two machines never agree exactly."""
    token = service.issuer.token(
        exp=_from_now(seconds=-20), nbf=_from_now(seconds=20)
    )

    caller = await service.adapters.tokens.verify(token)

    assert caller.subject == "alice"


@pytest.mark.rule("PY-SEC-012e")
async def test_an_algorithm_that_is_not_listed_is_refused(
    start: StartService,
) -> None:
    """A good signature by an algorithm nobody chose is worth nothing."""
    service = start(oidc_algorithms=("RS256",))

    with pytest.raises(AuthenticationError) as raised:
        await service.adapters.tokens.verify(service.issuer.token())

    assert raised.value.reason == "algorithm"


async def test_the_claim_of_the_tenant_can_be_configured(
    start: StartService,
) -> None:
    """Issuers disagree on its name."""
    service = start(oidc_tenant_claim="org")
    token = service.issuer.token(org="wayne")

    assert (await service.adapters.tokens.verify(token)).tenant == "wayne"


@pytest.mark.rule("PY-BEH-015g", "PY-ERR-011f")
async def test_without_keys_nobody_is_refused_for_good(
    service: Service,
) -> None:
    """503, not 401: the token may be fine, and a client should try again."""
    service.issuer.down = True

    response = await service.client("probe:read").get(f"{PATH}/numbers/1")

    assert response.status_code == 503
    assert response.json()["error_code"] == "dependency_failed"


async def test_keys_out_of_reach_are_a_failed_dependency(
    service: Service,
) -> None:
    """The verifier tells an outage from a bad token."""
    service.issuer.down = True

    with pytest.raises(DependencyFailedError):
        await service.adapters.tokens.verify(service.issuer.token())
