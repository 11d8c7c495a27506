(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  resource = __locals.resource;
    ; __append("\"\"\"Create the table of ")
    ; __append( resource.many )
    ; __append(".\"\"\"\n\nimport sqlalchemy as sa\nfrom alembic import op\n\nrevision = \"")
    ; __append( resource.revision )
    ; __append("\"\ndown_revision = ")
    ; __append( resource.downRevision === undefined ? "None" : `"${resource.downRevision}"` )
    ; __append("\nbranch_labels = None\ndepends_on = None\n\n\ndef upgrade() -> None:\n    \"\"\"Apply.\"\"\"\n    op.create_table(\n        \"")
    ; __append( resource.plural )
    ; __append("\",\n        sa.Column(\"id\", sa.Uuid(), nullable=False),\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("        sa.Column(\"tenant\", sa.String(255), nullable=False),\n")
    ;  } 
    ; __append("        sa.Column(\"version\", sa.Integer(), nullable=False),\n        sa.Column(\"created_at\", sa.DateTime(timezone=True), nullable=False),\n        sa.Column(\"updated_at\", sa.DateTime(timezone=True), nullable=False),\n")
    ;  for (const f of resource.fields) { 
    ; __append( resource.bracketed("        ", "sa.Column(", [`"${f.name}"`, f.sql, `nullable=${f.optional ? "True" : "False"}`], "),") )
    ; __append("\n")
    ;  } 
    ; __append( resource.bracketed("        ", "sa.PrimaryKeyConstraint(", [`"id"`, `name=op.f("pk_${resource.plural}")`], "),") )
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