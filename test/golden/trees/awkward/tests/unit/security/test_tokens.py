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

from app.domain.caller import Caller
from app.errors import AuthenticationError
from tests.support.issuer import AUDIENCE, URL, FakeIssuer, ec_key, rsa_key
from tests.support.probe import PATH
from tests.support.service import Service, StartService

MakeToken = Callable[[FakeIssuer], str]


def _from_now(**delta: int) -> datetime:
    return datetime.now(UTC) + timedelta(**delta)


_NOW = datetime.now(UTC)


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


async def _refusal(service: Service, token: str) -> str:
    """Return why a token is refused."""
    with pytest.raises(AuthenticationError) as raised:
        await service.adapters.tokens.verify(token)
    return raised.value.reason


@pytest.mark.rule("PY-SEC-012")
@pytest.mark.parametrize("token", ["", "not-a-token", "a.b.c", "e30.e30."])
async def test_what_is_no_token_is_refused(
    token: str, service: Service
) -> None:
    """Anybody may send anything."""
    assert await _refusal(service, token) in {"malformed", "algorithm"}


@pytest.mark.rule("PY-SEC-012", "PY-SEC-012a")
@pytest.mark.parametrize(
    "make_token",
    [
        _tampered,
        lambda i: i.sign(i.claims(), "ec", ec_key("b")),
        lambda i: i.sign(i.claims(), "rsa", rsa_key("b")),
    ],
    ids=["tampered", "ec", "rsa"],
)
async def test_a_signature_by_another_key_is_refused(
    make_token: MakeToken, service: Service
) -> None:
    """Only the issuer can have written what a token says."""
    token = make_token(service.issuer)

    assert await _refusal(service, token) == "signature"


@pytest.mark.rule("PY-SEC-012", "PY-SEC-012a")
async def test_a_key_that_is_not_published_is_refused(
    service: Service,
) -> None:
    """A token cannot bring its own key."""
    token = service.issuer.sign(service.issuer.claims(), "x", ec_key("a"))

    assert await _refusal(service, token) == "unknown_key"


@pytest.mark.rule("PY-SEC-012", "PY-SEC-012e")
@pytest.mark.parametrize(
    "make_token", [_unsigned, _signed_with_the_public_key]
)
async def test_an_algorithm_that_proves_nothing_is_refused(
    make_token: MakeToken, service: Service
) -> None:
    """The token must not choose how it is checked."""
    token = make_token(service.issuer)

    assert await _refusal(service, token) == "algorithm"


@pytest.mark.rule("PY-SEC-012", "PY-SEC-012b")
@pytest.mark.parametrize(
    ("issuer", "reason"),
    [
        ("https://evil.example", "issuer"),
        (f"{URL}/", "issuer"),
        (None, "claims"),
    ],
)
async def test_a_token_of_another_issuer_is_refused(
    issuer: str | None, reason: str, service: Service
) -> None:
    """The name is compared as it is written."""
    token = service.issuer.token(iss=issuer)

    assert await _refusal(service, token) == reason


@pytest.mark.rule("PY-SEC-012", "PY-SEC-012c")
@pytest.mark.parametrize(
    ("audience", "reason"),
    [
        ("another-api", "audience"),
        (["other", "more"], "audience"),
        (None, "claims"),
    ],
)
async def test_a_token_for_another_api_is_refused(
    audience: object, reason: str, service: Service
) -> None:
    """Whoever receives a token must not be able to use it elsewhere."""
    token = service.issuer.token(aud=audience)

    assert await _refusal(service, token) == reason


@pytest.mark.rule("PY-SEC-012", "PY-SEC-012d")
@pytest.mark.parametrize(
    ("claims", "reason"),
    [
        ({"exp": _from_now(minutes=-2)}, "expired"),
        ({"exp": None}, "claims"),
        ({"nbf": _from_now(hours=2)}, "not_yet_valid"),
    ],
    ids=["expired", "endless", "early"],
)
async def test_a_token_counts_in_its_time_only(
    claims: dict[str, object], reason: str, service: Service
) -> None:
    """One that leaked is worthless before long."""
    token = service.issuer.token(**claims)

    assert await _refusal(service, token) == reason


@pytest.mark.rule("PY-SEC-012", "PY-SEC-012f")
@pytest.mark.parametrize(
    ("claim", "seconds", "reason"),
    [("exp", -40, "expired"), ("nbf", 40, "not_yet_valid")],
)
async def test_clocks_may_not_differ_by_much(
    claim: str, seconds: int, reason: str, service: Service
) -> None:
    """Half a minute, however the token is wrong."""
    token = service.issuer.token(**{claim: _from_now(seconds=seconds)})

    assert await _refusal(service, token) == reason


@pytest.mark.rule("PY-SEC-007")
@pytest.mark.parametrize("subject", [None, "", 7, "a\0", "s" * 256])
async def test_a_token_that_names_nobody_is_refused(
    subject: object, service: Service
) -> None:
    """Nobody is not somebody."""
    token = service.issuer.token(sub=subject)

    assert await _refusal(service, token) in {"claims", "malformed"}


