import { EXIT, type ExitCode } from "../errors.ts";
import type { Addition } from "../app/add/addition.ts";
import { refuseBlocked } from "../app/add/blocked.ts";
import { prepare } from "../app/drift/prepare.ts";
import { planUpdate } from "../app/drift/update.ts";
import type { HomeSession } from "./home.ts";
import { offer } from "./offer.ts";
import { lockAfter } from "./renew-lock.ts";
import { loadCatalogs, repositoryOf } from "./session.ts";

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
