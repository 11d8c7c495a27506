import { join } from "node:path";
import { isFileCommitted } from "mem-fs-editor/state";
import type Generator from "yeoman-generator";
import {
  type Addition,
  componentAddition,
  needsLock,
  refuseNothing,
  RESOURCE,
  resourceAddition,
  settleHome,
} from "../src/app/add/addition.ts";
import { besideConflicts } from "../src/app/add/beside.ts";
import { componentsOf } from "../src/app/add/components.ts";
import { findHome, type Home } from "../src/app/add/home.ts";
import { readKnown } from "../src/app/add/known.ts";
import { settleService } from "../src/app/add/service.ts";
import type { Settled } from "../src/app/add/settle.ts";
import { shownText } from "../src/app/add/shown.ts";
import { lockDependencies } from "../src/app/after-write.ts";
import { refuseDirty } from "../src/app/drift/dirty.ts";
import { keepEdits, recoverRun, refusePending } from "../src/app/drift/execute.ts";
import { type Prepared, prepare } from "../src/app/drift/prepare.ts";
import { openRepository, type Repository } from "../src/app/drift/repository.ts";
import { planUpdate } from "../src/app/drift/update.ts";
import { catalogs } from "../src/app/catalogs.ts";
import { noteText } from "../src/app/outcomes.ts";
import { EXIT, GroundrulesError } from "../src/errors.ts";
import type { FileSystem } from "../src/io/file-system.ts";
import { openGit } from "../src/io/git-state.ts";
import type { Answers } from "../src/model.ts";
import { canAsk } from "./answers.ts";
import { hasWritten } from "./finish.ts";
import { overlaidFileSystem } from "./mem-fs.ts";
import { additionOptions, isOn, optionAnswers, type Options } from "./options.ts";
import { askComponents, yeomanPerson } from "./person.ts";
import { handOverSteps } from "./steps.ts";

/** An addition between the tasks of its generator. */
export interface Run {
  /** Hands what the addition changes to Yeoman. */
  readonly write: () => Promise<void>;
  /** Says what was done and what is left to do. */
  readonly conclude: () => Promise<void>;
}

/** What is to be added, and where. */
interface Wanted {
  readonly home: Home;
  readonly fs: FileSystem;
  readonly addition: Addition;
  /** The command that takes up what is left undecided. */
  readonly again: string;
  /** The answers, given those that are recorded by the time of writing: other generators of the run may have added too. */
  readonly answersFor: (recorded: Answers | undefined) => Answers;
}

/** What Yeoman was given to write. */
interface Handed {
  readonly prepared: Prepared;
  readonly again: string;
}

/**
 * Settles what is to be added: by options, records and detection and, in a terminal, by asking.
 *
 * @param named ids of components, or `resource` and its name
 * @throws GroundrulesError as the command `add` does
 */
export async function begin(generator: Generator, named: readonly string[]): Promise<Run> {
  const fs = overlaidFileSystem(generator.fs);
  const home = findHome(fs.real(generator.destinationRoot()), fs);
  generator.destinationRoot(home.root);
  const repository = openRepository(home.root, fs);
  if (!isOn(generator.options, "dry-run")) await recoverRun(repository.workspace, await openGit(home.root));
  refusePending(repository.workspace);
  const wanted =
    named[0] === RESOURCE
      ? await resourceWanted(generator, home, repository, named.slice(1))
      : await componentsWanted(generator, home, repository, named);
  for (const note of wanted.addition.notes) generator.log(note);
  for (const warning of wanted.addition.warnings) generator.log(`warning: ${warning}`);
  let handed: Handed | undefined;
  return {
    write: async () => {
      handed = await handOverAddition(generator, wanted);
    },
    conclude: async () => {
      if (handed !== undefined) await conclude(generator, wanted, handed);
    },
  };
}

async function resourceWanted(
  generator: Generator,
  home: Home,
  { fs, lock }: Repository,
  positionals: readonly string[],
): Promise<Wanted> {
  const options = additionOptions(generator.options);
  const facts = async () => (await import("../src/app/add/detection.ts")).readFacts(home.root, fs);
  const addition = await resourceAddition(positionals, options, lock.answers, facts, catalogs.current);
  return { home, fs, addition, again: "groundrules update", answersFor: () => addition.answers };
}

