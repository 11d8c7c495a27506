(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  versions = __locals.versions;
    ;  const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`; 
    ; __append("name: Deploy\ndescription: Runs one make target against the cluster of the job's environment.\n\ninputs:\n  kubeconfig:\n    description: Kubeconfig of the environment's deployer.\n    required: true\n  target:\n    description: Make target that changes the cluster.\n    required: true\n  environment:\n    description: Name of the chart/values-<environment>.yaml file.\n    required: true\n  digest:\n    description: Digest of the image.\n    default: \"\"\n  revision:\n    description: Helm revision to go back to; empty for the release before.\n    default: \"\"\n\nruns:\n  using: composite\n  steps:\n    - name: Install Helm\n      uses: ")
    ; __append( use("azure/setup-helm") )
    ; __append("\n      with:\n        version: ")
    ; __append(escapeFn( `v${versions.tools.helm}` ))
    ; __append("\n")
    ;  if (answers.tier < 5) { // there, the job admission has verified it 

    ; __append("    - name: Install cosign\n      if: inputs.digest != ''\n      uses: ")
    ; __append( use("sigstore/cosign-installer") )
    ; __append("\n      with:\n        cosign-release: ")
    ; __append(escapeFn( `v${versions.tools.cosign}` ))
    ; __append("\n")
    ;  if (answers.registry === "ghcr.io") { 
    ; __append("    - name: Log in, since a private image has a private signature\n      if: inputs.digest != ''\n      uses: ")
    ; __append( use("docker/login-action") )
    ; __append("\n      with:\n        registry: ghcr.io\n        username: ${{ github.actor }}\n        password: ${{ github.token }}\n")
    ;  } 
    ; __append("    - name: Verify the signature\n      if: inputs.digest != ''\n      shell: bash\n      env:\n        DIGEST: ${{ inputs.digest }}\n      run: make verify\n")
    ;  } 
    ; __append("    - name: Change the cluster\n      shell: bash\n      env:\n        DIGEST: ${{ inputs.digest }}\n        ENVIRONMENT: ${{ inputs.environment }}\n        REVISION: ${{ inputs.revision }}\n        KUBECONFIG: ${{ runner.temp }}/kubeconfig\n        KUBECONFIG_CONTENT: ${{ inputs.kubeconfig }}\n        TARGET: ${{ inputs.target }}\n      run: |\n        trap 'rm -f \"$KUBECONFIG\"' EXIT\n        (umask 077 && printf '%s' \"$KUBECONFIG_CONTENT\" > \"$KUBECONFIG\")\n        make \"$TARGET\"\n")
  return __output;

}