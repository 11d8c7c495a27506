(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\"\"\"What all tables have in common.\"\"\"\n\nfrom datetime import datetime\nfrom typing import ClassVar\nfrom uuid import UUID\n\nimport sqlalchemy as sa\nfrom sqlalchemy.orm import (\n    DeclarativeBase,\n    Mapped,\n    declared_attr,\n    mapped_column,\n)\n\nfrom app.domain.entity import Entity\n\n\nclass Base(DeclarativeBase):\n    \"\"\"Names constraints by rule, so that migrations can refer to them.\"\"\"\n\n    metadata = sa.MetaData(\n        naming_convention={\n            \"ix\": \"ix_%(table_name)s_%(column_0_N_name)s\",\n            \"uq\": \"uq_%(table_name)s_%(column_0_N_name)s\",\n            \"ck\": \"ck_%(table_name)s_%(constraint_name)s\",\n            \"fk\": \"fk_%(table_name)s_%(column_0_N_name)s\",\n            \"pk\": \"pk_%(table_name)s\",\n        }\n    )\n    type_annotation_map: ClassVar = {datetime: sa.DateTime(timezone=True)}\n\n\nclass EntityRow(Base):\n    \"\"\"A table whose columns are named like the fields of its entity.\"\"\"\n\n    __abstract__ = True\n\n    entity: ClassVar[type[Entity]]\n\n    id: Mapped[UUID] = mapped_column(primary_key=True)\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    tenant: Mapped[str] = mapped_column(sa.String(255))\n")
    ;  } 
    ; __append("    version: Mapped[int]\n    created_at: Mapped[datetime]\n    updated_at: Mapped[datetime]\n\n    @declared_attr.directive\n    @classmethod\n    def __table_args__(cls) -> tuple[sa.Index, ...]:\n        \"\"\"Index the order in which pages are read.\"\"\"\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("        columns = (\"tenant\", \"created_at\", \"id\")\n")
    ;  } else { 
    ; __append("        columns = (\"created_at\", \"id\")\n")
    ;  } 
    ; __append("        return (sa.Index(f\"ix_{cls.__tablename__}_order\", *columns),)\n")
  return __output;

}