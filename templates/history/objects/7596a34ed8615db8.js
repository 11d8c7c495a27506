(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
project = __locals.project,
  commands = __locals.commands;
    ; 
const sqlmodel = project.orm === "sqlmodel";
const variable = project.databaseVariable || "DATABASE_URL";
const named = project.metadata || (sqlmodel ? "sqlmodel:SQLModel.metadata" : "");
const [module, object = ""] = named.split(":");
const [name] = object.split(".");
const theirs = module === "sqlmodel" ? [] : [module];
const awaited = /\+(?:asyncpg|aiomysql|asyncmy|aiosqlite|psycopg_async)$/.test(project.databaseScheme);
// Those that would call the import one of nothing.
const pragma = commands.linters.some((name) => name === "ruff" || name === "flake8") ? "  # noqa: F401" : "";
const models = project.models.filter((model) => model !== module).toSorted();

    ; __append("\"\"\"Runs migrations with the database that ")
    ; __append( variable )
    ; __append(" names.\"\"\"\n\n")
    ;  if (awaited) { 
    ; __append("import asyncio\n")
    ;  } 
    ; __append("import logging\nimport os\n")
    ;  if (sqlmodel) { 
    ; __append("from typing import Any, Literal\n")
    ;  } 
    ; __append("\nfrom alembic import context\n")
    ;  if (sqlmodel) { 
    ; __append("from alembic.autogenerate.api import AutogenContext\n")
    ;  } 
    ; __append("from sqlalchemy import pool\nfrom sqlalchemy.engine import Connection")
    ;  if (!awaited) { 
    ; __append(", create_engine")
    ;  } 
    ; __append("\n")
    ;  if (awaited) { 
    ; __append("from sqlalchemy.ext.asyncio import create_async_engine\n")
    ;  } 
    ;  if (module === "sqlmodel") { 
    ; __append("from sqlmodel import SQLModel\n")
    ;  } 
    ;  if (models.length > 0 || (named !== "" && theirs.length > 0)) { 
    ; __append("\n")
    ;  for (const model of models) { 
    ; __append("import ")
    ; __append( model )
    ; __append( pragma )
    ; __append("\n")
    ;  } 
    ;  if (named !== "" && theirs.length > 0) { 
    ; __append("from ")
    ; __append( module )
    ; __append(" import ")
    ; __append( name )
    ; __append("\n")
    ;  } 
    ;  } 
    ; __append("\n")
    ;  if (named === "") { 
    ; __append("# Name the MetaData of the tables here, so that migrations can be drafted.\ntarget_metadata = None\n")
    ;  } else { 
    ; __append("target_metadata = ")
    ; __append( object )
    ; __append("\n")
    ;  } 
    ; __append("\n# The command says what it does.\nlogging.basicConfig()\nlogging.getLogger(\"alembic.runtime.migration\").setLevel(logging.INFO)\n\n\ndef database_url() -> str:\n    \"\"\"Return the address, which stands in no file.\"\"\"\n    try:\n        return os.environ[")
    ; __append(escapeFn( variable ))
    ; __append("]\n    except KeyError:\n        raise SystemExit(")
    ; __append(escapeFn( `${variable} is not set` ))
    ; __append(") from None\n\n\n")
    ;  if (sqlmodel) { 
    ; __append("def render_item(kind: str, item: Any, autogen: AutogenContext) -> Literal[False]:\n    \"\"\"Import SQLModel in a draft that names a type of it.\"\"\"\n    if kind == \"type\" and type(item).__module__.startswith(\"sqlmodel.\"):\n        autogen.imports.add(\"import sqlmodel\")\n    return False\n\n\n")
    ;  } 
    ; __append("def migrate(connection: Connection) -> None:\n    \"\"\"Bring the schema to the revision that was asked for.\"\"\"\n    context.configure(\n        connection=connection,\n        target_metadata=target_metadata,\n        # SQLite cannot alter a table, only make it anew.\n        render_as_batch=connection.dialect.name == \"sqlite\",\n")
    ;  if (sqlmodel) { 
    ; __append("        render_item=render_item,\n")
    ;  } 
    ; __append("    )\n    with context.begin_transaction():\n        context.run_migrations()\n\n\ndef run_offline(url: str) -> None:\n    \"\"\"Write the SQL to stdout instead of running it.\"\"\"\n    context.configure(url=url, target_metadata=target_metadata, literal_binds=True)\n    with context.begin_transaction():\n        context.run_migrations()\n\n\n")
    ;  if (awaited) { 
    ; __append("async def run_online(url: str) -> None:\n    \"\"\"Run it on the database.\"\"\"\n    engine = create_async_engine(url, poolclass=pool.NullPool)\n    async with engine.connect() as connection:\n        await connection.run_sync(migrate)\n    await engine.dispose()\n")
    ;  } else { 
    ; __append("def run_online(url: str) -> None:\n    \"\"\"Run it on the database.\"\"\"\n    with create_engine(url, poolclass=pool.NullPool).connect() as connection:\n        migrate(connection)\n")
    ;  } 
    ; __append("\n\nif context.is_offline_mode():\n    run_offline(database_url())\nelse:\n")
    ;  if (awaited) { 
    ; __append("    asyncio.run(run_online(database_url()))\n")
    ;  } else { 
    ; __append("    run_online(database_url())\n")
    ;  } 
  return __output;

}