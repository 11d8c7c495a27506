import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { withComponents, withoutComponents } from "../../../src/app/add/components.ts";
import { findDrift } from "../../../src/app/drift/diff.ts";
import { execute } from "../../../src/app/drift/execute.ts";
import { isEmpty, prepare } from "../../../src/app/drift/prepare.ts";
import { openRepository } from "../../../src/app/drift/repository.ts";
import type { Catalogs } from "../../../src/app/drift/sources.ts";
import { planUpdate } from "../../../src/app/drift/update.ts";
import { renderRepository } from "../../../src/app/create.ts";
import type { Answers } from "../../../src/model.ts";
import { loadCatalog, miniAnswers } from "../../helpers/catalog.ts";
import { memory } from "../../helpers/memory.ts";
import { someProject } from "../../helpers/project.ts";

const current = await loadCatalog(fileURLToPath(new URL("../../fixtures/existing", import.meta.url)));
const catalogs: Catalogs = { version: "1.0.0", current, past: () => Promise.resolve(undefined) };

const PYPROJECT = `# The team's own.
[project]
name = "shop"  # not the company

[tool.ruff]
line-length = 100
`;

const MAKEFILE = `.PHONY: test
test: # ours is slower
	./run-tests
`;

/** A repository of someone else's at `/r`. */
const THEIRS = {
  "/r/shop.py": "app = object()\n",
  "/r/pyproject.toml": PYPROJECT,
  "/r/Makefile": MAKEFILE,
  "/r/.gitignore": "*.pyc\n.mypy_cache/\n",
};

const foreign: Answers = {
  ...miniAnswers,
  stack: "flask",
  components: [],
  project: { ...someProject, makeTargets: ["test"] },
};

function workbench(files: Record<string, string>) {
  const { fs } = memory(files);
  const open = () => openRepository("/r", fs);
  const read = (path: string) => (fs.kind(`/r/${path}`) === "file" ? fs.read(`/r/${path}`) : undefined);
  const plan = async (asked: "add" | "remove", change: (answers: Answers) => Answers, first: Answers) => {
    const repository = open();
    const answers = change(repository.lock.answers ?? first);
    const planned = await planUpdate(repository, { answers, catalogs, git: undefined, asked });
    return { planned, prepared: prepare(planned, repository), repository };
  };
  const run = async (asked: "add" | "remove", change: (answers: Answers) => Answers, first = foreign) => {
    const { planned, prepared, repository } = await plan(asked, change, first);
    await execute(prepared, repository.workspace, undefined);
    return planned;
  };
  const add = (...ids: string[]) => run("add", (answers) => withComponents(answers, ids, current).answers);
  const remove = (...ids: string[]) => run("remove", (answers) => withoutComponents(answers, ids, current));
  const again = (...ids: string[]) =>
    plan("add", (answers) => withComponents(answers, ids, current).answers, foreign).then(({ prepared }) => prepared);
  const drift = () =>
    findDrift(open(), {
      selected: () => true,
      git: () => Promise.resolve(undefined),
      catalogs: () => Promise.resolve(catalogs),
    });
  return { fs, read, open, add, remove, again, drift, run };
}

