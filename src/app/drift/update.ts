import { join } from "node:path";
import compare from "semver/functions/compare.js";
import type { LockEntry, Note, Wanted } from "../../drift.ts";
import { GroundrulesError } from "../../errors.ts";
import type { Answers, Catalog } from "../../model.ts";
import { holds } from "../../catalog/conditions.ts";
import { type GitState, honoursModes, ignoredPaths } from "../../io/git-state.ts";
import { hash } from "../../io/lock.ts";
import { decide } from "../../merge/decide.ts";
import type { Situation } from "../../merge/situation.ts";
import { formatOf } from "../../render/format.ts";
import { type ChangePlan, type Place, type PlannedChange, refuseFolder, toChange } from "./changes.ts";
import { findMoves, type Move } from "./moves.ts";
import { isSecret, look, type Repository } from "./repository.ts";
import { meetUsers } from "./meets.ts";
import { type BaseResolver, baseResolver, type Catalogs, renderWanted } from "./sources.ts";

export interface UpdateRequest {
  readonly answers: Answers;
  readonly catalogs: Catalogs;
  readonly git: GitState | undefined;
  /** Paths that the user declines now, and why. */
  readonly declined?: ReadonlyMap<string, string>;
  /** Where the user says that they moved a file. */
  readonly moved?: ReadonlyMap<string, string>;
  /**
   * The command that asked for other answers, and nothing but what follows from them: files that the answers do not change are
   * left for an update, also where the templates are newer.
   */
  readonly asked?: Asked;
}

export type Asked = "add" | "remove" | "tier";

/** Everything that is the same for all paths of one plan. */
interface Context extends UpdateRequest {
  readonly repository: Repository;
  readonly wanted: ReadonlyMap<string, Wanted>;
  readonly base: BaseResolver;
  readonly modes: boolean;
  readonly moves: ReadonlyMap<string, Move>;
  readonly ignored: ReadonlySet<string>;
}

/**
 * What moving a repository to this version's templates and to some answers would do. Reads, and writes nothing.
 *
 * @throws GroundrulesError if the plan could not be carried out on any file system
 */
export async function planUpdate(repository: Repository, request: UpdateRequest): Promise<ChangePlan> {
  const { answers, catalogs, git } = request;
  const { lock } = repository;
  const base = baseResolver(repository, catalogs, git);
  const rendered = renderWanted(answers, catalogs.current, catalogs.version);
  const scope = request.asked === undefined ? undefined : changedPaths(rendered, repository, catalogs);
  const due = scope === undefined ? rendered : new Map([...rendered].filter(([path]) => scope.has(path)));
  const wanted = await meetUsers(due, repository, base);
  const context: Context = {
    ...request,
    repository,
    wanted,
    base,
    modes: git === undefined ? process.platform !== "win32" : await honoursModes(git),
    moves: await findMoves(missing(repository, wanted, request), repository, git, base),
    ignored: git === undefined ? new Set() : await ignoredPaths([...wanted.keys()], git),
  };
  const renamed = templateMoves(catalogs.current, context);
  const known = Object.keys(lock.files).filter((key) => scope?.has(key) ?? true);
  const keys = new Set([...wanted.keys(), ...known].filter((key) => !renamed.olds.has(key)));
  const changes: PlannedChange[] = [];
  for (const key of [...keys].toSorted()) changes.push(await planPath(key, renamed.oldOf.get(key), context));
  refuseCaseCollisions(changes, repository);
  return {
    command: request.asked ?? "update",
    from: lock.generator,
    to: catalogs.version,
    answers,
    changes,
    wanted,
    versionNotes: request.asked === undefined ? versionNotes(lock.generator, catalogs, answers) : [],
  };
}

/** Paths that other answers change: what the templates of this version make of those in the lock and of the new ones differs. */
function changedPaths(
  now: ReadonlyMap<string, Wanted>,
  { lock }: Repository,
  { current, version }: Catalogs,
): ReadonlySet<string> {
  const all = [...new Set([...now.keys(), ...Object.keys(lock.files)])];
  const before = lock.answers === undefined ? undefined : renderOr(lock.answers, current, version);
  if (before === undefined) return new Set(all);
  const differs = (path: string): boolean => {
    const [old, next] = [before.get(path), now.get(path)];
    // A conflict that is open still, or a path that was freed since, is due again.
    if (next !== undefined && lock.files[path] === undefined) return true;
    return old?.text !== next?.text || old?.mode !== next?.mode || old?.component !== next?.component;
  };
  return new Set(all.filter(differs));
}

