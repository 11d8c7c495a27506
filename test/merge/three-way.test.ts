import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { hasMarkers, mergeText, mergeWithoutBase } from "../../src/merge/three-way.ts";

const NAMES = { ours: "yours", base: "generated", theirs: "groundrules" };
const lines = (text: string) => [...text].map((line) => `${line}\n`).join("");
const folder = mkdtempSync(join(tmpdir(), "groundrules-merge-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What `git merge-file --zdiff3` makes of the same texts. */
function gitMerge(base: string, ours: string, theirs: string) {
  for (const [name, text] of Object.entries({ base, ours, theirs })) writeFileSync(join(folder, name), text);
  const labels = ["-L", NAMES.ours, "-L", NAMES.base, "-L", NAMES.theirs];
  const git = spawnSync("git", ["merge-file", "-p", "--zdiff3", ...labels, "ours", "base", "theirs"], {
    cwd: folder,
    encoding: "utf8",
  });
  // The exit code is the number of conflicts; 255 is the program's own failure.
  if (git.status === null || git.status > 127) throw new Error(git.stderr);
  return { text: git.stdout, conflicts: git.status };
}

describe("mergeText", () => {
  it.each([
    ["one side", "abc", "abc", "aXc", "aXc"],
    ["the other side", "abc", "aXc", "abc", "aXc"],
    ["both, apart", "abcde", "Xbcde", "abcdY", "XbcdY"],
    ["both, alike", "abc", "aXc", "aXc", "aXc"],
    ["added and removed", "abcde", "abcdeZ", "bcde", "bcdeZ"],
    ["all gone", "abc", "", "abc", ""],
  ])("merges %s", (_, base, ours, theirs, expected) => {
    expect(mergeText(lines(base), lines(ours), lines(theirs), NAMES)).toEqual({ text: lines(expected), conflicts: 0 });
  });

  it("names the sides of a conflict, without the lines that both have", () => {
    const merged = mergeText(lines("abc"), lines("aPXQc"), lines("aPYQc"), NAMES);
    expect(merged.conflicts).toBe(1);
    expect(merged.text).toBe("a\nP\n<<<<<<< yours\nX\n||||||| generated\nb\n=======\nY\n>>>>>>> groundrules\nQ\nc\n");
    expect(hasMarkers(merged.text)).toBe(true);
  });

  it("agrees with git merge-file --zdiff3 on texts whose lines tell them apart", () => {
    const edit = fc.array(
      fc.tuple(
        fc.nat(30),
        fc.nat(2),
        fc.array(
          fc.nat(9999).map((n) => `new ${n}`),
          { maxLength: 3 },
        ),
      ),
      { maxLength: 4 },
    );
    const apply = (
      base: readonly string[],
      edits: readonly (readonly [number, number, readonly string[]])[],
      side: string,
    ) => {
      const copy = [...base];
      for (const [at, count, added] of edits)
        copy.splice(at, count, ...added.map((line, i) => `${side} ${line} ${at} ${i}`));
      return copy.map((line) => `${line}\n`).join("");
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), edit, edit, fc.boolean(), (size, mine, yours, alike) => {
        const base = Array.from({ length: size }, (_, i) => `line ${i}`);
        const texts = [apply(base, [], ""), apply(base, mine, "a"), apply(base, yours, alike ? "a" : "b")] as const;
        expect(mergeText(...texts, NAMES)).toEqual(gitMerge(...texts));
      }),
      { numRuns: 100 },
    );
  });
});

describe("mergeWithoutBase", () => {
  it("shares what is common and keeps both of the rest", () => {
    expect(mergeWithoutBase(lines("abc"), lines("aXc"), NAMES)).toEqual({
      text: "a\n<<<<<<< yours\nb\n=======\nX\n>>>>>>> groundrules\nc\n",
      conflicts: 1,
    });
  });
});

describe("hasMarkers", () => {
  it.each([
    ["a heading\n=======\n", false],
    ["<<<<<<< yours\n", false],
    ["x <<<<<<< y\n>>>>>>> z\n", false],
    ["<<<<<<< a\n=======\n>>>>>>> b\n", true],
  ])("%j: %s", (text, expected) => expect(hasMarkers(text)).toBe(expected));
});

describe("entries that both sides add at one place", () => {
  const names = { ours: "ours", base: "base", theirs: "theirs" };
  it.each([
    ["rows of a table", "| a |\n", "| a |\n| mine |\n", "| a |\n| b |\n| c |\n", "| a |\n| b |\n| c |\n| mine |\n"],
    [
      "pages",
      "nav:\n",
      "nav:\n  - Mine: adr/9.md\n",
      "nav:\n  - Theirs: adr/2.md\n",
      "nav:\n  - Theirs: adr/2.md\n  - Mine: adr/9.md\n",
    ],
    [
      "rows before a section",
      "| a |\n",
      "| a |\n| mine |\n",
      "| a |\n| b |\n\n## More\n",
      "| a |\n| b |\n| mine |\n\n## More\n",
    ],
    ["rows below one that goes", "| a |\n| b |\n", "| a |\n| b |\n| mine |\n", "| a |\n", "| a |\n| mine |\n"],
    ["the same row", "| a |\n", "| a |\n| b |\n| mine |\n", "| a |\n| c |\n| b |\n", "| a |\n| c |\n| b |\n| mine |\n"],
  ])("are all kept: %s", (_, base, ours, theirs, text) =>
    expect(mergeText(base, ours, theirs, names)).toEqual({ text, conflicts: 0 }),
  );

  it("are a conflict where both changed the same row", () =>
    expect(mergeText("| a |\n", "| b |\n", "| c |\n", names).conflicts).toBe(1));

  it("are a conflict where a line is more than an entry", () =>
    expect(mergeText("a\n", "a\n- run: x\n", "a\n- run: y\n", names).conflicts).toBe(1));
});

describe("a block that ours adds at the end", () => {
  const names = { ours: "ours", base: "base", theirs: "theirs" };
  const mine = "\nmine:\n\tcat x\n";

  it.each([
    ["stays below a last block that changed", "a:\n\tx\n", "a:\n\ty\n"],
    ["stays below blocks that came", "a:\n\tx\n", "a:\n\tx\n\nb:\n\tz\n"],
    ["stays below the blocks that took the place of the last", "a:\n\tx\n", "b:\n\tz\n\nc:\n"],
  ])("%s", (_, base, theirs) =>
    expect(mergeText(base, base + mine, theirs, names)).toEqual({ text: theirs + mine, conflicts: 0 }),
  );

  it("comes once where both have it", () =>
    expect(mergeText("a\n", `a\n${mine}`, `a\n${mine}`, names)).toEqual({ text: `a\n${mine}`, conflicts: 0 }));

  it.each([
    ["is no block of its own", "a\n", "a\nmine\n", "b\n"],
    ["comes with a change above", "a\nb\n", `a\nc\n${mine}`, "a\nd\n"],
    ["is code that may need what was above", "a\n", "a\n\n\n@app.get()\ndef f():\n", "b\n"],
    ["is not at the end", "a\nz\n", "a\n\nmine\nz\n", "b\nz\n"],
  ])("is a conflict where it %s", (_, base, ours, theirs) =>
    expect(mergeText(base, ours, theirs, names).conflicts).toBe(1),
  );
});
