/** An edit of the generated service that brings in what a rule forbids; an empty `find` appends. */
export interface Edit {
  readonly path: string;
  readonly find: string;
  readonly replace: string;
}

/** Rules that forbid something everywhere: to take evidence away does not break them, an offender does. */
export const NEUTRALISED: Readonly<Record<string, Edit>> = {
  "PY-CTR-015": {
    path: "app/routes/v1/items.py",
    find: "",
    replace:
      '\n\n@router.get("/all")\nasync def all_items() -> list[ItemRow]:\n    return []\n\n\nfrom app.models.item import ItemRow\n',
  },
  "PY-DATA-000": {
    path: "app/routes/v1/items.py",
    find: "",
    replace:
      '\n\n@router.get("/all")\nasync def all_items() -> list[ItemRow]:\n    return []\n\n\nfrom app.models.item import ItemRow\n',
  },
  "PY-PRE-000a": { path: "pyproject.toml", find: "[tool.mypy]\n", replace: '[tool.mypy]\nexclude = ["app/cli"]\n' },
  "PY-LCL-009": { path: "Makefile", find: "$(UV) sync --locked", replace: "pip install -r requirements.txt" },
  "PY-LCL-009b": { path: "Makefile", find: "$(UV) run mypy", replace: "mypy" },
  "PY-LCL-010": { path: "pyproject.toml", find: '  "isort>=', replace: '  "flake8>=7",\n  "isort>=' },
  "PY-LCL-000d": {
    path: ".pre-commit-config.yaml",
    find: "scripts/uv.sh run mypy",
    replace: "scripts/uv.sh run pytest",
  },
  "PY-LCL-021": { path: "Dockerfile", find: "", replace: "ENV API_TOKEN=x\n" },
  "PY-LCL-029": { path: "Dockerfile", find: "git=1:2.*", replace: "git" },
  "PY-CFG-002c": {
    path: "app/settings.py",
    find: "redis_url: SecretStr | None = None",
    replace: "redis_url: SecretStr | None",
  },
  "PY-CFG-004": {
    path: "app/settings.py",
    find: "    redis_url:",
    replace: "    undocumented: int = 1\n    redis_url:",
  },
  "PY-OP-007": { path: "app/settings.py", find: "", replace: "\nCLIENT = httpx.AsyncClient()\n" },
  "PY-OP-008": { path: "app/settings.py", find: "", replace: "\n_cache: dict[str, str] = {}\n" },
  "PY-CODE-006": { path: "app/services/items.py", find: "", replace: "# More.\n".repeat(500) },
  "PY-CODE-007": { path: "app/services/items.py", find: "", replace: "\n\ndef _unused() -> None:\n    return None\n" },
  "PY-CODE-007a": {
    path: "app/files.py",
    find: "\ndef ",
    replace: "\ndef _first() -> int:\n    return 1\n\n\ndef second() -> int:\n    return _first()\n\n\ndef ",
  },
  "PY-CODE-007b": {
    path: "app/files.py",
    find: "\ndef ",
    replace: "\ndef _first() -> int:\n    return 1\n\n\ndef second() -> int:\n    return _first()\n\n\ndef ",
  },
  "PY-CODE-007c": { path: "app/services/items.py", find: "", replace: "\n\ndef _unused() -> None:\n    return None\n" },
  "PY-CODE-007d": { path: "app/services/items.py", find: "", replace: "\nfrom app.settings import _split\n" },
  "PY-DOC-004": {
    path: "app/services/items.py",
    find: "",
    replace:
      "\n\ndef triples(rows):\n    for a in rows:\n        for b in a:\n            for c in b:\n                yield c\n",
  },
  "PY-PRE-000b": {
    path: "docs/adr/0001-record-decisions.md",
    find: "rules: [",
    replace: "waives: PY-LCL-009\nrules: [",
  },
  "T4-1.2": { path: "Dockerfile", find: "COPY --from=builder /opt/venv /opt/venv", replace: "COPY . ." },
  "T4-1.3": { path: "Dockerfile", find: "-slim-trixie", replace: "-trixie" },
};

/** Rules that no single edit can break, with the reason. */
export const SURVIVORS: Readonly<Record<string, string>> = {
  "PY-LCL-018c": "without packages in the image, none is known to be needed",
  "PY-DOC-003": "a second place shows it too",
  "PY-OP-003b": "a second place shows it too",
  "PY-TST-002a": "a second place shows it too",
  "PY-LCL-000e": "a second place shows it too",
  "PY-TST-005": "every test has its docstring, also where Ruff does not ask for it",
  "PY-TST-006": "without the tests that need something, nothing needs anything",
  "PY-SEC-041": "The commit hook and the pipeline look for secrets too.",
};
