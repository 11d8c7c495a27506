(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
versions = __locals.versions;
    ;  const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`; 
    ; __append("\n  scopes:\n    name: Scopes\n    runs-on: ubuntu-24.04\n    timeout-minutes: 5\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          fetch-depth: 0\n          persist-credentials: false\n      - name: Refuse edits of the scope of a version that is approved\n        if: github.event_name == 'pull_request'\n        env:\n          BASE: ${{ github.event.pull_request.base.sha }}\n        run: make scopes\n      - name: Refuse a release whose scope nobody approved\n        if: github.ref_type == 'tag'\n        env:\n          TAG: ${{ github.ref_name }}\n        run: make scope-approved\n")
  return __output;

}