(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  text = __locals.text;
    ; __append("\"\"\"What each command of the command line does.\"\"\"\n\nimport json\nfrom argparse import Namespace\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("from datetime import timedelta\n")
    ;  } 
    ; __append("from pathlib import Path\nfrom typing import TextIO\n\nimport structlog\nimport uvicorn\n\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("from app.about import NAME\n")
    ;  } 
    ; __append("from app.adapters import build\nfrom app.files import write_atomically\nfrom app.main import assemble, create_app\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("from app.security.local_issuer import LocalIssuer\n")
    ;  } 
    ; __append("from app.settings import (\n    PREFIX,\n    BuildSettings,\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    ConfigurationError,\n")
    ;  } 
    ; __append("    Settings,\n    load,\n)\n\nGRACE_SECONDS = 20\n\nlog = structlog.stdlib.get_logger(__name__)\n\n_RUNBOOK = \"RUN-API-003\"\n\n\nclass CommandError(Exception):\n    \"\"\"A command could not do its work.\"\"\"\n\n\ndef serve(options: Namespace, _: TextIO) -> None:\n    \"\"\"Serve the API until told to stop.\"\"\"\n    settings = load(\n        {\n            name: value\n            for name in (\"host\", \"port\", \"log_level\")\n            if (value := getattr(options, name)) is not None\n        }\n    )\n    server = uvicorn.Server(\n        uvicorn.Config(\n            create_app(settings),\n            host=settings.host,\n            port=settings.port,\n            timeout_graceful_shutdown=GRACE_SECONDS,\n            log_config=None,\n            server_header=False,\n        )\n    )\n    try:\n        server.run()\n    except SystemExit as error:\n        log.critical(\"service.failed\", runbook=_RUNBOOK)\n        raise CommandError(\"The server could not start.\") from error\n    except KeyboardInterrupt:\n        # The server has stopped as it was asked to.\n        return\n\n\ndef openapi(options: Namespace, out: TextIO) -> None:\n    \"\"\"Write the description of the API.\"\"\"\n    settings = Settings.model_construct(environment=\"test\")\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    app = assemble(build(settings, keys=LocalIssuer.generate()))\n")
    ;  } else { 
    ; __append("    app = assemble(build(settings))\n")
    ;  } 
    ; __append("    text = json.dumps(app.openapi(), indent=2, ensure_ascii=False) + \"\\n\"\n    if options.output == \"-\":\n        out.write(text)\n    else:\n        _write(Path(options.output), text)\n\n\ndef _write(path: Path, text: str) -> None:\n    try:\n        write_atomically(path, text.encode())\n    except OSError as error:\n        reason = error.strerror or \"unknown reason\"\n        raise CommandError(f\"{path} cannot be written: {reason}\") from error\n\n\ndef config(options: Namespace, out: TextIO) -> None:\n    \"\"\"Show the settings in force, without secrets.\"\"\"\n    settings = load()\n    shown = {\n        PREFIX + name.upper(): value\n        for name, value in settings.model_dump(mode=\"json\").items()\n    }\n    if options.format == \"json\":\n        out.write(json.dumps(shown, indent=2, sort_keys=True) + \"\\n\")\n        return\n    out.writelines(\n        f\"{name}={'' if value is None else value}\\n\"\n        for name, value in sorted(shown.items())\n    )\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("\n\ndef token(options: Namespace, out: TextIO) -> None:\n    \"\"\"Issue a token of the local issuer.\"\"\"\n    settings = load()\n    if settings.oidc_issuer is not None:\n        raise ConfigurationError(\n            f\"{PREFIX}OIDC_ISSUER is set: ask that issuer for a token.\"\n        )\n    path = settings.local_issuer_key_file\n    issuer = LocalIssuer.load_or_create(path)\n    if not path.exists():\n        raise ConfigurationError(\n            f\"{path} cannot be written: set {PREFIX}LOCAL_ISSUER_KEY_FILE.\"\n        )\n    signed = issuer.token(\n        audience=settings.oidc_audience or NAME,\n        subject=options.subject,\n        tenant=options.tenant,\n        scopes=options.scope,\n        lifetime=timedelta(minutes=options.minutes),\n        tenant_claim=settings.oidc_tenant_claim,\n    )\n    if options.format == \"json\":\n        out.write(json.dumps({\"access_token\": signed}) + \"\\n\")\n    else:\n        out.write(signed + \"\\n\")\n")
    ;  } 
    ; __append("\n\ndef build_suffix() -> str:\n    \"\"\"Return the commit of this build as a version suffix, if known.\"\"\"\n    sha = BuildSettings().build_sha\n    return f\"+{sha}\" if sha else \"\"\n")
  return __output;

}