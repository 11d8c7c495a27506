(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  versions = __locals.versions;
    ; 
const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`;
const has = (id) => derived.components.includes(id);

    ; __append("# What can turn red without a commit: new vulnerabilities, dead links, and what\n# an attack on the running service finds.\nname: Security\n\non:\n  schedule:\n    - cron: \"17 4 * * 1\"\n  workflow_dispatch:\n\npermissions: {}\n\nconcurrency:\n  group: security\n  cancel-in-progress: false\n\njobs:\n  dependencies:\n    name: Dependencies\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - run: make audit\n\n  image:\n    name: Image\n    runs-on: ubuntu-24.04\n    timeout-minutes: 20\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ")
    ; __append( use("anchore/sbom-action", "/download-syft") )
    ; __append("\n        id: syft\n        with:\n          syft-version: ")
    ; __append(escapeFn( `v${versions.tools.syft}` ))
    ; __append("\n      - uses: ")
    ; __append( use("anchore/scan-action", "/download-grype") )
    ; __append("\n        id: grype\n        with:\n          grype-version: ")
    ; __append(escapeFn( `v${versions.tools.grype}` ))
    ; __append("\n      - run: make build\n      - run: make sbom\n        env:\n          SYFT: ${{ steps.syft.outputs.cmd }}\n      - run: make scan\n        env:\n          GRYPE: ${{ steps.grype.outputs.cmd }}\n\n  attack:\n    name: Attack\n    runs-on: ubuntu-24.04\n    timeout-minutes: 45\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - name: Start the service, without the rate limit that would shield it\n        env:\n          ")
    ; __append( derived.envPrefix )
    ; __append("RATE_LIMIT_BURST: \"1000000\"\n          ")
    ; __append( derived.envPrefix )
    ; __append("RATE_LIMIT_PER_MINUTE: \"1000000\"\n        run: make up\n      - run: make dast\n      - uses: ")
    ; __append( use("actions/upload-artifact") )
    ; __append("\n        if: ${{ !cancelled() }}\n        with:\n          name: zap\n          path: reports/zap/\n\n  links:\n    name: Links\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ")
    ; __append( use("lycheeverse/lychee-action") )
    ; __append("\n        with:\n          args: --no-progress --exclude-loopback --exclude /actions/workflows/ './*.md' './docs/**/*.md'\n          token: ${{ github.token }}\n")
  return __output;

}