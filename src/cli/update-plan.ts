import { join, resolve } from "node:path";
import { usageError } from "../errors.ts";
import { environmentAnswers } from "../answers/environment.ts";
import { type GivenAnswers, layer, resolveAnswers } from "../answers/resolve.ts";
import type { ChangePlan } from "../app/drift/changes.ts";
import { repositoryPath } from "../app/drift/paths.ts";
import { planUpdate, type UpdateRequest } from "../app/drift/update.ts";
import { ANSWERS_PATH } from "../app/records.ts";
import type { GitState } from "../io/git-state.ts";
import { loadCatalogs, repositoryOf, type Session } from "./session.ts";

/** The plan of an update, with what the flags, the environment and the answers file say. */
export async function makePlan(session: Session, git: GitState | undefined): Promise<ChangePlan> {
  const { options, terminal } = session;
  const catalogs = await loadCatalogs();
  const { lock } = repositoryOf(session);
  const given = layer(options.answers, environmentAnswers(process.env), await fileAnswers(session));
  const context = { python: lock.answers?.python ?? "3.13", directory: undefined };
  const request: UpdateRequest = {
    answers: resolveAnswers(given, catalogs.current, context),
    catalogs,
    git,
    declined: new Map(options.drift.skip.map((path) => [inside(path, session), options.drift.reason ?? ""])),
    moved: movedPaths(session),
  };
  const plan = await planUpdate(repositoryOf(session), request);
  if (!terminal.interactive) return plan;
  const moved = await askMoves(plan);
  return moved.size === 0
    ? plan
    : planUpdate(repositoryOf(session), { ...request, moved: new Map([...movedPaths(session), ...moved]) });
}

async function fileAnswers({ options, root, cwd, fs }: Session): Promise<GivenAnswers> {
  const path = options.answersFile === undefined ? join(root, ANSWERS_PATH) : resolve(cwd, options.answersFile);
  if (fs.kind(path) !== "file") {
    throw usageError("ANSWERS_UNREADABLE", `${path} is no file.`, "Restore it from git, or give one with --answers.");
  }
  const { readAnswers } = await import("../answers/file.ts");
  return readAnswers(fs.read(path), options.answersFile ?? ANSWERS_PATH);
}

function movedPaths(session: Session): ReadonlyMap<string, string> {
  const pairs = session.options.drift.moved.map((pair): [string, string] => {
    const [old, now, ...rest] = pair.split("=");
    if (old === undefined || now === undefined || rest.length > 0) {
      throw usageError(
        "FLAG_VALUE",
        `--moved ${pair} is not OLD=NEW.`,
        "For example: --moved README.md=docs/README.md",
      );
    }
    return [inside(old, session), inside(now, session)];
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
