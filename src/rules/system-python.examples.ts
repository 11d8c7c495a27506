import type { Example, Examples } from "./model.ts";

const make = (lint: string, test = "pytest --cov=app --cov-fail-under=80") => `lint:\n\t${lint}\n\ntest:\n\t${test}\n`;
const lint = (command: string, more: Readonly<Record<string, string>> = {}): Example => ({
  files: { Makefile: make(command), ...more },
});
const requires = (...lines: readonly string[]): Example => ({
  files: { "requirements.txt": lines.map((line) => `${line}\n`).join("") },
});
const code = (text: string): Example => ({ files: { "app/main.py": text } });
const ruff = (select: string) => ({ "ruff.toml": `[lint]\nselect = [${select}]\n` });

const LOGGING = "import logging\nlogging.basicConfig()\n";
const METRICS = "from prometheus_client import Counter\n";
const MIGRATIONS = {
  "alembic.ini": "[alembic]\nscript_location = migrations\n",
  "migrations/env.py": "from alembic import context\n",
  "migrations/versions/a.py":
    "revision = 'a'\ndown_revision = None\n\ndef upgrade():\n    op.create_table('t')\n\ndef downgrade():\n    op.drop_table('t')\n",
};
const job = (run: string) => ({
  ".github/workflows/ci.yml": `on: push\njobs:\n  db:\n    runs-on: ubuntu-latest\n    services:\n      db: { image: "postgres:17" }\n    steps:\n      - run: ${run}\n`,
});

export const examples: Examples = {
  "SYS-1.9": {
    pass: [{ files: { Makefile: "secrets:\n\tgitleaks git\n" } }],
    fail: [{ files: { Makefile: "secrets:\n\techo none\n" } }],
  },
  "SYS-1.12": { pass: [lint("ruff check .")], fail: [{ files: { Makefile: "test:\n\tpytest\n" } }, { files: {} }] },
  "VM-1.8": { pass: [lint("true")], fail: [{ files: { Makefile: "test:\n\techo ok\n" } }] },
  "SYS-4.1": { pass: [lint("black --check .")], fail: [lint("ruff format --check .")] },
  "SYS-4.2": { pass: [lint("isort --check .")], fail: [lint("ruff check .")] },
  "SYS-4.3": { pass: [lint("flake8"), lint("ruff check .")], fail: [lint("black --check .")] },
  "SYS-4.4": { pass: [lint("mypy --strict app")], fail: [lint("mypy app"), lint("ruff check .")] },
  "SYS-4.5": { pass: [lint("ruff check .", ruff('"E", "BLE", "S"'))], fail: [lint("ruff check .", ruff('"E"'))] },
  "SYS-14.4": { pass: [lint("ruff check .", ruff('"D"'))], fail: [lint("ruff check .", ruff('"D100"'))] },
  "CON-63.3": {
    pass: [code("# TODO(ada, 2027-01-31): remove\n")],
    fail: [code("# TODO: remove\n"), code("x = 1  # FIXME(ada)\n")],
  },
  "SYS-7.4": {
    pass: [lint("true")],
    fail: [{ files: { Makefile: make("true", "pytest --cov=app --cov-fail-under=60") }, says: "60 %" }],
  },
  "SYS-3.1": {
    pass: [{ files: { ".python-version": "3.11\n", "requirements.txt": "fastapi==0.115.0\nuvicorn==0.30.0\n" } }],
    fail: [
      {
        files: { ".python-version": "3.13\n", "requirements.txt": "fastapi==0.115.0\nuvicorn==0.30.0\n" },
        says: "3.11",
      },
      { files: { ".python-version": "3.11\n", "requirements.txt": "flask==3.0\n" } },
    ],
  },
  "SYS-3.3": {
    pass: [
      { files: { "requirements.txt": "pydantic>=2\n", "app/schemas.py": "class Item(BaseModel):\n    name: str\n" } },
    ],
    fail: [requires("marshmallow>=3"), requires("pydantic>=2")],
  },
  "SYS-3.8": {
    pass: [requires("asyncpg>=0.30"), { files: { "compose.yaml": "services:\n  db:\n    image: postgres:17\n" } }],
    fail: [requires("pymongo>=4")],
  },
  "SYS-8.1": {
    pass: [{ files: { ".gitignore": ".env\n", ".env.example": "PORT=8080\n" } }],
    fail: [
      { files: { ".gitignore": ".env\n" }, says: "which variables" },
      { files: { ".env.example": "PORT=8080\n" } },
    ],
  },
  "SYS-8.6": {
    pass: [code("from pydantic_settings import BaseSettings\n\nclass Settings(BaseSettings):\n    port: int = 80\n")],
    fail: [
      code("PORT = 80\n"),
      {
        files: {
          "app/settings.py": "from pydantic_settings import BaseSettings\n",
          "app/main.py": 'import os\nPORT = os.getenv("PORT")\n',
        },
        says: "beside the settings",
      },
    ],
  },
  "SYS-9.3": {
    pass: [code("import sentry_sdk\nsentry_sdk.init(dsn=settings.dsn)\n")],
    fail: [code("import sentry_sdk\n")],
  },
  "VM-2.1": {
    pass: [code("from fastapi import FastAPI\n\napp = FastAPI()\n")],
    fail: [code("from flask import Flask\n\napp = Flask(__name__)\n"), { files: {} }],
  },
  "VM-2.4": {
    pass: [requires("fastapi>=0.104.0"), requires("fastapi==0.115.2")],
    fail: [requires("fastapi"), requires("fastapi>=0.95"), requires("flask==3")],
  },
  "VM-2.5": {
    pass: [requires("uvicorn[standard]>=0.24.0")],
    fail: [{ ...requires("uvicorn>=0.30"), says: "[standard]" }, requires("uvicorn[standard]>=0.20")],
  },
  "VM-2.6": { pass: [requires("prometheus-client~=0.20")], fail: [requires("prometheus-client<1")] },
  "VM-2.7": { pass: [{ files: { "requirements-dev.txt": "httpx>=0.27\n" } }], fail: [requires("requests>=2")] },
  "VM-14.5": { pass: [code(LOGGING + METRICS)], fail: [code(LOGGING), code(METRICS)] },
  "CON-1.7": { pass: [code(`${LOGGING + METRICS}from opentelemetry import trace\n`)], fail: [code(LOGGING + METRICS)] },
  "CON-58.1": { pass: [code(METRICS)], fail: [code(LOGGING)] },
  "CON-60.1": { pass: [code("from opentelemetry import trace\n")], fail: [code("import sentry_sdk\n")] },
  "CON-15.1": { pass: [{ files: MIGRATIONS }], fail: [{ files: {} }] },
  "CON-15.2": {
    pass: [{ files: { ...MIGRATIONS, ...job("alembic upgrade head && alembic downgrade base") } }],
    fail: [{ files: { ...MIGRATIONS, ...job("alembic upgrade head") } }],
  },
};
