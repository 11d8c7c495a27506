(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  project = __locals.project;
    ; 
const use = (name) => `${name}@${versions.actions[name].sha} # ${versions.actions[name].version}`;
const make = (name) => derived.components.includes("make") || project.makeTargets.includes(name);
const uv = project.manager === "uv";
const validate = uv ? "uv tool run kubernetes-validate@" : "pipx run kubernetes-validate==";

    ; __append("\n  chart:\n    name: Chart\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n")
    ;  if (project.root !== "") { 
    ; __append("    defaults:\n      run:\n        working-directory: ")
    ; __append(escapeFn( project.root ))
    ; __append("\n")
    ;  } 
    ; __append("    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ")
    ; __append( use("azure/setup-helm") )
    ; __append("\n        with:\n          version: ")
    ; __append(escapeFn( `v${versions.tools.helm}` ))
    ; __append("\n")
    ;  if (uv) { 
    ; __append("      - uses: ")
    ; __append( use("astral-sh/setup-uv") )
    ; __append("\n        with:\n          version: ")
    ; __append(escapeFn( versions.tools.uv ))
    ; __append("\n          enable-cache: false\n")
    ;  } 
    ;  if (make("helm-lint")) { 
    ; __append("      - run: make helm-lint\n")
    ;  } else { 
    ; __append("      - name: Lint the chart for every environment and check it against schemas\n        run: |\n          for environment in dev staging production; do\n            values=(--values \"chart/values-$environment.yaml\" --set image.tag=any)\n            helm lint --strict chart \"${values[@]}\"\n            for version in 1.30 1.37; do\n              helm template ")
    ; __append( answers.name )
    ; __append(" chart \"${values[@]}\" |\n                ")
    ; __append( validate )
    ; __append( versions.tools["kubernetes-validate"] )
    ; __append(" --strict --quiet --no-warn --kubernetes-version \"$version\" -\n            done\n          done\n")
    ;  } 
    ; __append("      - name: Install helm-unittest, which Helm 4 cannot verify from a repository\n        run: helm plugin install --verify=false --version ")
    ; __append( versions.tools["helm-unittest"] )
    ; __append(" https://github.com/helm-unittest/helm-unittest\n")
    ;  if (make("helm-test")) { 
    ; __append("      - run: make helm-test\n")
    ;  } else { 
    ; __append("      - run: helm unittest chart\n")
    ;  } 
  return __output;

}