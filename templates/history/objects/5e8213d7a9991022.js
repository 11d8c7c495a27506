(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
resources = __locals.resources;
    ; 
const uses = (type) => resources.some((r) => r.fields.some((f) => f.type === type));
const hasTime = uses("datetime");
const hasAmount = uses("decimal");
const names = [...(hasAmount ? ["BigInteger"] : []), ...(hasTime ? ["DateTime"] : []), "TypeDecorator"];

    ;  if (hasTime || hasAmount) { 
    ; __append("\"\"\"Columns of types that SQLite does not have.\"\"\"\n\n")
    ;  if (hasTime) { 
    ; __append("from datetime import UTC, datetime\n")
    ;  } 
    ;  if (hasAmount) { 
    ; __append("from decimal import Decimal\n")
    ;  } 
    ;  if (hasTime) { 
    ; __append("from typing import Annotated\n")
    ;  } 
    ; __append("\n")
    ;  if (hasTime) { 
    ; __append("from pydantic import AfterValidator, AwareDatetime\n")
    ;  } 
    ; __append("from sqlalchemy import Dialect\nfrom sqlmodel import ")
    ; __append( names.join(", ") )
    ; __append("\n")
    ;  if (hasTime) { 
    ; __append("\n\ndef in_utc(value: datetime) -> datetime:\n    \"\"\"Return the same moment in UTC.\"\"\"\n    try:\n        return value.astimezone(UTC)\n    except OverflowError as error:\n        raise ValueError(\"Input is out of range in UTC\") from error\n\n\nMoment = Annotated[AwareDatetime, AfterValidator(in_utc)]\n\n\nclass UtcDateTime(TypeDecorator[datetime]):\n    \"\"\"A moment in UTC: SQLite keeps no zone, so it is put back.\"\"\"\n\n    impl = DateTime\n    cache_ok = True\n\n    def process_bind_param(\n        self, value: datetime | None, dialect: Dialect\n    ) -> datetime | None:\n        \"\"\"Return what is stored.\"\"\"\n        return None if value is None else in_utc(value)\n\n    def process_result_value(\n        self, value: datetime | None, dialect: Dialect\n    ) -> datetime | None:\n        \"\"\"Return what was stored.\"\"\"\n        return None if value is None else value.replace(tzinfo=UTC)\n")
    ;  } 
    ;  if (hasAmount) { 
    ; __append("\n\nclass FixedPoint(TypeDecorator[Decimal]):\n    \"\"\"A decimal as ten-thousandths: SQLite would make a float of it.\"\"\"\n\n    impl = BigInteger\n    cache_ok = True\n\n    def process_bind_param(\n        self, value: Decimal | None, dialect: Dialect\n    ) -> int | None:\n        \"\"\"Return what is stored.\"\"\"\n        return None if value is None else int(value.scaleb(4))\n\n    def process_result_value(\n        self, value: int | None, dialect: Dialect\n    ) -> Decimal | None:\n        \"\"\"Return what was stored.\"\"\"\n        return None if value is None else Decimal(value).scaleb(-4)\n")
    ;  } 
    ;  } 
  return __output;

}