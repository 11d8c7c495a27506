import { append, edit } from "../removal.ts";
import {
  HAND,
  HOOKS,
  MAKE,
  PIPELINE,
  PROJECT,
  put,
  RECIPE,
  SECURITY,
  setting,
  rewrite,
  without,
  type Variants,
} from "./edits.ts";

/** Ways around a rule of tiers 2 to 5, each of which looks as if it were met: `check` has to see through them. */
export const EVASIONS: Variants = {
  "2 T2-6.2": {
    "black by hand": [setting("black", "stages: [manual]")],
    "black on nothing": [setting("black", "files: ^$")],
    "black excludes": [setting("black", "exclude: .*")],
    "ruff exit-zero": [edit(HOOKS, "ruff check --force-exclude", "ruff check --exit-zero")],
    "top exclude": [edit(HOOKS, "repos:\n", "exclude: .*\nrepos:\n")],
  },
  "2 T2-1.2": {
    empty: [edit("SECURITY.md", /(## Security of the container\n)[^]*?(?=^## )/m, "$1\n")],
    todo: [edit("SECURITY.md", /(## Security of the container\n)[^]*?(?=^## )/m, "$1\nTODO\n\n")],
    "a comment": [edit("SECURITY.md", /(## Security of the container\n)[^]*?(?=^## )/m, "$1\n<!-- later -->\n\n")],
  },
  "2 T2-2.2": {
    empty: [edit("SECURITY.md", /(## Unsigned builds\n)[^]*?(?=^## )/m, "$1\n")],
    todo: [edit("SECURITY.md", /(## Unsigned builds\n)[^]*?(?=^## )/m, "$1\nTBD\n\n")],
  },
  "2 T2-7.2": {
    "empty page": [edit("SECURITY.md", /(## Known vulnerabilities\n)[^]*?(?=^## |(?![^]))/m, "$1\n")],
    "uploads something else": [edit(PIPELINE, /path: reports\/\n/, "path: README.md\n")],
    "upload never": [
      edit(
        PIPELINE,
        /( +)- (uses: actions\/upload-artifact@.*\n)( +with:\n +name: reports)/,
        "$1- if: false\n$1  $2$3",
      ),
    ],
    "scan never": [edit(PIPELINE, /make (sbom )?scan/g, "make $1")],
    "by hand": [HAND],
  },
  "2 T2-5.1": {
    "no table": [edit("app/models/item.py", /, table=True/, "")],
    "only a type": [
      edit("app/models/item.py", /from sqlmodel import/, "from pydantic import"),
      edit("app/models/item.py", /, table=True/, ""),
    ],
    development: [edit(PROJECT, /^ {2}"sqlmodel.*\n/m), edit(PROJECT, "dev = [\n", 'dev = [\n  "sqlmodel>=0.0.50",\n')],
    "nothing uses it": [
      append("app/spare.py", "from sqlmodel import SQLModel\n\n\nclass Spare(SQLModel, table=True):\n    id: int\n"),
      edit("app/models/item.py", /, table=True/, ""),
    ],
    "in a string": [
      append("app/spare.py", '"""\nfrom sqlmodel import SQLModel\nclass Spare(SQLModel, table=True):\n"""\n'),
      edit("app/models/item.py", /, table=True/, ""),
    ],
  },
  "2 T2-8.1": {
    stderr: [edit("app/logs.py", "sys.stdout", "sys.stderr")],
    "never called": [edit("app/main.py", /^logs\.configure\(\)\n/m)],
    "a comment": [edit("app/logs.py", /^ *stream=sys\.stdout.*\n/m, "        # stream=sys.stdout,\n")],
    "a file": [edit("app/logs.py", "stream=sys.stdout", 'filename="stdout.log"')],
    disabled: [append("app/logs.py", "\n\nlogging.disable(logging.CRITICAL)\n")],
  },
  "2 T2-10.2": {
    "by hand": [edit(HOOKS, "stages: [commit-msg]", "stages: [manual]")],
    "anything goes": [edit(HOOKS, /entry: \\A.*$/m, "entry: .")],
  },
  "2 T2-12.7": {
    true: [edit(PIPELINE, /make watermark(-diff)?/g, "true # check_watermark.py")],
    "by hand": [HAND],
    help: [edit(MAKE, /(check_watermark\.py).*$/gm, "$1 --help")],
    "target says ok": [
      edit(MAKE, /uv run python scripts\/check_watermark\.py.*$/gm, "@echo scripts/check_watermark.py fine"),
    ],
    tolerated: [
      edit(MAKE, /\tuv run python scripts\/check_watermark\.py/g, "\t-uv run python scripts/check_watermark.py"),
    ],
  },
  "3 T3-1.2": {
    "00": [edit(RECIPE, /(USER 1000:1000\n)(?![^]*USER 1000)/, "USER 00:0\n")],
    "by argument": [edit(RECIPE, /USER 1000:1000\n(?![^]*USER 1000)/, "ARG APP_UID=0\nUSER ${APP_UID}\n")],
    "root again": [append(RECIPE, "USER root\n")],
    "root group": [edit(RECIPE, /USER 1000:1000\n(?![^]*USER 1000)/, 'USER "root"\n')],
    "root by compose": [edit("compose.yaml", /^( +)image: "orders"\n/m, "$1user: root\n$&")],
    "an account of id 0": [
      edit(RECIPE, /USER 1000:1000\n(?![^]*USER 1000)/, "RUN useradd --non-unique --uid 0 app\nUSER app\n"),
    ],
  },
  "3 T3-1.3": {
    true: [edit(RECIPE, /CMD \["python", "-c", "from urllib.*\]/, 'CMD ["true"]')],
    "exit 0": [edit(RECIPE, /CMD \["python", "-c", "from urllib.*\]/, "CMD exit 0")],
    tolerated: [
      edit(RECIPE, /CMD \["python", "-c", "from urllib.*\]/, "CMD curl -f http://127.0.0.1:8080/livez || true"),
    ],
    none: [append(RECIPE, "HEALTHCHECK NONE\n")],
    echo: [edit(RECIPE, /CMD \["python", "-c", "from urllib.*\]/, 'CMD ["echo", "ok"]')],
    "python pass": [edit(RECIPE, /CMD \["python", "-c", "from urllib.*\]/, 'CMD ["python", "-c", "pass"]')],
  },
  "3 T3-2.5": {
    tolerated: [edit(MAKE, /\t(\$\(GRYPE\).*--fail-on critical)/, "\t-$1")],
    "by hand": [HAND],
  },
  "3 T3-7.1": {
    "not on pull requests": [edit(PIPELINE, /^ {2}pull_request:.*\n/m)],
    tolerated: [edit(MAKE, /\t(\$\(UV\) tool run checkov)/, "\t-$1")],
    list: [edit(MAKE, /--config-file \.checkov\.yaml/, "--list")],
  },
  "3 T3-7.2": {
    "once a year": [edit(SECURITY, "17 4 1 * *", "17 4 1 1 *")],
    never: [edit(SECURITY, "17 4 1 * *", "17 4 31 2 *")],
    "by hand": [edit(SECURITY, /^ {2}schedule:\n.*\n/m)],
    "job never": [edit(SECURITY, /^( {4}runs-on:)/m, "    if: false\n$1")],
    "only by hand": [edit(SECURITY, /^( {4}runs-on:)/m, "    if: github.event_name == 'workflow_dispatch'\n$1")],
  },
  "3 T3-9.2": {
    "only the index": [without((path) => /docs\/adr\/\d/.test(path))],
    "empty records": [rewrite(/docs\/adr\/\d/, () => "\n")],
    "titles only": [rewrite(/docs\/adr\/\d/, () => "# A decision\n")],
  },
  "3 T3-3.3": {
    "by hand": [HAND],
    tolerated: [edit(MAKE, "| xargs -0", "| xargs -0 -r true")],
  },
  "4 T4-6.1": {
    omit: [edit(PROJECT, /\[tool\.coverage\.run\]\n/, '[tool.coverage.run]\nomit = ["app/*"]\n')],
    flag: [edit(MAKE, /(--cov\b)/, "$1 --cov-fail-under=10")],
  },
  "4 T4-6.3": {
    "mypy by hand": [setting("mypy", "stages: [manual]")],
    "bandit exits zero": [edit(HOOKS, "bandit --quiet", "bandit --exit-zero --quiet")],
    "bandit on nothing": [edit(HOOKS, /files: \^\(app\|scripts\)\//, "files: ^nowhere/")],
    "detect-secrets on nothing": [setting("detect-secrets", "exclude: ^")],
  },
  "4 T4-9.2": {
    tolerated: [
      edit(MAKE, "mkdocs build --strict", "mkdocs build --strict || true"),
      edit(SECURITY, /^ {2}links:\n[^]*/m),
    ],
    "not strict": [edit(MAKE, "mkdocs build --strict", "mkdocs build"), edit(SECURITY, /^ {2}links:\n[^]*/m)],
    "lychee never fails": [
      edit(MAKE, "mkdocs build --strict", "mkdocs build"),
      edit(SECURITY, /(lychee-action@.*\n +with:\n)/, "$1          fail: false\n"),
    ],
    "lychee by string": [
      edit(MAKE, "mkdocs build --strict", "mkdocs build"),
      edit(SECURITY, /(lychee-action@.*\n +with:\n)/, '$1          fail: "false"\n'),
    ],
    dead: [
      edit(MAKE, "mkdocs build --strict", "mkdocs build"),
      edit(SECURITY, /^( {2}links:\n)/m, "$1    if: false\n"),
    ],
  },
  "4 T4-10.4": {
    "never on tags": [edit(PIPELINE, /^ {4}tags:.*\n/m)],
  },
  "5 T5-7.4": {
    disabled: [edit("falco/values-production.yaml", /^( +)priority: /gm, "$1enabled: false\n$1priority: ")],
    empty: [put("falco/values-production.yaml", "customRules: {}\n")],
    "never true": [edit("falco/values-production.yaml", /condition: .*/g, "condition: never_true")],
  },
  "5 T5-8.7": {
    tolerated: [
      edit(
        PIPELINE,
        /run: scripts\/burn_rate\.sh slo\/slo\.yaml 2/g,
        "run: scripts/burn_rate.sh slo/slo.yaml 2 || true",
      ),
    ],
    "200": [edit(PIPELINE, /burn_rate\.sh slo\/slo\.yaml 2$/gm, "burn_rate.sh slo/slo.yaml 200")],
    never: [edit(PIPELINE, /( +)(run: scripts\/burn_rate\.sh)/g, "$1if: false\n$1$2")],
    after: [edit(PIPELINE, /( +)(run: scripts\/burn_rate\.sh)/g, "$1continue-on-error: true\n$1$2")],
  },
  "5 T5-6.5": {
    skipped: [
      rewrite(/^tests\/.*\.py$/, (text) => text.replace(/^( *)@given/gm, '$1@pytest.mark.skip("later")\n$1@given')),
    ],
    "imports only": [
      rewrite(/^tests\/.*\.py$/, (text) => text.replace(/^( *)@given\([^]*?\)\n(?= *(?:async )?def|@)/gm, "")),
    ],
  },
  "5 T5-1.7": {
    tag: [edit(RECIPE, /@sha256:[0-9a-f]{64}/g, "")],
    short: [edit(RECIPE, /@sha256:[0-9a-f]{64}/g, "@sha256:0")],
  },
  "5 T5-1.6": {
    empty: [put(".dockerignore", "")],
    comment: [put(".dockerignore", "# nothing\n")],
    "re-includes": [append(".dockerignore", "!**\n")],
  },
  "5 T5-3.4": {
    off: [edit("chart/values-production.yaml", /^( *)rollout:\n( +)enabled: true/m, "$1rollout:\n$2enabled: false")],
    "no analysis": [edit("chart/templates/rollout.yaml", /^ +analysis:\n(?: {8,}.*\n)+/m, "")],
  },
};
