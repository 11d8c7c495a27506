import type { Examples } from "./model.ts";

interface Job {
  readonly needs?: string;
  readonly steps: readonly string[];
  readonly more?: string;
}

const yaml = (jobs: Readonly<Record<string, Job>>, on = "[push, pull_request]") =>
  `on: ${on}\njobs:\n${Object.entries(jobs)
    .map(
      ([id, { needs, steps, more = "" }]) =>
        `  ${id}:\n    runs-on: ubuntu-latest\n${needs === undefined ? "" : `    needs: [${needs}]\n`}${more}    steps:\n${steps.map((step) => `      - ${step}\n`).join("")}`,
    )
    .join("")}`;

const pipeline = (jobs: Readonly<Record<string, Job>>, on?: string) => ({
  files: { ".github/workflows/ci.yml": yaml(jobs, on) },
});
const run = (...commands: readonly string[]) => commands.map((command) => `run: ${command}`);

const JOBS: Readonly<Record<string, Job>> = {
  lint: { steps: run("ruff check ."), more: "    timeout-minutes: 3\n" },
  audit: { needs: "lint", steps: run("pip-audit"), more: "    timeout-minutes: 3\n" },
  unit: { needs: "audit", steps: run("uv run pytest tests/unit"), more: "    timeout-minutes: 3\n" },
  build: { needs: "unit", steps: run("uv build"), more: "    timeout-minutes: 2\n" },
  integration: { needs: "build", steps: run("uv run pytest tests/integration"), more: "    timeout-minutes: 2\n" },
  contract: { needs: "integration", steps: run("uv run pytest tests/contract"), more: "    timeout-minutes: 1\n" },
  image: {
    needs: "contract",
    steps: run("docker build -t api .", "trivy image --exit-code 1 api"),
    more: "    timeout-minutes: 1\n",
  },
  publish: {
    needs: "image",
    steps: run("docker push api"),
    more: "    if: github.event_name == 'push'\n    timeout-minutes: 9\n",
  },
};

const full = pipeline(JOBS);
const with_ = (change: Readonly<Record<string, Job>>) => pipeline({ ...JOBS, ...change });
const none = { files: {}, says: "no workflow" };
const only = (...commands: readonly string[]) => pipeline({ one: { steps: run(...commands) } });
const without = (name: string) => pipeline({ ...JOBS, [name]: { ...JOBS[name], steps: run("make nothing") } });

export const examples: Examples = {
  "CON-1.5": { pass: [full], fail: [none, { ...without("publish"), says: "publish" }] },
  "CON-41.4": { pass: [full], fail: [none] },
  "CON-48.1": { pass: [full, only("python -m unittest")], fail: [none, only("ruff check .")] },
  "CON-48.2": {
    pass: [
      with_({ deploy: { needs: "unit", steps: run("helm upgrade api chart"), more: "    environment: staging\n" } }),
    ],
    fail: [
      with_({ deploy: { steps: run("helm upgrade api chart"), more: "    environment: production\n" } }),
      { ...full, says: "No job deploys" },
    ],
  },
  "CON-49.3": { pass: [full, only("schemathesis run openapi.json")], fail: [without("contract")] },
  "CON-50.1": { pass: [full], fail: [with_({ lint: { needs: "unit", steps: run("ruff check .") } }), none] },
  "CON-50.2": { pass: [full], fail: [without("audit")] },
  "CON-50.3": { pass: [full], fail: [without("unit")] },
  "CON-50.4": { pass: [full], fail: [with_({ build: { needs: "lint", steps: run("uv build") } })] },
  "CON-50.5": {
    pass: [full],
    fail: [{ ...with_({ integration: { steps: run("pytest tests/integration") } }), says: "does not wait" }],
  },
  "CON-50.6": { pass: [full], fail: [{ ...without("integration"), says: "no stage integration" }] },
  "CON-50.7": {
    pass: [full],
    fail: [
      with_({ image: { needs: "contract", steps: run("docker build -t api .") } }),
      with_({ image: { needs: "lint", steps: run("docker build -t api .", "trivy image api") } }),
    ],
  },
  "CON-50.8": {
    pass: [full],
    fail: [{ ...with_({ publish: { needs: "unit", steps: run("docker push api") } }), says: "does not wait" }],
  },
  "CON-51.1": {
    pass: [full],
    fail: [
      { ...with_({ lint: { steps: run("ruff check ."), more: "    timeout-minutes: 10\n" } }), says: "minutes" },
      { ...with_({ lint: { steps: run("ruff check .") } }), says: "no limit" },
    ],
  },
  "CON-51.2": { pass: [with_({ docs: { steps: run("mkdocs build") } })], fail: [full] },
  "CON-51.3": {
    pass: [
      pipeline({ one: { steps: ["uses: actions/cache@v4\n        with: { path: .venv, key: x }"] } }),
      only("docker build --cache-from api ."),
    ],
    fail: [pipeline({ one: { steps: ["uses: actions/setup-python@v5"] } })],
  },
  "CON-54.1": { pass: [only("trivy fs --exit-code 1 .")], fail: [only("ruff check .")] },
  "CON-82.3": { pass: [only("npx groundrules check")], fail: [only("npx groundrules check || true"), full] },
  "CON-82.4": {
    pass: [pipeline({ one: { steps: run("npx groundrules check") } }, '{ schedule: [{ cron: "0 6 * * 1" }] }')],
    fail: [only("npx groundrules check")],
  },
};
