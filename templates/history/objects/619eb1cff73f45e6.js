(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  resource = __locals.resource;
    ; 
// One line if it fits, else the arguments on a line of their own, else one each: as black writes it.
const call = (indent, head, args, tail = "") => {
  const one = `${indent}${head}(${args.join(", ")})${tail}`;
  const inner = `${indent}    ${args.join(", ")}`;
  if (one.length <= 79) return one;
  if (inner.length <= 79) return `${indent}${head}(\n${inner}\n${indent})${tail}`;
  return `${indent}${head}(\n${args.map((a) => `${indent}    ${a},\n`).join("")}${indent})${tail}`;
};

    ; __append("\"\"\"Create the table of ")
    ; __append( resource.plural.replace(/_/g, " ") )
    ; __append(".\"\"\"\n\nimport sqlalchemy as sa\nfrom alembic import op\n\nrevision = \"")
    ; __append( resource.revision )
    ; __append("\"\ndown_revision = \"")
    ; __append( resource.downRevision )
    ; __append("\"\nbranch_labels = None\ndepends_on = None\n\n\ndef upgrade() -> None:\n    \"\"\"Apply.\"\"\"\n    op.create_table(\n        \"")
    ; __append( resource.plural )
    ; __append("\",\n        sa.Column(\"id\", sa.Uuid(), nullable=False),\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("        sa.Column(\"tenant\", sa.String(255), nullable=False),\n")
    ;  } 
    ; __append("        sa.Column(\"version\", sa.Integer(), nullable=False),\n        sa.Column(\"created_at\", sa.DateTime(timezone=True), nullable=False),\n        sa.Column(\"updated_at\", sa.DateTime(timezone=True), nullable=False),\n")
    ;  for (const f of resource.fields) { 
    ; __append( call("        ", "sa.Column", [`"${f.name}"`, f.sql, `nullable=${f.optional ? "True" : "False"}`], ",") )
    ; __append("\n")
    ;  } 
    ; __append( call("        ", "sa.PrimaryKeyConstraint", [`"id"`, `name=op.f("pk_${resource.plural}")`], ",") )
    ; __append("\n    )\n    op.create_index(\n        op.f(\"ix_")
    ; __append( resource.plural )
    ; __append("_order\"),\n        \"")
    ; __append( resource.plural )
    ; __append("\",\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("        [\"tenant\", \"created_at\", \"id\"],\n")
    ;  } else { 
    ; __append("        [\"created_at\", \"id\"],\n")
    ;  } 
    ; __append("    )\n\n\ndef downgrade() -> None:\n    \"\"\"Revert.\"\"\"\n    op.drop_table(\"")
    ; __append( resource.plural )
    ; __append("\")\n")
  return __output;

}