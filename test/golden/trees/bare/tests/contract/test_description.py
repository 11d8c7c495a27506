"""The API does what its description says, for requests nobody thought of."""

from collections.abc import Iterator
from typing import Any, cast

import pytest
import schemathesis
from hypothesis import given, settings
from schemathesis import Case
from schemathesis.checks import CheckFunction
from schemathesis.core.result import Ok
from schemathesis.python.asgi import shutdown_lifespans
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi.checks import (
    negative_data_rejection,
    positive_data_acceptance,
)

from tests.support.service import Service

VALID = schemathesis.GenerationMode.POSITIVE
INVALID = schemathesis.GenerationMode.NEGATIVE

EXCLUDED: list[CheckFunction] = [
    # A well-formed cursor or key may still be none that was given out.
    positive_data_acceptance,
]


def _excluded(case: Case[Any]) -> list[CheckFunction]:
    # An unknown query parameter is ignored, as clients of HTTP expect.
    if case.operation.method == "get":
        return [*EXCLUDED, negative_data_rejection]
    return EXCLUDED


def _whole(value: object) -> object:
    """Write whole numbers as integers, as JSON libraries do."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_whole(item) for item in value]
    return value


@pytest.fixture
def schema(service: Service) -> Iterator[BaseSchema]:
    """Read the description from the application, which runs in memory."""
    yield schemathesis.openapi.from_asgi("/openapi.json", service.app)
    shutdown_lifespans()


@pytest.mark.rule("PY-CTR-009", "PY-CTR-014a", "PY-ERR-000", "PY-BEH-015g")
@pytest.mark.parametrize("mode", [VALID, INVALID], ids=["valid", "invalid"])
def test_every_operation_keeps_to_its_description(
    mode: schemathesis.GenerationMode,
    schema: BaseSchema,
    subtests: pytest.Subtests,
) -> None:
    """Status, media type, headers and body are documented; nothing is 5xx."""
    for result in schema.get_all_operations():
        assert isinstance(result, Ok)
        operation = result.ok()
        takes_input = {"parameters", "requestBody"} & set(
            operation.definition.raw
        )
        if mode is INVALID and not takes_input:
            continue

        @given(case=operation.as_strategy(generation_mode=mode))
        @settings(max_examples=30)
        def check(case: Case[Any]) -> None:
            case.body = cast("Any", _whole(case.body))
            case.call_and_validate(excluded_checks=_excluded(case))

        with subtests.test(operation=operation.label):
            check()
