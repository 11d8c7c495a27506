(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
versions = __locals.versions;
    ;  const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`; 
    ; __append("\n  chart:\n    name: Chart\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - uses: ")
    ; __append( use("azure/setup-helm") )
    ; __append("\n        with:\n          version: ")
    ; __append(escapeFn( `v${versions.tools.helm}` ))
    ; __append("\n      - run: make helm-lint\n      - name: Install helm-unittest, which Helm 4 cannot verify from a repository\n        run: helm plugin install --verify=false --version ")
    ; __append( versions.tools["helm-unittest"] )
    ; __append(" https://github.com/helm-unittest/helm-unittest\n      - run: make helm-test\n")
  return __output;

}