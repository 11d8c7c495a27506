import type { Examples } from "./model.ts";

const asyncpg = { "pyproject.toml": '[project]\nname = "orders"\ndependencies = ["fastapi", "asyncpg>=0.30"]\n' };
const boto3 = { "requirements.txt": "fastapi==0.120.0\nboto3==1.40.0\n" };

const compose = (image: string, rest = "") => ({ "compose.yaml": `services:\n  db:\n    image: ${image}\n${rest}` });
const HEALTHCHECK = '    healthcheck:\n      test: ["CMD", "pg_isready"]\n';

export const examples: Examples = {
  "PY-EXT-006": {
    pass: [
      { files: { ...asyncpg, ...compose("postgres:18") } },
      {
        files: {
          ...asyncpg,
          "docker-compose.dev.yml": "services:\n  pg:\n    image: docker.io/bitnami/postgresql:17\n",
        },
      },
      {
        files: {
          "pyproject.toml":
            '[project]\nname = "orders"\ndependencies = ["psycopg[binary]"]\n[dependency-groups]\ndev = ["testcontainers>=4"]\n',
        },
      },
      { files: { ...boto3, ...compose("localstack/localstack:4.9") } },
    ],
    fail: [
      { files: asyncpg, says: "PostgreSQL" },
      { files: { ...asyncpg, ...compose("redis:8") }, says: "PostgreSQL" },
      { files: { ...boto3, ...compose("postgres:18") }, says: "AWS" },
    ],
  },
  "PY-EXT-007": {
    pass: [
      { files: compose("postgres:18.1") },
      { files: compose("${REGISTRY:-docker.io}/postgres:${TAG:-18}") },
      { files: compose("registry.example:5000/postgres@sha256:abc") },
      {
        files: {
          "tests/conftest.py":
            'from testcontainers.postgres import PostgresContainer\n\npg = PostgresContainer("postgres:18")\n',
        },
      },
      {
        files: {
          "compose.yaml":
            "services:\n  api:\n    build: .\n    image: orders\n  migrate:\n    image: orders\n  db:\n    image: mysql:9\n",
        },
      },
    ],
    fail: [
      { files: compose("postgres"), says: "postgres is not pinned" },
      { files: compose("postgres:latest"), says: "postgres:latest" },
      { files: compose("postgres:alpine"), says: "postgres:alpine" },
      { files: compose("registry.example:5000/postgres"), says: "is not pinned" },
      {
        files: {
          "tests/conftest.py":
            'from testcontainers.redis import RedisContainer\n\nredis = RedisContainer("redis:latest")\n',
        },
      },
      {
        files: {
          ...compose("postgres:18"),
          ".github/workflows/ci.yml":
            "on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    services:\n      db:\n        image: postgres\n    steps: []\n",
        },
        says: "postgres is not pinned",
      },
      { files: { "compose.yaml": "services:\n  api:\n    build: .\n" }, says: "No image" },
    ],
  },
  "PY-EXT-008": {
    pass: [{ files: { ...boto3, ...compose("localstack/localstack:4.9") } }],
    fail: [{ files: { ...boto3, ...compose("postgres:18") }, says: "AWS" }],
  },
  "PY-EXT-009": {
    pass: [{ files: { ...boto3, ...compose("amazon/dynamodb-local:3.1.0") } }],
    fail: [{ files: { ...boto3, ...compose("minio/minio:RELEASE.2025") }, says: "DynamoDB" }],
  },
  "PY-EXT-011": {
    pass: [{ files: { ...asyncpg, ...compose("postgres:18", HEALTHCHECK) } }],
    fail: [{ files: { ...asyncpg, ...compose("postgres:18") }, says: "healthcheck" }, { files: asyncpg }],
  },
};
