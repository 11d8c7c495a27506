import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import Generator from "yeoman-generator";
import { miniAnswers } from "../helpers/catalog.ts";
import { directory, environment, generate } from "./run.ts";

vi.mock("groundrules:catalog", async () => ({ catalog: (await import("../helpers/catalog.ts")).miniCatalog }));

const OPTIONS = { ...miniAnswers } as Record<string, unknown>;

const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .toSorted();

describe("a component's generator", () => {
  it("writes the files of its component and no others", async () => {
    const root = directory();
    await generate("make", root, { options: OPTIONS });
    expect(filesIn(root)).toEqual(["Makefile"]);
    await generate("store", root, { options: OPTIONS });
    expect(filesIn(root)).toEqual(["0002_items.sql", "Makefile"]);
  });

  it("takes the answers that the repository records", async () => {
    const root = directory();
    await generate("app", root, { options: { ...OPTIONS, port: 9090 } });
    const before = readFileSync(join(root, "Makefile"), "utf8");
    rmSync(join(root, "Makefile"));
    const { asked } = await generate("make", root);
    expect(asked).toEqual([]);
    expect(readFileSync(join(root, "Makefile"), "utf8")).toBe(before);
  });

  it("asks where nothing is recorded", async () => {
    const root = directory();
    const { asked } = await generate("make", root, { answers: OPTIONS });
    expect(asked).toHaveLength(11);
    expect(filesIn(root)).toEqual(["Makefile"]);
  });

  it("writes beside what is no service, where a stack of ours is asked for", async () => {
    const root = directory({ "notes.txt": "private\n" });
    await generate("make", root, { options: { name: "orders", stack: "mini", yes: true } });
    expect(filesIn(root)).toEqual(["Makefile", "notes.txt"]);
  });

  it("refuses where the answers do not call for its component", async () => {
    const run = generate("store", directory(), { options: { ...OPTIONS, database: "none" } });
    await expect(run).rejects.toMatchObject({ cause: { code: "COMPONENT_UNAVAILABLE" } });
    await expect(run).rejects.toThrow("it needs database postgresql.\nThese answers call for: make.");
  });

  it("composes into a generator of somebody else", async () => {
    const root = directory();
    const { env } = environment(root);
    class Foreign extends Generator {
      async default(): Promise<void> {
        await this.composeWith("groundrules:make", OPTIONS as object);
        // A second time changes nothing: one run for a destination.
        await this.composeWith("groundrules:make", { ...OPTIONS, name: "again" } as object);
      }

      writing(): void {
        this.writeDestination("theirs.txt", "theirs\n");
      }
    }
    env.register(Foreign as never, { namespace: "foreign:app", resolved: "/foreign/generators/app/index.js" });
    await env.run("foreign:app");
    expect(filesIn(root)).toEqual(["Makefile", "theirs.txt"]);
  });

  it("composes as a whole repository, which then leaves git and uv to the other generator", async () => {
    const root = directory();
    const { env, logged } = environment(root);
    class Foreign extends Generator {
      async default(): Promise<void> {
        await this.composeWith("groundrules:app", OPTIONS as object);
      }
    }
    env.register(Foreign as never, { namespace: "foreign:app", resolved: "/foreign/generators/app/index.js" });
    await env.run("foreign:app");
    expect(filesIn(root)).toContain("lock.json");
    expect(readdirSync(root)).not.toContain(".git");
    expect(logged()).not.toContain("Next:");
  });
});
