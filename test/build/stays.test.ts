import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type FileRule, readManifest } from "../../build/manifest.ts";

function read(rule: object) {
  const dir = mkdtempSync(join(tmpdir(), "groundrules-stays-"));
  try {
    const files = [{ path: "versions/*", ownership: "once", ...rule }];
    const manifest = { id: basename(dir), title: "T", summary: "S.", order: 1, files };
    writeFileSync(join(dir, "component.json"), JSON.stringify(manifest));
    return readManifest(dir, "component.json").files as readonly FileRule[];
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe("a file that stays", () => {
  it.each(["unchanged", "there"])("%s, and says what it leaves to a person", (stays) =>
    expect(read({ stays, leaves: "It stays." })).toMatchObject([{ stays, leaves: "It stays." }]),
  );

  it.each([
    [{ stays: "unchanged" }, /versions\/\* needs stays \(unchanged or there\) and leaves/],
    [{ leaves: "It stays." }, /needs stays/],
    [{ stays: "forever", leaves: "It stays." }, /needs stays/],
    [{ stays: "there", leaves: "It stays.", ownership: "managed" }, /its ownership must be once/],
  ])("is refused: %j", (rule, message) => expect(() => read(rule)).toThrow(message));
});
