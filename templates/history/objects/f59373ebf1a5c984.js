(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  const ci = derived.components.includes("ci"); 
    ; __append("# Rolling back\n\nFor whoever sees that a deployment to staging or beta went wrong. Going back replaces the\none container: requests fail for some seconds.\n\n1. Find the digest to return to.\n")
    ;  if (ci) { 
    ; __append("   It is in the log of the last good run of the workflow *Pipeline*, job *Staging* or\n   *Beta*, and on the host:\n")
    ;  } else { 
    ; __append("   It is on the host:\n")
    ;  } 
    ; __append("\n   ```sh\n   export DOCKER_HOST=ssh://deploy@beta.example\n   docker image ls --digests ")
    ; __append( derived.image )
    ; __append("\n   ```\n\n")
    ;  if (ci) { 
    ; __append("2. Start the workflow *Rollback* with the environment and the digest. Where GitHub is away,\n   a machine that reaches the host does the same:\n\n   ```sh\n   export ")
    ; __append( derived.envPrefix )
    ; __append("ENVIRONMENT=prod # stage on staging\n")
    ;  if (derived.hasDatabase) { 
    ; __append("   export ")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL=… # of that environment\n")
    ;  } 
    ; __append("   make rollback DIGEST=sha256:…\n   ```\n")
    ;  } else { 
    ; __append("2. Run the image of that digest:\n\n   ```sh\n   export ")
    ; __append( derived.envPrefix )
    ; __append("ENVIRONMENT=prod # stage on staging\n")
    ;  if (derived.hasDatabase) { 
    ; __append("   export ")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL=… # of that environment\n")
    ;  } 
    ; __append("   make rollback DIGEST=sha256:…\n   ```\n")
    ;  } 
    ; __append("\n3. `/healthz` answers 200. If not, `docker logs ")
    ; __append( answers.name )
    ; __append("-api-1` says why.\n4. Revert the change on `main`, since the next ")
    ;  if (ci) { 
    ; __append("push would deploy it again")
    ;  } else { 
    ; __append("deployment would bring it back")
    ;  } 
    ; __append(", and open an\n   issue with what was seen.\n")
    ;  if (derived.hasDatabase) { 
    ; __append("\nThe schema stays as it is, so a migration has to fit the version before it:\n[Contributing](../../CONTRIBUTING.md#migrations) says how. One that does not fit is\nundone before step 2, with the newer image: `docker compose --file compose.deploy.yaml\nrun --rm migrate alembic downgrade -1`, with `DIGEST` in the environment.\n")
    ;  } 
  return __output;

}