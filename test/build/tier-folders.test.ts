import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compileCatalog } from "../../build/compile-catalog.ts";
import { plan } from "../../src/plan/plan.ts";
import { render } from "../../src/render/render.ts";
import type { Tier } from "../../src/tier.ts";
import { loadCatalog, miniAnswers } from "../helpers/catalog.ts";

const MINI = fileURLToPath(new URL("../fixtures/catalog", import.meta.url));
const TIERS: readonly Tier[] = [1, 2, 3, 4, 5];

describe("folders for some tiers", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "templates-"));
    cpSync(MINI, root, { recursive: true });
    const make = {
      id: "make",
      title: "Make",
      summary: "Make.",
      order: 1,
      files: [{ path: "**", ownership: "managed" }],
    };
    put("make", "component.json", JSON.stringify(make));
    put("../stacks/mini", "stack.json", JSON.stringify(STACK));
    put("../stacks/mini", "files/limited.txt", "large\n");
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const STACK = {
    id: "mini",
    title: "Mini",
    summary: "Mini.",
    order: 1,
    tiers: TIERS,
    components: ["make"],
    files: [
      { path: "limited.txt", ownership: "once", when: { tier: [3, 4, 5], authentication: ["oidc"] } },
      { path: "**", ownership: "once" },
    ],
  };

  function put(unit: string, path: string, text: string): void {
    const whole = join(root, "components", unit, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, text);
  }
  async function at(path: string): Promise<readonly (string | undefined)[]> {
    const catalog = await loadCatalog(root);
    return TIERS.map((tier) => {
      const files = render(plan({ ...miniAnswers, tier }, catalog, "1.0.0"));
      return files.find((file) => file.path === path)?.text;
    });
  }

  it("take the place of the same file there", async () => {
    put("make", "files/a.txt", "usual\n");
    put("make", "files.1/a.txt", "hobby\n");
    put("make", "files.3-4/a.txt.ejs", "tier <%- answers.tier %>\n");
    expect(await at("a.txt")).toEqual(["hobby\n", "usual\n", "tier 3\n", "tier 4\n", "usual\n"]);
  });

  it("hold files of their tiers alone", async () => {
    put("make", "files.5/b.txt", "enterprise\n");
    expect(await at("b.txt")).toEqual([undefined, undefined, undefined, undefined, "enterprise\n"]);
  });

  it("are not limited by the tiers of an entry, but by the rest of its condition", async () => {
    put("../stacks/mini", "files.1/limited.txt", "small\n");
    expect(await at("limited.txt")).toEqual(["small\n", undefined, "large\n", "large\n", "large\n"]);
    const catalog = await loadCatalog(root);
    const open = render(plan({ ...miniAnswers, tier: 1, authentication: "none" }, catalog, "1.0.0"));
    expect(open.map(({ path }) => path)).not.toContain("limited.txt");
  });

  it("tell fragments apart", async () => {
    put("make", "files/slots.txt.ejs", '[<%- slot("lines") %>]\n');
    put("../stacks/mini", "contributes/lines.ejs", "usual");
    put("../stacks/mini", "contributes.1-2/lines.ejs", "small");
    put("../stacks/mini", "contributes.5/lines.ejs", "");
    expect(await at("slots.txt")).toEqual(["[small]\n", "[small]\n", "[usual]\n", "[usual]\n", "[]\n"]);
  });

  it.each([
    ["files.0/a.txt", /must end in a tier/],
    ["files.3-2/a.txt", /must end in a tier/],
    ["files.x/a.txt", /must end in a tier/],
    ["files.2-3/twice.txt", /tier 3 has that file from another folder/],
    ["files.1-5/never.txt", /every tier has that file from another folder/],
  ])("are refused: %s", (path, message) => {
    put("make", "files.3/twice.txt", "3\n");
    put("make", "files/never.txt", "never\n");
    put("make", path, "x\n");
    expect(() => compileCatalog(root)).toThrow(message);
  });

  it("are refused where an entry leaves no tier", () => {
    put("../stacks/mini", "files.3-5/limited.txt", "small\n");
    expect(() => compileCatalog(root)).toThrow(/no tier is left/);
  });
});
