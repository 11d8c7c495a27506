(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
resource = __locals.resource;
    ; 
const R = resource.class;
const uses = (type) => resource.fields.some((f) => f.type === type);
const times = ["date", "datetime"].filter(uses);
const columns = [...(uses("decimal") ? ["FixedPoint"] : []), ...(uses("datetime") ? ["Moment", "UtcDateTime"] : [])];

    ; __append("\"\"\"")
    ; __append( resource.Many )
    ; __append(".\"\"\"\n\n")
    ;  if (times.length) { 
    ; __append("from datetime import ")
    ; __append( times.join(", ") )
    ; __append("\n")
    ;  } 
    ;  if (uses("decimal")) { 
    ; __append("from decimal import Decimal\n")
    ;  } 
    ;  if (uses("uuid")) { 
    ; __append("from uuid import UUID\n")
    ;  } 
    ;  if (times.length || uses("decimal") || uses("uuid")) { 
    ; __append("\n")
    ;  } 
    ;  if (uses("float")) { 
    ; __append("from pydantic import FiniteFloat\n")
    ;  } 
    ; __append("from sqlmodel import Field, SQLModel\n\n")
    ;  if (columns.length) { 
    ; __append("from app.columns import ")
    ; __append( columns.join(", ") )
    ; __append("\n\n")
    ;  } 
    ; __append("\nclass ")
    ; __append( R )
    ; __append("Write(SQLModel):\n    \"\"\"What a client sends.\"\"\"\n\n")
    ;  for (const f of resource.fields) { 
    ; __append( f.declaration )
    ; __append("\n")
    ;  } 
    ; __append("\n\n")
    ; __append( resource.bracketed("", `class ${R}(`, [`${R}Write`, "table=True"], "):") )
    ; __append("\n    \"\"\"One ")
    ; __append( resource.one )
    ; __append(" as it is stored.\"\"\"\n\n    __tablename__ = \"")
    ; __append( resource.plural )
    ; __append("\"\n    # The id of one that is deleted is not given again.\n    __table_args__ = {\"sqlite_autoincrement\": True}\n\n    id: int | None = Field(default=None, primary_key=True)\n\n\nclass ")
    ; __append( R )
    ; __append("Read(SQLModel):\n    \"\"\"One ")
    ; __append( resource.one )
    ; __append(" as clients see it.\"\"\"\n\n    id: int\n")
    ;  for (const f of resource.fields) { 
    ; __append("    ")
    ; __append( f.name )
    ; __append(": ")
    ; __append( f.annotation )
    ; __append("\n")
    ;  } 
    ; __append("\n\nclass ")
    ; __append( resource.classes )
    ; __append("(SQLModel):\n    \"\"\"Some ")
    ; __append( resource.many )
    ; __append("; an object, so that it can grow.\"\"\"\n\n    items: list[")
    ; __append( R )
    ; __append("Read]\n")
  return __output;

}