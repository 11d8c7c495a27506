import { describe, expect, it } from "vitest";
import type { Lock, LockEntry } from "../../src/drift.ts";
import { readBase, writeBase } from "../../src/io/base-store.ts";
import { hash, LOCK_VERSION, readLock, writeLock } from "../../src/io/lock.ts";
import { miniAnswers } from "../helpers/catalog.ts";

const entry = (text: string, more: Partial<LockEntry> = {}): LockEntry => ({
  component: "c",
  ownership: "merged",
  mode: "644",
  sha256: hash(text),
  ...more,
});
const lock: Lock = {
  generator: "1.2.0",
  answers: { ...miniAnswers, description: 'a ": { }," b' },
  files: { "a/b.md": entry("b"), z: entry("z", { deleted: true, declined: { sha256: hash("y"), reason: 'no: "x"' } }) },
};
const read = (text: string, onDisk: (path: string) => string | undefined = () => undefined) => readLock(text, onDisk);

describe("the lock", () => {
  it("reads back what was written", () => expect(read(writeLock(lock))).toEqual(lock));
  it("reads it after a formatter", () =>
    expect(read(JSON.stringify(JSON.parse(writeLock(lock)), null, 4))).toEqual(lock));
  it("reads it with CRLF", () => expect(read(writeLock(lock).replaceAll("\n", "\r\n"))).toEqual(lock));

  it("migrates version 1, which had no answers", () => {
    const { answers: _, ...old } = lock;
    const text = writeLock({ ...old, answers: undefined }).replace(`"version": ${LOCK_VERSION}`, '"version": 1');
    expect(read(text)).toEqual({ ...lock, answers: undefined });
  });

  it.each<readonly [string, string, string]>([
    ["newer", writeLock(lock).replace(`"version": ${LOCK_VERSION}`, '"version": 99'), "LOCK_NEWER"],
    ["no lock", "hello", "LOCK_MALFORMED"],
    ["without a hash", writeLock(lock).replaceAll(hash("b"), "x"), "LOCK_MALFORMED"],
    ["of an unknown ownership", writeLock(lock).replace('"merged"', '"mine"'), "LOCK_MALFORMED"],
    ...[
      "../x",
      "/etc/passwd",
      "a/../../x",
      "C:/x",
      "a\\\\b",
      ".git/config",
      ".GIT/hooks/x",
      ".groundrules/lock.json",
      "",
    ].map((path) => [`naming "${path}"`, writeLock(lock).replace('"a/b.md"', `"${path}"`), "LOCK_UNSAFE"] as const),
    ["moving to ../x", writeLock({ ...lock, files: { a: entry("a", { movedTo: "../x" }) } }), "LOCK_UNSAFE"],
  ])("is refused: %s", (_, text, code) => expect(() => read(text)).toThrow(expect.objectContaining({ code })));

  it("heals after two branches were merged line by line", () => {
    const left = writeLock({ ...lock, generator: "1.3.0", files: { a: entry("left"), b: entry("b"), l: entry("l") } });
    const right = writeLock({
      ...lock,
      generator: "1.10.0",
      files: { a: entry("right"), b: entry("b"), r: entry("r") },
    });
    const [l, r] = [left.split("\n"), right.split("\n")];
    const union = [...l.slice(0, -3), "<<<<<<< HEAD", ...r.slice(1, -3), "=======", ">>>>>>> x", ...l.slice(-3)].join(
      "\n",
    );
    const healed = read(union, (path) => (path === "a" ? hash("left") : undefined));
    expect(healed.generator).toBe("1.10.0");
    expect(healed.files).toEqual({ a: entry("left"), b: entry("b"), l: entry("l"), r: entry("r") });
    expect(read(union).files["a"]).toEqual(entry("right"));
  });
});

describe("the base", () => {
  const texts = new Map([
    ["b", "second 🚀\n"],
    ["a", "first\n".repeat(500)],
  ]);
  const expected = (path: string) => hash(texts.get(path) ?? "");

  it("reads back what was written, sorted", () => {
    const content = writeBase(texts);
    expect(content.split("\n").map((line) => line.slice(0, 12))).toEqual(['{"path":"a",', '{"path":"b",', ""]);
    expect(readBase(content, expected)).toEqual(texts);
  });

  it("heals after a union merge, and drops what the lock does not confirm", () => {
    const [a = "", b = ""] = writeBase(texts).split("\n");
    const forged = writeBase(new Map([["b", "forged\n"]])).replace(hash("forged\n"), hash(texts.get("b") ?? ""));
    const lines = [
      b,
      "<<<<<<< x",
      a,
      a,
      a.slice(0, 40),
      "{}",
      "{ not json",
      forged,
      writeBase(new Map([["a", "other\n"]])),
    ];
    expect(readBase(lines.join("\n"), expected)).toEqual(texts);
    expect(readBase(lines.join("\n"), () => undefined)).toEqual(new Map());
  });
});
