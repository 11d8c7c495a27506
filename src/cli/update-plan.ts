import { join } from "node:path";
import { usageError } from "../errors.ts";
import { environmentAnswers } from "../answers/environment.ts";
import { type GivenAnswers, layer, resolveAnswers } from "../answers/resolve.ts";
import { withTime } from "../answers/time.ts";
import { fileAnswers } from "../app/file-answers.ts";
import type { ChangePlan } from "../app/drift/changes.ts";
import { repositoryPath } from "../app/drift/paths.ts";
import { look, type Repository } from "../app/drift/repository.ts";
import { planUpdate, type UpdateRequest } from "../app/drift/update.ts";
import { ANSWERS_PATH } from "../app/records.ts";
import { USUAL_PYTHON } from "../plan/derive.ts";
import type { GitState } from "../io/git-state.ts";
import { generationTime } from "../io/time.ts";
import { loadCatalogs, repositoryOf, type Session } from "./session.ts";

/** The plan of an update, with what the flags, the environment and the answers file say. */
export async function makePlan(session: Session, git: GitState | undefined): Promise<ChangePlan> {
  const { options, terminal } = session;
  const repository = repositoryOf(session);
  const catalogs = await loadCatalogs();
  const moved = movedPaths(session, repository);
  const declined = new Map(options.drift.skip.map((path) => [inside(path, session), options.drift.reason ?? ""]));
  const given = layer(options.answers, environmentAnswers(process.env), await recordedAnswers(session));
  refuseTier(given, repository);
  const context = { python: repository.lock.answers?.python ?? USUAL_PYTHON, directory: undefined };
  const answers = withTime(resolveAnswers(given, catalogs.current, context), generationTime(process.env));
  const request: UpdateRequest = { answers, catalogs, git, declined, moved };
  const plan = await planUpdate(repository, request);
  refuseUnknown(declined, plan);
  const found = terminal.interactive ? await askMoves(plan) : new Map<string, string>();
  return found.size === 0 ? plan : planUpdate(repository, { ...request, moved: new Map([...moved, ...found]) });
}

/** Another tier is other application code, which an update never touches: half a move would be worse than none. */
function refuseTier({ tier }: GivenAnswers, { lock }: Repository): void {
  const { answers } = lock;
  if (answers === undefined || answers.project !== undefined || tier === undefined) return;
  if (String(tier.value) === String(answers.tier)) return;
  throw usageError(
    "TIER_CHANGED",
    `${tier.source}: update does not change the tier from ${answers.tier} to ${String(tier.value)}.`,
    `Move with: groundrules tier ${String(tier.value)}`,
  );
}

function refuseUnknown(declined: ReadonlyMap<string, string>, { changes }: ChangePlan): void {
  const known = new Set(changes.flatMap(({ key, path }) => [key, path]));
  const unknown = [...declined.keys()].find((path) => !known.has(path));
  if (unknown !== undefined) throw notOurs(unknown);
}

function notOurs(path: string) {
  return usageError("PATH_UNKNOWN", `${path} is not a file of groundrules.`, "See: groundrules list files");
}

async function recordedAnswers({ options, root, cwd, fs }: Session): Promise<GivenAnswers> {
  const path = join(root, ANSWERS_PATH);
  if (options.answersFile === undefined && fs.kind(path) !== "file") {
    throw usageError("ANSWERS_UNREADABLE", `${path} is no file.`, "Restore it from git, or give one with --answers.");
  }
  return fileAnswers(root, cwd, options.answersFile, fs);
}

function movedPaths(session: Session, repository: Repository): ReadonlyMap<string, string> {
  const pairs = session.options.drift.moved.map((pair): [string, string] => {
    const [old, now, ...rest] = pair.split("=");
    if (old === undefined || now === undefined || rest.length > 0) {
      throw usageError(
        "FLAG_VALUE",
        `--moved ${pair} is not OLD=NEW.`,
        "For example: --moved README.md=docs/README.md",
      );
    }
    const [from, to] = [inside(old, session), inside(now, session)];
    if (repository.lock.files[from] === undefined) throw notOurs(from);
    // Taken on trust, a mistyped name would make of the file one that its user deleted.
    if (look(to, repository).state === null) {
      throw usageError("MOVE_MISSING", `There is no ${to}.`, "--moved tells of a move that you have made.");
    }
    return [from, to];
  });
  return new Map(pairs);
}

/** Asks about files that are gone and may have been moved. */
async function askMoves({ changes }: ChangePlan): Promise<ReadonlyMap<string, string>> {
  const moved = new Map<string, string>();
  for (const { key, notes } of changes) {
    const to = notes.find(({ code }) => code === "maybe-moved")?.subject;
    if (to === undefined) continue;
    if (await (await import("./ask.ts")).confirm(`Did you move ${key} to ${to}?`)) moved.set(key, to);
  }
  return moved;
}

function inside(path: string, { cwd, root }: Session): string {
  return repositoryPath(path, cwd, root);
}
