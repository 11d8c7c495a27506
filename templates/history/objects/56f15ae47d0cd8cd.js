(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
versions = __locals.versions;
    ;  const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`; 
    ; __append("name: Rollback\n\non:\n  workflow_dispatch:\n    inputs:\n      environment:\n        description: Where to go back\n        type: choice\n        options: [staging, production]\n        required: true\n      revision:\n        description: Helm revision; empty for the release before\n        type: string\n\npermissions: {}\n\nconcurrency:\n  group: deploy-${{ inputs.environment }}\n  # What rolls out at the moment is what has to end.\n  cancel-in-progress: true\n\njobs:\n  rollback:\n    name: Rollback\n    environment: ${{ inputs.environment }}\n    runs-on: ubuntu-24.04\n    timeout-minutes: 20\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/deploy\n        with:\n          kubeconfig: ${{ secrets.KUBECONFIG }}\n          target: rollback\n          environment: ${{ inputs.environment }}\n          revision: ${{ inputs.revision }}\n")
  return __output;

}