(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("# ")
    ; __append(escapeFn( derived.title ))
    ; __append("\n\n")
    ; __append(escapeFn( answers.description ))
    ; __append("\n\n| You want to | Read |\n|---|---|\n| run it on your machine | [Getting started](getting-started.md) |\n| call it | [API](api.md), [Errors](errors.md) |\n| configure it | [Configuration](configuration.md), [Command line](cli.md) |\n")
    ;  if (has("helm")) { 
    ; __append("| deploy it, or go back | [Deployment](deployment.md)")
    ;  if (derived.hasDatabase) { 
    ; __append(", [Migrations](migrations.md)")
    ;  } 
    ; __append(" |\n")
    ;  } else if (derived.hasDatabase) { 
    ; __append("| change its schema | [Migrations](migrations.md) |\n")
    ;  } 
    ; __append("| see what it is doing | [Observability](observability.md), [Runbooks](runbooks/index.md) |\n| judge its risks | [Security](security.md) |\n| change it | [Testing](testing.md)")
    ;  if (has("adr")) { 
    ; __append(", [Decisions](adr/README.md)")
    ;  } 
    ; __append(" |\n\n## How it is built\n\nA request passes through four layers, each of which knows only the one below:\n\n| Layer | Knows | Does not know |\n|---|---|---|\n| `app/routes`, `app/schemas` | HTTP, the published shapes | storage |\n| `app/services` | the use cases and rules | HTTP, SQL |\n| `app/domain` | the terms of the domain | everything else |\n| `app/repositories`")
    ;  if (derived.hasDatabase) { 
    ; __append(", `app/models`")
    ;  } 
    ; __append(" | storage, behind protocols | HTTP, rules |\n\n`app/adapters.py` chooses from the settings what stands behind each protocol, and\n`app/main.py` puts the application together.\n")
  return __output;

}