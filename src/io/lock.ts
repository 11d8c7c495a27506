import { hash as digest } from "node:crypto";
import type { Answers, Ownership, RenderedFile } from "../model.ts";
import { OWNERSHIPS } from "../model.ts";
import { QUESTIONS } from "../answers/questions.ts";
import { RECORD_KEYS } from "../answers/records.ts";
import type { Lock, LockEntry } from "../drift.ts";
import { GroundrulesError } from "../errors.ts";
import { canonical } from "../merge/text.ts";
import { isSafePath } from "../plan/paths.ts";

/** Version of the shape of `.groundrules/lock.json`. Version 1 did not record the answers. */
export const LOCK_VERSION = 2;

const HINT = "Take the file from version control: git checkout HEAD -- .groundrules/lock.json";

/** What a lock's text holds before it is checked. */
interface Raw {
  readonly version: unknown;
  readonly generator: unknown;
  readonly answers: unknown;
  readonly files: ReadonlyMap<string, readonly unknown[]>;
}

/** Hash by which a file is compared with what was generated: SHA-256 over canonical text, in hexadecimal. */
export function hash(text: string): string {
  return digest("sha256", canonical(text), "hex");
}

/** What was generated, as a lock. */
export function lockOf(files: readonly RenderedFile[], answers: Answers, generator: string): Lock {
  const entries = files.map(({ path, component, ownership, mode, text }): [string, LockEntry] => [
    path,
    { component, ownership, mode: mode === 0o755 ? "755" : "644", sha256: hash(text) },
  ]);
  return { generator, answers, files: Object.fromEntries(entries) };
}

/** The lock as JSON, sorted, with one line per file, so that two branches that both change it still merge. */
export function writeLock({ generator, answers, files }: Lock): string {
  const lines = Object.entries(files)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, entry]) => `    ${JSON.stringify(path)}: ${JSON.stringify(entry)}`);
  // In the order of the questions, however they were given.
  const keys = [...QUESTIONS.map(({ key }) => key), ...RECORD_KEYS];
  const ordered = keys.map((key) => [key, answers?.[key]]);
  const chosen = answers === undefined ? "" : `  "answers": ${JSON.stringify(Object.fromEntries(ordered))},\n`;
  const head = `  "version": ${LOCK_VERSION},\n  "generator": ${JSON.stringify(generator)},\n${chosen}`;
  return `{\n${head}  "files": {\n${lines.join(",\n")}\n  }\n}\n`;
}

/**
 * Reads a lock of this or an older version. One that git merged line by line, with doubled lines or conflict markers, is healed.
 *
 * @param onDisk hash of the file at a path: of two records the one that it agrees with is taken, else the later
 * @throws GroundrulesError `LOCK_NEWER`, `LOCK_MALFORMED` or `LOCK_UNSAFE`
 */
export function readLock(content: string, onDisk: (path: string) => string | undefined): Lock {
  const raw = scan(content);
  if (typeof raw.version !== "number" || !Number.isInteger(raw.version) || raw.version < 1) {
    throw new GroundrulesError("LOCK_MALFORMED", ".groundrules/lock.json has no version.", { hint: HINT });
  }
  if (raw.version > LOCK_VERSION) {
    throw new GroundrulesError(
      "LOCK_NEWER",
      `.groundrules/lock.json is of version ${raw.version}; this groundrules reads up to ${LOCK_VERSION}.`,
      { hint: "Use the newest groundrules: npx create-groundrules@latest." },
    );
  }
  const files = [...raw.files].map(([path, records]): [string, LockEntry] => {
    const entries = records.map((record) => checkEntry(path, record));
    const agreeing = entries.length > 1 ? entries.find((entry) => entry.sha256 === onDisk(path)) : undefined;
    return [path, agreeing ?? (entries.at(-1) as LockEntry)];
  });
  return {
    generator: typeof raw.generator === "string" ? raw.generator : "0.0.0",
    answers: raw.answers as Answers | undefined,
    files: Object.fromEntries(files),
  };
}

/** Line by line, as it is written; a lock that someone reformatted is read as the JSON that it is. */
function scan(content: string): Raw {
  const heads = new Map<string, unknown[]>();
  const files = new Map<string, unknown[]>();
  for (const line of content.split("\n")) {
    const [, key = "", value = ""] = /^\s*("(?:[^"\\]|\\.)*"): (.*?),?\s*$/.exec(line) ?? [];
    const record = key === "" ? undefined : tryJson(value);
    if (record === undefined) continue;
    const name = JSON.parse(key) as string;
    const map = /^ {4}/.test(line) ? files : heads;
    map.set(name, [...(map.get(name) ?? []), record]);
  }
  const whole = tryJson(content);
  if (isObject(whole) && isObject(whole["files"])) {
    for (const key of ["version", "generator", "answers"]) heads.set(key, [whole[key], ...(heads.get(key) ?? [])]);
    const doubled = (path: string) => ((files.get(path)?.length ?? 0) > 1 ? files.get(path) : undefined);
    const entries = Object.entries(whole["files"]);
    return { ...headOf(heads), files: new Map(entries.map(([path, record]) => [path, doubled(path) ?? [record]])) };
  }
  return { ...headOf(heads), files };
}

/** Of two branches' heads the newer version counts, and the later answers. */
function headOf(heads: ReadonlyMap<string, readonly unknown[]>): Omit<Raw, "files"> {
  const newest = (key: string) => heads.get(key)?.toSorted(byVersion).at(-1);
  return { version: newest("version"), generator: newest("generator"), answers: heads.get("answers")?.at(-1) };
}

function checkEntry(path: string, record: unknown): LockEntry {
  const entry = isObject(record) ? record : {};
  for (const place of [path, entry["movedTo"] ?? path]) {
    if (typeof place !== "string" || !isSafePath(place) || /^\.(git|groundrules)(\/|$)/i.test(place)) {
      throw new GroundrulesError(
        "LOCK_UNSAFE",
        `.groundrules/lock.json names "${String(place)}", which is no path of ours.`,
        {
          hint: `Nothing was touched. ${HINT}`,
        },
      );
    }
  }
  const valid =
    typeof entry["component"] === "string" &&
    OWNERSHIPS.includes(entry["ownership"] as Ownership) &&
    (entry["mode"] === "644" || entry["mode"] === "755") &&
    /^[0-9a-f]{64}$/.test(String(entry["sha256"]));
  if (!valid)
    throw new GroundrulesError("LOCK_MALFORMED", `.groundrules/lock.json: ${path} is malformed.`, { hint: HINT });
  return entry as unknown as LockEntry;
}

function byVersion(a: unknown, b: unknown): number {
  const parts = (value: unknown) => String(value).split(/\D+/).map(Number);
  const [left, right] = [parts(a), parts(b)];
  return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
