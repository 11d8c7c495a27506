import { join } from "node:path";
import type { Decision, LockEntry, Wanted } from "../../drift.ts";
import { GroundrulesError } from "../../errors.ts";
import { type GitState, honoursModes } from "../../io/git-state.ts";
import { hash } from "../../io/lock.ts";
import { appendBlock, splitBlock } from "../../merge/block.ts";
import { fresh } from "../../merge/decide.ts";
import { restoreKeys } from "../../merge/keys.ts";
import { type ChangePlan, type PlannedChange, toChange } from "./changes.ts";
import { meetUsers } from "./meets.ts";
import { findMoves } from "./moves.ts";
import { selectEntries } from "./paths.ts";
import { look, type Repository } from "./repository.ts";
import { baseResolver, catalogOf, type Catalogs, renderWanted } from "./sources.ts";

export interface RegenerateRequest {
  readonly catalogs: Catalogs;
  readonly git: GitState | undefined;
  readonly selected: (path: string) => boolean;
  /** Whether the user named paths: then also what they deleted, declined or moved, and shared files. */
  readonly named: boolean;
}

/**
 * What restoring drifted and missing files would do. They become what the version that generated them made; moving to another
 * version is an update.
 *
 * @throws GroundrulesError `TEMPLATES_UNKNOWN` or `PATH_UNKNOWN`
 */
export async function planRegeneration(repository: Repository, request: RegenerateRequest): Promise<ChangePlan> {
  const { catalogs, git, selected, named } = request;
  const { lock } = repository;
  const base = baseResolver(repository, catalogs, git);
  const wanted = await meetUsers(await renderLocked(repository, catalogs), repository, base);
  const entries = selectEntries(lock, selected);
  const moved = named ? new Set<string>() : await movedPaths(repository, request);
  const modes = git === undefined || (await honoursModes(git));
  const changes = entries.flatMap(([path, entry]) => {
    const theirs = wanted.get(path);
    return theirs === undefined || moved.has(path) ? [] : restore(path, entry, theirs, { repository, named, modes });
  });
  const plan = { from: lock.generator, to: lock.generator, changes, wanted, versionNotes: [] };
  return { command: "regenerate", ...plan, answers: lock.answers as ChangePlan["answers"] };
}

/** What only is elsewhere is not missing. */
async function movedPaths(repository: Repository, { catalogs, git }: RegenerateRequest): Promise<ReadonlySet<string>> {
  const gone = Object.entries(repository.lock.files).filter(
    ([path, { movedTo }]) => movedTo === undefined && look(path, repository).found.kind === "absent",
  );
  const moves = await findMoves(new Map(gone), repository, git, baseResolver(repository, catalogs, git));
  return new Set([...moves].filter(([, { certain }]) => certain).map(([path]) => path));
}

async function renderLocked({ lock }: Repository, catalogs: Catalogs): Promise<ReadonlyMap<string, Wanted>> {
  const catalog = await catalogOf(lock.generator, catalogs);
  if (catalog !== undefined && lock.answers !== undefined) return renderWanted(lock.answers, catalog, lock.generator);
  throw new GroundrulesError(
    "TEMPLATES_UNKNOWN",
    `This version of groundrules does not know the templates of ${lock.generator}, which generated the repository.`,
    { hint: "Move to this version first: groundrules update" },
  );
}

interface Context {
  readonly repository: Repository;
  readonly named: boolean;
  readonly modes: boolean;
}

function restore(key: string, entry: LockEntry, theirs: Wanted, context: Context): readonly PlannedChange[] {
  const { repository, named } = context;
  const path = entry.movedTo ?? key;
  const sight = look(path, repository);
  const { deleted: _, declined: _declined, ...known } = entry;
  const kept = fresh({ hash, entry: known }, theirs);
  const decision = decideRestore(path, entry, theirs, sight.found, context);
  if (decision === undefined) return [];
  const bytes = () => repository.fs.readBytes(join(repository.root, path));
  const settled = { ...decision, entry: decision.outcome === "blocked" ? entry : kept };
  return [toChange({ key, path, sight, known: entry, base: named ? theirs.text : undefined, bytes }, settled, theirs)];
}

function decideRestore(
  path: string,
  entry: LockEntry,
  theirs: Wanted,
  found: ReturnType<typeof look>["found"],
  { named, modes }: Context,
): Omit<Decision, "entry"> | undefined {
  const whole = { text: theirs.text, mode: theirs.mode };
  if (entry.ejected || (entry.declined !== undefined && !named)) return undefined;
  if (found.kind === "blocked") return { outcome: "blocked", notes: [] };
  if (found.kind === "absent") {
    const wanted = named || (!entry.deleted && theirs.ownership !== "once");
    return wanted ? { outcome: "created", write: whole, notes: [] } : undefined;
  }
  if (theirs.ownership === "once" || (theirs.ownership === "merged" && !named)) return undefined;
  if (found.kind === "binary") return { outcome: "restored", write: whole, notes: [] };
  const text = restoredText(path, found.text, theirs);
  const mode = modes ? theirs.mode : found.mode;
  if (text === found.text && mode === found.mode) return undefined;
  return { outcome: "restored", write: { text, mode }, notes: [] };
}

function restoredText(path: string, ours: string, { ownership, text }: Wanted): string {
  if (ownership === "block") {
    const [parts, wanted] = [splitBlock(ours), splitBlock(text)];
    return parts === undefined || wanted === undefined
      ? appendBlock(ours, text)
      : parts.before + wanted.block + parts.after;
  }
  if (ownership !== "keys") return text;
  try {
    return restoreKeys(ours, text, path);
  } catch {
    // A file that is not well-formed has no keys to set; the whole of it is kept as a patch.
    return text;
  }
}
