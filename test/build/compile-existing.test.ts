import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compileCatalog } from "../../build/compile-catalog.ts";
import { loadCatalog } from "../helpers/catalog.ts";

const MINI = fileURLToPath(new URL("../fixtures/catalog", import.meta.url));

describe("a variant for services of others", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "templates-"));
    cpSync(MINI, root, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const put = (path: string, text: string): void => {
    const whole = join(root, "components/make", path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
  };
  const manifest = (more: object): void => put("existing/component.json", JSON.stringify(more));

  it("shares files of its component, each where an entry of files names it", async () => {
    manifest({
      shares: ["Makefile", "{.github,chart}/*.yml"],
      files: [
        { path: "__root__/Makefile", ownership: "merged" },
        { path: ".github/**", ownership: "managed" },
        { path: "__root__/chart/**", ownership: "once" },
      ],
    });
    put("files/.github/a.yml", "a: 1\n");
    put("files/chart/b.yml", "b: 1\n");
    const own = {
      id: "make",
      title: "Make",
      summary: "Make.",
      order: 1,
      files: [{ path: "**", ownership: "managed" }],
    };
    put("component.json", JSON.stringify(own));
    const { units } = await loadCatalog(root);
    const files = units.find(({ id }) => id === "make")?.existing?.files ?? [];
    expect(Object.fromEntries(files.map(({ path, ownership }) => [path, ownership]))).toEqual({
      ".github/a.yml": "managed",
      "__root__/Makefile": "merged",
      "__root__/chart/b.yml": "once",
    });
  });

  it.each([
    [{ shares: ["nothing"], files: [] }, /no file of the component matches nothing/],
    [{ shares: ["Makefile"], files: [] }, /no entry of "files" matches __root__\/Makefile/],
    [{ files: [{ path: "x", ownership: "merged" }] }, /no file matches x/],
    [{ id: "make" }, /unknown keys id/],
    [{ files: [{ path: "x", ownership: "mine" }] }, /ownership of x is mine/],
  ])("is refused: %j", (more, message) => {
    manifest(more);
    expect(() => compileCatalog(root)).toThrow(message);
  });
});
