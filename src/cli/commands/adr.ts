import { EXIT, type ExitCode, usageError } from "../../errors.ts";
import { folderFor, planRecord, type RecordPlan } from "../../app/adr/new.ts";
import { reservedNumber } from "../../app/adr/reserved.ts";
import { readCanonical, recordSteps } from "../../app/adr/write.ts";
import { findRepository, openTree } from "../../app/check/repository.ts";
import { findScope } from "../../app/check/scope.ts";
import { openRepository } from "../../app/drift/repository.ts";
import { unifiedDiff } from "../../app/drift/patch.ts";
import { factsOf } from "../../facts/facts.ts";
import type { FileSystem } from "../../io/file-system.ts";
import { addedPaths, openGit } from "../../io/git-state.ts";
import { carryOut } from "../../io/transaction.ts";
import type { Options } from "../options.ts";
import { openSession, recoverSession, refusePending, type Session, writing } from "../session.ts";
import type { Terminal } from "../terminal.ts";

/** `adr new <title>`: a decision record, or one that sets rules aside for a while. */
export async function adr(positionals: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const [action, ...words] = positionals;
  if (action !== "new") {
    throw usageError(
      "ACTION_MISSING",
      "adr makes new records only.",
      'For example: groundrules adr new "Use pip in the cluster"',
    );
  }
  const session = openSession(options, terminal, findRepository);
  const title = words.join(" ");
  if (options.dryRun) return run(session, title);
  return writing(session, async () => {
    await recoverSession(session);
    return run(session, title);
  });
}

async function run(session: Session, title: string): Promise<ExitCode> {
  const { options, terminal, workspace } = session;
  await refusePending(session);
  const plan = await planFor(session, title);
  const steps = recordSteps(plan.changes, session);
  if (!options.dryRun) carryOut(steps, workspace);
  show(plan, session);
  if (!options.dryRun) terminal.note(nextStep(plan));
  return EXIT.done;
}

async function planFor({ root, fs, options, terminal }: Session, words: string): Promise<RecordPlan> {
  const tree = openTree(root, fs);
  const facts = factsOf(tree);
  const { standards } = findScope(facts, { standards: [] }).scope;
  const { records } = facts;
  const git = await openGit(root);
  const folder = folderFor({ records, paths: tree.paths, standards });
  const request = {
    title: words.trim() === "" && terminal.interactive ? await question("What was decided, in a few words?") : words,
    waive: options.adr.waive,
    expires: options.adr.expires,
    reason: await reasonFor(options, terminal),
    supersedes: numberOf(options.adr.supersedes),
  };
  return planRecord(request, {
    records,
    paths: tree.paths,
    read: (path) => readCanonical(path, { root, fs }),
    former: git === undefined ? [] : await addedPaths(folder, git),
    reserved: await reservedFor(root, fs),
    standards,
    today: new Date().toISOString().slice(0, 10),
  });
}

/** The templates are loaded only where groundrules keeps the repository. */
async function reservedFor(root: string, fs: FileSystem): Promise<number> {
  const { answers } = openRepository(root, fs).lock;
  if (answers === undefined) return 0;
  const { catalogs } = await import("../../app/catalogs.ts");
  return reservedNumber(answers, catalogs.current);
}

/** Asked for where somebody can answer. */
async function reasonFor(
  { adr: { waive }, drift: { reason } }: Options,
  terminal: Terminal,
): Promise<string | undefined> {
  if (reason !== undefined || waive.length === 0 || !terminal.interactive) return reason;
  return question(`Why can ${waive.join(", ")} not be followed?`);
}

async function question(message: string): Promise<string> {
  return (await import("../ask.ts")).askText(message);
}

function numberOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const digits = /^(?:ADR[-_ ]?)?(\d+)$/i.exec(value.trim())?.[1];
  if (digits !== undefined) return Number(digits);
  throw usageError(
    "NUMBER_INVALID",
    `--supersedes takes the number of a record, not "${value}".`,
    "For example: --supersedes 7",
  );
}

/** The path of the record; with `--dry-run` all that would be written. */
function show({ path, draft, changes }: RecordPlan, { options, terminal }: Session): void {
  if (options.json) {
    const { number, title, waivers, supersedes } = draft;
    const record = { path, number, title, waives: waivers, supersedes: supersedes?.number ?? null };
    const files = changes.map((change) => ({
      path: change.path,
      kind: change.before === undefined ? "create" : "update",
    }));
    terminal.result(JSON.stringify({ record, changes: files, written: !options.dryRun }, null, 2));
  } else if (options.dryRun) {
    terminal.result(changes.map((change) => unifiedDiff(change.path, change.before, change.after)).join("\n"));
  } else {
    terminal.result(path);
  }
}

function nextStep({ path, changes }: RecordPlan): string {
  const others = changes.slice(1).map((change) => change.path);
  const also = others.length === 0 ? "" : `Also changed: ${others.join(", ")}.\n`;
  return `${also}Write down the decision in ${path}, and have it reviewed with the change that it is about.`;
}