@pytest.mark.rule("PY-SEC-034")
@pytest.mark.parametrize(
    "tenant", [None, "", ["a", "b"], "t" * 256, "a\0", "\ud800"]
)
async def test_a_token_names_one_tenant(
    tenant: object, service: Service
) -> None:
    """None, several and what cannot be stored are refused alike."""
    token = service.issuer.token(tenant_id=tenant)

    assert await _refusal(service, token) == "claims"


@pytest.mark.rule("PY-SEC-029")
async def test_scopes_have_one_form(service: Service) -> None:
    """What is not understood grants nothing."""
    token = service.issuer.token(scope=["probe:read"])

    assert await _refusal(service, token) == "claims"


@pytest.mark.rule("PY-SEC-009", "PY-SEC-012")
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


@pytest.mark.rule("PY-SEC-012", "PY-SEC-012c")
async def test_one_of_several_audiences_suffices(service: Service) -> None:
    """Issuers may grant one token for several APIs."""
    token = service.issuer.token(aud=["other", AUDIENCE])

    caller = await service.adapters.tokens.verify(token)

    assert caller.subject == "alice"


@pytest.mark.rule("PY-SEC-010", "PY-SEC-038", "PY-SEC-049c")
async def test_a_client_that_acts_for_itself_is_a_service(
    service: Service,
) -> None:
    """Audit records tell people from programs."""
    token = service.issuer.token(sub="robot", client_id="robot")

    assert (await service.adapters.tokens.verify(token)).actor == "service"


def _from_workload(issuer: FakeIssuer, **changes: object) -> str:
    return issuer.token(sub="robot", client_id="robot", **changes)


WORKLOADS_REFUSED: list[tuple[str, MakeToken]] = [
    (
        "signature",
        lambda i: i.sign(
            i.claims(sub="robot", client_id="robot"), "ec", ec_key("b")
        ),
    ),
    ("issuer", lambda i: _from_workload(i, iss="https://evil.example")),
    ("audience", lambda i: _from_workload(i, aud="another-api")),
    ("expired", lambda i: _from_workload(i, exp=_from_now(minutes=-2))),
    ("not_yet_valid", lambda i: _from_workload(i, nbf=_from_now(minutes=2))),
    ("claims", lambda i: _from_workload(i, tenant_id=None)),
]


@pytest.mark.rule("PY-SEC-038", "PY-SEC-038a")
@pytest.mark.parametrize(
    ("reason", "make_token"),
    [pytest.param(*case, id=case[0]) for case in WORKLOADS_REFUSED],
)
async def test_a_service_has_to_prove_as_much_as_a_person(
    reason: str, make_token: MakeToken, service: Service
) -> None:
    """Whoever takes over a service must not be let in more easily."""
    assert await _refusal(service, make_token(service.issuer)) == reason


@pytest.mark.rule("PY-SEC-038", "PY-SEC-038b")
@pytest.mark.parametrize(
    "times",
    [(_NOW, _NOW + timedelta(seconds=7201)), (None, _from_now(hours=1))],
    ids=["long", "unknown"],
)
async def test_the_token_of_a_service_is_short_lived(
    times: tuple[datetime | None, datetime], service: Service
) -> None:
    """A program can fetch a new one; one that leaked soon ends."""
    issued, expires = times
    token = _from_workload(service.issuer, iat=issued, exp=expires)

    assert await _refusal(service, token) == "lifetime"


@pytest.mark.rule("PY-SEC-038", "PY-SEC-038b")
@pytest.mark.parametrize(
    ("client", "seconds"), [("robot", 7200), (None, 7201)]
)
async def test_a_token_that_lives_long_enough_is_valid(
    client: str | None, seconds: int, service: Service
) -> None:
    """Two hours for a program; for people the issuer decides."""
    token = service.issuer.token(
        sub="robot",
        client_id=client,
        iat=_NOW,
        exp=_NOW + timedelta(seconds=seconds),
    )

    assert (await service.adapters.tokens.verify(token)).subject == "robot"


@pytest.mark.rule("PY-SEC-012", "PY-SEC-012f")
async def test_clocks_may_differ_a_little(service: Service) -> None:
    """The clocks of two machines never agree exactly."""
    token = service.issuer.token(
        exp=_from_now(seconds=-20), nbf=_from_now(seconds=20)
    )

    caller = await service.adapters.tokens.verify(token)

    assert caller.subject == "alice"


@pytest.mark.rule("PY-SEC-012", "PY-SEC-012e")
async def test_an_algorithm_that_is_not_listed_is_refused(
    start: StartService,
) -> None:
    """A good signature by an algorithm nobody chose is worth nothing."""
    service = start(oidc_algorithms=("RS256",))

    assert await _refusal(service, service.issuer.token()) == "algorithm"


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


async def test_an_issuer_out_of_reach_is_no_fault_of_the_body(
    service: Service,
) -> None:
    """Who calls is asked while the body is read, and stays 503 there."""
    service.issuer.down = True

    response = await service.client("probe:write").post(
        f"{PATH}/numbers", json={"number": 1}
    )

    assert response.status_code == 503
