import { append, edit } from "../removal.ts";
import { HOOKS, MAKE, PIPELINE, PROJECT, put, RECIPE, SECURITY, setting, type Variants } from "./edits.ts";

/** Other ways to meet a rule of tiers 2 to 5 than the one that is generated. */
export const FORMS: Variants = {
  "2 T2-6.2": {
    upstream: [
      put(
        HOOKS,
        "repos:\n  - repo: https://github.com/psf/black-pre-commit-mirror\n    rev: 26.1.0\n    hooks:\n      - id: black\n  - repo: https://github.com/astral-sh/ruff-pre-commit\n    rev: v0.15.0\n    hooks: [{ id: ruff, args: [--fix] }]\n",
      ),
    ],
    "excludes migrations": [setting("black", "exclude: ^migrations/")],
    files: [setting("ruff", "files: ^(app|tests)/")],
    "push too": [setting("black", "stages: [pre-commit, pre-push]")],
  },
  "2 T2-7.2": {
    trivy: [
      edit(
        PIPELINE,
        /^ {6}- run: make (?:sbom )?scan\n(?: {8}.*\n)*/m,
        "      - uses: aquasecurity/trivy-action@0.33.1\n        with: { image-ref: a, format: json, output: reports/trivy.json }\n",
      ),
    ],
    tee: [
      edit(
        PIPELINE,
        /^ {6}- run: make (?:sbom )?scan\n/m,
        "      - run: grype sbom:x.json -o json > reports/found.json\n",
      ),
    ],
    "table elsewhere": [
      edit("SECURITY.md", /## Known vulnerabilities\n[^]*?(?=^## |(?![^]))/m, ""),
      append("docs/security/cves.md", "# CVEs\n\n| CVE |\n|---|\n| none |\n"),
    ],
    always: [
      edit(
        PIPELINE,
        /( +)- (uses: actions\/upload-artifact@.*\n)( +with:\n +name: reports)/,
        "$1- if: always()\n$1  $2$3",
      ),
    ],
    globs: [edit(PIPELINE, /path: reports\/\n/, "path: |\n            reports/*.json\n            README.md\n")],
    sarif: [
      edit(
        PIPELINE,
        /^ {6}- run: make (?:sbom )?scan\n(?: {8}.*\n)*/m,
        "      - uses: anchore/scan-action@v7\n        with: { image: a }\n        id: scan\n      - uses: github/codeql-action/upload-sarif@v4\n        with: { sarif_file: '${{ steps.scan.outputs.sarif }}' }\n",
      ),
    ],
  },
  "2 T2-5.1": {
    qualified: [edit("app/models/item.py", /from sqlmodel import (.*)/, "import sqlmodel\nfrom sqlmodel import $1")],
    "multi-line": [
      edit("app/models/item.py", /class (\w+)\((\w+), table=True\)/, "class $1(\n    $2,\n    table=True,\n)"),
    ],
    requirements: [
      edit(PROJECT, /^ {2}"sqlmodel.*\n/m),
      append("requirements.txt", "sqlmodel==0.0.50 --hash=sha256:00\n"),
    ],
    spaces: [edit("app/models/item.py", /table=True/, "table = True")],
  },
  "2 T2-8.1": {
    handler: [
      edit(
        "app/logs.py",
        /logging\.basicConfig\([^]*?\n {4}\)\n/,
        "handler = logging.StreamHandler(sys.stdout)\n    logging.getLogger().addHandler(handler)\n",
      ),
    ],
    dictConfig: [
      edit(
        "app/logs.py",
        /logging\.basicConfig\([^]*?\n {4}\)\n/,
        'logging.config.dictConfig({"version": 1, "handlers": {"out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout"}}})\n',
      ),
    ],
    "from sys": [
      edit("app/logs.py", "import sys\n", "from sys import stdout\n"),
      edit("app/logs.py", "sys.stdout", "stdout"),
    ],
    loguru: [edit("app/logs.py", /logging\.basicConfig\([^]*?\n {4}\)\n/, "logger.add(sys.stdout, serialize=True)\n")],
    structlog: [
      edit(
        "app/logs.py",
        /logging\.basicConfig\([^]*?\n {4}\)\n/,
        "structlog.configure(logger_factory=structlog.PrintLoggerFactory())\n",
      ),
    ],
  },
  "2 T2-10.2": {
    commitizen: [
      edit(HOOKS, /^ {6}- id: conventional-commit\n(?: {8}.*\n)*/m),
      append(
        HOOKS,
        "  - repo: https://github.com/commitizen-tools/commitizen\n    rev: v4.9.1\n    hooks: [{ id: commitizen, stages: [commit-msg] }]\n",
      ),
    ],
    title: [
      edit(HOOKS, /^ {6}- id: conventional-commit\n(?: {8}.*\n)*/m),
      edit(PIPELINE, /^ {6}- run: make lint\n/m, "      - uses: amannn/action-semantic-pull-request@v6\n"),
    ],
    commitlint: [
      edit(HOOKS, /^ {6}- id: conventional-commit\n(?: {8}.*\n)*/m),
      edit(
        PIPELINE,
        /^ {6}- run: make lint\n/m,
        "      - run: npx commitlint --from ${{ github.event.pull_request.base.sha }}\n",
      ),
    ],
  },
  "2 T2-12.7": {
    reuse: [edit(PIPELINE, /make watermark\n/, "uvx attribution-check app\n")],
    shell: [
      edit(PIPELINE, /make watermark\n/, "scripts/check_watermark.sh\n"),
      append("scripts/check_watermark.sh", "#!/bin/sh\nhead -3 app/main.py | grep -q Generated || exit 1\n"),
    ],
    "in docker": [
      edit(
        PIPELINE,
        /make watermark\n/,
        "docker run --rm -v .:/src python:3.13 python /src/scripts/check_watermark.py\n",
      ),
    ],
    "with python": [edit(PIPELINE, /make watermark\n/, "python3 scripts/check_watermark.py app tests\n")],
    "pre-commit": [
      edit(PIPELINE, /make watermark\n/, "uv run pre-commit run watermark --all-files\n"),
      edit(PIPELINE, /make watermark-diff\n/, "true\n"),
    ],
    raise: [edit("scripts/check_watermark.py", "sys.exit(main())", "raise SystemExit(main())")],
  },
  "3 T3-1.2": {
    name: [edit(RECIPE, /USER 1000:1000\n(?![^]*USER 1000)/, "RUN useradd --uid 10001 app\nUSER app\n")],
    quoted: [edit(RECIPE, /USER 1000:1000\n(?![^]*USER 1000)/, 'USER "1000"\n')],
    argument: [edit(RECIPE, /USER 1000:1000\n(?![^]*USER 1000)/, "ARG UID=10001\nUSER ${UID}:${UID}\n")],
    "lower case": [edit(RECIPE, /USER 1000:1000\n(?![^]*USER 1000)/, "user 1000:0\n")],
    "root then user": [edit(RECIPE, /USER 1000:1000\n(?![^]*USER 1000)/, "USER root\nRUN mkdir /data\nUSER 1000\n")],
  },
  "3 T3-1.3": {
    curl: [
      edit(RECIPE, /CMD \["python", "-c", "from urllib.*\]/, "CMD curl --fail http://127.0.0.1:8080/livez || exit 1"),
      edit(RECIPE, /(FROM \$\{PYTHON_IMAGE\} AS runtime\n)/, "$1RUN apt-get update && apt-get install --yes curl\n"),
    ],
    module: [edit(RECIPE, /CMD \["python", "-c", "from urllib.*\]/, 'CMD ["python", "-m", "app.health"]')],
    script: [edit(RECIPE, /CMD \["python", "-c", "from urllib.*\]/, "CMD /srv/healthcheck.sh")],
    "shell form": [
      edit(
        RECIPE,
        /CMD \["python", "-c", "from urllib.*\]/,
        "CMD python -c 'import urllib.request as u; u.urlopen(\"http://localhost:8080/livez\")' || exit 1",
      ),
    ],
  },
  "3 T3-2.5": {
    action: [
      edit(PIPELINE, /make scan|make sbom scan/g, "make sbom"),
      edit(
        PIPELINE,
        /^( {6})- run: .*make sbom.*\n/m,
        "$&      - uses: anchore/scan-action@v7\n        with: { sbom: reports/sbom.spdx.json, severity-cutoff: critical }\n",
      ),
    ],
    trivy: [edit(MAKE, /\$\(GRYPE\) .*--fail-on critical/, "trivy image --severity CRITICAL --exit-code 1 $(IMAGE)")],
    config: [edit(MAKE, /( --fail-on critical)/, ""), append(".grype.yaml", "fail-on-severity: critical\n")],
    high: [edit(MAKE, /--fail-on critical/, "--fail-on high")],
    equals: [edit(MAKE, /--fail-on critical/, "--fail-on=critical")],
    "one exception": [append(".grype.yaml", "ignore:\n  - vulnerability: CVE-2026-1\n    reason: not reachable\n")],
  },
  "3 T3-7.1": {
    action: [edit(PIPELINE, /^( +)- run: make iac$/m, "$1- uses: bridgecrewio/checkov-action@v12")],
    trivy: [edit(MAKE, /\$\(UV\) tool run checkov.*/, "trivy config --exit-code 1 .")],
    "some skips": [append(".checkov.yaml", "skip-path: [tests]\n")],
    target: [edit(PIPELINE, /^on:\n/m, "on:\n  merge_group:\n")],
  },
  "3 T3-7.2": {
    weekly: [edit(SECURITY, "17 4 1 * *", "17 4 * * 1")],
    nightly: [edit(SECURITY, "17 4 1 * *", "0 0 * * *")],
    "first monday": [edit(SECURITY, "17 4 1 * *", "0 5 1-7 * 1")],
    quoted: [edit(SECURITY, '"17 4 1 * *"', "'17 4 15 * *'")],
    action: [
      edit(
        SECURITY,
        /^( +)- run: make dast$/m,
        "$1- uses: zaproxy/action-baseline@v0.15.0\n$1  with: { target: 'http://localhost:8080' }",
      ),
    ],
  },
  "4 T4-6.3": {
    "extra arguments": [edit(HOOKS, "bandit --quiet", "bandit -ll --quiet")],
    mirror: [
      edit(HOOKS, /^ {6}- id: mypy\n(?: {8}.*\n)*/m),
      append(
        HOOKS,
        "  - repo: https://github.com/pre-commit/mirrors-mypy\n    rev: v1.18.0\n    hooks: [{ id: mypy, additional_dependencies: [pydantic] }]\n",
      ),
    ],
    folder: [edit(HOOKS, /files: \^\(app\|scripts\)\//, "files: ^app/")],
    "tests left out": [setting("bandit", "exclude: ^tests/")],
  },
  "4 T4-9.2": {
    "config strict": [
      edit(MAKE, "mkdocs build --strict", "mkdocs build"),
      append("mkdocs.yml", "strict: true\n"),
      edit(SECURITY, /^ {2}links:\n[^]*/m),
    ],
    lychee: [edit(MAKE, "mkdocs build --strict", "mkdocs build\n\tlychee docs")],
    "fail true": [
      edit(MAKE, "mkdocs build --strict", "mkdocs build"),
      edit(SECURITY, /(lychee-action@.*\n +with:\n)/, "$1          fail: true\n"),
    ],
  },
  "5 T5-8.7": {
    env: [
      edit(PIPELINE, /run: scripts\/burn_rate\.sh slo\/slo\.yaml 2/g, "run: bash scripts/burn_rate.sh slo/slo.yaml 2"),
    ],
    make: [edit(PIPELINE, /run: scripts\/burn_rate\.sh slo\/slo\.yaml 2/g, "run: make burn-rate")],
    "1.5": [edit(PIPELINE, /burn_rate\.sh slo\/slo\.yaml 2$/gm, "burn_rate.sh slo/slo.yaml 1.5")],
  },
};
