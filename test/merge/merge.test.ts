import { describe, expect, it } from "vitest";
import type { Ownership, RenderedFile } from "../../src/model.ts";
import { merge } from "../../src/merge/merge.ts";

const file = (ownership: Ownership): RenderedFile => ({
  path: "a",
  component: "c",
  ownership,
  mode: 0o644,
  text: "new\n",
});

describe("merge", () => {
  it.each([
    ["nothing there", "managed", undefined, false, "create"],
    ["the same text", "managed", "new\n", false, "unchanged"],
    ["the same text with CRLF and BOM", "managed", "\ufeffnew\r\n", false, "unchanged"],
    ["other text", "managed", "old\n", false, "conflict"],
    ["other text in a shared file", "merged", "old\n", false, "conflict"],
    ["other text that may be replaced", "merged", "old\n", true, "update"],
    ["other text in a file of the user", "once", "old\n", false, "unchanged"],
    ["other text in a file of the user, even if it may be replaced", "once", "old\n", true, "unchanged"],
  ] as const)("%s (%s)", (_, ownership, before, replaceable, kind) => {
    const existing = new Map(before === undefined ? [] : [["a", before]]);
    const [change] = merge([file(ownership)], existing, () => replaceable);
    expect(change).toEqual({
      kind,
      path: "a",
      component: "c",
      ownership,
      mode: 0o644,
      after: "new\n",
      ...(before === undefined ? {} : { before }),
    });
  });
});
