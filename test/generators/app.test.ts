import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createEnv } from "yeoman-environment";
import App from "../../generators/app/index.ts";
import { QUESTIONS } from "../../src/answers/questions.ts";
import { parseField } from "../../src/answers/resource-field.ts";
import { writeAnswers } from "../../src/answers/write.ts";
import { renderRepository } from "../../src/app/create.ts";
import type { Answers } from "../../src/model.ts";
import { VERSION } from "../../src/version.ts";
import { miniAnswers, miniCatalog } from "../helpers/catalog.ts";
import { directory, generate } from "./run.ts";

vi.mock("groundrules:catalog", async () => ({ catalog: (await import("../helpers/catalog.ts")).miniCatalog }));

const OPTIONS = { ...miniAnswers };

/** Holds that a directory is the repository that these answers call for. */
function expectRepository(root: string, answers: Answers): void {
  const { files } = renderRepository(answers, miniCatalog, VERSION);
  for (const { path, text, mode } of files) {
    expect(readFileSync(join(root, path), "utf8"), path).toBe(text);
    expect(statSync(join(root, path)).mode & 0o100, path).toBe(mode & 0o100);
  }
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  expect(entries.filter((entry) => entry.isFile())).toHaveLength(files.length);
}

describe("answers", () => {
  it("may all be options", async () => {
    const root = directory();
    const { asked } = await generate("app", root, { options: OPTIONS });
    expectRepository(root, miniAnswers);
    expect(asked).toEqual([]);
  });

  it("are asked in the order of the questions", async () => {
    const root = directory();
    const { asked } = await generate("app", root, { answers: { ...OPTIONS, description: "Text, 'quoted' <% so %>" } });
    expectRepository(root, { ...miniAnswers, description: "Text, 'quoted' <% so %>" });
    expect(asked).toEqual(QUESTIONS.filter((question) => question.asked).map(({ key }) => key));
  });

  it("that are options are not asked", async () => {
    const root = directory();
    const { asked } = await generate("app", root, { options: { name: "orders", port: 9090 }, answers: OPTIONS });
    expectRepository(root, { ...miniAnswers, port: 9090 });
    expect(asked).not.toContain("name");
  });

  it("have defaults, and then nothing is asked", async () => {
    const { asked } = await generate("app", directory(), { options: { stack: "mini", name: "orders", yes: true } });
    expect(asked).toEqual([]);
  });

  it("have defaults where Yeoman's own terminal has nobody at it", async () => {
    const root = directory();
    const silent = new PassThrough();
    const env = createEnv({ cwd: root, stdin: silent as never, stdout: silent as never, stderr: silent as never });
    env.register(App as never, { namespace: "groundrules:app", resolved: "/package/generators/app/index.js" });
    const options = { name: "orders", stack: "mini", skipInstall: true, skipGit: true };
    await env.run("groundrules:app", options as object);
    expect(readFileSync(join(root, ".groundrules/answers.yaml"), "utf8")).toContain('name: "orders"');
  });

  it("come from GROUNDRULES_* too", async () => {
    vi.stubEnv("GROUNDRULES_PORT", "9191");
    const root = directory();
    await generate("app", root, { options: { ...OPTIONS, port: undefined, yes: true } });
    expectRepository(root, { ...miniAnswers, port: 9191 });
    vi.unstubAllEnvs();
  });

  it("come from a file that --answers names", async () => {
    const root = directory({ "given.yaml": "name: billing\nstack: mini\npython: '3.12'\n" });
    await generate("app", root, { args: ["billing"], options: { answers: "given.yaml", yes: true } });
    const recorded = readFileSync(join(root, "billing/.groundrules/answers.yaml"), "utf8");
    expect(recorded).toContain('name: "billing"');
    expect(recorded).toContain('python: "3.12"');
  });

  it("reach every component, also those that no question asks for", async () => {
    const resources = [{ name: "order", plural: "orders", fields: [parseField("title:str")] }];
    const answers = { ...miniAnswers, components: ["make"], resources };
    const root = directory({ "given.yaml": writeAnswers(answers) });
    await generate("app", root, { args: ["orders"], options: { answers: "given.yaml", yes: true } });
    expectRepository(join(root, "orders"), answers);
  });

  it("come from what the directory records about itself", async () => {
    const root = directory();
    await generate("app", root, { options: { ...OPTIONS, port: 9090 } });
    const { logged } = await generate("app", root, { options: { yes: true } });
    expectRepository(root, { ...miniAnswers, port: 9090 });
    expect(logged).toBe("Nothing was written.");
  });
});

