import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalog as current } from "groundrules:catalog";
import { describe, expect, it } from "vitest";
import { TEMPLATES } from "../build/catalog-plugin.ts";
import { compileHistory, packedVersions } from "../build/history.ts";
import { hashes, packHistory, type Recorded, record } from "../build/pack-history.ts";
import type { Catalog } from "../src/model.ts";
import { VERSION } from "../src/version.ts";
import { oldCatalog } from "./helpers/drift.ts";

const FIXTURES = fileURLToPath(new URL("fixtures/drift", import.meta.url));

type Versions = Readonly<Record<string, () => Catalog>>;

async function load(history: string): Promise<Versions> {
  const source = Buffer.from(compileHistory(history)).toString("base64");
  return ((await import(/* @vite-ignore */ `data:text/javascript;base64,${source}`)) as { versions: Versions })
    .versions;
}

function recordedOf(history: string, version: string): readonly Recorded[] {
  return JSON.parse(readFileSync(join(history, `${version}.json`), "utf8")) as readonly Recorded[];
}

/** Every version renders what it rendered when it was packed: the renderer has not changed under it. */
async function expectSameRenders(history: string): Promise<void> {
  const versions = await load(history);
  expect(Object.keys(versions)).toEqual(packedVersions(history));
  for (const [version, catalog] of Object.entries(versions)) {
    for (const { answers, files } of recordedOf(history, version)) {
      expect(hashes(answers, catalog(), version), version).toEqual(files);
    }
  }
}

describe("the history of templates", () => {
  it("renders every published version as it was", () => expectSameRenders(join(TEMPLATES, "history")));

  it("holds this version as the templates are now (npm run history packs it again)", () => {
    expect(recordedOf(join(TEMPLATES, "history"), VERSION)).toEqual(record(current, VERSION));
  });

  it("holds every version once, and what versions share once", async () => {
    const history = mkdtempSync(join(tmpdir(), "groundrules-history-"));
    try {
      await packHistory(join(FIXTURES, "1"), history, "1.0.0");
      const first = readdirSync(join(history, "objects")).length;
      await packHistory(join(FIXTURES, "1"), history, "1.0.1");
      expect(readdirSync(join(history, "objects"))).toHaveLength(first);
      await packHistory(join(FIXTURES, "2"), history, "2.0.0");
      expect(readdirSync(join(history, "objects")).length).toBeLessThan(first * 2);
      await expectSameRenders(history);
      expect(recordedOf(history, "1.0.0")).toEqual(record(oldCatalog, "1.0.0"));
      expect(recordedOf(history, "2.0.0")).toHaveLength(8);
    } finally {
      rmSync(history, { recursive: true });
    }
  });

  it("is empty where nothing was packed", async () => {
    expect(existsSync(join(FIXTURES, "history"))).toBe(false);
    expect(await load(join(FIXTURES, "history"))).toEqual({});
  });
});
