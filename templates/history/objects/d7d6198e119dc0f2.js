(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  versions = __locals.versions;
    ; 
const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`;
const has = (id) => derived.components.includes(id);
const deploys = [
  { id: "staging", name: "Staging", if: "vars.DEPLOY == 'true'", needs: "image, admission", environment: "staging", target: "deploy" },
  { id: "canary", name: "Canary", if: "github.ref_type == 'tag'", needs: "image, staging", environment: "production", target: "canary" },
  { id: "production", name: "Production", needs: "image, canary", environment: "production", target: has("rollouts") ? "promote" : "deploy" },
];

    ;  for (const deploy of deploys) { 
    ; __append("\n  ")
    ; __append( deploy.id )
    ; __append(":\n    name: ")
    ; __append( deploy.name )
    ; __append("\n")
    ;  if (deploy.if) { 
    ; __append("    if: ")
    ; __append( deploy.if )
    ; __append("\n")
    ;  } 
    ; __append("    needs: [")
    ; __append( deploy.needs )
    ; __append("]\n    environment: ")
    ; __append( deploy.id )
    ; __append("\n    concurrency:\n      group: deploy-")
    ; __append( deploy.environment )
    ; __append("\n    runs-on: ubuntu-24.04\n    timeout-minutes: 90\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n")
    ;  if (has("slo") && deploy.environment === "production") { 
    ; __append("      - name: Refuse while an error budget burns at more than twice its rate\n        env:\n          PROMETHEUS_URL: ${{ vars.PROMETHEUS_URL }}\n          PROMETHEUS_TOKEN: ${{ secrets.PROMETHEUS_TOKEN }}\n        run: scripts/burn_rate.sh slo/slo.yaml 2\n")
    ;  } 
    ; __append("      - uses: ./.github/actions/deploy\n        with:\n          kubeconfig: ${{ secrets.KUBECONFIG }}\n          target: ")
    ; __append( deploy.target )
    ; __append("\n          environment: ")
    ; __append( deploy.environment )
    ; __append("\n          digest: ${{ needs.image.outputs.digest }}\n")
    ;  } 
  return __output;

}