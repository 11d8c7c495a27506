import { describe, expect, it } from "vitest";
import type { Found, LockEntry, Wanted } from "../../src/drift.ts";
import type { Format, Ownership } from "../../src/model.ts";
import { wrapBlock } from "../../src/merge/block.ts";
import { decide } from "../../src/merge/decide.ts";
import type { Situation } from "../../src/merge/situation.ts";
import { canonical, PLAIN } from "../../src/merge/text.ts";

/** The text itself stands for its hash, so that a failure can be read. */
const hash = (text: string) => canonical(text);
const names = { ours: "yours", base: "generated", theirs: "groundrules" };
const B = "one\ntwo\nthree\n";
const NEW = "one\ntwo\nTHREE\n";
const MINE = "ONE\ntwo\nthree\n";

interface Row {
  readonly own?: Ownership;
  /** Ownership that the template has now, where it changed. */
  readonly now?: Ownership;
  /** What the lock says of the path; `null`: nothing. */
  readonly lock?: Partial<LockEntry> | null;
  readonly base?: string | null;
  readonly ours?: string | "absent" | "blocked" | "binary";
  readonly theirs?: string | null;
  readonly format?: Format;
  readonly asked?: boolean;
}

function situation({
  own = "merged",
  now = own,
  lock = {},
  base = B,
  ours = B,
  theirs = NEW,
  format = "comment",
  asked = false,
}: Row): Situation {
  const entry: LockEntry = { component: "c", ownership: own, mode: "644", sha256: hash(base ?? B), ...lock };
  const found: Found =
    ours === "absent" || ours === "blocked"
      ? { kind: ours, by: "link" }
      : ours === "binary"
        ? { kind: "binary", mode: 0o644 }
        : { kind: "text", text: ours, mode: 0o644, style: PLAIN };
  const wanted: Wanted | undefined =
    theirs === null ? undefined : { component: "c", ownership: now, mode: 0o644, text: theirs };
  return {
    path: { toml: "f.toml", yaml: "f.yaml", json: "f.json" }[format as string] ?? "f",
    asked,
    format,
    entry: lock === null ? undefined : entry,
    base: base ?? undefined,
    ours: found,
    theirs: wanted,
    names,
    modes: true,
    hash,
  };
}

const block = (text: string, around = "mine\n") => `${around}\n${wrapBlock(text, "comment")}`;

