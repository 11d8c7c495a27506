import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Answers } from "../../../src/model.ts";
import type { Project } from "../../../src/project.ts";
import { plan } from "../../../src/plan/plan.ts";
import { render } from "../../../src/render/render.ts";
import { miniAnswers } from "../../helpers/catalog.ts";
import { catalog, file, PROJECT } from "../../helpers/project-files.ts";

describe("Dockerfile", () => {
  const docker = (facts: Partial<Project>): string => file("Dockerfile", facts, "docker");
  it.each([
    ["uv sync --locked --no-dev --no-install-project\n", {}],
    ["uv sync --no-dev --no-install-project\n", { lockFile: "" }],
    ["# The lock lies outside of this folder", { lockFile: "../uv.lock" }],
    [
      "poetry install --no-interaction --compile --only main --no-root\n",
      { manager: "poetry", lockFile: "poetry.lock" },
    ],
    [
      "poetry install --no-interaction --only-root\n",
      { manager: "poetry", lockFile: "poetry.lock", installable: true },
    ],
    ['pip install "pdm[locked]==', { manager: "pdm", lockFile: "pdm.lock" }],
    ["pdm sync --prod --no-self\n", { manager: "pdm", lockFile: "pdm.lock" }],
    ["pipenv sync\n", { manager: "pipenv", lockFile: "Pipfile.lock" }],
    ["COPY requirements*.txt ./\n", { manager: "pip", lockFile: "", requirements: ["requirements.txt"] }],
    [
      "install -r requirements/prod.txt\n",
      { manager: "pip-tools", lockFile: "", requirements: ["requirements/prod.txt"] },
    ],
    ["install --editable .\n", { manager: "pip", lockFile: "", installable: true }],
    ["uv pip install --python /opt/venv gunicorn==", { interface: "wsgi", server: "" }],
    ["install uvicorn==", { manager: "pip", lockFile: "", server: "" }],
    ["PYTHONPATH=/srv \\\n", {}],
    ["PYTHONPATH=/srv/src \\\n", { source: "src", packages: ["src/shop"] }],
    [
      "COPY migrations migrations\nCOPY shop shop\nUSER",
      { assets: ["migrations", "migrations/alembic.ini", "shop/templates"] },
    ],
    ['COPY ["my app","my app"]\n', { packages: ["my app"] }],
    ["COPY . .\nUSER", { packages: [] }],
    ["RUN chown 1000:1000 /srv\n", { database: "sqlite" }],
    ["--no-install-recommends gcc libc6-dev libpq-dev \\\n", { nativeRequirements: ["psycopg2"] }],
    ["--no-install-recommends libmagic1t64 libpq5 \\\n", { nativeRequirements: ["psycopg", "python-magic"] }],
    [
      "RUN SMTP_PORT=1 KEY=unused /opt/venv/bin/python",
      { framework: "django", packages: ["manage.py"], staticRoot: "static", variables: ["SMTP_PORT", "KEY"] },
    ],
    ["socket.create_connection(('127.0.0.1', 8000), 2).close()", { health: "" }],
    ["c.request('GET', '/health'); raise SystemExit(c.getresponse().status >= 400)", {}],
    ["status >= 500)", { framework: "django" }],
    [String.raw`c.request('GET', \"/it's\")`, { health: "/it's" }],
    ['CMD ["uvicorn", "shop.main:app", "--host", "0.0.0.0", "--port", "8000"]\n', {}],
    [
      "RUN KEY=unused /opt/venv/bin/python manage.py collectstatic --noinput\n",
      { framework: "django", packages: ["manage.py"], staticRoot: "static", variables: ["KEY"] },
    ],
    [
      "COPY --from=builder /srv/static static\n",
      { framework: "django", packages: ["manage.py"], staticRoot: "static" },
    ],
  ] as const)("has %j", (part, facts) => expect(docker(facts)).toContain(part));
  it("installs the project only where it is a distribution", () => {
    expect(docker({})).not.toContain("COPY . .");
    expect(docker({ installable: true })).toContain("COPY . .\nRUN");
    expect(docker({ installable: true })).not.toContain("PYTHONPATH");
  });
  it("serves several requests at a time with gunicorn", () =>
    expect(docker({ interface: "wsgi", server: "gunicorn", application: "shop:app" })).toContain(
      '"--workers", "2", "--threads", "4", "--worker-tmp-dir", "/dev/shm"]\n',
    ));
  it("copies only what can be there", () => {
    const ignores = (facts: Partial<Project>) => file(".dockerignore", facts, "docker", "pre-commit").split("\n");
    expect(ignores({})).toEqual(expect.arrayContaining([".groundrules/", ".ruff_cache/", "*.groundrules-new"]));
    expect(ignores({ framework: "flask", linters: ["mypy"] })).toEqual(
      expect.arrayContaining([".mypy_cache/", "instance/"]),
    );
    expect(ignores({ linters: [], testRunner: "none" })).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/_cache|instance|dist/)]),
    );
  });
  it("has no compiler and no migration at run time", () => {
    const [, runtime = ""] = docker({ nativeRequirements: ["psycopg2"], migrations: "alembic" }).split("AS runtime");
    expect(runtime).toContain("libpq5");
    expect(runtime).not.toMatch(/gcc|alembic/);
  });
});

