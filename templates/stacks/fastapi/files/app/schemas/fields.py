"""The types that a resource is made of, as JSON spells them.

JSON has no dates or identifiers: they arrive as text. A number in their
place is refused rather than guessed at.
"""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BeforeValidator,
    Field,
    Strict,
    WithJsonSchema,
)


def _text_only(value: object) -> object:
    if not isinstance(value, str):
        raise ValueError("Input should be a string")
    return value


def _in_utc(value: datetime) -> datetime:
    try:
        return value.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("Input is out of range in UTC") from error


def _to_scale(value: Decimal) -> Decimal:
    # As storage has it, so that the same is answered before and after.
    return value.quantize(_SCALE)


_SCALE = Decimal("0.0001")
_Lax = Strict(strict=False)
_Text = BeforeValidator(_text_only)

# PostgreSQL stores no NUL characters in text.
String = Annotated[
    str,
    Field(
        min_length=1, max_length=200, pattern=r"^[^\x00]*[^\s\x00][^\x00]*$"
    ),
]
Integer = Annotated[int, Field(ge=-2_147_483_648, le=2_147_483_647)]
Number = Annotated[float, Field(allow_inf_nan=False)]
Boolean = bool
Date = Annotated[date, _Lax, _Text]
DateTime = Annotated[AwareDatetime, _Lax, _Text, AfterValidator(_in_utc)]
Identifier = Annotated[UUID, _Lax, _Text]
Amount = Annotated[
    Decimal,
    _Lax,
    _Text,
    Field(max_digits=18, decimal_places=4),
    AfterValidator(_to_scale),
    WithJsonSchema({"type": "string", "pattern": r"^-?\d{1,14}(\.\d{1,4})?$"}),
]
