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
const postgres = versions.images.postgres;

    ; __append("# lint → test → build → scan → sign → staging → canary → production\n#\n# A pull request goes as far as the scan. Deployment starts with the repository\n# variable DEPLOY=true and the environments staging, canary and production, each\n# with a secret KUBECONFIG; production waits for its reviewers.\nname: Pipeline\n\non:\n  pull_request:\n  push:\n    branches: [main]\n    tags: [\"v*\"]\n\npermissions: {}\n\nconcurrency:\n  group: pipeline-${{ github.ref }}\n  cancel-in-progress: ${{ github.event_name == 'pull_request' }}\n\njobs:\n  commits:\n    name: Commits\n    if: github.event_name == 'pull_request'\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          fetch-depth: 0\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - name: Check the messages and the title, which a squash merge keeps\n        env:\n          BASE: ${{ github.event.pull_request.base.sha }}\n          TITLE: ${{ github.event.pull_request.title }}\n        run: make commits\n\n  review:\n    name: Dependency review\n    # Private repositories need a licence for the dependency graph.\n    if: github.event_name == 'pull_request' && !github.event.repository.private\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ")
    ; __append( use("actions/dependency-review-action") )
    ; __append("\n        with:\n          fail-on-severity: high\n\n  secrets:\n    name: Secrets\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          fetch-depth: 0\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - run: make secrets\n      - name: Install gitleaks, verified by the Go checksum database\n        run: GOBIN=\"$HOME/.local/bin\" go install github.com/zricethezav/gitleaks/v8@v")
    ; __append( versions.tools.gitleaks )
    ; __append("\n      - run: PATH=\"$HOME/.local/bin:$PATH\" make secrets-history\n\n  policies:\n    name: Policies\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - run: make iac\n\n  conformance:\n    name: Conformance\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n      security-events: write # publish the findings\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - name: Hold the repository against its standards; nothing of it is executed\n        run: make conformance\n      # Private repositories need a licence for code scanning. Pull requests have annotations instead.\n      - uses: ")
    ; __append( use("github/codeql-action", "/upload-sarif") )
    ; __append("\n        if: ${{ !cancelled() && github.ref == 'refs/heads/main' && !github.event.repository.private }}\n        with:\n          sarif_file: reports/conformance.sarif\n\n")
    ;  if (has("helm")) { 
    ; __append("  chart:\n    name: Chart\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - uses: ")
    ; __append( use("azure/setup-helm") )
    ; __append("\n        with:\n          version: ")
    ; __append(escapeFn( `v${versions.tools.helm}` ))
    ; __append("\n      - run: make helm-lint\n      - name: Install helm-unittest, which Helm 4 cannot verify from a repository\n        run: helm plugin install --verify=false --version ")
    ; __append( versions.tools["helm-unittest"] )
    ; __append(" https://github.com/helm-unittest/helm-unittest\n      - run: make helm-test\n\n")
    ;  } 
    ;  if (has("docs")) { 
    ; __append("  docs:\n    name: Docs\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - name: Build the site; a broken link fails\n        run: make docs\n\n")
    ;  } 
    ; __append("  lint:\n    name: Lint\n    runs-on: ubuntu-24.04\n    timeout-minutes: 15\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - run: make docker-lint\n\n  test:\n    name: Test\n    needs: [lint]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 15\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - run: make docker-test\n      - uses: ")
    ; __append( use("actions/upload-artifact") )
    ; __append("\n        if: ${{ !cancelled() }}\n        with:\n          name: test-reports\n          path: reports/\n\n  native:\n    name: Native (${{ matrix.python }})\n    needs: [lint]\n    strategy:\n      fail-fast: false\n      matrix:\n        python: ")
    ; __append( JSON.stringify(derived.pythonVersions).replace(/,/g, ", ") )
    ; __append("\n    runs-on: ubuntu-24.04\n    timeout-minutes: 15\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n        with:\n          python: ${{ matrix.python }}\n      - run: make lint\n      - run: make test\n\n  integration:\n    name: Integration\n    needs: [lint]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 15\n    permissions:\n      contents: read\n")
    ;  if (derived.hasDatabase) { 
    ; __append("    services:\n      postgres:\n        image: postgres:")
    ; __append( postgres.tag )
    ; __append("@")
    ; __append( postgres.digest )
    ; __append("\n        env:\n          POSTGRES_PASSWORD: postgres # pragma: allowlist secret\n        options: --health-cmd \"pg_isready --username postgres\" --health-interval 2s --health-retries 30\n        ports: [\"5432:5432\"]\n")
    ;  } 
    ; __append("    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n")
    ;  if (derived.hasDatabase) { 
    ; __append("      - run: make test-integration\n      - name: Migrate a throw-away database, compare it with the models and test on it\n        env:\n          ")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL: postgresql+asyncpg://postgres:postgres@localhost:5432/postgres # pragma: allowlist secret\n        run: |\n          make migrate\n          make migration-check\n          make test-e2e\n")
    ;  } else { 
    ; __append("      - run: make test-e2e\n")
    ;  } 
    ; __append("\n  contract:\n    name: Contract\n    needs: [lint]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 15\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - run: make test-contract\n      - name: Compare the OpenAPI document with its snapshot\n        run: make openapi-check || echo \"::warning file=openapi.json::The API changed; run make openapi and review the difference.\"\n\n  mutation:\n    name: Mutation\n    needs: [lint]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 45\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - run: make mutate\n\n  build:\n    name: Build\n    needs: [test, native, integration, contract]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 20\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - run: make docker-build\n      - name: Start the image, read-only and without capabilities, until it is healthy\n        run: |\n          make up\n          make down\n      - uses: ")
    ; __append( use("docker/setup-buildx-action") )
    ; __append("\n        with:\n          cache-binary: false\n      - name: Build the archive that is scanned, signed and deployed\n        env:\n          BUILD_OUTPUT: --output type=oci,dest=image.tar,rewrite-timestamp=true\n        run: make build\n      - uses: ")
    ; __append( use("actions/upload-artifact") )
    ; __append("\n        with:\n          name: image\n          path: image.tar\n          retention-days: 7\n\n  scan:\n    name: Scan\n    needs: [build]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 15\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ")
    ; __append( use("actions/download-artifact") )
    ; __append("\n        with:\n          name: image\n      - uses: ")
    ; __append( use("anchore/sbom-action", "/download-syft") )
    ; __append("\n        id: syft\n        with:\n          syft-version: ")
    ; __append(escapeFn( `v${versions.tools.syft}` ))
    ; __append("\n      - uses: ")
    ; __append( use("anchore/scan-action", "/download-grype") )
    ; __append("\n        id: grype\n        with:\n          grype-version: ")
    ; __append(escapeFn( `v${versions.tools.grype}` ))
    ; __append("\n      - run: make sbom\n        env:\n          SBOM_SOURCE: oci-archive:image.tar\n          SYFT: ${{ steps.syft.outputs.cmd }}\n      - name: Fail on critical vulnerabilities, warn on high ones\n        env:\n          GRYPE: ${{ steps.grype.outputs.cmd }}\n        run: make scan\n      - uses: ")
    ; __append( use("actions/upload-artifact") )
    ; __append("\n        with:\n          name: sbom\n          path: reports/sbom.spdx.json\n\n  sign:\n    name: Sign\n    if: github.event_name == 'push'\n    needs: [scan, secrets, policies, conformance")
    ;  if (has("helm")) { 
    ; __append(", chart")
    ;  } 
    ;  if (has("docs")) { 
    ; __append(", docs")
    ;  } 
    ; __append(", mutation]\n")
    ;  if (answers.registry !== "ghcr.io") { 
    ; __append("    environment: registry\n")
    ;  } 
    ; __append("    runs-on: ubuntu-24.04\n    timeout-minutes: 15\n    permissions:\n      contents: read\n      packages: write # push the image, its signature and attestations\n      id-token: write # keyless signatures\n      attestations: write # provenance and bill of materials\n    outputs:\n      digest: ${{ steps.push.outputs.digest }}\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          fetch-depth: 0\n          persist-credentials: false\n      - name: Refuse a tag beside main\n        if: github.ref_type == 'tag'\n        run: git merge-base --is-ancestor HEAD origin/main || { echo \"::error::$GITHUB_REF_NAME is not on main\"; exit 1; }\n      - uses: ")
    ; __append( use("actions/download-artifact") )
    ; __append("\n        with:\n          name: image\n      - uses: ")
    ; __append( use("actions/download-artifact") )
    ; __append("\n        with:\n          name: sbom\n      - uses: ")
    ; __append( use("docker/login-action") )
    ; __append("\n        with:\n          registry: ")
    ; __append(escapeFn( answers.registry.split("/")[0] ))
    ; __append("\n")
    ;  if (answers.registry === "ghcr.io") { 
    ; __append("          username: ${{ github.actor }}\n          password: ${{ github.token }}\n")
    ;  } else { 
    ; __append("          username: ${{ vars.REGISTRY_USER }}\n          password: ${{ secrets.REGISTRY_TOKEN }}\n")
    ;  } 
    ; __append("      - name: Publish the scanned archive\n        id: push\n        run: |\n          make push\n          echo \"digest=$(cat reports/digest)\" >> \"$GITHUB_OUTPUT\"\n      - name: Attest the provenance (SLSA 2)\n        uses: ")
    ; __append( use("actions/attest") )
    ; __append("\n        with:\n          subject-name: ")
    ; __append(escapeFn( derived.image ))
    ; __append("\n          subject-digest: ${{ steps.push.outputs.digest }}\n          push-to-registry: true\n          create-storage-record: false\n      - name: Attest the bill of materials\n        uses: ")
    ; __append( use("actions/attest") )
    ; __append("\n        with:\n          subject-name: ")
    ; __append(escapeFn( derived.image ))
    ; __append("\n          subject-digest: ${{ steps.push.outputs.digest }}\n          sbom-path: sbom.spdx.json\n          push-to-registry: true\n          create-storage-record: false\n      - uses: ")
    ; __append( use("sigstore/cosign-installer") )
    ; __append("\n        with:\n          cosign-release: ")
    ; __append(escapeFn( `v${versions.tools.cosign}` ))
    ; __append("\n      - name: Sign the image\n        env:\n          DIGEST: ${{ steps.push.outputs.digest }}\n        run: make sign\n\n  release:\n    name: Release\n    if: github.ref_type == 'tag'\n    needs: [sign]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: write # create the release\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          fetch-depth: 0\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - run: make release-notes\n      - name: Publish the release\n        env:\n          GH_TOKEN: ${{ github.token }}\n        run: gh release create \"$GITHUB_REF_NAME\" --verify-tag --title \"$GITHUB_REF_NAME\" --notes-file reports/notes.md\n")
    ;  if (has("helm")) { 
    ; __append("\n  staging:\n    name: Staging\n    if: vars.DEPLOY == 'true'\n    needs: [sign]\n    environment: staging\n    concurrency:\n      group: deploy-staging\n    runs-on: ubuntu-24.04\n    timeout-minutes: 45\n    permissions:\n      contents: read\n")
    ;  if (answers.registry === "ghcr.io") { 
    ; __append("      packages: read # verify the signature\n")
    ;  } 
    ; __append("    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/deploy\n        with:\n          kubeconfig: ${{ secrets.KUBECONFIG }}\n          target: deploy\n          environment: staging\n          digest: ${{ needs.sign.outputs.digest }}\n\n  canary:\n    name: Canary\n    if: github.ref_type == 'tag'\n    needs: [sign, staging]\n    environment: canary\n    concurrency:\n      group: deploy-production\n    runs-on: ubuntu-24.04\n    timeout-minutes: 45\n    permissions:\n      contents: read\n")
    ;  if (answers.registry === "ghcr.io") { 
    ; __append("      packages: read # verify the signature\n")
    ;  } 
    ; __append("    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/deploy\n        with:\n          kubeconfig: ${{ secrets.KUBECONFIG }}\n          target: canary\n          environment: production\n          digest: ${{ needs.sign.outputs.digest }}\n\n  production:\n    name: Production\n    needs: [sign, canary]\n    environment: production\n    concurrency:\n      group: deploy-production\n    runs-on: ubuntu-24.04\n    timeout-minutes: 45\n    permissions:\n      contents: read\n")
    ;  if (answers.registry === "ghcr.io") { 
    ; __append("      packages: read # verify the signature\n")
    ;  } 
    ; __append("    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/deploy\n        with:\n          kubeconfig: ${{ secrets.KUBECONFIG }}\n          target: deploy\n          environment: production\n          digest: ${{ needs.sign.outputs.digest }}\n")
    ;  } 
    ; __append( slot("ci.jobs") )
  return __output;

}