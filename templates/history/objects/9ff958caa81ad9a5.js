(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  versions = __locals.versions;
    ;  const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`; 
    ;  if (derived.components.includes("compose")) { 
    ; __append("# What an attack on the running service finds, every month.\nname: Security\n\non:\n  schedule:\n    - cron: \"17 4 1 * *\"\n  workflow_dispatch:\n\npermissions: {}\n\nconcurrency:\n  group: security\n  cancel-in-progress: false\n\njobs:\n  attack:\n    name: Attack\n    runs-on: ubuntu-24.04\n    timeout-minutes: 45\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - run: make up\n      - run: make dast\n      - uses: ")
    ; __append( use("actions/upload-artifact") )
    ; __append("\n        if: ${{ !cancelled() }}\n        with:\n          name: zap\n          path: reports/zap/\n")
    ;  } 
  return __output;

}