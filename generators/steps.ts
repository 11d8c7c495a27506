import type { Stats } from "node:fs";
import { join } from "node:path";
import { setDeletedFileState } from "mem-fs-editor/state";
import type Generator from "yeoman-generator";
import type { PlannedChange } from "../src/app/drift/changes.ts";
import type { Repository } from "../src/app/drift/repository.ts";
import { GroundrulesError } from "../src/errors.ts";
import { stateAt } from "../src/io/file-state.ts";
import type { Step } from "../src/io/transaction-stage.ts";

type Editor = Generator["fs"];

/** Of every path that Git and Yeoman know, those that are ours alone. */
const RECORDS = ".groundrules/";

/**
 * Hands the steps of a plan to Yeoman, which asks about each file that is there with other content (or heeds `--force`, `--bail`,
 * `--dry-run`). Nobody is asked about our records.
 *
 * @param changes that the steps belong to
 * @throws GroundrulesError `PATH_BLOCKED`
 */
export function handOverSteps(
  steps: readonly Step[],
  editor: Editor,
  repository: Pick<Repository, "root" | "fs">,
  changes: readonly PlannedChange[],
): void {
  const owners = new Map(changes.flatMap((change) => change.steps.map(({ path }) => [path, change] as const)));
  for (const { path } of steps) refuseBlocked(path, repository);
  for (const step of steps) {
    const { component = "groundrules", ownership = "managed" } = owners.get(step.path) ?? {};
    handOverStep(step, editor, repository.root, { component, ownership });
  }
}

function handOverStep({ path, before, after }: Step, editor: Editor, root: string, owner: object): void {
  const place = join(root, path);
  const kind = after === null ? "removed" : before === null ? "created" : "changed";
  const metadata = { groundrules: { kind, ...owner } };
  if (after === null) {
    // Not by the editor, which would take a path with brackets for a pattern.
    const file = editor.store.get(place);
    setDeletedFileState(file);
    editor.store.add(Object.assign(file, { contents: null, editorMetadata: metadata }));
    return;
  }
  // The conflicter compares the whole mode, so it must hold the file type too. Without one, the user's umask decides.
  const due = before === null ? after.mode === 0o755 : after.mode !== before.mode;
  const stat = due ? { stat: { mode: 0o100000 | after.mode } as Stats } : {};
  editor.write(place, Buffer.from(after.bytes), { ...stat, metadata });
  if (path.startsWith(RECORDS)) Object.assign(editor.store.get(place), { conflicter: "force" });
}

/** Nothing is written through a link, nor in the place of a folder. */
function refuseBlocked(path: string, repository: Pick<Repository, "root" | "fs">): void {
  if (stateAt(path, repository) !== "blocked") return;
  throw new GroundrulesError("PATH_BLOCKED", `${path} cannot be written: a folder or a link is in the way.`, {
    hint: "Move it away and run the generator again; nothing was written.",
  });
}