describe("the directory", () => {
  it("is made where one is named", async () => {
    const root = directory();
    const { logged } = await generate("app", root, { args: ["orders"], options: { stack: "mini", yes: true } });
    expect(readFileSync(join(root, "orders/pyproject.toml"), "utf8")).toContain('name = "orders"');
    expect(readdirSync(root)).toEqual(["orders"]);
    expect(logged).toContain("cd orders");
  });

  it("is in the command that repeats a run with questions", async () => {
    const root = directory();
    const { logged } = await generate("app", root, { args: ["orders"], answers: OPTIONS });
    expect(logged).toContain("\n  yo groundrules orders --yes --tier 4 --name orders --description 'Takes orders.'");
  });

  it("keeps a file that is the user's from the first commit, without a question", async () => {
    const root = directory({ "app/main.py": "mine\n" });
    const { asked } = await generate("app", root, { options: OPTIONS });
    expect(readFileSync(join(root, "app/main.py"), "utf8")).toBe("mine\n");
    expect(asked).toEqual([]);
  });

  it.each([
    ["skip", "mine\n"],
    ["write", "run: ##"],
  ])("has a file of other content: Yeoman asks, and %s is heeded", async (action, content) => {
    const root = directory({ Makefile: "mine\n" });
    const { asked } = await generate("app", root, { options: OPTIONS, answers: { action } });
    expect(asked).toEqual(["action"]);
    expect(readFileSync(join(root, "Makefile"), "utf8")).toContain(content);
    expect(existsSync(join(root, "pyproject.toml"))).toBe(true);
  });

  it("is not touched by a dry run", async () => {
    const root = directory();
    const { logged } = await generate("app", root, { options: { ...OPTIONS, dryRun: true } });
    expect(readdirSync(root)).toEqual([]);
    expect(logged).toBe("");
  });

  it("lies below a .yo-resolve that skips a file", async () => {
    const root = directory({ ".yo-resolve": "orders/Makefile skip\n" });
    await generate("app", root, { args: ["orders"], options: OPTIONS });
    expect(existsSync(join(root, "orders/Makefile"))).toBe(false);
    expect(existsSync(join(root, "orders/pyproject.toml"))).toBe(true);
  });
});

describe("git", () => {
  const git = (root: string, ...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" });

  beforeEach(() => {
    vi.stubEnv("GIT_CONFIG_GLOBAL", "/dev/null");
    for (const role of ["AUTHOR", "COMMITTER"]) {
      vi.stubEnv(`GIT_${role}_NAME`, "Ada");
      vi.stubEnv(`GIT_${role}_EMAIL`, "ada@example.com");
    }
  });
  afterEach(() => vi.unstubAllEnvs());

  it("gets one commit of everything", async () => {
    const root = directory();
    const { logged } = await generate("app", root, { options: { ...OPTIONS, skipGit: false } });
    expect(git(root, "log", "--format=%s")).toBe(`feat: create orders with groundrules ${VERSION}\n`);
    expect(git(root, "status", "--porcelain")).toBe("");
    expect(logged).toContain("make dev");
  });

  it("gets no commit where files were before", async () => {
    const root = directory({ "notes.txt": "private\n" });
    const { logged } = await generate("app", root, { options: { ...OPTIONS, skipGit: false } });
    expect(existsSync(join(root, ".git"))).toBe(false);
    expect(logged).toContain("warning: The repository was not empty");
  });
});

describe("an error", () => {
  it("is the core's: exit code for yo, code for programs", async () => {
    const root = directory();
    const run = generate("app", root, { options: { ...OPTIONS, name: "Not A Name" } });
    await expect(run).rejects.toMatchObject({ name: "GeneratorError", code: 2, cause: { code: "ANSWER_INVALID" } });
    expect(readdirSync(root)).toEqual([]);
  });

  it("ends with the hint, since Yeoman shows nothing else", async () => {
    const run = generate("app", directory(), { options: { ...OPTIONS, port: "80" } });
    await expect(run).rejects.toThrow("--port: TCP port");
  });

  it("is a link in the place of a folder", async () => {
    const elsewhere = directory();
    const root = directory();
    symlinkSync(elsewhere, join(root, "app"));
    const run = generate("app", root, { options: OPTIONS });
    await expect(run).rejects.toMatchObject({ cause: { code: "PATH_BLOCKED" } });
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

it("has no method on its prototype that is not a task of Yeoman", () => {
  expect(Object.getOwnPropertyNames(App.prototype)).toEqual(["constructor", "prompting", "writing", "end"]);
});
