(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
versions = __locals.versions;
    ;  const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`; 
    ; __append("\n  image:\n    name: Image\n    runs-on: ubuntu-24.04\n    timeout-minutes: 20\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ")
    ; __append( use("anchore/sbom-action", "/download-syft") )
    ; __append("\n        id: syft\n        with:\n          syft-version: ")
    ; __append(escapeFn( `v${versions.tools.syft}` ))
    ; __append("\n      - uses: ")
    ; __append( use("anchore/scan-action", "/download-grype") )
    ; __append("\n        id: grype\n        with:\n          grype-version: ")
    ; __append(escapeFn( `v${versions.tools.grype}` ))
    ; __append("\n      - run: make build\n      - run: make sbom\n        env:\n          SYFT: ${{ steps.syft.outputs.cmd }}\n      - run: make scan\n        env:\n          GRYPE: ${{ steps.grype.outputs.cmd }}\n")
  return __output;

}