(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  slot = __locals.slot;
    ; 
const productive = answers.tier >= 4;
// Below tier 4 nothing renews a digest, so the tag moves with fixes.
const pinned = (name) => {
  const { tag, digest } = versions.images[name];
  return productive ? `${name}:${tag}@${digest}` : `${name}:${tag.replace(/^(\d+)[.\d]*(-[a-z]+)[.\d]*$/, "$1$2")}`;
};

    ; __append("name: ")
    ; __append(escapeFn( answers.name ))
    ; __append("\n\nx-hardened: &hardened\n  read_only: true\n  cap_drop: [ALL]\n  security_opt: [\"no-new-privileges:true\"]\n\n")
    ;  if (answers.tier === 5) { 
    ; __append("# Every tool runs here and nowhere else, on laptops")
    ;  if (derived.components.includes("ci")) { 
    ; __append(" and in CI")
    ;  } 
    ; __append(".\n")
    ;  } else { 
    ; __append("# ")
    ;  if (productive) { 
    ; __append("Lint, test")
    ;  } else { 
    ; __append("Test")
    ;  } 
    ; __append(" and build run the make targets of the laptop in ")
    ;  if (derived.components.includes("ci")) { 
    ; __append("the image of CI")
    ;  } else { 
    ; __append("one image")
    ;  } 
    ; __append(".\n")
    ;  } 
    ; __append("x-dev: &dev\n  <<: *hardened\n  build:\n    context: .\n    target: dev\n  image: ")
    ; __append( answers.name )
    ; __append("-dev\n  profiles: [dev]\n  user: ${DEV_USER:-1000:1000}\n  tmpfs: [\"/tmp:exec,mode=1777\"]\n  volumes: [\".:/src\"]\n\nservices:\n  api:\n    <<: *hardened\n    build:\n      context: .\n      target: runtime\n    image: ")
    ; __append(escapeFn( answers.name ))
    ; __append("\n    environment:\n      ")
    ; __append( derived.envPrefix )
    ; __append("ENVIRONMENT: dev\n")
    ;  if (derived.hasDatabase) { 
    ; __append("      ")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL: &database-url postgresql+asyncpg://postgres:${POSTGRES_PASSWORD:-postgres}@postgres:5432/postgres # pragma: allowlist secret\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("      ")
    ; __append( derived.envPrefix )
    ; __append("LOCAL_ISSUER_KEY_FILE: /tmp/issuer.pem\n")
    ;  } 
    ;  if (productive) { 
    ; __append("      # Taken from the shell where they are set.\n      ")
    ; __append( derived.envPrefix )
    ; __append("RATE_LIMIT_BURST:\n      ")
    ; __append( derived.envPrefix )
    ; __append("RATE_LIMIT_PER_MINUTE:\n      ")
    ; __append( derived.envPrefix )
    ; __append("REDIS_URL:\n")
    ;  } 
    ; __append("    ports: [\"127.0.0.1:${PORT:-")
    ; __append( answers.port )
    ; __append("}:")
    ; __append( answers.port )
    ; __append("\"]\n    tmpfs: [/tmp]\n    restart: unless-stopped\n")
    ;  if (derived.hasDatabase) { 
    ; __append("    depends_on:\n      migrate:\n        condition: service_completed_successfully\n\n  migrate:\n    <<: *hardened\n    image: ")
    ; __append(escapeFn( answers.name ))
    ; __append("\n    pull_policy: never # `api` builds it\n    command: [\"alembic\", \"upgrade\", \"head\"]\n    environment:\n      ")
    ; __append( derived.envPrefix )
    ; __append("ENVIRONMENT: dev\n      ")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL: *database-url\n    healthcheck:\n      disable: true\n    tmpfs: [/tmp]\n    depends_on:\n      postgres:\n        condition: service_healthy\n\n  postgres:\n    <<: *hardened\n    image: ")
    ; __append( pinned("postgres") )
    ; __append("\n    user: postgres\n    environment:\n      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:-postgres} # pragma: allowlist secret\n    healthcheck:\n      test: [\"CMD\", \"pg_isready\", \"--host\", \"127.0.0.1\", \"--username\", \"postgres\"]\n      interval: 2s\n      timeout: 2s\n      retries: 30\n    ports: [\"127.0.0.1:${POSTGRES_PORT:-5432}:5432\"]\n    tmpfs: [/tmp, /var/run/postgresql]\n    volumes: [\"postgres:/var/lib/postgresql\"]\n")
    ;  } 
    ;  if (productive) { 
    ; __append("\n  # Shares the rate limit between replicas:\n  # ")
    ; __append( derived.envPrefix )
    ; __append("REDIS_URL=redis://redis:6379/0 docker compose --profile redis up\n  redis:\n    <<: *hardened\n    image: ")
    ; __append( pinned("redis") )
    ; __append("\n    user: redis\n    profiles: [redis]\n    command: [\"redis-server\", \"--save\", \"\", \"--appendonly\", \"no\"]\n    healthcheck:\n      test: [\"CMD\", \"redis-cli\", \"ping\"]\n      interval: 2s\n      timeout: 2s\n      retries: 30\n    tmpfs: [/data, /tmp]\n\n  lint:\n    <<: *dev\n    command: [\"make\", \"lint\"]\n")
    ;  } 
    ; __append("\n  test:\n    <<: *dev\n    command: [\"make\", \"test\"]\n\n  build:\n    <<: *dev\n    command: [\"make\", \"dist\"]\n")
    ;  if (answers.tier === 5) { 
    ; __append("\n  # Any other target: docker compose run --rm tools make help\n  tools:\n    <<: *dev\n    command: [\"make\", \"help\"]\n    # Taken from the shell where they are set.\n    environment: [BASE, TITLE, GITHUB_ACTIONS, SOURCE_DATE_EPOCH]\n")
    ;  if (derived.hasDatabase) { 
    ; __append("\n  # The same tools with a database. Tests make databases of their own on its server.\n  integration:\n    <<: *dev\n    command: [\"make\", \"test-integration\"]\n    environment:\n      ")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL: *database-url\n      ")
    ; __append( derived.envPrefix )
    ; __append("TEST_DATABASE_URL: *database-url\n      # Taken from the shell where it is set: a migrated database without rows.\n      ")
    ; __append( derived.envPrefix )
    ; __append("E2E_DATABASE_URL:\n    depends_on:\n      postgres:\n        condition: service_healthy\n")
    ;  } 
    ;  } 
    ; __append( slot("compose.services") )
    ;  const volumes = (derived.hasDatabase ? "  postgres:\n" : "") + slot("compose.volumes"); 
    ;  if (volumes) { 
    ; __append("\nvolumes:\n")
    ; __append( volumes )
    ;  } 
  return __output;

}