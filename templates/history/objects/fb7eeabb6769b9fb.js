(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("\"\"\"Runs migrations with the database that the environment names.\"\"\"\n\nimport asyncio\nimport logging\n\nfrom alembic import context\nfrom sqlalchemy import Connection, pool\nfrom sqlalchemy.ext.asyncio import create_async_engine\n\nfrom app.models import load\nfrom app.models.base import Base\nfrom app.observability")
    ;  if (answers.tier >= 4) { 
    ; __append(".logging")
    ;  } 
    ; __append(" import configure_logging\nfrom app.settings import PREFIX, ConfigurationError, DatabaseSettings\n\nload()\n\n\ndef run_offline() -> None:\n    \"\"\"Write the SQL to stdout instead of running it.\"\"\"\n    context.configure(\n        url=\"postgresql+asyncpg://\",\n        target_metadata=Base.metadata,\n        literal_binds=True,\n    )\n    with context.begin_transaction():\n        context.run_migrations()\n\n\nasync def run_online() -> None:\n    \"\"\"Connect and migrate.\"\"\"\n    settings = DatabaseSettings()\n    url = settings.database_url\n    if url is None:\n        raise ConfigurationError(f\"{PREFIX}DATABASE_URL is not set\")\n    # A test that migrates keeps the logging that it has set up.\n    if not logging.getLogger().hasHandlers():\n        configure_logging(settings.log_level, settings.environment)\n    engine = create_async_engine(\n        url.get_secret_value(), poolclass=pool.NullPool\n    )\n    async with engine.connect() as connection:\n        await connection.run_sync(_migrate)\n    await engine.dispose()\n\n\ndef _migrate(connection: Connection) -> None:\n    # Two deployments at once must not migrate at once. The session has the\n    # lock, since an autocommit block ends the transaction.\n    connection.exec_driver_sql(\"SELECT pg_advisory_lock(4242)\")\n    # Who waits for a table makes all later queries wait too: give up.\n    connection.exec_driver_sql(\"SET lock_timeout = '5s'\")\n    connection.commit()\n    context.configure(connection=connection, target_metadata=Base.metadata)\n    with context.begin_transaction():\n        context.run_migrations()\n\n\nif context.is_offline_mode():\n    run_offline()\nelse:\n    asyncio.run(run_online())\n")
  return __output;

}