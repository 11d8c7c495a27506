(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  text = __locals.text;
    ; __append("\"\"\"What each command of the command line does.\"\"\"\n\nimport json\nimport sys\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("from collections.abc import Sequence\nfrom datetime import timedelta\n")
    ;  } 
    ; __append("from pathlib import Path\nfrom typing import TextIO\n\nimport structlog\nimport uvicorn\n\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("from app.about import NAME\n")
    ;  } 
    ; __append("from app.adapters import build\nfrom app.files import write_atomically\nfrom app.main import assemble, create_app\nfrom app.observability.logging import configure_logging\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("from app.security.local_issuer import LocalIssuer\n")
    ;  } 
    ; __append("from app.settings import (\n    PREFIX,\n    BuildSettings,\n    ConfigurationError,\n    Settings,\n    load,\n)\n\nGRACE_SECONDS = 20\n\nlog = structlog.stdlib.get_logger(__name__)\n\n_RUNBOOK = \"RUN-API-003\"\n\n\nclass CommandError(Exception):\n    \"\"\"A command could not do its work.\"\"\"\n\n\ndef serve(\n    _: TextIO, *, host: str | None, port: int | None, log_level: str | None\n) -> None:\n    \"\"\"Serve the API until told to stop.\"\"\"\n    given = {\"host\": host, \"port\": port, \"log_level\": log_level}\n    try:\n        settings = load(\n            {name: value for name, value in given.items() if value is not None}\n        )\n    except ConfigurationError as error:\n        # Without settings nobody knows the environment and the level.\n        configure_logging(log_level or \"INFO\", \"unknown\", sys.stdout)\n        _report_failure(str(error))\n        raise\n    try:\n        app = create_app(settings)\n    except (OSError, ValueError) as error:\n        _report_failure(str(error))\n        raise\n    server = uvicorn.Server(\n        uvicorn.Config(\n            app,\n            host=settings.host,\n            port=settings.port,\n            timeout_graceful_shutdown=GRACE_SECONDS,\n            log_config=None,\n            server_header=False,\n        )\n    )\n    try:\n        server.run()\n    except SystemExit as error:\n        message = \"The server could not start.\"\n        _report_failure(message)\n        raise CommandError(message) from error\n    except KeyboardInterrupt:\n        # The server has stopped as it was asked to.\n        return\n\n\ndef _report_failure(reason: str) -> None:\n    log.critical(\"service.failed\", reason=reason, runbook=_RUNBOOK)\n\n\ndef openapi(out: TextIO, *, output: str) -> None:\n    \"\"\"Write the description of the API.\"\"\"\n    settings = Settings.model_construct(environment=\"test\")\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    app = assemble(build(settings, keys=LocalIssuer.generate()))\n")
    ;  } else { 
    ; __append("    app = assemble(build(settings))\n")
    ;  } 
    ; __append("    text = json.dumps(app.openapi(), indent=2, ensure_ascii=False) + \"\\n\"\n    if output == \"-\":\n        out.write(text)\n    else:\n        _write(Path(output), text)\n\n\ndef _write(path: Path, text: str) -> None:\n    try:\n        write_atomically(path, text.encode())\n    except OSError as error:\n        reason = error.strerror or \"unknown reason\"\n        raise CommandError(f\"{path} cannot be written: {reason}\") from error\n\n\ndef config(out: TextIO, *, output_format: str) -> None:\n    \"\"\"Show the settings in force, without secrets.\"\"\"\n    settings = load()\n    shown = {\n        PREFIX + name.upper(): value\n        for name, value in settings.model_dump(mode=\"json\").items()\n    }\n    if output_format == \"json\":\n        out.write(json.dumps(shown, indent=2, sort_keys=True) + \"\\n\")\n        return\n    out.writelines(\n        f\"{name}={'' if value is None else value}\\n\"\n        for name, value in sorted(shown.items())\n    )\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("\n\ndef token(\n    out: TextIO,\n    *,\n    scope: Sequence[str],\n    subject: str,\n    tenant: str,\n    minutes: int,\n    output_format: str,\n) -> None:\n    \"\"\"Issue a token of the local issuer.\"\"\"\n    settings = load()\n    if settings.oidc_issuer is not None:\n        raise ConfigurationError(\n            f\"{PREFIX}OIDC_ISSUER is set: ask that issuer for a token.\"\n        )\n    path = settings.local_issuer_key_file\n    issuer = LocalIssuer.load_or_create(path)\n    if not path.exists():\n        raise ConfigurationError(\n            f\"{path} cannot be written: set {PREFIX}LOCAL_ISSUER_KEY_FILE.\"\n        )\n    signed = issuer.token(\n        audience=settings.oidc_audience or NAME,\n        subject=subject,\n        tenant=tenant,\n        scopes=scope,\n        lifetime=timedelta(minutes=minutes),\n        tenant_claim=settings.oidc_tenant_claim,\n    )\n    if output_format == \"json\":\n        out.write(json.dumps({\"access_token\": signed}) + \"\\n\")\n    else:\n        out.write(signed + \"\\n\")\n")
    ;  } 
    ; __append("\n\ndef build_suffix() -> str:\n    \"\"\"Return the commit of this build as a version suffix, if known.\"\"\"\n    sha = BuildSettings().build_sha\n    return f\"+{sha}\" if sha else \"\"\n")
  return __output;

}