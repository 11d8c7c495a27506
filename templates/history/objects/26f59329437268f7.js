(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  resource = __locals.resource;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("# Migrations\n\nThe schema changes by Alembic revisions in `migrations/versions`, and by nothing else.\n")
    ;  if (has("adr")) { 
    ; __append("Why is in [decision 0019](adr/0019-persistence.md).\n")
    ;  } 
    ; __append("\n## Writing one\n\n```sh\n")
    ;  if (has("compose")) { 
    ; __append("make up                              # a PostgreSQL to compare with\n")
    ;  } 
    ; __append("export ")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL=postgresql+asyncpg://postgres:postgres@localhost:5432/postgres # pragma: allowlist secret\nmake migrate\nmake migration m=\"add a note to ")
    ; __append( resource.many )
    ; __append("\"\nmake migration-check\n```\n\nThen read the draft. Alembic sees a rename as a drop and an add, and misses changes of\nconstraints without names, of server defaults and of data. Complete the downgrade.\n\n## Two versions, one schema\n\nDuring a rollout")
    ;  if (has("helm")) { 
    ; __append(", a canary")
    ;  } 
    ; __append(" and after a rollback, the version before runs on the new\nschema. A revision therefore never breaks the code that is deployed:\n\n| Wanted | First release | Next release | The one after |\n|---|---|---|---|\n| new column | add it, nullable or with a default | use it | make it strict |\n| rename | add the new one, write both | read the new one, copy the rest | drop the old one |\n| drop | stop using it | drop it | |\n\nA lock on a busy table stops the service, since its statements are cut off after 30\nseconds. Build an index on a large table concurrently, inside\n`with op.get_context().autocommit_block():`, and change many rows in batches.\n\n## Running them\n\n")
    ;  if (has("helm")) { 
    ; __append("`helm upgrade` runs `alembic upgrade head` as a job before the pods change, with the newer\nimage and no network but the database. If it fails, the release stops and the running\nversion is untouched. Look at the job:\n\n```sh\nkubectl --namespace <namespace> logs job/")
    ; __append( answers.name )
    ; __append("-migrate\n```\n")
    ;  } else { 
    ; __append("`alembic upgrade head` runs once, with the newer version, before that version starts. If it\nfails, the running version is untouched.\n")
    ;  } 
    ; __append("\nGoing back to the version before needs no downgrade. To undo a revision that nothing\nuses yet: `uv run alembic downgrade -1`.\n")
  return __output;

}