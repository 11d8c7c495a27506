(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ;  const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`; 
    ; __append("name: Rollback\n\non:\n  workflow_dispatch:\n    inputs:\n      environment:\n        description: Where to go back\n        type: choice\n        options: [staging, beta]\n        required: true\n      digest:\n        description: Digest of the image to return to; docs/runbooks/rollback.md says how to find it\n        type: string\n        required: true\n\npermissions: {}\n\nconcurrency:\n  group: deploy-${{ inputs.environment }}\n  cancel-in-progress: false\n\njobs:\n  rollback:\n    name: Rollback\n    environment: ${{ inputs.environment }}\n    runs-on: ubuntu-24.04\n    timeout-minutes: 20\n    permissions:\n      contents: read\n")
    ;  if (answers.registry === "ghcr.io") { 
    ; __append("      packages: read # the host gets the image with this token\n")
    ;  } 
    ; __append("    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/deploy\n        with:\n          target: rollback\n          digest: ${{ inputs.digest }}\n          environment: ${{ inputs.environment == 'beta' && 'prod' || 'stage' }}\n          docker-host: ${{ vars.DOCKER_HOST }}\n          known-hosts: ${{ vars.SSH_KNOWN_HOSTS }}\n          ssh-key: ${{ secrets.SSH_KEY }}\n")
    ;  if (answers.registry !== "ghcr.io") { 
    ; __append("          registry-user: ${{ vars.REGISTRY_USER }}\n          registry-token: ${{ secrets.REGISTRY_TOKEN }}\n")
    ;  } 
    ;  if (derived.hasDatabase) { 
    ; __append("          database-url: ${{ secrets.DATABASE_URL }}\n")
    ;  } 
  return __output;

}