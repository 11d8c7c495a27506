(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("# What runs on a host. `make deploy` and `make rollback` name the image by DIGEST; the\n# rest comes from the environment")
    ;  if (derived.components.includes("ci")) { 
    ; __append(", in the pipeline from that of the job")
    ;  } 
    ; __append(".\nname: ")
    ; __append(escapeFn( answers.name ))
    ; __append("\n\nx-service: &service\n  image: ")
    ; __append( derived.image )
    ; __append("@${DIGEST:?}\n  environment:\n    ")
    ; __append( derived.envPrefix )
    ; __append("ENVIRONMENT: ${")
    ; __append( derived.envPrefix )
    ; __append("ENVIRONMENT:-stage}\n")
    ;  if (derived.hasDatabase) { 
    ; __append("    ")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL: ${")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL:?}\n")
    ;  } 
    ; __append("  read_only: true\n  tmpfs: [/tmp]\n  cap_drop: [ALL]\n  security_opt: [\"no-new-privileges:true\"]\n\nservices:\n  api:\n    <<: *service\n    # A proxy on the host ends TLS.\n    ports: [\"127.0.0.1:${PORT:-")
    ; __append( answers.port )
    ; __append("}:")
    ; __append( answers.port )
    ; __append("\"]\n    restart: unless-stopped\n")
    ;  if (derived.hasDatabase) { 
    ; __append("\n  # Runs by itself, before the service is replaced.\n  migrate:\n    <<: *service\n    profiles: [migrate]\n    command: [\"alembic\", \"upgrade\", \"head\"]\n    healthcheck:\n      disable: true\n")
    ;  } 
  return __output;

}