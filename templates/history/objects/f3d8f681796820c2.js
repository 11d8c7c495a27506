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
const deploys = has("docker") && has("compose");
const stages = ["lint", "test", ...(has("docker") ? ["build", "scan", "sign"] : []), ...(deploys ? ["staging", "beta"] : [])];

    ; __append("# ")
    ; __append( stages.join(" → ") )
    ; __append("\n")
    ;  if (deploys) { 
    ; __append("#\n# A pull request goes as far as the scan. Deployment starts with the repository\n# variable DEPLOY=true and the environments staging and beta, each with\n#   variables DOCKER_HOST (ssh://user@host), SSH_KNOWN_HOSTS")
    ;  if (answers.registry !== "ghcr.io") { 
    ; __append(", REGISTRY_USER")
    ;  } 
    ; __append("\n#   secrets   SSH_KEY")
    ;  if (answers.registry !== "ghcr.io") { 
    ; __append(", REGISTRY_TOKEN")
    ;  } 
    ;  if (derived.hasDatabase) { 
    ; __append(", DATABASE_URL")
    ;  } 
    ; __append("\n# A push to main reaches staging, a tag also beta, after its reviewers if it has some.\n")
    ;  } 
    ; __append("name: Pipeline\n\non:\n  pull_request:\n  push:\n    branches: [main]\n    tags: [\"v*\"]\n\npermissions: {}\n\nconcurrency:\n  group: pipeline-${{ github.ref }}\n  cancel-in-progress: ${{ github.event_name == 'pull_request' }}\n\njobs:\n  policies:\n    name: Policies\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - run: make iac\n      - run: make audit\n")
    ; __append( slot("ci.checks") )
    ; __append("\n  lint:\n    name: Lint\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - run: make lint\n\n  test:\n    name: Test\n    needs: [lint]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 15\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n")
    ;  if (has("compose")) { 
    ; __append("      - run: make docker-test\n")
    ;  } else { 
    ; __append("      - uses: ./.github/actions/setup\n      - run: make test\n")
    ;  } 
    ; __append("      - uses: ")
    ; __append( use("actions/upload-artifact") )
    ; __append("\n        if: ${{ !cancelled() }}\n        with:\n          name: test-reports\n          path: reports/\n")
    ;  if (derived.hasDatabase) { 
    ; __append("\n  integration:\n    name: Integration\n    needs: [lint]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 15\n    permissions:\n      contents: read\n    services:\n      postgres:\n        image: postgres:")
    ; __append( versions.images.postgres.tag )
    ; __append("@")
    ; __append( versions.images.postgres.digest )
    ; __append("\n        env:\n          POSTGRES_PASSWORD: postgres # pragma: allowlist secret\n        options: --health-cmd \"pg_isready --username postgres\" --health-interval 2s --health-retries 30\n        ports: [\"5432:5432\"]\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - name: Migrate a test database\n        env:\n          ")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL: postgresql+asyncpg://postgres:postgres@localhost:5432/postgres # pragma: allowlist secret\n        run: make migrate\n      - run: make test-integration\n")
    ;  } 
    ; __append("\n  api:\n    name: API\n    needs: [lint]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - name: Flag a difference between the API and its snapshot\n        run: make openapi-check || { test -s reports/openapi.json && echo \"::notice file=openapi.json::The API changed; run make openapi and review the difference.\"; }\n\n  mutation:\n    name: Mutation\n    needs: [lint]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 45\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/setup\n      - run: make mutate\n")
    ; __append( slot("ci.image") )
    ; __append( slot("ci.jobs") )
  return __output;

}