import type { Answers, Catalog } from "../../model.ts";
import { factsOf } from "../../facts/facts.ts";
import type { Tree } from "../../facts/model/text.ts";
import { addedPaths, type GitState } from "../../io/git-state.ts";
import type { Step } from "../../io/transaction-stage.ts";
import { PLAIN, readText, writeText } from "../../merge/text.ts";
import { folderFor, type RecordChange } from "../adr/new.ts";
import { recordSteps } from "../adr/write.ts";
import { componentsOf } from "../add/components.ts";
import type { PlannedChange } from "../drift/changes.ts";
import type { Prepared } from "../drift/prepare.ts";
import type { Repository } from "../drift/repository.ts";
import type { StandardId } from "../../conformance.ts";
import { gapOf } from "./gap.ts";
import { treeAfter } from "./overlay.ts";
import { type Move, recordMove } from "./record.ts";

/** A prepared move with its record among the steps. */
export interface PreparedMove {
  readonly prepared: Prepared;
  readonly move: Move;
  /** Paths of the record, the record itself first; empty where the tier stays. */
  readonly recorded: readonly string[];
}

interface Request {
  readonly repository: Repository;
  readonly prepared: Prepared;
  /** What `prepared` was made of. */
  readonly changes: readonly PlannedChange[];
  /** Recorded, and those of the tier. */
  readonly before: Answers;
  readonly after: Answers;
  /** The repository as it is. */
  readonly tree: Tree;
  readonly git: GitState | undefined;
  readonly catalog: Catalog;
  readonly reason: string | undefined;
  /** ISO date. */
  readonly today: string;
}

/** Judges a move before anything is written, and adds what records it to what is going to be written. */
export async function completeMove(request: Request): Promise<PreparedMove> {
  const { repository, prepared, changes: planned, before, after, tree, git, catalog, reason, today } = request;
  const { root, fs } = repository;
  const then = treeAfter(tree, prepared.steps, root, fs);
  const [old, now] = [componentsOf(before, catalog), componentsOf(after, catalog)];
  const move: Move = {
    before,
    after,
    brought: now.filter((id) => !old.includes(id)),
    taken: old.filter((id) => !now.includes(id)),
    gap: gapOf(tree, then, after, today),
    staying: stayingOf(planned),
    reason,
  };
  if (before.tier === after.tier) return { prepared, move, recorded: [] };
  const facts = factsOf(then);
  const standards = after.standards as readonly StandardId[];
  const folder = folderFor({ records: facts.records, paths: then.paths, standards });
  const former = git === undefined ? [] : await addedPaths(folder, git);
  const changes = recordMove(move, { tree: then, facts, former, today }, catalog);
  // Where a person has to decide about an index first, its line waits for them.
  const open = new Set(prepared.conflicts.map(({ path }) => path));
  const settled = changes.filter(({ path }) => !open.has(path));
  return {
    prepared: { ...prepared, steps: withRecord(prepared.steps, settled, repository) },
    move,
    recorded: changes.map(({ path }) => path),
  };
}

function stayingOf(changes: readonly PlannedChange[]): Move["staying"] {
  return changes.flatMap(({ path, notes }) =>
    notes.filter(({ code }) => code === "stays").map(({ subject }) => ({ path, what: subject })),
  );
}

/** A file that the move writes anyway gets its line of the record in the same step. */
function withRecord(steps: readonly Step[], changes: readonly RecordChange[], repository: Repository): readonly Step[] {
  const byPath = new Map(changes.map((change) => [change.path, change]));
  const written = new Set(steps.flatMap(({ path, after }) => (after === null ? [] : [path])));
  const alone = recordSteps(
    changes.filter(({ path }) => !written.has(path)),
    repository,
  );
  const together = steps.map((step): Step => {
    const change = byPath.get(step.path);
    if (change === undefined || step.after === null) return step;
    const style = readText(step.after.bytes)?.style ?? PLAIN;
    return { ...step, after: { ...step.after, bytes: writeText(change.after, style) } };
  });
  return [...together, ...alone];
}
