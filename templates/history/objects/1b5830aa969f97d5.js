(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  text = __locals.text;
    ; 
const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`;
const isGithub = answers.registry === "ghcr.io";
const host = text.yaml(answers.registry.split("/")[0]);

    ; __append("\n  build:\n    name: Build\n    needs: [test]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 15\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - run: make build\n      - uses: ")
    ; __append( use("anchore/sbom-action", "/download-syft") )
    ; __append("\n        id: syft\n        with:\n          syft-version: ")
    ; __append( text.yaml(`v${versions.tools.syft}`) )
    ; __append("\n      - uses: ")
    ; __append( use("anchore/scan-action", "/download-grype") )
    ; __append("\n        id: grype\n        with:\n          grype-version: ")
    ; __append( text.yaml(`v${versions.tools.grype}`) )
    ; __append("\n      - run: make sbom scan\n        env:\n          SYFT: ${{ steps.syft.outputs.cmd }}\n          GRYPE: ${{ steps.grype.outputs.cmd }}\n      - name: Warn of severe vulnerabilities that SECURITY.md does not name\n        shell: bash # with pipefail\n        run: |\n          severe='.matches[].vulnerability | select(.severity | IN(\"High\", \"Critical\")) | .id'\n          jq --raw-output \"$severe\" reports/vulnerabilities.json | sort --unique | while read -r id; do\n            grep --quiet --fixed-strings --word-regexp \"$id\" SECURITY.md || echo \"::warning::SECURITY.md does not name $id\"\n          done\n      - uses: ")
    ; __append( use("actions/upload-artifact") )
    ; __append("\n        with:\n          name: reports\n          path: reports/\n      - name: Keep the image for staging\n        if: github.event_name == 'push' && vars.DEPLOY == 'true'\n        run: docker save --output image.tar ")
    ; __append( derived.image )
    ; __append("\n      - uses: ")
    ; __append( use("actions/upload-artifact") )
    ; __append("\n        if: github.event_name == 'push' && vars.DEPLOY == 'true'\n        with:\n          name: image\n          path: image.tar\n          retention-days: 7\n\n  staging:\n    name: Staging\n    if: github.event_name == 'push' && vars.DEPLOY == 'true'\n    needs: [build]\n    runs-on: ubuntu-24.04\n    environment: staging\n    timeout-minutes: 15\n    permissions:\n      contents: read\n")
    ;  if (isGithub) { 
    ; __append("      packages: write # push the image\n")
    ;  } 
    ; __append("    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ")
    ; __append( use("actions/download-artifact") )
    ; __append("\n        with:\n          name: image\n      - run: docker load --input image.tar\n      - uses: ")
    ; __append( use("docker/login-action") )
    ; __append("\n        with:\n          registry: ")
    ; __append( host )
    ; __append("\n")
    ;  if (isGithub) { 
    ; __append("          username: ${{ github.actor }}\n          password: ${{ github.token }}\n")
    ;  } else { 
    ; __append("          username: ${{ vars.REGISTRY_USER }}\n          password: ${{ secrets.REGISTRY_TOKEN }}\n")
    ;  } 
    ; __append("      - run: make push\n      - name: Record the build, since it is not signed\n        run: |\n          docker image ls --digests --format 'Not signed: `{{.Repository}}@{{.Digest}}`, {{.Tag}}' \\\n            ")
    ; __append( derived.image )
    ; __append(" | tee --append \"$GITHUB_STEP_SUMMARY\"\n      - run: make deploy\n        env:\n          DEPLOY_HOST: ${{ vars.DEPLOY_HOST }}\n          DEPLOY_KNOWN_HOSTS: ${{ vars.DEPLOY_KNOWN_HOSTS }}\n          DEPLOY_KEY: ${{ secrets.DEPLOY_KEY }}\n\n  production:\n    name: Production\n    if: github.event_name == 'workflow_dispatch' && github.ref == 'refs/heads/main' && vars.DEPLOY == 'true'\n    runs-on: ubuntu-24.04\n    environment: production\n    timeout-minutes: 15\n    permissions:\n      actions: read # find the run that deployed to staging\n      contents: read\n")
    ;  if (isGithub) { 
    ; __append("      packages: read # pull the image\n")
    ;  } 
    ; __append("    steps:\n      - name: Refuse a commit that staging has not accepted\n        env:\n          GH_REPO: ${{ github.repository }}\n          GH_TOKEN: ${{ github.token }}\n        run: |\n          runs=$(gh run list --workflow pipeline.yml --commit \"$GITHUB_SHA\" \\\n            --event push --status success --json databaseId --jq length)\n          test \"$runs\" -gt 0 || { echo \"::error::No successful run brought $GITHUB_SHA to staging.\"; exit 1; }\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ")
    ; __append( use("docker/login-action") )
    ; __append("\n        with:\n          registry: ")
    ; __append( host )
    ; __append("\n")
    ;  if (isGithub) { 
    ; __append("          username: ${{ github.actor }}\n          password: ${{ github.token }}\n")
    ;  } else { 
    ; __append("          username: ${{ vars.REGISTRY_USER }}\n          password: ${{ secrets.REGISTRY_TOKEN }}\n")
    ;  } 
    ; __append("      - run: make deploy\n        env:\n          DEPLOY_HOST: ${{ vars.DEPLOY_HOST }}\n          DEPLOY_KNOWN_HOSTS: ${{ vars.DEPLOY_KNOWN_HOSTS }}\n          DEPLOY_KEY: ${{ secrets.DEPLOY_KEY }}\n")
  return __output;

}