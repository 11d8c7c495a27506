import { usageError } from "../errors.ts";
import { QUESTIONS } from "../answers/questions.ts";
import { PROJECT_FLAG_NAMES } from "./add-options.ts";

const ANSWERS = QUESTIONS.map(({ key }) => key);

/** Of the commands that merge into files of the user. */
const MERGING = ["yes", "dry-run", "stat", "write-conflicts", "allow-dirty", "no-install"];

/** Flags that each command takes, besides the common ones. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  add: [...ANSWERS, ...PROJECT_FLAG_NAMES, ...MERGING, "field", "plural", "answers"],
  init: [...ANSWERS, ...PROJECT_FLAG_NAMES, "answers", "yes", "dry-run"],
  remove: MERGING,
  new: [...ANSWERS, "answers", "yes", "dry-run", "force", "no-git", "no-install"],
  adr: ["waive", "expires", "reason", "supersedes", "yes", "dry-run"],
  check: ["run", "format", "output", "rule", "standard", "tier", "fail-on", "baseline", "fix", "yes", "dry-run"],
  diff: ["all", "stat"],
  eject: ["yes", "dry-run"],
  explain: ["tier", "standard"],
  list: ["tier", "standard"],
  tier: [...ANSWERS.filter((key) => key !== "tier"), ...MERGING, "reason"],
  regenerate: ["yes", "dry-run", "stat"],
  update: [...ANSWERS, ...MERGING, "answers", "continue", "abort", "skip", "reason", "moved", "output", "plan"],
};

/**
 * A flag that a command does not know would be a wish that nobody hears.
 *
 * @param given names of the flags on the command line, without the common ones
 * @throws GroundrulesError `FLAG_UNFIT`
 */
export function refuseUnfit(command: string, given: readonly string[]): void {
  const known = FLAGS[command] ?? [];
  const unfit = given.find((name) => !known.includes(name));
  if (unfit === undefined) return;
  const takers = Object.keys(FLAGS).filter((other) => FLAGS[other]?.includes(unfit));
  throw usageError(
    "FLAG_UNFIT",
    `${command} takes no flag --${unfit}.`,
    `${takers.length === 0 ? "" : `It belongs to ${takers.join(", ")}. `}See --help for all flags.`,
  );
}
