import type { Answers } from "../model.ts";
import { EXIT, type ExitCode } from "../errors.ts";
import { type Addition, needsLock } from "../app/add/addition.ts";
import { refuseBlocked } from "../app/add/blocked.ts";
import { lockDependencies } from "../app/after-write.ts";
import { type Prepared, prepare } from "../app/drift/prepare.ts";
import { planUpdate } from "../app/drift/update.ts";
import type { HomeSession } from "./home.ts";
import { offer } from "./offer.ts";
import { progress } from "./progress.ts";
import { loadCatalogs, repositoryOf, type Session } from "./session.ts";

/** Plans what other answers change, shows it and, on consent, does it. */
export async function carryOut(
  asked: "add" | "remove",
  addition: Pick<Addition, "answers" | "what" | "next" | "more">,
  session: HomeSession,
): Promise<ExitCode> {
  const { answers, what, next, more } = addition;
  const git = await session.git();
  const repository = repositoryOf(session);
  const catalogs = await loadCatalogs();
  const plan = await planUpdate(repository, { answers, catalogs, git, asked });
  refuseBlocked(plan);
  const prepared = prepare(plan, repository);
  const after = next(prepared);
  const words = { nothing: "Nothing changes.", done: [`${what} Review and commit.`, ...after].join("\n") };
  const outcome = await offer({ plan, prepared, git, words, more }, session);
  return outcome === EXIT.done ? lockAfter(prepared, answers, session) : outcome;
}

/** Locks the dependencies anew where a change that was carried out calls for it. */
export async function lockAfter(
  prepared: Prepared,
  answers: Answers,
  { options, terminal, root }: Session,
): Promise<ExitCode> {
  if (options.dryRun || options.noInstall || !needsLock(prepared, answers)) return EXIT.done;
  const step = await progress("Locking dependencies", terminal, () => lockDependencies(root));
  if (step.warning !== undefined) terminal.warn(step.warning);
  return step.ok ? EXIT.done : EXIT.failure;
}
