import { homedir } from "node:os";
import { basename, isAbsolute, relative, resolve } from "node:path";
import { catalog } from "groundrules:catalog";
import type { Answers } from "../../model.ts";
import { EXIT, type ExitCode, GroundrulesError, usageError } from "../../errors.ts";
import { environmentAnswers } from "../../answers/environment.ts";
import { layer, resolveAnswers } from "../../answers/resolve.ts";
import { withTime } from "../../answers/time.ts";
import { type Creation, planCreation } from "../../app/create.ts";
import { fileAnswers } from "../../app/file-answers.ts";
import { enclosingWorkTree, inspectTarget, type TargetState } from "../../app/target.ts";
import { writeToDisk } from "../../io/disk-sink.ts";
import type { FileSystem } from "../../io/file-system.ts";
import { nodeFileSystem } from "../../io/node-file-system.ts";
import { isRunning } from "../../io/process.ts";
import { machinePython } from "../../io/python.ts";
import { removeStale, stagingPath } from "../../io/staging.ts";
import { generationTime } from "../../io/time.ts";
import { VERSION } from "../../version.ts";
import { finish, watchInterrupt } from "../finish.ts";
import type { Options } from "../options.ts";
import { type Report, reportJson, repeatCommand, summary } from "../summary.ts";
import type { Terminal } from "../terminal.ts";

/** `new <dir>`: answers, plan, summary, files, lock file of the dependencies, first commit. */
export async function create(positionals: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const fs = nodeFileSystem();
  const cwd = resolve(options.cwd ?? ".");
  if (fs.kind(cwd) === "none")
    throw usageError("CWD_MISSING", `${cwd} does not exist.`, "Give an existing directory to --cwd.");
  const [directory, ...others] = positionals;
  if (others.length > 0) {
    throw usageError(
      "ARGUMENT_EXTRA",
      `One directory is expected, also given: ${others.join(" ")}.`,
      "Quote a name that holds spaces.",
    );
  }
  const settled = await settle(directory, cwd, options, terminal, fs);
  const { answers, target, state, prompted } = settled;
  const creation = await planFor(answers, target, state, options, fs);
  // From where the user is, which --cwd does not change.
  const shown = shorten(target, resolve("."));
  const repeat = repeatCommand(answers, shown, VERSION);
  const report: Report = { creation, target, shown, dryRun: options.dryRun, repeat };
  if (!options.json && (options.dryRun || !options.quiet)) {
    (options.dryRun ? terminal.result : terminal.note)(summary(report, terminal, options.verbose));
  }
  refuseConflicts(creation, state);
  if (options.dryRun) {
    if (options.json) terminal.result(reportJson(report, []));
    return EXIT.done;
  }
  if (prompted && !(await (await import("../ask.ts")).confirmWrite())) {
    terminal.note("Nothing was written.");
    return EXIT.done;
  }
  return writeAndFinish(report, settled, options, terminal, fs);
}

async function writeAndFinish(
  report: Report,
  { prompted, state }: Settled,
  options: Options,
  terminal: Terminal,
  fs: FileSystem,
): Promise<ExitCode> {
  const { creation, target } = report;
  const { interrupted, stop } = watchInterrupt();
  try {
    const written = write(creation, target, fs);
    const outcome = {
      written,
      prompted,
      interrupted,
      insideWorkTree: workTreeAround(target, fs),
      wasGenerated: state === "generated",
    };
    return await finish(report, outcome, options, terminal);
  } finally {
    stop();
  }
}

interface Settled {
  readonly answers: Answers;
  readonly target: string;
  readonly state: TargetState;
  readonly prompted: boolean;
}

async function settle(
  directory: string | undefined,
  cwd: string,
  options: Options,
  terminal: Terminal,
  fs: FileSystem,
): Promise<Settled> {
  if (directory?.trim() === "")
    throw usageError("DIRECTORY_EMPTY", "The directory's name is empty.", "For example: create-groundrules orders");
  if (directory === undefined && !terminal.interactive && options.answers.name === undefined) {
    throw usageError("DIRECTORY_MISSING", "No directory is given.", "For example: create-groundrules orders --yes");
  }
  // Looked at before any question, so that nobody answers eleven of them in vain.
  const named = directory === undefined ? undefined : resolve(cwd, directory);
  if (named !== undefined) refuseOccupied(named, inspectTarget(named, fs), options);
  const file = await fileAnswers(named, cwd, options.answersFile, fs);
  const given = layer(options.answers, environmentAnswers(process.env), file);
  const context = {
    python: machinePython(process.env, homedir(), fs),
    directory: named === undefined ? undefined : basename(named),
  };
  const prompted = terminal.interactive;
  const asked = prompted ? await (await import("../ask.ts")).ask(given, catalog, context) : {};
  const answers = withTime(resolveAnswers(layer(given, asked), catalog, context), generationTime(process.env));
  const target = named ?? resolve(cwd, answers.name);
  const state = inspectTarget(target, fs);
  refuseOccupied(target, state, options);
  return { answers, target, state, prompted };
}

function refuseOccupied(target: string, state: TargetState, options: Options): void {
  if (state !== "occupied" || options.force) return;
  throw usageError(
    "TARGET_NOT_EMPTY",
    `${target} exists and is not empty.`,
    "Choose another directory, or add --force to write into it.",
  );
}

async function planFor(
  answers: Answers,
  target: string,
  state: TargetState,
  options: Options,
  fs: FileSystem,
): Promise<Creation> {
  const replaceable = options.force && state !== "absent" ? await committedIn(target) : new Set<string>();
  return planCreation(answers, catalog, VERSION, target, fs, (path) => replaceable.has(path));
}

async function committedIn(target: string): Promise<ReadonlySet<string>> {
  const { committedPaths, openGit } = await import("../../io/git-state.ts");
  const git = await openGit(target);
  return git === undefined ? new Set() : committedPaths(git);
}

function refuseConflicts({ changes }: Creation, state: TargetState): void {
  const conflicts = changes.filter((change) => change.kind === "conflict").map((change) => change.path);
  if (conflicts.length === 0) return;
  const paths = conflicts.map((path) => `\n  ${path}`).join("");
  throw new GroundrulesError(
    "FILES_DIFFER",
    `${conflicts.length} files are there with other content; nothing was written:${paths}`,
    {
      hint:
        state === "generated"
          ? "With --force, those that git has committed are replaced."
          : "Commit or move them; with --force, those that git has committed are replaced.",
      exit: EXIT.conflicts,
    },
  );
}

function write({ changes }: Creation, target: string, fs: FileSystem): number {
  removeStale(target, fs, isRunning);
  return writeToDisk(changes, target, stagingPath(target, process.pid, fs), fs);
}

function workTreeAround(target: string, fs: FileSystem): string | undefined {
  const root = enclosingWorkTree(target, fs);
  return root === target ? undefined : root;
}

/** The path as a reader would type it: relative where that stays below the working directory. */
function shorten(target: string, cwd: string): string {
  const path = relative(cwd, target);
  if (path === "") return ".";
  return path.startsWith("..") || isAbsolute(path) ? target : path;
}
