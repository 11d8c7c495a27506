(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  slot = __locals.slot;
    ; 
const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`;
const has = (id) => derived.components.includes(id);
const boxed = answers.tier === 5 && has("compose");

    ;  if (answers.tier === 5 && (has("compose") || has("fuzz"))) { 
    ; __append("# Every night, what can turn red without a commit: new vulnerabilities, dead links,\n# and what an attack on ")
    ; __append( [...(has("compose") ? ["the running service"] : []), ...(has("fuzz") ? ["the parsers of input"] : [])].join(" or on ") )
    ; __append(" finds.\n")
    ;  } else if (has("compose")) { 
    ; __append("# What can turn red without a commit: new vulnerabilities, dead links, and what\n# an attack on the running service finds.\n")
    ;  } else { 
    ; __append("# What can turn red without a commit: new vulnerabilities and dead links.\n")
    ;  } 
    ; __append("name: Security\n\non:\n  schedule:\n    - cron: \"17 4 * * ")
    ; __append( derived.tier.dast === "nightly" ? "*" : "1" )
    ; __append("\"\n  workflow_dispatch:\n\npermissions: {}\n\nconcurrency:\n  group: security\n  cancel-in-progress: false\n\njobs:\n  dependencies:\n    name: Dependencies\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n")
    ;  if (boxed) { 
    ; __append("      - uses: ./.github/actions/tools\n      - run: docker compose run --rm tools make audit\n")
    ;  } else { 
    ; __append("      - uses: ./.github/actions/setup\n      - run: make audit\n")
    ;  } 
    ; __append( slot("ci.weekly") )
    ; __append("\n  links:\n    name: Links\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ")
    ; __append( use("lycheeverse/lychee-action") )
    ; __append("\n        with:\n          args: --no-progress --exclude-loopback --exclude /actions/workflows/ ")
    ;  if (has("architecture") && has("docs")) { 
    ; __append("--exclude /docs/architecture/ ")
    ;  } 
    ; __append("'./*.md'")
    ;  if (has("docs") || has("adr")) { 
    ; __append(" './docs/**/*.md'")
    ;  } 
    ; __append("\n          token: ${{ github.token }}\n")
  return __output;

}