/** Old answers may not suit templates that have changed since. */
function renderOr(answers: Answers, catalog: Catalog, version: string): ReadonlyMap<string, Wanted> | undefined {
  try {
    return renderWanted(answers, catalog, version);
  } catch {
    return undefined;
  }
}

async function planPath(key: string, old: string | undefined, context: Context): Promise<PlannedChange> {
  const { repository, wanted, declined } = context;
  const known = atHome(repository.lock.files[old ?? key] ?? null, old ?? key, repository);
  const theirs = wanted.get(key);
  const move = context.moves.get(key);
  const entry = withMove(known, old, context.moved?.get(key) ?? (move?.certain ? move.to : undefined));
  const path = entry?.movedTo ?? key;
  const from = entry?.movedTo ?? old ?? key;
  const sight = look(from, repository);
  if (theirs !== undefined && known === null) refuseFolder(path, sight);
  const bytes = () => repository.fs.readBytes(join(repository.root, from));
  const place = { key, path, ...(from === path ? {} : { from }), sight, known, bytes };
  if (theirs !== undefined && (context.ignored.has(key) || isSecret(key)) && known === null) {
    return toChange({ ...place, base: undefined }, { outcome: "ignored", notes: [], entry: null }, undefined);
  }
  const base = await baseIfNeeded(old ?? key, entry, sight.found, theirs, context);
  const situation = situationOf({ ...place, base }, entry, theirs, context);
  const reason = declined?.get(path) ?? declined?.get(key);
  const decision =
    reason === undefined || theirs === undefined ? decide(situation) : decline(situation, theirs, reason);
  const notes = [...decision.notes, ...moveNotes(move), ...variableNotes(path, situation)];
  // Gone, but perhaps only moved: asked again until someone says which.
  const unsure = decision.outcome === "deleted" && move !== undefined && known !== null;
  return toChange({ ...place, base }, { ...decision, notes, ...(unsure ? { entry: known } : {}) }, theirs);
}

function situationOf(
  { path, sight, known, base }: Place,
  entry: LockEntry | null,
  theirs: Wanted | undefined,
  { repository, catalogs, modes, asked }: Context,
): Situation {
  return {
    path,
    asked: asked !== undefined,
    format: formatOf(path),
    entry: entry ?? undefined,
    base,
    ours: sight.found,
    theirs,
    names: {
      ours: "yours",
      base: `generated by ${known?.generator ?? repository.lock.generator}`,
      theirs: `groundrules ${catalogs.version}`,
    },
    modes,
    hash,
  };
}

/** The base is looked for only where it decides: most files are untouched, and their hash says so. */
async function baseIfNeeded(
  key: string,
  entry: LockEntry | null,
  ours: Situation["ours"],
  theirs: Wanted | undefined,
  { base, asked }: Context,
): Promise<string | undefined> {
  if (entry === null || ours.kind !== "text" || entry.ejected) return undefined;
  if (theirs?.ownership === "once" && !asked) return undefined;
  const { ownership } = theirs ?? entry;
  const structured = ownership === "keys" || ownership === "block";
  const touched = hash(ours.text) !== entry.sha256;
  const merges = theirs === undefined || hash(theirs.text) !== entry.sha256;
  return structured || (touched && merges) ? (await base(key, entry))?.text : undefined;
}

function decline(situation: Situation, theirs: Wanted, reason: string): ReturnType<typeof decide> {
  const { entry } = situation;
  const sha256 = hash(theirs.text);
  const { component, ownership, mode } = theirs;
  const fallback: LockEntry = { component, ownership, mode: mode === 0o755 ? "755" : "644", sha256 };
  return { outcome: "declined", notes: [], entry: { ...(entry ?? fallback), declined: { sha256, reason } } };
}

/** Records of files that are gone and may have been moved by the user. */
function missing(
  repository: Repository,
  wanted: ReadonlyMap<string, Wanted>,
  { moved }: UpdateRequest,
): ReadonlyMap<string, LockEntry> {
  const entries = Object.entries(repository.lock.files).filter(([path, entry]) => {
    const settled = entry.deleted || entry.ejected || entry.movedTo !== undefined || entry.ownership === "once";
    if (settled || !wanted.has(path) || moved?.has(path)) return false;
    return look(path, repository).found.kind === "absent";
  });
  return new Map(entries);
}

