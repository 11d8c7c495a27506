import type { LockEntry, Wanted } from "../../drift.ts";
import type { Ownership } from "../../model.ts";
import { type GitState, honoursModes } from "../../io/git-state.ts";
import { hash } from "../../io/lock.ts";
import { splitBlock, wrapBlock } from "../../merge/block.ts";
import { formatOf } from "../../render/format.ts";
import { findMoves } from "./moves.ts";
import { selectEntries } from "./paths.ts";
import { look, type Repository, type Sight } from "./repository.ts";
import type { BaseResolver, Catalogs } from "./sources.ts";

/**
 * How a file differs from what was generated.
 *
 * - `modified`, `mode`: its text, or its executable bit. `missing`: it is gone. `moved`: it is gone, and its text is elsewhere.
 * - `deleted`: it is gone, and an update has noted that it stays so. `blocked`: a link or a folder is in its place.
 */
export type DriftKind = "modified" | "mode" | "missing" | "moved" | "deleted" | "blocked";

export interface Drift {
  readonly path: string;
  readonly kind: DriftKind;
  readonly component: string;
  readonly ownership: Ownership;
  /** Whether the repository does not conform: a file, key or block of ours. A shared file may be edited, but not be gone. */
  readonly ours: boolean;
  /** Unified diff, where the generated text is known. */
  readonly patch?: string;
  readonly movedTo?: string;
  readonly keys?: readonly string[];
}

export interface DiffRequest {
  readonly selected: (path: string) => boolean;
  /** Only asked for where something drifted, since loading the templates costs more than all else. */
  readonly git: () => Promise<GitState | undefined>;
  readonly catalogs: () => Promise<Catalogs>;
}

interface Suspect {
  readonly path: string;
  readonly place: string;
  readonly entry: LockEntry;
  readonly sight: Sight;
}

/**
 * What drifted since the lock was written. Works offline, and in a shallow clone.
 *
 * @throws GroundrulesError `PATH_UNKNOWN`
 */
export async function findDrift(repository: Repository, request: DiffRequest): Promise<readonly Drift[]> {
  const suspects = selectEntries(repository.lock, request.selected)
    .filter(([, entry]) => isWatched(entry))
    .map(([path, entry]): Suspect => {
      const place = entry.movedTo ?? path;
      return { path, place, entry, sight: look(place, repository) };
    })
    .filter((suspect) => !isPristine(suspect));
  const drifts = suspects.filter(isDeleted).map(deletedDrift);
  const open = suspects.filter((suspect) => !isDeleted(suspect));
  if (open.length === 0) return drifts;
  const git = await request.git();
  const { baseResolver } = await import("./sources.ts");
  const base = baseResolver(repository, await request.catalogs(), git);
  const gone = open.filter(({ sight, entry }) => sight.found.kind === "absent" && entry.movedTo === undefined);
  const moves = await findMoves(new Map(gone.map(({ path, entry }) => [path, entry])), repository, git, base);
  const modes = git === undefined || (await honoursModes(git));
  for (const suspect of open) {
    const move = moves.get(suspect.path);
    const drift = move?.certain ? movedDrift(suspect, move.to) : await driftOf(suspect, base, modes);
    if (drift !== undefined) drifts.push(drift);
  }
  return drifts.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Application code is the user's; so is what they were given. */
function isWatched({ ownership, ejected }: LockEntry): boolean {
  return ownership !== "once" && !ejected;
}

function isDeleted({ entry, sight }: Suspect): boolean {
  return entry.deleted === true && sight.found.kind === "absent";
}

function isPristine({ entry, sight }: Suspect): boolean {
  const { found } = sight;
  return found.kind === "text" && modeOf(found.mode) === entry.mode && hash(found.text) === entry.sha256;
}

async function driftOf(suspect: Suspect, base: BaseResolver, modes: boolean): Promise<Drift | undefined> {
  const { path, place, entry, sight } = suspect;
  const { found } = sight;
  const head = { path: place, component: entry.component, ownership: entry.ownership };
  const ours = entry.ownership !== "merged";
  if (found.kind === "blocked") return { ...head, kind: "blocked", ours };
  const text = (await base(path, entry))?.text;
  if (found.kind === "absent")
    return { ...head, kind: "missing", ours: true, ...(await patchOf(place, text, undefined)) };
  if (found.kind === "binary") return { ...head, kind: "modified", ours };
  if (hash(found.text) === entry.sha256) {
    return modes && modeOf(found.mode) !== entry.mode ? { ...head, kind: "mode", ours } : undefined;
  }
  if (entry.ownership === "block") {
    const parts = splitBlock(found.text);
    if (parts !== undefined && hash(wrapBlock(parts.block, formatOf(path))) === entry.sha256) return undefined;
  }
  if (entry.ownership !== "keys") {
    return { ...head, kind: "modified", ours, ...(await patchOf(place, text, found.text)) };
  }
  const keys = await keysOf(text, found.text, path);
  if (keys?.length === 0) return undefined;
  return { ...head, kind: "modified", ours: keys !== undefined, ...(keys === undefined ? {} : { keys }) };
}

/** Names of the keys that drifted; undefined where that cannot be told. */
async function keysOf(base: string | undefined, text: string, path: string): Promise<readonly string[] | undefined> {
  const { driftedKeys } = await import("../../merge/keys.ts");
  try {
    return base === undefined ? undefined : driftedKeys(base, text, path);
  } catch {
    return undefined;
  }
}

async function patchOf(
  path: string,
  before: string | undefined,
  after: string | undefined,
): Promise<{ patch?: string }> {
  if (before === undefined) return {};
  const { unifiedDiff } = await import("./patch.ts");
  return { patch: unifiedDiff(path, before, after) };
}

function deletedDrift({ place, entry }: Suspect): Drift {
  return { path: place, kind: "deleted", component: entry.component, ownership: entry.ownership, ours: false };
}

function movedDrift({ place, entry }: Suspect, movedTo: string): Drift {
  const { component, ownership } = entry;
  return { path: place, kind: "moved", component, ownership, ours: false, movedTo };
}

function modeOf(mode: Wanted["mode"]): "644" | "755" {
  return mode === 0o755 ? "755" : "644";
}
