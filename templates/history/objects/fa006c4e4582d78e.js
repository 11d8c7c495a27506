(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
versions = __locals.versions;
    ;  const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`; 
    ; __append("name: Pipeline\n\non:\n  pull_request:\n  push:\n    branches: [main]\n\npermissions: {}\n\nconcurrency:\n  group: pipeline-${{ github.ref }}\n  cancel-in-progress: ${{ github.event_name == 'pull_request' }}\n\njobs:\n  check:\n    name: Check\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ")
    ; __append( use("astral-sh/setup-uv") )
    ; __append("\n        with:\n          version: ")
    ; __append(escapeFn( versions.tools.uv ))
    ; __append("\n          enable-cache: false\n      - run: make dev\n      - run: make lint\n      - run: make test\n      - run: make audit\n      - run: make secrets\n")
  return __output;

}