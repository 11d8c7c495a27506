import { drop, edit, never, type Removals, unsaid, untagged } from "../removal.ts";
import { hook, run } from "./places.ts";

const PIPELINE = ".github/workflows/pipeline.yml";
const SECURITY = ".github/workflows/security.yml";
const HOOKS = ".pre-commit-config.yaml";
const DEPLOY = ".github/actions/deploy/action.yml";
const ALLOWS = never("It allows something, and demands nothing.");

export const TIER_4: Removals = {
  "T4-0.1": [unsaid],
  "T4-0.2": [edit("AGENTS.md", /tier[ -]4/gi, "a tier")],
  "T4-1.1": [edit(PIPELINE, run("build"), "$1docker run --privileged builder")],
  "T4-1.2": [edit("Dockerfile", /--no-dev /g)],
  "T4-1.3": [edit("Dockerfile", /-slim-/g, "-")],
  "T4-1.4": [edit("Dockerfile", /^USER .*\n(?=EXPOSE )/m)],
  "T4-1.5": [edit("Dockerfile", /^HEALTHCHECK --[^]*?\]\n/m)],
  "T4-1.6": [edit("Makefile", /SOURCE_DATE_EPOCH=\$\(SOURCE_DATE_EPOCH\) /g)],
  "T4-1.7": [edit(PIPELINE, run("docker-lint"), "$1make lint")],
  "T4-2.1": [edit(PIPELINE, /^ {10}push-to-registry: true\n/gm)],
  "T4-2.2": [edit(PIPELINE, run("sign"), "$1true")],
  "T4-2.3": [edit("CONTRIBUTING.md", /^.*gpg\.x509\.program.*\n/m)],
  "T4-2.4": [edit(DEPLOY, /make verify/, "true")],
  "T4-2.5": [edit(PIPELINE, run("sbom"), "$1true"), edit(SECURITY, run("sbom"), "$1true")],
  "T4-2.6": [edit("Makefile", " --fail-on critical")],
  "T4-2.7": [edit("Makefile", /^\t@\$\(GRYPE\).*\n/m)],
  "T4-3.1": [edit(PIPELINE, "needs: [sign, canary]", "needs: [sign]")],
  "T4-3.2": [
    edit(PIPELINE, /^ {2}canary:\n[^]*?(?=^ {2}\w)/m),
    edit(PIPELINE, "needs: [sign, canary]", "needs: [sign]"),
  ],
  "T4-3.3": [drop(".github/workflows/rollback.yml"), edit("Makefile", /^rollback:/m, "back:")],
  "T4-3.4": [
    edit(PIPELINE, /^.*make secrets(?:-history)?\n/gm),
    edit("Makefile", /^\t\$\(MAKE\).* secrets$/m, "\t@true"),
  ],
  "T4-3.5": [edit(PIPELINE, run("iac"), "$1true"), edit(PIPELINE, run("helm-lint"), "$1true")],
  "T4-4.1": [drop("app/cli.py")],
  "T4-4.2": [edit("app/routes/v1/items.py", "async def ", "def ")],
  "T4-4.3": [edit("app/services/items.py", /^from /m, "import sqlalchemy\nfrom ")],
  "T4-4.4": [edit("app/about.py", /(?![^])/, '\nimport os\nPREFIX = os.environ["PREFIX"]\n')],
  "T4-5.1": [drop("alembic.ini")],
  "T4-5.2": ALLOWS,
  "T4-5.3": [edit(PIPELINE, /^ {4}services:\n(?: {6}.*\n)*/m)],
  "T4-5.4": [edit(PIPELINE, /^ {10}make test-e2e\n/m)],
  "T4-6.1": [edit("pyproject.toml", /^fail_under = 80$/m, "fail_under = 79")],
  "T4-6.2": [edit("scripts/mutation_gate.py", /^REQUIRED_PERCENT = 60$/m, "REQUIRED_PERCENT = 59")],
  "T4-6.3": [edit(HOOKS, hook("bandit"))],
  "T4-6.4": [edit(PIPELINE, run("test-contract"), "$1true")],
  "T4-6.5": [edit(PIPELINE, run("openapi-check"), "$1true")],
  "T4-7.1": never("There is no code of Terraform or Pulumi."),
  "T4-7.2": [edit(SECURITY, /cron: "(\S+ \S+) \* \* 1"/, 'cron: "$1 1 * *"')],
  "T4-7.3": ALLOWS,
  "T4-8.1": [edit("pyproject.toml", /fastapi\[opentelemetry\]/, "fastapi")],
  "T4-8.2": [untagged],
  "T4-8.3": [untagged],
  "T4-9.1": [drop("mkdocs.yml")],
  "T4-9.2": [edit(PIPELINE, run("docs"), "$1true"), edit(SECURITY, /^ {2}links:\n[^]*/m)],
  "T4-9.3": [drop("docs/adr/")],
  "T4-9.4": [unsaid],
  "T4-10.1": [unsaid],
  "T4-10.2": [
    edit(".github/rulesets/main.json", '"squash"', '"squash", "merge"'),
    edit("Makefile", "allow_merge_commit=false", "allow_merge_commit=true"),
  ],
  "T4-10.3": [edit(HOOKS, hook("conventional-commit"))],
  "T4-10.4": [edit(PIPELINE, /^ {4}tags: .*\n/m)],
  "T4-10.5": [edit("Makefile", "v$(RELEASE)-$(COMMIT)", "v$(RELEASE)")],
  "T4-11.1": [unsaid],
  "T4-11.2": [unsaid],
  "T4-11.3": [edit("Makefile", /^\t\$\(UV\) run (?:ruff check|mypy|bandit).*\n/gm)],
};
