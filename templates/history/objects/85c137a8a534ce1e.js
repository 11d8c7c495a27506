(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  resource = __locals.resource,
  resources = __locals.resources;
    ;  const placed = answers.revisions?.find(({ id }) => id === "idempotency_keys")?.after; 
    ;  const after = placed ?? resources.findLast((resource) => !resource.followsKeys)?.revision; 
    ; __append("\"\"\"Create the table of idempotency keys.\"\"\"\n\nimport sqlalchemy as sa\nfrom alembic import op\n\nrevision = \"idempotency_keys\"\ndown_revision = ")
    ; __append( after === undefined ? "None" : `"${after}"` )
    ; __append("\nbranch_labels = None\ndepends_on = None\n\n\ndef upgrade() -> None:\n    \"\"\"Apply.\"\"\"\n    op.create_table(\n        \"idempotency_keys\",\n        sa.Column(\"key\", sa.String(64), nullable=False),\n        sa.Column(\"fingerprint\", sa.String(64), nullable=False),\n        sa.Column(\"status\", sa.Integer(), nullable=False),\n        sa.Column(\"headers\", sa.JSON(), nullable=False),\n        sa.Column(\"body\", sa.LargeBinary(), nullable=False),\n        sa.Column(\"expires_at\", sa.DateTime(timezone=True), nullable=False),\n        sa.PrimaryKeyConstraint(\"key\", name=op.f(\"pk_idempotency_keys\")),\n    )\n    op.create_index(\n        op.f(\"ix_idempotency_keys_expires_at\"),\n        \"idempotency_keys\",\n        [\"expires_at\"],\n    )\n\n\ndef downgrade() -> None:\n    \"\"\"Revert.\"\"\"\n    op.drop_table(\"idempotency_keys\")\n")
  return __output;

}