async function componentsWanted(
  generator: Generator,
  home: Home,
  { fs, lock }: Repository,
  named: readonly string[],
): Promise<Wanted> {
  if (named.length === 0 && !canAsk(generator)) refuseNothing();
  const { current } = catalogs;
  const settle = () => settleForeign(generator, home, fs);
  const settled = await settleHome(lock.answers, additionOptions(generator.options), settle);
  if (settled.shown.length > 0) generator.log(`Found:\n${shownText(settled)}\n`);
  const ids = named.length > 0 ? named : await askComponents(generator, settled.answers, current);
  const addition = componentAddition(settled, ids, current);
  const answersFor = (recorded: Answers | undefined): Answers => {
    const others = recorded === undefined ? [] : componentsOf(recorded, current);
    return componentAddition(settled, [...others, ...ids], current).answers;
  };
  return { home, fs, addition, again: `groundrules add ${ids.join(" ")}`, answersFor };
}

async function settleForeign(generator: Generator, home: Home, fs: FileSystem): Promise<Settled> {
  const options: Options = generator.options;
  const known = await readKnown({
    home,
    fs,
    answers: optionAnswers(options),
    fields: additionOptions(options).project,
    environment: process.env,
    file: options["answers"] as string | undefined,
    cwd: generator.contextRoot,
  });
  return settleService(known, catalogs.current, canAsk(generator) ? yeomanPerson(generator) : undefined);
}

async function handOverAddition(generator: Generator, { home, fs, answersFor, again }: Wanted): Promise<Handed> {
  const { options } = generator;
  const repository = openRepository(home.root, fs);
  const { lock, workspace } = repository;
  const git = await openGit(home.root);
  const answers = answersFor(lock.answers);
  const plan = besideConflicts(await planUpdate(repository, { answers, catalogs, git, asked: "add" }));
  const prepared = prepare(plan, repository);
  if (!isOn(options, "allow-dirty")) await refuseDirty(plan, git);
  for (const { path, notes } of plan.changes) for (const note of notes) generator.log(`${path}: ${noteText(note)}`);
  const kept = isOn(options, "dry-run") ? [] : keepEdits(prepared, workspace);
  for (const path of kept) generator.log(`Your edits are kept in ${path}`);
  handOverSteps(prepared.steps, generator.fs, repository, plan.changes);
  const areNew = prepared.conflicts.every(({ key }) => lock.files[key] === undefined);
  return { prepared, again: areNew ? again : "groundrules update" };
}

/** Where another generator composes this one, that one decides about dependencies and the last word. */
async function conclude(generator: Generator, wanted: Wanted, handed: Handed): Promise<void> {
  const isLast = generator.env.rootGenerator() === generator && !isOn(generator.options, "dry-run");
  if (isLast && hasWritten(generator)) {
    await lockIfDue(generator, wanted, handed);
    generator.log(`${wanted.addition.what} Review and commit.`);
  } else if (isLast) {
    generator.log(handed.prepared.steps.length === 0 ? "Nothing changes." : "Nothing was written.");
  }
  refuseOpen(handed);
}

async function lockIfDue(generator: Generator, { home, addition }: Wanted, { prepared }: Handed): Promise<void> {
  const { options, fs } = generator;
  const written = isFileCommitted(fs.store.get(join(home.root, "pyproject.toml")));
  if (!written || !needsLock(prepared, addition.answers) || isOn(options, "skip-install")) return;
  const { ok, warning } = await lockDependencies(home.root, "run uv lock where it is, or install it");
  if (!ok) throw new GroundrulesError("STEP_FAILED", warning ?? "");
  if (warning !== undefined) generator.log(`warning: ${warning}`);
}

/** @throws GroundrulesError `DECISIONS_OPEN`; all else is written */
function refuseOpen({ prepared: { conflicts }, again }: Handed): void {
  if (conflicts.length === 0) return;
  const paths = conflicts.map(({ path, beside = path }) => `\n  ${beside}`).join("");
  const count = conflicts.length === 1 ? "1 file needs" : `${conflicts.length} files need`;
  throw new GroundrulesError(
    "DECISIONS_OPEN",
    `${count} your decision; yours stay, and ours are beside them:${paths}`,
    {
      hint: again.includes(" add ")
        ? `Take what you want from each. To record it: ${again}, remove each .groundrules-new, then groundrules update --continue.\nOr keep yours: groundrules update --skip PATH --reason TEXT`
        : `Take what you want from each and remove it, then: ${again}`,
      exit: EXIT.conflicts,
    },
  );
}
