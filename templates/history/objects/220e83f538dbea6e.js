(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ; 
const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`;
const stages = [
  { id: "staging", title: "Staging", when: "vars.DEPLOY == 'true'", needs: "sign", runsAs: "stage" },
  { id: "beta", title: "Beta", when: "github.ref_type == 'tag'", needs: "sign, staging", runsAs: "prod" },
];

    ;  for (const { id, title, when, needs, runsAs } of stages) { 
    ; __append("\n  ")
    ; __append( id )
    ; __append(":\n    name: ")
    ; __append( title )
    ; __append("\n    if: ")
    ; __append( when )
    ; __append("\n    needs: [")
    ; __append( needs )
    ; __append("]\n    environment: ")
    ; __append( id )
    ; __append("\n    concurrency:\n      group: deploy-")
    ; __append( id )
    ; __append("\n    runs-on: ubuntu-24.04\n    timeout-minutes: 20\n    permissions:\n      contents: read\n")
    ;  if (answers.registry === "ghcr.io") { 
    ; __append("      packages: read # the host gets the image with this token\n")
    ;  } 
    ; __append("    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/deploy\n        with:\n          target: deploy\n          digest: ${{ needs.sign.outputs.digest }}\n          environment: ")
    ; __append( runsAs )
    ; __append("\n          docker-host: ${{ vars.DOCKER_HOST }}\n          known-hosts: ${{ vars.SSH_KNOWN_HOSTS }}\n          ssh-key: ${{ secrets.SSH_KEY }}\n")
    ;  if (answers.registry !== "ghcr.io") { 
    ; __append("          registry-user: ${{ vars.REGISTRY_USER }}\n          registry-token: ${{ secrets.REGISTRY_TOKEN }}\n")
    ;  } 
    ;  if (derived.hasDatabase) { 
    ; __append("          database-url: ${{ secrets.DATABASE_URL }}\n")
    ;  } 
    ;  } 
  return __output;

}