describe("a member of a workspace", () => {
  const member: Partial<Project> = { root: "services/billing", lockFile: "../../uv.lock", packages: ["billing"] };
  const at = (name: string, facts: Partial<Project> = {}, ...components: readonly string[]): string =>
    file(`services/billing/${name}`, { ...member, ...facts }, "docker", ...components);
  const django: Partial<Project> = { framework: "django", packages: ["manage.py"], staticRoot: "static" };
  it.each([
    ["docker build --file services/billing/Dockerfile .\n", {}],
    [
      "source=services/billing/pyproject.toml,target=services/billing/pyproject.toml \\\n" +
        "    uv sync --project services/billing --frozen --no-dev --no-install-local\nCOPY . .\n#",
      {},
    ],
    ["uv sync --project services/billing --locked --no-dev --no-editable --refresh\n", {}],
    ["uv sync --project services/billing --locked --no-dev --no-editable --refresh\n", { installable: true }],
    ["COPY services/billing/billing billing\nUSER", {}],
    ["COPY services/billing .\nUSER", { packages: [] }],
    ["PYTHONPATH=/srv/src \\\n", { source: "src", packages: ["src/billing"] }],
    ["WORKDIR /srv/services/billing\nRUN /opt/venv/bin/python manage.py collectstatic", django],
    ["COPY --from=builder /srv/services/billing/static static\n", django],
  ] as const)("has an image with %j", (part, facts) => expect(at("Dockerfile", facts)).toContain(part));
  it("copies the workspace once", () =>
    expect(at("Dockerfile", { ...django, installable: true }).match(/^COPY \. \.$/gm)).toHaveLength(1));
  it("has no layer of dependencies where a mount cannot name the folder", () => {
    const text = file("services/my api/Dockerfile", { ...member, root: "services/my api" }, "docker");
    expect(text).not.toContain("type=bind");
    expect(text).toContain("uv sync --project 'services/my api' --locked");
    expect(text).toContain('COPY ["services/my api/billing","billing"]\n');
  });
  it("tells Docker what to leave out beside the Dockerfile", () => {
    const lines = at("Dockerfile.dockerignore", { installable: true }, "make").split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([".git/", ".groundrules/", "**/.env*", "**/.venv/", "services/billing/Dockerfile"]),
    );
    expect(lines).toEqual(expect.arrayContaining(["services/billing/dist/", "**/*.groundrules-new"]));
    expect(at(".dockerignore")).toBe("");
    // It would hold for the owner's Dockerfile, too.
    expect(at("Dockerfile.dockerignore", { present: { docker: "Dockerfile" } })).toBe("");
  });
  it("has a workspace below the repository's root", () => {
    const lines = at("Dockerfile.dockerignore", { lockFile: "../uv.lock" }, "pre-commit").split("\n");
    expect(lines).toContain("billing/Dockerfile");
    expect(lines).not.toContain(".git/");
    expect(file(".github/workflows/pipeline.yml", { ...member, lockFile: "../uv.lock" }, "ci", "docker")).toContain(
      "--file services/billing/Dockerfile services\n",
    );
  });
  it("is built from the root of that everywhere", () => {
    const compose = parse(at("compose.yaml", {}, "compose")) as { services: { shop: { build: unknown } } };
    expect(compose.services.shop.build).toEqual({ context: "../..", dockerfile: "services/billing/Dockerfile" });
    expect(at("Makefile", {}, "make")).toMatch(/\tdocker build --tag shop .* --file Dockerfile \.\.\/\.\.\n/);
    expect(file(".github/workflows/pipeline.yml", member, "ci", "docker")).toContain(
      "--file services/billing/Dockerfile .\n",
    );
  });
});

describe("tools beside the service", () => {
  const found = (python: string, manager: Project["manager"]) => {
    const project: Project = { ...PROJECT, manager, lockFile: "" };
    const answers: Answers = { ...miniAnswers, python, components: ["docker", "ci"], project };
    const texts = render(plan(answers, catalog, "0.1.0")).map(({ text }) => text);
    return texts.flatMap((text) =>
      [...text.matchAll(/install "?(\w+)(?:\[locked\])?==([\d.]+)/g)].map(([, , version]) => version),
    );
  };
  const newest = catalog.versions["tools"] ?? {};
  it.each([
    ["3.8", "poetry", "1.8.5"],
    ["3.9", "poetry", "2.2.1"],
    ["3.8", "pdm", "2.20.1"],
    ["3.9", "pipenv", "2025.0.4"],
    ["3.10", "poetry", newest["poetry"]],
  ] as const)("run on Python %s: %s %s", (python, manager, version) =>
    expect(new Set(found(python, manager))).toEqual(new Set([version])),
  );
});
