(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ; 
const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`;
const blocks = derived.tier.signing === "blocked";
const boxed = answers.tier === 5 && derived.components.includes("compose");

    ; __append("# Apart from the pipeline, since the title can change without a push. A squash merge\n# keeps it as the message on main.\nname: Commits\n\non:\n  pull_request:\n    types: [opened, reopened, synchronize, edited]\n\npermissions: {}\n\nconcurrency:\n  group: commits-${{ github.ref }}\n  cancel-in-progress: true\n\njobs:\n  commits:\n    name: Commits\n    runs-on: ubuntu-24.04\n    timeout-minutes: ")
    ; __append( boxed ? 15 : 10 )
    ; __append("\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          # What is merged, not the merge that GitHub tries.\n          ref: ${{ github.event.pull_request.head.sha }}\n          fetch-depth: 0\n          persist-credentials: false\n      - uses: ./.github/actions/")
    ; __append( boxed ? "tools" : "setup" )
    ; __append("\n")
    ;  if (blocks && !boxed) { 
    ; __append("      - name: Install gitsign, verified by the Go checksum database\n        run: GOBIN=\"$HOME/.local/bin\" go install github.com/sigstore/gitsign@v")
    ; __append( versions.tools.gitsign )
    ; __append("\n")
    ;  } 
    ; __append("      - name: Check the messages and the title")
    ;  if (blocks) { 
    ; __append(", and verify every signature")
    ;  } 
    ; __append("\n        env:\n          BASE: ${{ github.event.pull_request.base.sha }}\n          TITLE: ${{ github.event.pull_request.title }}\n")
    ;  if (blocks) { 
    ; __append("          # To ask GitHub for the signatures that are its own.\n          GH_TOKEN: ${{ github.token }}\n")
    ;  } 
    ;  if (boxed) { 
    ; __append("        run: docker compose run --rm --env GH_TOKEN --env GITHUB_API_URL --env GITHUB_REPOSITORY tools make commits\n")
    ;  } else { 
    ; __append("        run: ")
    ;  if (blocks) { 
    ; __append("PATH=\"$HOME/.local/bin:$PATH\" ")
    ;  } 
    ; __append("make commits\n")
    ;  } 
  return __output;

}