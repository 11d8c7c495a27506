(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ;  const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`; 
    ; __append("name: Deploy\ndescription: Runs one make target against the host of the job's environment, over ssh.\n\ninputs:\n  target:\n    description: Make target that changes the host.\n    required: true\n  digest:\n    description: Digest of the image.\n    required: true\n  environment:\n    description: What the service takes its environment for, stage or prod.\n    required: true\n  docker-host:\n    description: Where Docker runs, as in ssh://deploy@staging.example.\n    required: true\n  known-hosts:\n    description: The host's line of known_hosts.\n    required: true\n  ssh-key:\n    description: Private key of the deployer.\n    required: true\n")
    ;  if (answers.registry !== "ghcr.io") { 
    ; __append("  registry-user:\n    description: Who may pull from the registry.\n    required: true\n  registry-token:\n    description: With which token or password.\n    required: true\n")
    ;  } 
    ;  if (derived.hasDatabase) { 
    ; __append("  database-url:\n    description: Where PostgreSQL is, as a container on the host reaches it.\n    required: true\n")
    ;  } 
    ; __append("\nruns:\n  using: composite\n  steps:\n    - name: Log in, since the host pulls with the caller's credentials\n      uses: ")
    ; __append( use("docker/login-action") )
    ; __append("\n      with:\n        registry: ")
    ; __append(escapeFn( answers.registry.split("/")[0] ))
    ; __append("\n")
    ;  if (answers.registry === "ghcr.io") { 
    ; __append("        username: ${{ github.actor }}\n        password: ${{ github.token }}\n")
    ;  } else { 
    ; __append("        username: ${{ inputs.registry-user }}\n        password: ${{ inputs.registry-token }}\n")
    ;  } 
    ; __append("    - name: Change the host\n      shell: bash\n      env:\n        TARGET: ${{ inputs.target }}\n        DIGEST: ${{ inputs.digest }}\n        DOCKER_HOST: ${{ inputs.docker-host }}\n        KNOWN_HOSTS: ${{ inputs.known-hosts }}\n        SSH_KEY: ${{ inputs.ssh-key }}\n        ")
    ; __append( derived.envPrefix )
    ; __append("ENVIRONMENT: ${{ inputs.environment }}\n")
    ;  if (derived.hasDatabase) { 
    ; __append("        ")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL: ${{ inputs.database-url }}\n")
    ;  } 
    ; __append("      run: |\n        mkdir -p -m 700 ~/.ssh\n        printf '%s\\n' \"$KNOWN_HOSTS\" >> ~/.ssh/known_hosts\n        eval \"$(ssh-agent -s)\" > /dev/null\n        trap 'ssh-agent -k > /dev/null' EXIT\n        printf '%s\\n' \"$SSH_KEY\" | ssh-add -q -\n        make \"$TARGET\"\n")
  return __output;

}