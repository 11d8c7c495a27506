"""Configuration: complete, checked and harmless by default."""

import pytest

from app.settings import PREFIX, ConfigurationError, Settings, load

HIDDEN = "hush"
DEPLOYED = {
    "DATABASE_URL": "postgresql+asyncpg://db.example/name",
    "OIDC_ISSUER": "https://issuer.example",
    "OIDC_AUDIENCE": "the-api",
}


def _set(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(PREFIX + name, value)


@pytest.mark.rule("PY-CFG-005", "PY-EXT-001", "PY-LCL-030")
def test_an_empty_environment_is_a_harmless_development() -> None:
    """Starting without any variable must not reach for anything real."""
    settings = load()

    assert settings.environment == "dev"
    assert settings.host == "127.0.0.1"
    assert settings.redis_url is None
    assert settings.database_url is None
    assert settings.oidc_issuer is None


@pytest.mark.rule("PY-ERR-013", "PY-OBS-020")
@pytest.mark.parametrize("environment", ["dev", "prod"])
def test_diagnostics_are_off_until_somebody_asks(
    environment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Production explains itself without them, and can be asked for more."""
    _set(monkeypatch, {"ENVIRONMENT": environment, **DEPLOYED})
    assert load().log_level == "INFO"

    monkeypatch.setenv(f"{PREFIX}LOG_LEVEL", "DEBUG")
    assert load().log_level == "DEBUG"


@pytest.mark.rule("PY-CFG-003")
def test_variables_count_only_with_the_prefix(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Variables of other programs must not change this one."""
    monkeypatch.setenv("PORT", "1")
    monkeypatch.setenv(f"{PREFIX}PORT", "2")

    assert load().port == 2


@pytest.mark.rule("PY-CFG-000")
def test_flags_beat_the_environment_and_it_beats_defaults(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The order of sources is a promise."""
    default = load().port
    monkeypatch.setenv(f"{PREFIX}PORT", "2")

    assert default != 2
    assert load().port == 2
    assert load({"port": 3}).port == 3


@pytest.mark.rule("PY-CFG-002a", "PY-DATA-001")
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ENVIRONMENT", "production"),
        ("LOG_LEVEL", "loud"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("RATE_LIMIT_PER_MINUTE", "0"),
        ("RATE_LIMIT_BURST", "many"),
        ("MAX_BODY_BYTES", "-1"),
        ("SHUTDOWN_DRAIN_SECONDS", "301"),
    ],
)
def test_a_value_out_of_bounds_is_refused_by_name(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message names the variable, so that it can be found."""
    monkeypatch.setenv(PREFIX + name, value)

    with pytest.raises(ConfigurationError, match=PREFIX + name):
        load()


@pytest.mark.rule("PY-CFG-002a")
def test_every_wrong_variable_is_named_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Mending one variable a start would take as many starts."""
    _set(monkeypatch, {"PORT": "zero", "LOG_LEVEL": "loud"})

    with pytest.raises(ConfigurationError) as raised:
        load()

    assert f"{PREFIX}PORT" in str(raised.value)
    assert f"{PREFIX}LOG_LEVEL" in str(raised.value)


@pytest.mark.rule("PY-SEC-044", "PY-SEC-044a")
@pytest.mark.parametrize("environment", ["dev", "test", "stage", "prod"])
def test_the_environment_is_one_of_four(
    environment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only stage and prod count as deployed."""
    _set(monkeypatch, {"ENVIRONMENT": environment, **DEPLOYED})

    settings = load()

    assert settings.is_deployed == (environment in {"stage", "prod"})


@pytest.mark.rule("PY-SEC-044", "PY-SEC-044b")
@pytest.mark.parametrize("environment", ["stage", "prod"])
def test_deployed_nothing_stands_in_for_what_is_missing(
    environment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stand-ins of development lose data or trust anybody."""
    monkeypatch.setenv(f"{PREFIX}ENVIRONMENT", environment)

    with pytest.raises(ConfigurationError) as raised:
        load()

    for name in DEPLOYED:
        assert PREFIX + name in str(raised.value)


@pytest.mark.rule("PY-SEC-044", "PY-SEC-044c", "PY-SEC-046", "PY-SEC-046a")
def test_origins_are_a_list(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several origins fit into one variable."""
    monkeypatch.setenv(
        f"{PREFIX}CORS_ORIGINS", "https://a.example, https://b.example,"
    )

    assert load().cors_origins == ("https://a.example", "https://b.example")


@pytest.mark.rule("PY-SEC-046", "PY-SEC-046b")
@pytest.mark.parametrize("origin", ["*", "https://*.example"])
def test_a_wildcard_is_no_origin(
    origin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wildcard would let any page call the API."""
    monkeypatch.setenv(f"{PREFIX}CORS_ORIGINS", origin)

    with pytest.raises(ConfigurationError, match="wildcard"):
        load()


@pytest.mark.rule("PY-SEC-012e")
@pytest.mark.parametrize("algorithm", ["none", "HS256", "", "RS256,HS512"])
def test_only_asymmetric_algorithms_can_be_configured(
    algorithm: str,
) -> None:
    """With HS256 whoever knows the public key could sign."""
    with pytest.raises(ConfigurationError, match="OIDC_ALGORITHMS"):
        load({"oidc_algorithms": algorithm})


@pytest.mark.rule("PY-SEC-012f")
def test_the_clock_skew_is_bounded() -> None:
    """A large allowance would keep expired tokens alive."""
    load({"oidc_clock_skew_seconds": 120})

    with pytest.raises(ConfigurationError, match="OIDC_CLOCK_SKEW"):
        load({"oidc_clock_skew_seconds": 121})


@pytest.mark.rule("PY-SEC-038b")
def test_the_life_of_a_service_token_is_bounded() -> None:
    """No configuration makes it last for ever."""
    load({"oidc_service_token_seconds": 86_400})

    with pytest.raises(ConfigurationError, match="OIDC_SERVICE_TOKEN"):
        load({"oidc_service_token_seconds": 86_401})


@pytest.mark.rule("PY-SEC-013")
@pytest.mark.parametrize("name", ["OIDC_ISSUER", "OIDC_JWKS_URL"])
def test_deployed_keys_come_over_https(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keys fetched in the clear could be anybody's."""
    _set(
        monkeypatch,
        {"ENVIRONMENT": "prod", **DEPLOYED, name: "http://issuer.example"},
    )

    with pytest.raises(ConfigurationError, match=f"{name} must use https"):
        load()


@pytest.mark.rule("PY-SEC-045")
def test_deployed_credentials_need_https(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nobody has to remember to switch it on; it can be switched off."""
    assert not load().refuses_plain_http
    _set(monkeypatch, {"ENVIRONMENT": "prod", **DEPLOYED})

    assert load().refuses_plain_http
    assert not load({"require_https": False}).refuses_plain_http


@pytest.mark.rule("PY-SEC-002")
def test_a_wrong_secret_is_not_repeated(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Errors at start end up in logs."""
    url = f"mysql://user:{HIDDEN}@db/name"
    monkeypatch.setenv(f"{PREFIX}DATABASE_URL", url)

    with pytest.raises(ConfigurationError) as raised:
        load()

    assert HIDDEN not in str(raised.value)
    assert "postgresql+asyncpg://" in str(raised.value)


@pytest.mark.rule("PY-SEC-043c")
def test_secrets_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings are printed when something goes wrong."""
    monkeypatch.setenv(f"{PREFIX}REDIS_URL", f"redis://:{HIDDEN}@cache/0")

    assert HIDDEN not in repr(load())


def test_settings_do_not_change() -> None:
    """What was checked at the start holds to the end."""
    settings = Settings()

    with pytest.raises(ValueError, match="frozen"):
        settings.port = 1  # type: ignore[misc]
