import { describe, expect, it } from "vitest";
import { createTree, treeOf } from "../../src/facts/tree.ts";

const MIB = 1024 * 1024;

describe("a tree", () => {
  it("has its paths sorted", () => {
    const tree = treeOf({ name: "orders", files: { "b.py": "", "a/z.py": "", "a.py": "" } });
    expect(tree.name).toBe("orders");
    expect(tree.paths).toEqual(["a.py", "a/z.py", "b.py"]);
    expect([tree.has("a.py"), tree.has("a"), tree.has("c")]).toEqual([true, false, false]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ["newlines of Windows", "a\r\nb\r\n", "a\nb\n"],
    ["a byte order mark", "\ufeffa\n", "a\n"],
    ["what is not ASCII", "é€😀", "é€😀"],
    ["nothing", "", ""],
    ["exactly one MiB", "a".repeat(MIB), "a".repeat(MIB)],
  ])("reads %s", (_, content, text) => {
    const tree = treeOf({ files: { "a.txt": content } });
    expect(tree.text("a.txt")).toBe(text);
    expect(tree.problems).toEqual([]);
  });

  it.each<[string, Uint8Array, string]>([
    ["Latin-1", new Uint8Array([0x63, 0x61, 0x66, 0xe9]), "is not text in UTF-8"],
    ["NUL bytes", new Uint8Array([0x61, 0, 0x62]), "is not text: it holds NUL bytes"],
    ["more than one MiB", new Uint8Array(MIB + 1).fill(0x61), "is larger than 1 MiB, so it was not read"],
  ])("reads no %s, and says so once", (_, content, message) => {
    const tree = treeOf({ files: { "a.txt": content } });
    expect([tree.text("a.txt"), tree.text("a.txt")]).toEqual([undefined, undefined]);
    expect(tree.problems).toEqual([{ path: "a.txt", message }]);
  });

  it("expects no text in an image", () => {
    const tree = treeOf({ files: { "docs/logo.PNG": new Uint8Array([0x89, 0x50, 0]) } });
    expect([tree.text("docs/logo.PNG"), tree.problems]).toEqual([undefined, []]);
  });

  it("has no problem with a file that is not there", () => {
    const tree = treeOf({ files: {} });
    expect([tree.text("a"), tree.executable("a"), tree.problems]).toEqual([undefined, false, []]);
  });

  it("reads a file once, and only if it is asked for", () => {
    const read: string[] = [];
    const tree = createTree({
      name: "orders",
      entries: ["a", "b", "huge"].map((path) => ({
        path,
        size: path === "huge" ? 2 * MIB : 1,
        executable: path === "a",
      })),
      readBytes(path) {
        read.push(path);
        return new TextEncoder().encode(path);
      },
    });
    expect([tree.text("a"), tree.text("a"), tree.text("huge")]).toEqual(["a", "a", undefined]);
    expect(read).toEqual(["a"]);
    expect([tree.executable("a"), tree.executable("b")]).toEqual([true, false]);
  });

  it("says why a file could not be read", () => {
    const tree = createTree({
      name: "orders",
      entries: [{ path: "secret", executable: false }],
      readBytes() {
        throw new Error("EACCES: permission denied");
      },
    });
    expect(tree.text("secret")).toBeUndefined();
    expect(tree.problems).toEqual([{ path: "secret", message: "could not be read: EACCES: permission denied" }]);
  });

  it("knows what git tracks, if there is git", () => {
    const files = { a: "", b: "" };
    expect(treeOf({ files }).tracked("a")).toBeUndefined();
    const tree = treeOf({ files, tracked: ["a"] });
    expect([tree.tracked("a"), tree.tracked("b")]).toEqual([true, false]);
  });
});
