import { describe, expect, it } from "vitest";
import { enclosingWorkTree, inspectTarget } from "../../src/app/target.ts";
import { memory } from "../helpers/memory.ts";

describe("inspectTarget", () => {
  it.each([
    ["absent", { "/w": null }],
    ["empty", { "/w/x": null }],
    ["empty", { "/w/x/.git/HEAD": "" }],
    ["empty", { "/w/x/.groundrules-staging-1/a": "" }],
    ["generated", { "/w/x/.groundrules/answers.yaml": "" }],
    ["occupied", { "/w/x/mine": "" }],
  ])("%s: %j", (state, tree) => expect(inspectTarget("/w/x", memory(tree).fs)).toBe(state));

  it("refuses a file", () => {
    expect(() => inspectTarget("/w/x", memory({ "/w/x": "" }).fs)).toThrow(
      expect.objectContaining({ code: "TARGET_FILE", exit: 2 }),
    );
  });

  it("refuses a path below a file", () => {
    expect(() => inspectTarget("/w/x/y", memory({ "/w/x": "" }).fs)).toThrow(
      expect.objectContaining({ code: "TARGET_PARENT", exit: 2 }),
    );
  });

  it.each(["/w/real", "/w/gone"])("refuses a link to %s", (to) => {
    const { fs, volume } = memory({ "/w/real/a": "" });
    volume.symlinkSync(to, "/w/x");
    expect(() => inspectTarget("/w/x", fs)).toThrow(expect.objectContaining({ code: "TARGET_SYMLINK", exit: 2 }));
  });
});

describe("enclosingWorkTree", () => {
  it.each([
    ["/w/x", { "/w/.git/HEAD": "", "/w/x": null }, "/w"],
    ["/w/x", { "/w/x/.git": "gitdir: elsewhere" }, "/w/x"],
    ["/w/x/not/yet", { "/w/x/.git/HEAD": "" }, "/w/x"],
    ["/w/x", { "/w/x": null }, undefined],
  ])("%s in %j is %s", (path, tree, expected) => expect(enclosingWorkTree(path, memory(tree).fs)).toBe(expected));
});
