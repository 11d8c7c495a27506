import { join } from "node:path";
import type { ConflictReason, Lock, LockEntry, Sides } from "../../drift.ts";
import { editAnswers } from "../../answers/edit.ts";
import { writeAnswers } from "../../answers/write.ts";
import type { Answers } from "../../model.ts";
import { keepsBase, writeBase } from "../../io/base-store.ts";
import { sha256, stateAt } from "../../io/file-state.ts";
import type { IndexEntry } from "../../io/git-state.ts";
import { hash, writeLock } from "../../io/lock.ts";
import type { Step } from "../../io/transaction-stage.ts";
import { ANSWERS_PATH, ATTRIBUTES, ATTRIBUTES_PATH, BASE_PATH, LOCK_PATH } from "../records.ts";
import type { ChangePlan, PlannedChange, Rest } from "./changes.ts";
import type { Repository } from "./repository.ts";
import { recordedBase } from "./sources.ts";

/** A conflict that waits for a person. */
export interface OpenConflict {
  readonly key: string;
  readonly path: string;
  /** Where it was, if the template moved it. */
  readonly from?: string;
  readonly reason: ConflictReason;
  readonly beside?: string;
  readonly sides: Sides;
  readonly mode: "644" | "755";
  /** The lock's record and the base text once this is reconciled. */
  readonly entry: LockEntry;
}

/** What stays to be done after a run with conflicts. */
export interface Pending {
  readonly to: string;
  readonly conflicts: readonly OpenConflict[];
  /** What git's index had of the paths in conflict. */
  readonly index: readonly IndexEntry[];
  /** Whether the index shows the conflicts already. */
  readonly staged: boolean;
}

/** Exactly what a run writes, and what that rests on. Data: it can be saved and carried out later. */
export interface Prepared {
  readonly command: ChangePlan["command"];
  readonly to: string;
  readonly steps: readonly Step[];
  readonly rests: readonly Rest[];
  readonly conflicts: readonly OpenConflict[];
  /** Edits that a restore overwrites: one patch for all, and whole files that are no text. */
  readonly patch: string;
  readonly copies: readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** Turns a plan into writes: the files, then the records by which the next update knows what this one did. */
export function prepare(plan: ChangePlan, repository: Repository): Prepared {
  const { changes, command, to } = plan;
  const conflicts = changes.flatMap((change) => openConflict(change));
  const kept = changes.flatMap(({ path, kept: what }) => (what === undefined ? [] : [{ path, what }]));
  return {
    command,
    to,
    steps: [...changes.flatMap((change) => change.steps), ...recordSteps(plan, repository)],
    rests: [
      ...changes.map(({ rests }) => rests),
      ...[ANSWERS_PATH, BASE_PATH, LOCK_PATH].map((path) => ({ path, state: stateAt(path, repository) })),
    ],
    conflicts,
    patch: kept.map(({ what }) => ("patch" in what ? what.patch : "")).join(""),
    copies: kept.flatMap(({ path, what }) => ("bytes" in what ? [{ path, bytes: what.bytes }] : [])),
  };
}

/** Whether carrying it out would change anything at all. */
export function isEmpty({ steps, conflicts }: Prepared): boolean {
  return steps.length === 0 && conflicts.length === 0;
}

/** The steps that bring lock and base in line with some records and texts; those that change nothing are left out. */
export function lockSteps(lock: Lock, texts: ReadonlyMap<string, string>, repository: Repository): readonly Step[] {
  const old = recordedBase(repository);
  const base = new Map<string, string>();
  for (const [key, entry] of Object.entries(lock.files)) {
    if (!keepsBase(entry.ownership) || entry.ejected) continue;
    const text = [texts.get(key), old.get(key)].find(
      (candidate) => candidate !== undefined && hash(candidate) === entry.sha256,
    );
    if (text !== undefined) base.set(key, text);
  }
  return [...recordStep(BASE_PATH, writeBase(base), repository), ...recordStep(LOCK_PATH, writeLock(lock), repository)];
}

/** A record of what B was: of this version, or of the one that made it, which is then named. */
function withGenerator(
  entry: LockEntry,
  text: string | undefined,
  known: LockEntry | null,
  lock: Lock,
  to: string,
): LockEntry {
  const { generator: _, ...rest } = entry;
  const generator = known?.generator ?? lock.generator;
  const current = generator === to || (text !== undefined && hash(text) === entry.sha256);
  return current ? rest : { ...rest, generator };
}

function recordSteps(plan: ChangePlan, repository: Repository): readonly Step[] {
  const { answers, changes, to, wanted, command } = plan;
  const { lock } = repository;
  const entries = changes.flatMap((change): readonly [string, LockEntry][] => {
    const entry = change.outcome === "conflict" ? change.known : change.entry;
    if (entry === null) return [];
    return [[change.key, withGenerator(entry, wanted.get(change.key)?.text, change.known, lock, to)]];
  });
  const texts = new Map([...wanted].map(([path, { text }]) => [path, text]));
  const settled = Object.fromEntries(entries);
  if (command === "regenerate") return lockSteps({ ...lock, files: { ...lock.files, ...settled } }, texts, repository);
  const files = command === "update" ? settled : { ...untouched(changes, lock, to), ...settled };
  return [...answerSteps(answers, repository), ...lockSteps({ generator: to, answers, files }, texts, repository)];
}

/** Records of the paths that a plan says nothing about, now that the lock is of another version. */
function untouched(changes: readonly PlannedChange[], lock: Lock, to: string): Lock["files"] {
  const planned = new Set(changes.map(({ key }) => key));
  const rest = Object.entries(lock.files).filter(([key]) => !planned.has(key));
  return Object.fromEntries(
    rest.map(([key, { generator = lock.generator, ...entry }]) => [
      key,
      generator === to ? entry : { ...entry, generator },
    ]),
  );
}

/** Where someone else wrote the repository, the first record also tells git how to merge the others. */
function answerSteps(answers: Answers, repository: Repository): readonly Step[] {
  const { fs, root } = repository;
  const path = join(root, ANSWERS_PATH);
  if (fs.kind(path) === "file") return recordStep(ANSWERS_PATH, editAnswers(fs.read(path), answers), repository);
  const attributes = answers.project === undefined ? [] : recordStep(ATTRIBUTES_PATH, ATTRIBUTES, repository);
  return [...recordStep(ANSWERS_PATH, writeAnswers(answers), repository), ...attributes];
}

function recordStep(path: string, text: string, repository: Repository): readonly Step[] {
  const before = stateAt(path, repository);
  const bytes = new TextEncoder().encode(text);
  if (before === "blocked") return [];
  if (before === null) return [{ path, before, after: { bytes, mode: 0o644 } }];
  return before.sha256 === sha256(bytes) ? [] : [{ path, before, after: { bytes, mode: before.mode } }];
}

function openConflict(change: PlannedChange): readonly OpenConflict[] {
  const { key, path, from, outcome, reason, beside, sides, entry } = change;
  if (outcome !== "conflict" || sides === undefined || entry === null || reason === undefined) return [];
  return [
    {
      key,
      path,
      ...(from === undefined ? {} : { from }),
      reason,
      ...(beside === undefined ? {} : { beside }),
      sides,
      mode: entry.mode,
      entry,
    },
  ];
}