describe("decide, case by case of reference/updates.md", () => {
  it.each<[string, Row, string, string | undefined]>([
    ["1 untouched: T", {}, "replaced", NEW],
    ["1 untouched, without a base text", { base: null }, "replaced", NEW],
    ["1 already T: adopt", { ours: NEW }, "current", undefined],
    ["1 the template did not change", { theirs: B, ours: MINE }, "kept", undefined],
    ["1 nothing changed", { theirs: B }, "current", undefined],
    ["2 edits apart: merged", { ours: MINE }, "merged", "ONE\ntwo\nTHREE\n"],
    ["2 edits alike", { base: "a\n", ours: "b\n", theirs: "b\n" }, "current", undefined],
    [
      "2 JSON of which lines touch, and keys do not",
      {
        format: "json",
        base: '{\n  "a": 1,\n  "z": 2\n}\n',
        ours: '{\n  "a": 1,\n  "mine": 3,\n  "z": 2\n}\n',
        theirs: '{\n  "a": 1,\n  "new": 4,\n  "z": 2\n}\n',
      },
      "merged",
      '{\n  "a": 1,\n  "mine": 3,\n  "z": 2,\n  "new": 4\n}\n',
    ],
    [
      "2 JSON of which a key changed on both sides",
      { format: "json", base: '{\n  "a": 1\n}\n', ours: '{\n  "a": 2\n}\n', theirs: '{\n  "a": 3\n}\n' },
      "conflict overlap",
      undefined,
    ],
    [
      "2 a YAML key that is there twice",
      {
        format: "yaml",
        base: "a: 1\nm: 1\nz: 1\n",
        ours: "b: 1\na: 1\nm: 1\nz: 1\n",
        theirs: "a: 1\nm: 1\nz: 1\nb: 1\n",
      },
      "conflict unparsable",
      undefined,
    ],
    [
      "3 overlap",
      { ours: "one\ntwo\nmine\n" },
      "conflict overlap",
      "one\ntwo\n<<<<<<< yours\nmine\n||||||| generated\nthree\n=======\nTHREE\n>>>>>>> groundrules\n",
    ],
    [
      "3 conflict marks are there already",
      { ours: "<<<<<<< a\n=======\n>>>>>>> b\n" },
      "conflict marker",
      "<<<<<<< a\n=======\n>>>>>>> b\n",
    ],
    [
      "4 no base",
      { base: null, ours: MINE },
      "conflict no-base",
      "<<<<<<< yours\nONE\n=======\none\n>>>>>>> groundrules\ntwo\n<<<<<<< yours\nthree\n=======\nTHREE\n>>>>>>> groundrules\n",
    ],
    ["5 deleted by the user", { ours: "absent" }, "deleted", undefined],
    ["5 deleted, and said before", { ours: "absent", lock: { deleted: true } }, "deleted", undefined],
    ["5 brought back by the user", { lock: { deleted: true } }, "replaced", NEW],
    ["6 dropped, untouched", { theirs: null }, "removed", undefined],
    ["6 dropped, edited", { theirs: null, ours: MINE }, "disowned", undefined],
    ["6 dropped, application code", { own: "once", theirs: null }, "disowned", undefined],
    ["6 dropped, ejected", { lock: { ejected: true }, theirs: null }, "disowned", undefined],
    ["6 dropped, gone", { ours: "absent", theirs: null }, "deleted", undefined],
    ["6 managed becomes once: never a deletion", { own: "managed", now: "once" }, "kept", undefined],
    [
      "6 once becomes managed, edited: never overwritten",
      { own: "once", now: "managed", base: null, ours: MINE },
      "conflict no-base",
      expect.anything(),
    ],
    ["9 a new path", { lock: null, base: null, ours: "absent" }, "created", NEW],
    ["9 a new path, the user has the same", { lock: null, base: null, ours: NEW }, "current", undefined],
    [
      "9 a new path, the user has another",
      { lock: null, base: null, ours: "mine\n" },
      "conflict present",
      "<<<<<<< yours\nmine\n=======\none\ntwo\nTHREE\n>>>>>>> groundrules\n",
    ],
    [
      "9 a new path, the user has all of it and more",
      { lock: null, base: null, ours: "zero\none\ntwo\nmine\nTHREE\n" },
      "kept",
      undefined,
    ],
    [
      "9 a new path of ours alone, the user has all of it and more",
      { own: "managed", lock: null, base: null, ours: "one\ntwo\nmine\nTHREE\n" },
      "conflict present",
      expect.anything(),
    ],
    ["9 a new path of the user's own kind", { own: "once", lock: null, base: null, ours: "mine\n" }, "kept", undefined],
    [
      "10 formatted only: untouched",
      { format: "json", base: '{"a":1}\n', ours: '{ "a": 1 }\n', theirs: '{"a":2}\n' },
      "replaced",
      '{"a":2}\n',
    ],
    [
      "10 formatted only, the template did not change",
      { format: "json", base: '{"a":1}\n', ours: '{ "a": 1 }\n', theirs: '{"a":1}\n' },
      "current",
      undefined,
    ],
    [
      "10 formatted T without a base",
      { format: "json", base: null, ours: '{ "a": 2 }\n', theirs: '{"a":2}\n' },
      "current",
      undefined,
    ],
    ["11 binary", { ours: "binary" }, "conflict binary", undefined],
    ["11 binary, the template did not change", { ours: "binary", theirs: B }, "kept", undefined],
    ["12 a link is in the way", { ours: "blocked" }, "blocked", undefined],
    ["managed and edited: T, the edit is kept as a patch", { own: "managed", ours: MINE }, "restored", NEW],
    ["managed and edited, the template did not change", { own: "managed", ours: MINE, theirs: B }, "kept", undefined],
    ["application code", { own: "once", ours: MINE }, "kept", undefined],
    ["declined", { ours: MINE, lock: { declined: { sha256: NEW, reason: "r" } } }, "declined", undefined],
    [
      "declined, and the template changed again",
      { lock: { declined: { sha256: "older", reason: "r" } } },
      "replaced",
      NEW,
    ],
    ["ejected", { lock: { ejected: true } }, "ejected", undefined],
    [
      "15 keys, both changed: the user's",
      { own: "keys", format: "yaml", base: "a: 1\n", ours: "a: 2\nmine: 1\n", theirs: "a: 3\nb: 1\n" },
      "merged",
      "a: 2\nmine: 1\nb: 1\n",
    ],
    [
      "15 keys, nothing due",
      { own: "keys", format: "yaml", base: "a: 1\n", ours: "mine: 1\na: 1\n", theirs: "a: 1\n" },
      "current",
      undefined,
    ],
    [
      "15 keys of a text that is broken",
      { own: "keys", format: "yaml", base: "a: 1\n", ours: "a: [\n", theirs: "a: 2\n" },
      "conflict unparsable",
      "a: [\n",
    ],
    [
      "15 a new file of keys where the user has one",
      { own: "keys", lock: null, base: null, format: "yaml", ours: "mine: 1\n", theirs: "a: 1\n" },
      "merged",
      "mine: 1\na: 1\n",
    ],
    [
      "block, untouched",
      { own: "block", base: wrapBlock("a\n", "comment"), ours: block("a\n"), theirs: wrapBlock("b\n", "comment") },
      "replaced",
      block("b\n"),
    ],
    [
      "block, edited apart",
      { own: "block", base: wrapBlock(B, "comment"), ours: block(MINE), theirs: wrapBlock(NEW, "comment") },
      "merged",
      block("ONE\ntwo\nTHREE\n"),
    ],
    [
      "block, edited alike",
      { own: "block", base: wrapBlock("a\n", "comment"), ours: block("b\n"), theirs: wrapBlock("b\n", "comment") },
      "current",
      undefined,
    ],
    [
      "block, edited, template as before",
      { own: "block", base: wrapBlock("a\n", "comment"), ours: block("x\n"), theirs: wrapBlock("a\n", "comment") },
      "kept",
      undefined,
    ],
    [
      "block, overlap",
      { own: "block", base: wrapBlock("a\n", "comment"), ours: block("x\n"), theirs: wrapBlock("b\n", "comment") },
      "conflict overlap",
      block("<<<<<<< yours\nx\n||||||| generated\na\n=======\nb\n>>>>>>> groundrules\n"),
    ],
    [
      "block, no base",
      { own: "block", base: null, lock: { sha256: "?" }, ours: block("x\n"), theirs: wrapBlock("b\n", "comment") },
      "conflict no-base",
      block("<<<<<<< yours\nx\n=======\nb\n>>>>>>> groundrules\n"),
    ],
    [
      "block, new in a file of the user's",
      { own: "block", lock: null, base: null, ours: "mine\n", theirs: wrapBlock("b\n", "comment") },
      "merged",
      block("b\n"),
    ],
    [
      "block, removed by the user",
      { own: "block", base: wrapBlock("a\n", "comment"), ours: "mine\n", theirs: wrapBlock("b\n", "comment") },
      "kept",
      undefined,
    ],
  ])("%s", (_, row, expected, text) => {
    const decision = decide(situation(row));
    expect(decision.reason === undefined ? decision.outcome : `${decision.outcome} ${decision.reason}`).toBe(expected);
    if (text !== undefined) expect(decision.write?.text).toEqual(text);
    else if (decision.outcome !== "conflict") expect(decision.write).toBeUndefined();
  });

  it.each([
    ["the user's wins", "644", 0o755, 0o644, 0o755],
    ["the template's is taken", "644", 0o644, 0o755, 0o755],
    ["the template's is taken away", "755", 0o755, 0o644, 0o644],
  ] as const)("12 mode: %s", (_, base, mine, wanted, expected) => {
    const from = situation({ lock: { mode: base } });
    const modes = {
      ...from,
      ours: { kind: "text", text: B, mode: mine, style: PLAIN },
      theirs: { component: "c", ownership: "merged", mode: wanted, text: NEW },
    } as const;
    expect(decide(modes).write?.mode).toBe(expected);
    expect(decide({ ...modes, modes: false }).write?.mode).toBe(mine);
  });

  it("11 merges a file that is not UTF-8 byte by byte", () => {
    const from = situation({ base: "caf\ntwo\nü\n", theirs: "caf\ntwo\nüü\n" });
    const ours = {
      kind: "text",
      text: "caf\u00e9\ntwo\n\u00c3\u00bc\n",
      mode: 0o644,
      style: { ...PLAIN, encoding: "bytes" },
    } as const;
    expect(decide({ ...from, ours }).write?.text).toBe("caf\u00e9\ntwo\n\u00c3\u00bc\u00c3\u00bc\n");
  });

  it("names the keys in which the user won", () => {
    const row: Row = { own: "keys", format: "yaml", base: "a: 1\n", ours: "a: 2\n", theirs: "a: 3\n" };
    expect(decide(situation(row)).notes).toEqual([{ code: "user-key-wins", subject: "a" }]);
  });

  it("records what is reconciled: B of the next update", () => {
    expect(decide(situation({ ours: MINE, lock: { movedTo: "x" } })).entry).toEqual({
      component: "c",
      ownership: "merged",
      mode: "644",
      sha256: NEW,
      movedTo: "x",
    });
    expect(decide(situation({ theirs: null })).entry).toBeNull();
  });

  it.each([
    ["edited, and generated otherwise now", { own: "once", ours: MINE }, ["generated-otherwise"]],
    ["edited, and generated as before", { own: "once", ours: MINE, theirs: B }, []],
    ["changed by its user to what is generated now", { own: "once", ours: NEW }, []],
    ["not known to the lock", { own: "once", ours: MINE, lock: null }, []],
  ] as const)("application code, %s, has its notes", (_, row, codes) => {
    expect(decide(situation(row)).notes.map(({ code }) => code)).toEqual(codes);
  });
});
