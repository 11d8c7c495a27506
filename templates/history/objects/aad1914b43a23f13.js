(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ; 
const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`;
const boxed = answers.tier === 5 && derived.components.includes("compose");

    ; __append("\n  chart:\n    name: Chart\n    runs-on: ubuntu-24.04\n    timeout-minutes: ")
    ; __append( boxed ? 15 : 10 )
    ; __append("\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n")
    ;  if (boxed) { 
    ; __append("      - uses: ./.github/actions/tools\n      - run: docker compose run --rm tools make helm-lint helm-test\n")
    ;  } else { 
    ; __append("      - uses: ./.github/actions/setup\n      - uses: ")
    ; __append( use("azure/setup-helm") )
    ; __append("\n        with:\n          version: ")
    ; __append(escapeFn( `v${versions.tools.helm}` ))
    ; __append("\n      - run: make helm-lint\n      - name: Install helm-unittest, which Helm 4 cannot verify from a repository\n        run: helm plugin install --verify=false --version ")
    ; __append( versions.tools["helm-unittest"] )
    ; __append(" https://github.com/helm-unittest/helm-unittest\n      - run: make helm-test\n")
    ;  } 
  return __output;

}