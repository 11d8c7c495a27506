import type { Answers } from "../../model.ts";
import type { Tier } from "../../tier.ts";
import { EXIT, type ExitCode, usageError } from "../../errors.ts";
import { withTime } from "../../answers/time.ts";
import { refuseBlocked } from "../../app/add/blocked.ts";
import { readTree } from "../../app/check/repository.ts";
import { prepare } from "../../app/drift/prepare.ts";
import type { Repository } from "../../app/drift/repository.ts";
import { planUpdate } from "../../app/drift/update.ts";
import { answersAt } from "../../app/tier/answers.ts";
import { completeMove, type PreparedMove } from "../../app/tier/move.ts";
import { TIERS } from "../../catalog/catalog.ts";
import { generationTime } from "../../io/time.ts";
import { gapJson, gapText } from "../gap-text.ts";
import { atHome, type HomeSession, openHomeSession } from "../home.ts";
import { offer } from "../offer.ts";
import type { Options } from "../options.ts";
import { lockAfter } from "../renew-lock.ts";
import { loadCatalogs, repositoryOf } from "../session.ts";
import type { Terminal } from "../terminal.ts";

/** `tier <n>`: what the tier asks for that does not hold yet; then the move, as an update with other answers, and its record. */
export async function tier(positionals: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const wanted = tierOf(positionals);
  const session = openHomeSession(options, terminal);
  return atHome(session, () => move(wanted, session));
}

async function move(wanted: Tier, session: HomeSession): Promise<ExitCode> {
  const { options, terminal, root, fs } = session;
  const repository = repositoryOf(session);
  const before = recorded(repository);
  const catalogs = await loadCatalogs();
  const git = await session.git();
  const target = withTime(answersAt(before, wanted, options.answers, catalogs.current), generationTime(process.env));
  const plan = await planUpdate(repository, { answers: target, catalogs, git, asked: "tier" });
  refuseBlocked(plan);
  const { answers, changes } = plan;
  const complete = await completeMove({
    repository,
    prepared: prepare(plan, repository),
    changes,
    before,
    after: answers,
    tree: await readTree(root, fs),
    git,
    catalog: catalogs.current,
    reason: options.drift.reason,
    today: new Date().toISOString().slice(0, 10),
  });
  const titles = (at: Tier) => catalogs.current.tiers[String(at)]?.title ?? "";
  const say = options.dryRun ? terminal.result : terminal.note;
  if (!options.json) say(gapText(complete.move, titles, terminal));
  const words = { nothing: `The repository is at tier ${wanted}.`, done: doneWith(complete) };
  const { prepared } = complete;
  const outcome = await offer({ plan, prepared, git, words, more: gapJson(complete.move) }, session);
  return outcome === EXIT.done ? lockAfter(prepared, answers, session) : outcome;
}

function doneWith({ move: { after }, recorded: [record] }: PreparedMove): string {
  const told = record === undefined ? "" : ` The move is recorded in ${record}.`;
  return `The repository is at tier ${after.tier}.${told} Review and commit.`;
}

function tierOf([value, ...others]: readonly string[]): Tier {
  const example = "For example: groundrules tier 4";
  if (value === undefined) throw usageError("TIER_MISSING", "No tier is given.", example);
  if (others.length > 0) {
    throw usageError("ARGUMENT_EXTRA", `One tier at a time, also given: ${others.join(" ")}.`, example);
  }
  const known = TIERS.find((candidate) => String(candidate) === value);
  if (known !== undefined) return known;
  throw usageError("TIER_UNKNOWN", `There is no tier ${value}.`, "Tiers go from 1 to 5: groundrules list tiers");
}

function recorded({ lock }: Repository): Answers {
  if (lock.answers !== undefined) return lock.answers;
  throw usageError(
    "NOT_KEPT",
    "groundrules keeps nothing here, so there is no tier to change.",
    "Record the answers first: groundrules init",
  );
}
