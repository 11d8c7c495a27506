"""The issuer of development: one key, shared by server and command line."""

from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from app.adapters import build
from app.errors import AuthenticationError
from app.security.local_issuer import LocalIssuer
from app.settings import Settings
from tests.support.issuer import rsa_key
from tests.support.logs import Logs


def _token(issuer: LocalIssuer, minutes: int = 1) -> str:
    return issuer.token(
        audience="the-api",
        subject="developer",
        tenant="local",
        scopes=["probe:read"],
        lifetime=timedelta(minutes=minutes),
    )


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Return settings of a development whose key file is temporary."""
    return Settings(
        oidc_audience="the-api",
        local_issuer_key_file=tmp_path / "new" / "issuer.pem",
    )


async def test_server_and_command_line_share_a_key(
    settings: Settings,
) -> None:
    """A token made in one process is valid in the other."""
    token = _token(LocalIssuer.load_or_create(settings.local_issuer_key_file))

    caller = await build(settings).tokens.verify(token)

    assert (caller.subject, caller.tenant) == ("developer", "local")
    assert caller.scopes == {"probe:read"}


def test_the_key_is_for_its_owner_only(settings: Settings) -> None:
    """Other users of the machine cannot sign."""
    path = settings.local_issuer_key_file

    LocalIssuer.load_or_create(path)

    assert path.stat().st_mode & 0o077 == 0


async def test_a_key_of_another_machine_does_not_count(
    settings: Settings,
) -> None:
    """Tokens of one developer are worthless to the others."""
    with pytest.raises(AuthenticationError):
        await build(settings).tokens.verify(_token(LocalIssuer.generate()))


@pytest.mark.rule("PY-SEC-012d")
async def test_its_tokens_expire(settings: Settings) -> None:
    """Development takes the same checks as production."""
    issuer = LocalIssuer.load_or_create(settings.local_issuer_key_file)

    with pytest.raises(AuthenticationError):
        await build(settings).tokens.verify(_token(issuer, minutes=-2))


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    """Overwriting somebody's key would be worse than stopping."""
    path = tmp_path / "issuer.pem"
    path.write_bytes(
        rsa_key("a").private_bytes(
            Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
        )
    )

    with pytest.raises(ValueError, match="EC key"):
        LocalIssuer.load_or_create(path)


def test_where_nothing_can_be_written_it_still_signs(
    tmp_path: Path, logs: Logs
) -> None:
    """Containers may have no place to write."""
    occupied = tmp_path / "file"
    occupied.touch()

    issuer = LocalIssuer.load_or_create(occupied / "issuer.pem")

    assert _token(issuer)
    assert logs.only("local_issuer.not_stored")["level"] == "warning"