describe("add, to a repository of someone else's", () => {
  it("writes what is new and records it", async () => {
    const { add, read, open } = workbench(THEIRS);
    await add("docker");
    expect(read("Dockerfile")).toBe('FROM python:3.13\nCMD ["serve", "shop:app"]\n');
    expect(Object.keys(open().lock.files)).toEqual(["Dockerfile"]);
    expect(read(".groundrules/answers.yaml")).toContain('components: ["docker"]');
    expect(read(".groundrules/.gitattributes")).toContain("base.ndjson merge=union");
  });

  it("merges by key, names what stands, and leaves every line of theirs", async () => {
    const { add, read } = workbench(THEIRS);
    const { changes } = await add("python");
    const pyproject = read("pyproject.toml") ?? "";
    expect(pyproject.startsWith(PYPROJECT)).toBe(true);
    expect(pyproject).toContain("[tool.mypy]\nstrict = true");
    expect(pyproject).not.toContain("79");
    expect(changes.find(({ path }) => path === "pyproject.toml")?.notes).toEqual([
      expect.objectContaining({ code: "user-key-wins", subject: expect.stringContaining("tool.ruff") as string }),
    ]);
    expect(read(".gitignore")).toBe("*.pyc\n.mypy_cache/\n\n# caches\n.ruff_cache/\n");
  });

  it("puts a block behind what they have, without their targets", async () => {
    const { add, read } = workbench(THEIRS);
    await add("make");
    const makefile = read("Makefile") ?? "";
    expect(makefile.startsWith(MAKEFILE)).toBe(true);
    expect(makefile).toMatch(/groundrules: begin.*\nlint:\n\tlint-it\n/);
    expect(makefile.match(/^test:/gm)).toHaveLength(1);
  });

  it("changes nothing the second time, and shows no drift", async () => {
    const { add, again, drift } = workbench(THEIRS);
    await add("python", "make", "helm");
    expect(isEmpty(await again("python", "make", "helm"))).toBe(true);
    expect(await drift()).toEqual([]);
  });

  it("merges a component's share into what was added before", async () => {
    const { add, read } = workbench(THEIRS);
    await add("make");
    await add("helm");
    expect(read("Makefile")).toContain("chart: ## lint the chart");
    expect(read("chart/templates/service.yaml")).toBe("kind: Service\n");
  });

  it("puts ours beside a file that is there, which stays", async () => {
    const { add, read } = workbench({ ...THEIRS, "/r/Dockerfile": "FROM theirs\n" });
    const { changes } = await add("docker");
    expect(changes).toMatchObject([{ path: "Dockerfile", outcome: "conflict", reason: "present" }]);
    expect(read("Dockerfile")).toBe("FROM theirs\n");
    expect(read("Dockerfile.groundrules-new")).toContain("FROM python:3.13");
  });

  it("puts ours beside a file that cannot be read", async () => {
    const { add, read } = workbench({ ...THEIRS, "/r/pyproject.toml": "[project\n" });
    const { changes } = await add("python");
    expect(changes.find(({ path }) => path === "pyproject.toml")).toMatchObject({ outcome: "conflict" });
    expect(read("pyproject.toml")).toBe("[project\n");
  });

  it("lands in the folder of the service", async () => {
    const { run, read } = workbench({ "/r/api/shop.py": "" });
    const project = { ...someProject, root: "api" };
    await run("add", (answers) => withComponents(answers, ["helm"], current).answers, { ...foreign, project });
    expect([read("api/Dockerfile"), read("api/chart/values.yaml")]).toEqual([
      expect.stringContaining("FROM"),
      "port: 8080\n",
    ]);
  });
});

describe("remove", () => {
  it("gives back what was there, to the byte", async () => {
    const { add, remove, read, open } = workbench(THEIRS);
    await add("python", "make", "helm");
    await remove("helm", "docker", "python", "make");
    const left = Object.keys(THEIRS).map((path) => [path, read(path.slice(3))]);
    expect(Object.fromEntries(left)).toEqual(THEIRS);
    expect(read("chart/values.yaml")).toBeUndefined();
    expect(open().lock.files).toEqual({});
  });

  it("leaves what was edited, and says so", async () => {
    const { add, remove, read, fs } = workbench(THEIRS);
    await add("helm");
    fs.remove("/r/chart/values.yaml");
    fs.write("/r/chart/values.yaml", "port: 9\n", 0o644);
    const { changes } = await remove("helm");
    expect(read("chart/values.yaml")).toBe("port: 9\n");
    expect(changes.find(({ path }) => path === "chart/values.yaml")).toMatchObject({ outcome: "disowned" });
    expect(read("chart/templates/service.yaml")).toBeUndefined();
  });
});

describe("add and remove, in a repository of ours", () => {
  const ours = () => {
    const files = renderRepository(miniAnswers, current, "1.0.0").files;
    return workbench(Object.fromEntries(files.map(({ path, text }) => [`/r/${path}`, text])));
  };

  it("takes a component out of shared files and application code, and back in", async () => {
    const { remove, add, read, again } = ours();
    await remove("helm");
    expect(read("chart/values.yaml")).toBeUndefined();
    expect(read("Makefile")).not.toContain("chart");
    expect(read("main.py")).not.toContain("helm");
    await add("helm");
    const fresh = new Map(renderRepository(miniAnswers, current, "1.0.0").files.map(({ path, text }) => [path, text]));
    for (const [path, text] of fresh) expect(read(path)).toBe(text);
    expect(isEmpty(await again("helm"))).toBe(true);
  });

  it("keeps the user's edits of application code", async () => {
    const { remove, read, fs } = ours();
    const mine = (read("main.py") ?? "").replace('"""The service."""', '"""Mine."""');
    fs.remove("/r/main.py");
    fs.write("/r/main.py", mine, 0o644);
    await remove("helm");
    expect(read("main.py")).toContain('"""Mine."""');
    expect(read("main.py")).not.toContain("helm");
  });
});
