(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ; 
const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`;
const boxed = answers.tier === 5 && derived.components.includes("compose");

    ; __append("\n  fuzz:\n    name: Fuzz\n    runs-on: ubuntu-24.04\n    timeout-minutes: 45\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n")
    ;  if (boxed) { 
    ; __append("      - uses: ./.github/actions/tools\n      - run: docker compose run --rm tools make fuzz FUZZ_SECONDS=600\n")
    ;  } else { 
    ; __append("      - uses: ./.github/actions/setup\n      - run: make fuzz FUZZ_SECONDS=600\n")
    ;  } 
    ; __append("      - name: Keep the input that failed\n        uses: ")
    ; __append( use("actions/upload-artifact") )
    ; __append("\n        if: failure()\n        with:\n          name: fuzz\n          path: reports/fuzz/\n          if-no-files-found: ignore\n")
  return __output;

}