import type { Wanted } from "../../drift.ts";
import type { Answers } from "../../model.ts";
import { type GitState, honoursModes, ignoredPaths } from "../../io/git-state.ts";
import type { ChangePlan, PlannedChange } from "./changes.ts";
import { refuseCaseCollisions } from "./collisions.ts";
import { meetUsers } from "./meets.ts";
import { lastingFiles } from "./lasting.ts";
import { findMoves, missingFiles, templateMoves } from "./moves.ts";
import { versionNotes } from "./notes.ts";
import { renderPlaced } from "./place.ts";
import type { Repository } from "./repository.ts";
import { changedPaths } from "./scope.ts";
import { type BaseResolver, baseResolver, type Catalogs } from "./sources.ts";
import { type Context, planPath } from "./update-path.ts";

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

/**
 * What moving a repository to this version's templates and to some answers would do. Reads, and writes nothing. The answers of the
 * plan say more than those that were asked for where migrations found their place behind others.
 *
 * @throws GroundrulesError if the plan could not be carried out on any file system
 */
export async function planUpdate(repository: Repository, request: UpdateRequest): Promise<ChangePlan> {
  const { catalogs, git, asked } = request;
  const { lock } = repository;
  const base = baseResolver(repository, catalogs, git);
  const lasting = lastingFiles(request.answers, lock.answers, catalogs.current);
  const { answers, rendered } = await renderPlaced(request.answers, catalogs, repository, lasting);
  const scope = asked === undefined ? undefined : changedPaths(rendered, repository, catalogs);
  const due = scope === undefined ? rendered : new Map([...rendered].filter(([path]) => scope.has(path)));
  const wanted = await meetUsers(due, repository, base);
  const context = { ...(await contextOf(repository, request, wanted, base)), lasting };
  const renamed = templateMoves(catalogs.current, repository, wanted);
  // No answers bring back what was left, so no change of answers names it.
  const known = Object.entries(lock.files).flatMap(([key, { left }]) =>
    left || (scope?.has(key) ?? true) ? [key] : [],
  );
  const keys = new Set([...wanted.keys(), ...known].filter((key) => !renamed.olds.has(key)));
  const changes: PlannedChange[] = [];
  for (const key of [...keys].toSorted()) changes.push(await planPath(key, renamed.oldOf.get(key), context));
  refuseCaseCollisions(changes, repository);
  return {
    command: asked ?? "update",
    from: lock.generator,
    to: catalogs.version,
    answers,
    changes,
    wanted,
    versionNotes: asked === undefined ? versionNotes(lock.generator, catalogs, answers) : [],
  };
}

async function contextOf(
  repository: Repository,
  { catalogs, git, asked, moved = new Map(), declined = new Map() }: UpdateRequest,
  wanted: ReadonlyMap<string, Wanted>,
  base: BaseResolver,
): Promise<Omit<Context, "lasting">> {
  return {
    repository,
    version: catalogs.version,
    wanted,
    base,
    modes: git === undefined ? process.platform !== "win32" : await honoursModes(git),
    moves: await findMoves(missingFiles(repository, wanted, moved), repository, git, base),
    moved,
    declined,
    ignored: git === undefined ? new Set() : await ignoredPaths([...wanted.keys()], git),
    asked: asked !== undefined,
  };
}
