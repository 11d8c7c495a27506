import { describe, expect, it } from "vitest";
import type { Found, LockEntry } from "../../src/drift.ts";
import type { Stays } from "../../src/model.ts";
import { decide } from "../../src/merge/decide.ts";
import { canonical, PLAIN } from "../../src/merge/text.ts";

const B = "one\n";
const NEW = "two\n";
const MINE = "mine\n";

interface Row {
  readonly as?: Stays;
  /** What the lock has; `null`: nothing. */
  readonly lock?: string | null;
  readonly ours?: string | null;
  /** `null`: not generated any more. */
  readonly theirs?: string | null;
  readonly asked?: boolean;
  /** Whether it stayed before, and whether its component is still here. */
  readonly left?: "here" | "gone";
}

function decision({ as = "unchanged", lock = B, ours = B, theirs = NEW, asked = true, left }: Row) {
  const record: LockEntry = { component: "c", ownership: "once", mode: "644", sha256: lock ?? "" };
  const entry: LockEntry = left === undefined ? record : { ...record, left: true };
  const found: Found = ours === null ? { kind: "absent" } : { kind: "text", text: ours, mode: 0o644, style: PLAIN };
  const { outcome, write, remove, notes } = decide({
    path: "f",
    format: "py",
    entry: lock === null ? undefined : entry,
    base: lock ?? undefined,
    ours: found,
    theirs: theirs === null ? undefined : { component: "c", ownership: "once", mode: 0o644, text: theirs },
    names: { ours: "a", base: "b", theirs: "c" },
    asked,
    lasting: left === "gone" ? undefined : { as, leaves: "It stays." },
    modes: true,
    hash: canonical,
  });
  return [outcome, remove ? null : write?.text, ...notes.map(({ code }) => code)];
}

describe("what has had its effect elsewhere", () => {
  it.each<[string, Row, readonly unknown[]]>([
    ["is written once", { lock: null, ours: null }, ["created", NEW]],
    ["stays where the template changes", {}, ["kept", undefined, "applied"]],
    ["stays in an update, too", { asked: false }, ["kept", undefined, "applied"]],
    ["says nothing where nothing changed", { theirs: B }, ["kept", undefined]],
    ["says nothing the second time", { lock: NEW }, ["kept", undefined]],
    ["stays edited", { ours: MINE }, ["kept", undefined, "applied"]],
    ["stays where it was before the lock knew it", { lock: null, ours: NEW }, ["kept", undefined, "applied"]],
    ["stays where the user has another", { lock: null, ours: MINE }, ["kept", undefined, "applied"]],
    ["is marked above", { theirs: "# Marked.\n\none\n" }, ["merged", "# Marked.\n\none\n"]],
    ["stays below another line than a comment", { theirs: "zero\none\n" }, ["kept", undefined, "applied"]],
    ["stays without a line of its own above", { theirs: "# one\n" }, ["kept", undefined, "applied"]],
    ["stays deleted", { ours: null }, ["deleted", undefined]],
    ["stays when it is not generated any more", { theirs: null }, ["disowned", undefined, "stays"]],
    ["stays then in an update, too", { theirs: null, asked: false }, ["disowned", undefined, "stays"]],
    ["stays then with edits", { theirs: null, ours: MINE }, ["disowned", undefined, "stays"]],
    ["is forgotten where it is gone", { theirs: null, ours: null }, ["deleted", undefined]],
  ])("%s", (_, row, expected) => expect(decision(row)).toEqual(expected));

  it.each<[string, Row, readonly unknown[]]>([
    ["is merged as other code is", {}, ["replaced", NEW]],
    ["stays when it is not generated any more", { theirs: null }, ["disowned", undefined, "stays"]],
    ["stays then with edits", { theirs: null, ours: MINE }, ["disowned", undefined, "stays"]],
    ["comes back as it was", { lock: null, theirs: B }, ["current", undefined]],
    ["comes back with a watermark", { lock: null, theirs: `# Mark.\n${B}` }, ["merged", `# Mark.\n${B}`]],
    ["comes back where it was edited", { lock: null, ours: MINE }, ["conflict", MINE]],
    ["stays on, and says so once", { left: "here", theirs: null }, ["kept", undefined]],
    ["stays on in an update", { left: "here", theirs: null, asked: false }, ["kept", undefined]],
    ["goes with its component", { left: "gone", theirs: null }, ["removed", null]],
    [
      "stays without its component where it was edited",
      { left: "gone", theirs: null, ours: MINE },
      ["disowned", undefined],
    ],
    ["is forgotten where the user removed it", { left: "here", theirs: null, ours: null }, ["deleted", undefined]],
    ["is ours again where it is generated again", { left: "here", theirs: B }, ["current", undefined]],
  ])("and may change: %s", (_, row, expected) => expect(decision({ as: "there", ...row })).toEqual(expected));
});
