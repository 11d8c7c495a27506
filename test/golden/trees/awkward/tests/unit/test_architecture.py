"""Architecture: who may import whom, and how endpoints are written."""

import ast
from collections.abc import Iterator
from inspect import iscoroutinefunction
from pathlib import Path

import pytest
from fastapi.routing import APIRoute

import app
from app.routes import health, v1

APP = Path(app.__file__).parent
FRAMEWORKS = {
    "alembic",
    "asyncpg",
    "fastapi",
    "httpx2",
    "prometheus_client",
    "redis",
    "sqlalchemy",
    "starlette",
    "uvicorn",
}
STANDARD_IO = {"http", "logging", "os", "pathlib", "socket", "subprocess"}


def _imports(directory: str = ".") -> Iterator[tuple[str, str]]:
    """Yield the path of a module, and what it imports."""
    modules = sorted((APP / directory).rglob("*.py"))
    assert modules
    for module in modules:
        tree = ast.parse(module.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [f"{node.module}.{a.name}" for a in node.names]
            else:
                continue
            for name in names:
                yield module.relative_to(APP).as_posix(), name


@pytest.mark.rule("T4-4.3", "PY-IO-006", "PY-IO-008", "PY-CODE-009")
@pytest.mark.parametrize("directory", ["domain", "services"])
def test_code_that_decides_knows_no_framework(directory: str) -> None:
    """Rules can be tested, and outlive frameworks, without I/O."""
    forbidden = FRAMEWORKS | STANDARD_IO
    for module, name in _imports(directory):
        assert name.partition(".")[0] not in forbidden, module


@pytest.mark.rule("PY-CODE-005")
@pytest.mark.parametrize(
    ("directory", "above"),
    [
        (
            "domain",
            ("adapters", "models", "repositories", "routes", "services"),
        ),
        (
            "services",
            ("adapters", "models", "routes", "schemas", "middleware"),
        ),
        ("models", ("adapters", "repositories", "routes", "services")),
        ("repositories", ("adapters", "routes", "schemas", "middleware")),
        ("schemas", ("adapters", "models", "routes", "repositories")),
    ],
)
def test_layers_do_not_reach_up(
    directory: str, above: tuple[str, ...]
) -> None:
    """What is below can be understood without what is above."""
    forbidden = tuple(f"app.{layer}" for layer in above)
    ports = "app.repositories.ports."
    for module, name in _imports(directory):
        if directory == "services" and name.startswith("app.repositories."):
            assert name.startswith(ports), module
        assert not name.startswith(forbidden), module


def _modules_that_import(*libraries: str) -> set[str]:
    return {
        module
        for module, name in _imports()
        if name.partition(".")[0] in libraries
    }


@pytest.mark.rule("PY-IO-005")
def test_only_the_boundary_talks_to_redis() -> None:
    """What the outside is like is known in one place."""
    modules = _modules_that_import("redis")

    assert modules == {"adapters.py", "repositories/rate_limits.py"}


@pytest.mark.rule("PY-IO-005", "PY-IO-005a")
def test_only_the_boundary_talks_to_the_database() -> None:
    """Nobody else knows that there are tables."""
    modules = _modules_that_import("alembic", "asyncpg", "sqlalchemy")

    assert modules
    for module in modules:
        assert module.startswith(("models/", "repositories/sql/")), module


@pytest.mark.rule("PY-IO-005", "PY-IO-005c")
def test_only_the_boundary_makes_http_calls() -> None:
    """Time-outs, retries and logs are the same for every call."""
    modules = _modules_that_import("httpx", "httpx2", "requests", "urllib3")

    assert modules == {"adapters.py", "http_client.py"}


@pytest.mark.rule("PY-EXT-003")
def test_only_adapters_choose_an_implementation() -> None:
    """Integrations are exchanged in one place."""
    implementations = ("app.repositories.memory", "app.repositories.sql")
    choosing = {
        module.partition("/")[0]
        for module, name in _imports()
        if name.startswith(implementations)
    }

    assert choosing - {"repositories"} == {"adapters.py"}


@pytest.mark.rule("T4-4.1")
def test_the_layout_is_the_agreed_one() -> None:
    """Whoever knows one service finds the way in another."""
    packages = ("models", "repositories", "routes", "schemas", "services")
    for package in packages:
        assert (APP / package / "__init__.py").is_file(), package
    assert (APP / "cli.py").is_file()


@pytest.mark.rule("T4-4.2")
def test_endpoints_are_asynchronous() -> None:
    """One that blocks would hold up all the others."""
    routers = [health.router, *v1.routers()]
    endpoints = [
        route.endpoint
        for router in routers
        for route in router.routes
        if isinstance(route, APIRoute)
    ]

    assert len(endpoints) > len(routers)
    for endpoint in endpoints:
        assert iscoroutinefunction(endpoint), endpoint
