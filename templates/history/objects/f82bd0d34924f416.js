(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ; 
const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`;
const has = (id) => derived.components.includes(id);
const boxed = answers.tier === 5 && has("compose");

    ; __append("\n  docs:\n    name: Docs\n    runs-on: ubuntu-24.04\n    timeout-minutes: ")
    ; __append( boxed ? 15 : 10 )
    ; __append("\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/")
    ; __append( boxed ? "tools" : "setup" )
    ; __append("\n      - name: Build the site")
    ;  if (has("architecture")) { 
    ; __append(" and draw the diagrams")
    ;  } 
    ; __append("; a broken link fails\n        run: ")
    ;  if (boxed) { 
    ; __append("docker compose run --rm tools ")
    ;  } 
    ; __append("make docs\n")
  return __output;

}