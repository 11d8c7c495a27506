import { relative } from "node:path";
import type Generator from "yeoman-generator";
import { isFileCommitted } from "mem-fs-editor/state";
import { answerFlags } from "../src/answers/flags.ts";
import { shellWord } from "../src/plan/shell.ts";
import {
  commitEverything,
  commitObstacle,
  FINE,
  lockDependencies,
  nextSteps,
  type Step,
} from "../src/app/after-write.ts";
import { enclosingWorkTree, type TargetState } from "../src/app/target.ts";
import { GroundrulesError } from "../src/errors.ts";
import { nodeFileSystem } from "../src/io/node-file-system.ts";
import type { Answers } from "../src/model.ts";
import type { Settled } from "./answers.ts";
import { isOn } from "./options.ts";

/**
 * After Yeoman has written: lock the dependencies, make the first commit, say what comes next. Where another generator
 * composes this one, that one decides about all of it.
 *
 * @param target absolute path
 * @param before what stood there
 * @throws GroundrulesError `STEP_FAILED`; the files are complete
 */
export async function finish(
  generator: Generator,
  settled: Settled,
  target: string,
  before: TargetState,
): Promise<void> {
  if (generator.env.rootGenerator() !== generator || isOn(generator.options, "dry-run")) return;
  if (!hasWritten(generator)) {
    generator.log("Nothing was written.");
    return;
  }
  const steps = [
    isOn(generator.options, "skip-install") ? FINE : await lockDependencies(target),
    isOn(generator.options, "skip-git") ? FINE : await commit(settled, target, before),
  ];
  const warnings = steps.flatMap((step) => (step.ok && step.warning !== undefined ? [step.warning] : []));
  for (const warning of warnings) generator.log(`warning: ${warning}`);
  const shown = relative(generator.contextRoot, target);
  generator.log(nextSteps(shown || "."));
  if (settled.prompted)
    generator.log(`\nThe same again, without questions:\n  ${repeatCommand(settled.answers, shown)}`);
  const failed = steps.flatMap((step) => (step.ok ? [] : [step.warning]));
  if (failed.length > 0) throw new GroundrulesError("STEP_FAILED", failed.join("\n"));
}

/** The directory comes first: `yo` takes what follows `--yes` for its value. */
function repeatCommand(answers: Answers, directory: string): string {
  return ["yo groundrules", ...(directory === "" ? [] : [shellWord(directory)]), "--yes", answerFlags(answers)].join(
    " ",
  );
}

async function commit({ answers }: Settled, target: string, before: TargetState): Promise<Step> {
  const workTree = enclosingWorkTree(target, nodeFileSystem());
  const insideWorkTree = workTree === target ? undefined : workTree;
  const wasOccupied = before === "occupied" || before === "generated";
  const obstacle = await commitObstacle(target, { insideWorkTree, wasOccupied });
  return obstacle === undefined ? commitEverything(target, answers.name) : { ok: true, warning: obstacle };
}

/** Whether any of our files reached the disk: each may have been there already, or be refused by the user. */
export function hasWritten({ fs }: Generator): boolean {
  return fs.store.all().some((file) => isFileCommitted(file) && file.editorMetadata?.["groundrules"] !== undefined);
}
