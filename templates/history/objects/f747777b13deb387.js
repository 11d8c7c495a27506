(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ;  const flags = { HOST: "`serve --host`", PORT: "`serve --port`" }; 
    ; __append("# Configuration\n\nSettings come from, in this order of precedence:\n\n1. flags of the [command line](cli.md), where there is one;\n2. environment variables with the prefix `")
    ; __append( derived.envPrefix )
    ; __append("`;\n3. the defaults below.\n\nThe service reads no configuration files. `make run` passes the variables of `.env` on,\nwhich is a convenience of development. An empty variable counts as unset. Values are\nvalidated at the start: the service names every missing and invalid variable, and\ndoes not start. `")
    ; __append( answers.name )
    ; __append(" config` shows what is in force, without secrets.\n\n| Variable | Default | Flag | Meaning |\n|---|---|---|---|\n")
    ;  for (const v of derived.environment) { 
    ; __append("| `")
    ; __append( derived.envPrefix )
    ; __append( v.name )
    ; __append("` | ")
    ;  if (v.default) { 
    ; __append("`")
    ; __append( v.default )
    ; __append("`")
    ;  } else if (v.name === "PORT") { 
    ; __append("`")
    ; __append( answers.port )
    ; __append("`")
    ;  } 
    ; __append(" | ")
    ; __append( flags[v.name] ?? "" )
    ; __append(" | ")
    ;  if (v.secret) { 
    ; __append("**Secret.** ")
    ;  } 
    ; __append(escapeFn( v.description ))
    ; __append(" |\n")
    ;  } 
    ; __append("\nThe defaults are for a developer's machine")
    ;  if (has("docker")) { 
    ; __append("; the image says `prod` unless it is told otherwise")
    ;  } 
    ; __append(". In stage and prod")
    ;  if (derived.hasDatabase || derived.hasAuthentication) { 
    ; __append(" the service insists on\n")
    ; __append( [derived.hasDatabase ? `\`${derived.envPrefix}DATABASE_URL\`` : "", derived.hasAuthentication ? `\`${derived.envPrefix}OIDC_ISSUER\` and \`${derived.envPrefix}OIDC_AUDIENCE\`` : ""].filter(Boolean).join(", ") )
    ; __append(", and")
    ;  } 
    ; __append(" hides `/docs` and `/openapi.json`.\n\n## OpenTelemetry\n\nTraces, metrics and logs are sent when `OTEL_EXPORTER_OTLP_ENDPOINT` is set, by OTLP over\nHTTP. The other [standard variables](https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/)\napply too")
    ;  if (has("helm")) { 
    ; __append("; the chart sets them from `telemetry`")
    ;  } 
    ; __append(".\n\n## Modes\n\n| Mode | How | Storage")
    ;  if (derived.hasAuthentication) { 
    ; __append(" | Tokens")
    ;  } 
    ; __append(" |\n|---|---|---")
    ;  if (derived.hasAuthentication) { 
    ; __append("|---")
    ;  } 
    ; __append("|\n| fakes in the process | `make run` | memory")
    ;  if (derived.hasAuthentication) { 
    ; __append(" | local issuer")
    ;  } 
    ; __append(" |\n")
    ;  if (derived.hasDatabase) { 
    ;  if (has("compose")) { 
    ; __append("| local services | `make up` | PostgreSQL in compose")
    ;  if (derived.hasAuthentication) { 
    ; __append(" | local issuer")
    ;  } 
    ; __append(" |\n")
    ;  } 
    ; __append("| real services | variables above | PostgreSQL")
    ;  if (derived.hasAuthentication) { 
    ; __append(" | identity provider")
    ;  } 
    ; __append(" |\n")
    ;  } else { 
    ;  if (has("compose")) { 
    ; __append("| container | `make up` | memory")
    ;  if (derived.hasAuthentication) { 
    ; __append(" | local issuer")
    ;  } 
    ; __append(" |\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("| real services | variables above | memory | identity provider |\n")
    ;  } 
    ;  } 
  return __output;

}