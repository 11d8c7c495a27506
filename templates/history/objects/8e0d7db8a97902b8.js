(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  versions = __locals.versions;
    ;  const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`; 
    ; __append("\n  attack:\n    name: Attack\n    runs-on: ubuntu-24.04\n    timeout-minutes: 45\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - name: Start the service, without the rate limit that would shield it\n        env:\n          ")
    ; __append( derived.envPrefix )
    ; __append("RATE_LIMIT_BURST: \"1000000\"\n          ")
    ; __append( derived.envPrefix )
    ; __append("RATE_LIMIT_PER_MINUTE: \"1000000\"\n        run: make up\n      - run: make dast\n      - uses: ")
    ; __append( use("actions/upload-artifact") )
    ; __append("\n        if: ${{ !cancelled() }}\n        with:\n          name: zap\n          path: reports/zap/\n")
  return __output;

}