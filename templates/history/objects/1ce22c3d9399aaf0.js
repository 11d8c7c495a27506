(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  versions = __locals.versions;
    ;  const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`; 
    ; __append("\n  staging:\n    name: Staging\n    if: vars.DEPLOY == 'true'\n    needs: [sign]\n    environment: staging\n    concurrency:\n      group: deploy-staging\n    runs-on: ubuntu-24.04\n    timeout-minutes: 45\n    permissions:\n      contents: read\n")
    ;  if (answers.registry === "ghcr.io") { 
    ; __append("      packages: read # verify the signature\n")
    ;  } 
    ; __append("    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/deploy\n        with:\n          kubeconfig: ${{ secrets.KUBECONFIG }}\n          target: deploy\n          environment: staging\n          digest: ${{ needs.sign.outputs.digest }}\n\n  canary:\n    name: Canary\n    if: github.ref_type == 'tag'\n    needs: [sign, staging]\n    environment: canary\n    concurrency:\n      group: deploy-production\n    runs-on: ubuntu-24.04\n    timeout-minutes: 45\n    permissions:\n      contents: read\n")
    ;  if (answers.registry === "ghcr.io") { 
    ; __append("      packages: read # verify the signature\n")
    ;  } 
    ; __append("    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/deploy\n        with:\n          kubeconfig: ${{ secrets.KUBECONFIG }}\n          target: canary\n          environment: production\n          digest: ${{ needs.sign.outputs.digest }}\n\n  production:\n    name: Production\n    needs: [sign, canary]\n    environment: production\n    concurrency:\n      group: deploy-production\n    runs-on: ubuntu-24.04\n    timeout-minutes: 45\n    permissions:\n      contents: read\n")
    ;  if (answers.registry === "ghcr.io") { 
    ; __append("      packages: read # verify the signature\n")
    ;  } 
    ; __append("    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/deploy\n        with:\n          kubeconfig: ${{ secrets.KUBECONFIG }}\n          target: deploy\n          environment: production\n          digest: ${{ needs.sign.outputs.digest }}\n")
  return __output;

}