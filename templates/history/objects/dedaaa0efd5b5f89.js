(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ; 
const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`;
// At tier 5 every tool runs in the development image.
const boxed = answers.tier === 5 && derived.components.includes("compose");
const make = (target) => `${boxed ? "docker compose run --rm tools " : ""}make ${target}`;

    ; __append("\n  watermarks:\n    name: Watermarks\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          fetch-depth: 0\n          persist-credentials: false\n      - uses: ./.github/actions/")
    ; __append( boxed ? "tools" : "setup" )
    ; __append("\n      - run: ")
    ; __append( make("watermark") )
    ; __append("\n      - name: Check again what the pull request changes\n        if: github.event_name == 'pull_request'\n        env:\n          BASE: ${{ github.event.pull_request.base.sha }}\n        run: ")
    ; __append( make("watermark-diff") )
    ; __append("\n")
  return __output;

}