/** The templates' own renames that are due: the old path is in the lock, the new one is free. */
function templateMoves(
  catalog: Catalog,
  { repository, wanted }: Context,
): { readonly olds: ReadonlySet<string>; readonly oldOf: ReadonlyMap<string, string> } {
  const { files } = repository.lock;
  const due = catalog.units
    .flatMap((unit) => Object.entries(unit.moves))
    .filter(([old, now]) => files[old] !== undefined && !wanted.has(old) && files[now] === undefined && wanted.has(now))
    .filter(([, now]) => look(now, repository).found.kind === "absent");
  return { olds: new Set(due.map(([old]) => old)), oldOf: new Map(due.map(([old, now]) => [now, old])) };
}

/**
 * The record with the place where the user has the file. What they moved stays there; a template's own move takes a file along,
 * but not application code.
 *
 * @param old the template's earlier path
 */
function withMove(entry: LockEntry | null, old: string | undefined, movedTo: string | undefined): LockEntry | null {
  if (entry === null) return null;
  const to = movedTo ?? entry.movedTo ?? (entry.ownership === "once" ? old : undefined);
  if (to === undefined || to === entry.movedTo) return entry;
  const { deleted: _, ...rest } = entry;
  return { ...rest, movedTo: to };
}

/** A file that the user moved and has moved back is where it was. */
function atHome(entry: LockEntry | null, key: string, repository: Repository): LockEntry | null {
  if (entry?.movedTo === undefined || look(entry.movedTo, repository).found.kind !== "absent") return entry;
  const { movedTo: _, ...rest } = entry;
  return look(key, repository).found.kind === "absent" ? entry : rest;
}

function moveNotes(move: Move | undefined): readonly Note[] {
  return move === undefined ? [] : [{ code: move.certain ? "moved" : "maybe-moved", subject: move.to }];
}

/** Case 13: which variables came and went, since `.env` itself is never touched. */
function variableNotes(path: string, { base, ours, theirs }: Situation): readonly Note[] {
  if (!/(^|\/)\.env\.example$/.test(path) || theirs === undefined) return [];
  const names = (text: string) =>
    new Set([...text.matchAll(/^#?\s*([A-Z][A-Z0-9_]*)=/gm)].map(([, name = ""]) => name));
  const before = base ?? (ours.kind === "text" ? ours.text : undefined);
  if (before === undefined) return [];
  const [old, now] = [names(before), names(theirs.text)];
  return [
    ...[...now].filter((name) => !old.has(name)).map((subject): Note => ({ code: "variable-added", subject })),
    ...[...old].filter((name) => !now.has(name)).map((subject): Note => ({ code: "variable-removed", subject })),
  ];
}

/** A disk that does not tell `Docs` from `docs` would hold one file for two. */
function refuseCaseCollisions(changes: readonly PlannedChange[], { root, fs }: Repository): void {
  const listings = new Map<string, ReadonlyMap<string, string>>();
  const names = (folder: string): ReadonlyMap<string, string> => {
    const known = listings.get(folder);
    if (known !== undefined) return known;
    const listed = fs.kind(join(root, folder)) === "directory" ? fs.list(join(root, folder)) : [];
    const found = new Map(listed.map((name) => [name.toLowerCase(), name]));
    listings.set(folder, found);
    return found;
  };
  for (const { path, steps } of changes) {
    if (!steps.some((step) => step.path === path && step.before === null && step.after !== null)) continue;
    const segments = path.split("/");
    segments.forEach((segment, depth) => {
      const folder = segments.slice(0, depth).join("/");
      const other = names(folder).get(segment.toLowerCase());
      if (other === undefined || other === segment) return;
      throw new GroundrulesError("PATH_COLLISION", `${path} differs only by case from ${join(folder, other)}.`, {
        hint: "Rename yours and run the command again; nothing was written.",
      });
    });
  }
}

/** Notes of the versions after the one that generated the repository, up to this one. */
function versionNotes(from: string, { current, version }: Catalogs, answers: Answers): readonly string[] {
  const none = new Set<string>();
  return Object.keys(current.notes)
    .filter((key) => compare(key, from) > 0 && compare(key, version) <= 0)
    .toSorted((a, b) => compare(a, b))
    .flatMap((key) => current.notes[key] ?? [])
    .filter((note) => holds(note.when, { ...answers }, none))
    .map((note) => note.text);
}
