(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  versions = __locals.versions,
  slot = __locals.slot;
    ; 
const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`;
const has = (id) => derived.components.includes(id);
const postgres = versions.images.postgres;
const stages = ["lint", "test", ...(has("docker") ? ["build", "scan", "sign"] : []), ...(has("helm") ? ["staging", "canary", "production"] : ["release"])];
// What a release waits for where no image is built, which waits for the same.
const gates = [
  ...(has("pre-commit") ? ["secrets"] : []), ...(has("watermark") ? ["watermarks"] : []), "policies", "conformance", ...(has("docs") ? ["docs"] : []),
  "test", "native", "integration", "contract", "mutation",
];

    ; __append("# ")
    ; __append( stages.join(" → ") )
    ; __append("\n")
    ;  if (has("helm")) { 
    ; __append("#\n# A pull request goes as far as the scan. Deployment starts with the repository\n# variable DEPLOY=true and the environments staging, canary and production, each\n# with a secret KUBECONFIG; production waits for its reviewers.\n")
    ;  } 
    ; __append("name: Pipeline\n\non:\n  pull_request:\n  push:\n    branches: [main]\n    tags: [\"v*\"]\n\npermissions: {}\n\nconcurrency:\n  group: pipeline-${{ github.ref }}\n  cancel-in-progress: ${{ github.event_name == 'pull_request' }}\n\njobs:\n  review:\n    name: Dependency review\n    # Private repositories need a licence for the dependency graph.\n    if: github.event_name == 'pull_request' && !github.event.repository.private\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ")
    ; __append( use("actions/dependency-review-action") )
    ; __append("\n        with:\n          fail-on-severity: high\n\n")
    ;  if (has("pre-commit")) { 
    ; __append("  secrets:\n    name: Secrets\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          fetch-depth: 0\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - run: make secrets\n      - name: Install gitleaks, verified by the Go checksum database\n        run: GOBIN=\"$HOME/.local/bin\" go install github.com/zricethezav/gitleaks/v8@v")
    ; __append( versions.tools.gitleaks )
    ; __append("\n      - run: PATH=\"$HOME/.local/bin:$PATH\" make secrets-history\n\n")
    ;  } 
    ; __append("  policies:\n    name: Policies\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - run: make iac\n\n  conformance:\n    name: Conformance\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n      security-events: write # publish the findings\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - name: Hold the repository against its standards; nothing of it is executed\n        run: make conformance\n      # Private repositories need a licence for code scanning. Pull requests have annotations instead.\n      - uses: ")
    ; __append( use("github/codeql-action", "/upload-sarif") )
    ; __append("\n        if: ${{ !cancelled() && github.ref == 'refs/heads/main' && !github.event.repository.private }}\n        with:\n          sarif_file: reports/conformance.sarif\n")
    ; __append( slot("ci.checks") )
    ; __append("\n  lint:\n    name: Lint\n    runs-on: ubuntu-24.04\n    timeout-minutes: 15\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n")
    ;  if (has("compose")) { 
    ; __append("      - run: make docker-lint\n")
    ;  } else { 
    ; __append("      - uses: ./.github/actions/setup\n      - run: make lint\n")
    ;  } 
    ; __append("\n  test:\n    name: Test\n    needs: [lint]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 15\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n")
    ;  if (has("compose")) { 
    ; __append("      - run: make docker-test\n")
    ;  } else { 
    ; __append("      - uses: ./.github/actions/setup\n      - run: make test\n")
    ;  } 
    ; __append("      - uses: ")
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
    ; __append("DATABASE_URL: postgresql+asyncpg://postgres:postgres@localhost:5432/postgres # pragma: allowlist secret\n          ")
    ; __append( derived.envPrefix )
    ; __append("E2E_DATABASE_URL: postgresql+asyncpg://postgres:postgres@localhost:5432/postgres # pragma: allowlist secret\n        run: |\n          make migrate\n          make migration-check\n          make test-e2e\n")
    ;  } else { 
    ; __append("      - run: make test-e2e\n")
    ;  } 
    ; __append("\n  contract:\n    name: Contract\n    needs: [lint]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 15\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - run: make test-contract\n      - name: Compare the OpenAPI document with its snapshot\n        run: make openapi-check || { test -s reports/openapi.json && echo \"::warning file=openapi.json::The API changed; run make openapi and review the difference.\"; }\n\n  mutation:\n    name: Mutation\n    needs: [lint]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 45\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - run: make mutate\n")
    ; __append( slot("ci.image") )
    ; __append("\n  release:\n    name: Release\n    if: github.ref_type == 'tag'\n    needs: [")
    ; __append( has("docker") ? "sign" : gates.join(", ") )
    ; __append("]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: write # create the release\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          fetch-depth: 0\n          persist-credentials: false\n")
    ;  if (!has("docker")) { 
    ; __append("      - name: Refuse a tag beside main, and one that is not the version\n        run: |\n          git merge-base --is-ancestor HEAD origin/main || { echo \"::error::$GITHUB_REF_NAME is not on main\"; exit 1; }\n          grep --quiet --line-regexp --fixed-strings \"version = \\\"${GITHUB_REF_NAME#v}\\\"\" pyproject.toml ||\n            { echo \"::error::pyproject.toml has another version than $GITHUB_REF_NAME\"; exit 1; }\n")
    ;  } 
    ; __append("      - uses: ./.github/actions/setup\n      - run: make release-notes\n      - name: Publish the release\n        env:\n          GH_TOKEN: ${{ github.token }}\n        run: |\n          if [[ $GITHUB_REF_NAME == *-* ]]; then set -- --prerelease; fi\n          gh release create \"$GITHUB_REF_NAME\" --verify-tag --title \"$GITHUB_REF_NAME\" --notes-file reports/notes.md \"$@\"\n")
    ; __append( slot("ci.jobs") )
  return __output;

}