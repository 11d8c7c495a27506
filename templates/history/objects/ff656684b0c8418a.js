(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  text = __locals.text;
    ; 
const has = (id) => derived.components.includes(id);
const auth = derived.hasAuthentication;
const database = derived.hasDatabase;

    ; __append("\"\"\"Draws the C4 diagrams of codebase_guide.md: `make diagrams`.\"\"\"\n\nfrom pathlib import Path\n\nfrom diagrams import Diagram, Node\nfrom diagrams.c4 import (\n    Container,\n")
    ;  if (database) { 
    ; __append("    Database,\n")
    ;  } 
    ; __append("    Person,\n    Relationship,\n    System,\n    SystemBoundary,\n)\n\n")
    ; __append( text.pyAssign("TITLE", derived.title) )
    ; __append("\nFOLDER = Path(\"docs/architecture\")\n\n\ndef context() -> None:\n    \"\"\"Level 1: who uses the service, and what it relies on.\"\"\"\n    with _diagram(\"context\"):\n        client = Person(name=\"Client\", description=\"Calls the API.\")\n        service = System(name=TITLE, description=\"openapi.json\")\n        client >> Relationship(\"JSON over HTTPS\") >> service\n")
    ;  if (auth) { 
    ; __append("        issuer = _external(\"Identity provider\", \"Issues tokens (OIDC).\")\n        service >> Relationship(\"reads keys\") >> issuer\n")
    ;  } 
    ; __append("        telemetry = _external(\"Telemetry\", \"Traces, metrics and logs (OTLP).\")\n        service >> Relationship(\"sends\") >> telemetry\n")
    ;  if (has("profiling")) { 
    ; __append("        profiles = _external(\"Pyroscope\", \"Where the time goes.\")\n        service >> Relationship(\"sends profiles\") >> profiles\n")
    ;  } 
    ; __append("\n\ndef containers() -> None:\n    \"\"\"Level 2: what runs.\"\"\"\n    with _diagram(\"containers\"):\n        client = Person(name=\"Client\", description=\"Calls the API.\")\n        with SystemBoundary(TITLE):\n            api = Container(\n                name=\"API\",\n                technology=\"Python, FastAPI\",\n                description=\"app/main.py\",\n            )\n            limits = Container(\n                name=\"Rate limits\",\n                technology=\"Redis\",\n                description=\"app/repositories/rate_limits.py\",\n            )\n")
    ;  if (database) { 
    ; __append("            migration = Container(\n                name=\"Migration\",\n                technology=\"Alembic\",\n                description=\"migrations/env.py\",\n            )\n            tables = Database(\n                name=\"Tables\",\n                technology=\"PostgreSQL\",\n                description=\"app/models\",\n            )\n")
    ;  } 
    ; __append("        client >> Relationship(\"requests\") >> api\n        api >> Relationship(\"counts, where it is set up\") >> limits\n")
    ;  if (database) { 
    ; __append("        api >> Relationship(\"reads and writes\") >> tables\n        migration >> Relationship(\"changes the schema\") >> tables\n")
    ;  } 
    ; __append("\n\ndef components() -> None:\n    \"\"\"Level 3: what the API is made of.\"\"\"\n    with _diagram(\"components\"), SystemBoundary(\"API\"):\n        routes = _layer(\"routes\", \"HTTP in and out.\")\n        schemas = _layer(\"schemas\", \"What clients send and get.\")\n        services = _layer(\"services\", \"Use cases and rules.\")\n        domain = _layer(\"domain\", \"The terms of the business.\")\n        repositories = _layer(\"repositories\", \"Storage behind protocols.\")\n        routes >> Relationship(\"speaks\") >> schemas\n        routes >> Relationship(\"calls\") >> services\n        services >> Relationship(\"decides about\") >> domain\n        services >> Relationship(\"asks\") >> repositories\n")
    ;  if (database) { 
    ; __append("        models = _layer(\"models\", \"The tables.\")\n        repositories >> Relationship(\"selects from\") >> models\n")
    ;  } 
    ; __append("\n\ndef _external(name: str, description: str) -> Node:\n    return System(name=name, description=description, external=True)\n\n\ndef _layer(name: str, description: str) -> Node:\n    return Container(\n        name=f\"app/{name}\", technology=\"Python\", description=description\n    )\n\n\ndef _diagram(name: str) -> Diagram:\n    return Diagram(\n        f\"{TITLE}: {name}\",\n        filename=str(FOLDER / name),\n        outformat=\"svg\",\n        show=False,\n        direction=\"TB\",\n        graph_attr={\"pad\": \"0.5\", \"splines\": \"spline\"},\n    )\n\n\nif __name__ == \"__main__\":\n    FOLDER.mkdir(parents=True, exist_ok=True)\n    context()\n    containers()\n    components()\n")
  return __output;

}