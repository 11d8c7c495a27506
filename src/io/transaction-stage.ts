import { join } from "node:path";
import { GroundrulesError } from "../errors.ts";
import { type FileState, sha256 } from "./file-state.ts";
import type { FileSystem } from "./file-system.ts";
import {
  type Journal,
  type JournalStep,
  makeWorkspace,
  readJournals,
  type Workspace,
  writeJournal,
} from "./journal.ts";

const STAGING = "staging-";

/** What a path is to hold, given what it holds now. */
export interface Step {
  readonly path: string;
  readonly before: FileState;
  readonly after: { readonly bytes: Uint8Array; readonly mode: number } | null;
}

/**
 * Writes what all paths get, and copies of what they hold, to the workspace; then the journal, with which the transaction begins.
 *
 * @throws GroundrulesError `FILE_CHANGED` if a file is not what its step rests on
 */
export function stage(steps: readonly Step[], workspace: Workspace, pending: unknown): Journal {
  const { fs, root } = workspace;
  makeWorkspace(workspace);
  discard(workspace);
  const staging = freeName(workspace);
  const folders = new Set<string>();
  const planned = steps.map(({ path, before, after }, index): JournalStep => {
    if (before !== null) {
      const bytes = fs.readBytes(join(root, path));
      if (sha256(bytes) !== before.sha256) throw changed(path);
      put(staged("old", index, { staging }, workspace), bytes, before.mode, fs);
    }
    if (after === null) return { path, before, after: null };
    const place = staged("new", index, { staging }, workspace);
    if (before === null) fs.write(place, after.bytes, after.mode);
    else put(place, after.bytes, after.mode, fs);
    for (const folder of missingFolders(path, root, fs)) folders.add(folder);
    return { path, before, after: { sha256: sha256(after.bytes), mode: fs.mode(place) } };
  });
  const journal: Journal = {
    version: 1,
    staging,
    steps: planned,
    folders: [...folders].toSorted(),
    ...(pending === undefined ? {} : { pending }),
  };
  writeJournal(workspace, "apply", journal);
  return journal;
}

function put(place: string, bytes: Uint8Array, mode: number, fs: FileSystem): void {
  fs.write(place, bytes, mode);
  if (fs.mode(place) !== mode) fs.setMode(place, mode);
}

/** Where the workspace has what a path held, or gets. */
export function staged(
  kind: "old" | "new",
  index: number,
  { staging }: Pick<Journal, "staging">,
  { folder }: Workspace,
): string {
  return join(folder, staging, kind, String(index));
}

/** Removes what is staged for no transaction that is under way: what was being prepared when a run was killed. */
export function discard(workspace: Workspace): boolean {
  const { fs, folder } = workspace;
  if (fs.kind(folder) === "none") return false;
  const used = new Set(readJournals(workspace).map((journal) => journal.staging));
  const stale = fs.list(folder).filter((name) => name.startsWith(STAGING) && !used.has(name));
  for (const name of stale) fs.remove(join(folder, name));
  return stale.length > 0;
}

/** A file is not what the plan rests on. */
export function changed(path: string): GroundrulesError {
  return new GroundrulesError(
    "FILE_CHANGED",
    `${path} was changed while the plan was carried out; nothing was written.`,
    {
      hint: "Run the command again.",
    },
  );
}

function missingFolders(path: string, root: string, fs: FileSystem): readonly string[] {
  const segments = path.split("/").slice(0, -1);
  const folders = segments.map((_, index) => segments.slice(0, index + 1).join("/"));
  return folders.filter((folder) => fs.kind(join(root, folder)) === "none");
}

function freeName({ fs, folder }: Workspace): string {
  const names = new Set(fs.list(folder));
  for (let number = 1; ; number++) if (!names.has(`${STAGING}${number}`)) return `${STAGING}${number}`;
}
