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
const python = versions.images[`python:${answers.python}`];
const stages = ["lint", "test", ...(has("docker") ? ["build", "staging, and production by hand"] : [])];

    ; __append("# ")
    ; __append( stages.join(" → ") )
    ; __append("\n")
    ;  if (has("docker")) { 
    ; __append("#\n# Deployment starts with the repository variable DEPLOY=true and the environments\n# staging and production, each with the variables DEPLOY_HOST and DEPLOY_KNOWN_HOSTS and\n# the secret DEPLOY_KEY. \"Run workflow\" then brings to production what staging has.\n")
    ;  if (answers.registry !== "ghcr.io") { 
    ; __append("# The registry wants the variable REGISTRY_USER and the secret REGISTRY_TOKEN there too.\n")
    ;  } 
    ;  } 
    ; __append("name: Pipeline\n\non:\n  pull_request:\n  push:\n    branches: [main]\n")
    ;  if (has("docker")) { 
    ; __append("  workflow_dispatch:\n")
    ;  } 
    ; __append("\npermissions: {}\n\nconcurrency:\n  group: pipeline-${{ github.event_name }}-${{ github.ref }}\n  cancel-in-progress: ${{ github.event_name == 'pull_request' }}\n\njobs:\n  lint:\n    name: Lint\n")
    ;  if (has("docker")) { 
    ; __append("    if: github.event_name != 'workflow_dispatch'\n")
    ;  } 
    ; __append("    runs-on: ubuntu-24.04\n    container: python:")
    ; __append( python.tag )
    ; __append("@")
    ; __append( python.digest )
    ; __append("\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - name: Install git and make\n        run: |\n          apt-get update\n          apt-get install --yes --no-install-recommends git make\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n")
    ;  if (has("watermark")) { 
    ; __append("          fetch-depth: 0\n")
    ;  } 
    ; __append("          persist-credentials: false\n      - uses: ")
    ; __append( use("astral-sh/setup-uv") )
    ; __append("\n        with:\n          version: ")
    ; __append(escapeFn( versions.tools.uv ))
    ; __append("\n          enable-cache: false\n      - name: Let git read what another user checked out\n        run: git config --global --add safe.directory \"$GITHUB_WORKSPACE\"\n      - run: make dev\n      - run: make lint\n      - run: make audit\n")
    ;  if (has("pre-commit")) { 
    ; __append("      - run: make secrets\n")
    ;  } 
    ;  if (has("watermark")) { 
    ; __append("      - run: make watermark\n      - name: Check again what the pull request changes\n        if: github.event_name == 'pull_request'\n        env:\n          BASE: ${{ github.event.pull_request.base.sha }}\n        run: make watermark-diff\n")
    ;  } 
    ; __append("\n  test:\n    name: Test\n    needs: [lint]\n    runs-on: ubuntu-24.04\n    container: python:")
    ; __append( python.tag )
    ; __append("@")
    ; __append( python.digest )
    ; __append("\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - name: Install make\n        run: |\n          apt-get update\n          apt-get install --yes --no-install-recommends make\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ")
    ; __append( use("astral-sh/setup-uv") )
    ; __append("\n        with:\n          version: ")
    ; __append(escapeFn( versions.tools.uv ))
    ; __append("\n          enable-cache: false\n      - run: make dev\n      - run: make test\n")
    ; __append( slot("ci.image") )
  return __output;

}