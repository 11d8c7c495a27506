import type { Answers, Catalog, Plan, RenderedFile } from "../model.ts";
import type { Change } from "../change.ts";
import { GroundrulesError } from "../errors.ts";
import { writeAnswers } from "../answers/write.ts";
import type { FileSystem } from "../io/file-system.ts";
import { keepsBase, writeBase } from "../io/base-store.ts";
import { lockOf, writeLock } from "../io/lock.ts";
import { merge } from "../merge/merge.ts";
import { plan } from "../plan/plan.ts";
import { render } from "../render/render.ts";
import { ANSWERS_PATH, BASE_PATH, LOCK_PATH } from "./records.ts";

export { ANSWERS_PATH, LOCK_PATH } from "./records.ts";

/** What a creation would do; data that any sink can carry out. */
export interface Creation {
  readonly plan: Plan;
  readonly changes: readonly Change[];
}

/**
 * Answers to rendered files: the whole repository, with the records by which it is kept up to date. Pure.
 *
 * @throws GroundrulesError if the answers call for what the catalogue cannot give
 */
export function renderRepository(
  answers: Answers,
  catalog: Catalog,
  version: string,
): { plan: Plan; files: readonly RenderedFile[] } {
  const planned = plan(answers, catalog, version);
  const rendered = render(planned);
  const record = { component: "groundrules", ownership: "managed", mode: 0o644 } as const;
  const lock = { ...record, path: LOCK_PATH, text: writeLock(lockOf(rendered, answers, version)) };
  const base = { ...record, path: BASE_PATH, text: writeBase(baseTexts(rendered)) };
  const chosen = { ...record, path: ANSWERS_PATH, text: writeAnswers(answers) };
  return { plan: planned, files: [chosen, base, lock, ...rendered] };
}

/** What a later update merges with. */
export function baseTexts(files: readonly RenderedFile[]): ReadonlyMap<string, string> {
  return new Map(files.filter(({ ownership }) => keepsBase(ownership)).map(({ path, text }) => [path, text]));
}

/**
 * Compares the repository that the answers call for with what is in a directory.
 *
 * @param target absolute path; need not exist
 * @param overwrite whether the present text of a path may be replaced
 * @throws GroundrulesError `PATH_BLOCKED` where a folder or a link stands in the place of a file
 */
export function planCreation(
  answers: Answers,
  catalog: Catalog,
  version: string,
  target: string,
  fs: FileSystem,
  overwrite: (path: string) => boolean,
): Creation {
  const { plan: planned, files } = renderRepository(answers, catalog, version);
  return { plan: planned, changes: compare(files, target, fs, overwrite) };
}

/** What writing files into a directory would do to what is there; `planCreation` for files that are rendered already. */
export function compare(
  files: readonly RenderedFile[],
  target: string,
  fs: Pick<FileSystem, "kind" | "read">,
  overwrite: (path: string) => boolean,
): readonly Change[] {
  const existing = fs.kind(target) === "directory" ? readExisting(files, target, fs) : new Map<string, string>();
  return merge(files, existing, overwrite);
}

function readExisting(
  files: readonly RenderedFile[],
  target: string,
  fs: Pick<FileSystem, "kind" | "read">,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const folders = new Map<string, FolderKind>();
  for (const { path } of files) {
    const place = `${target}/${path}`;
    const kind = folderKind(parent(path), target, fs, folders) === "blocked" ? "other" : fs.kind(place);
    if (kind === "file") found.set(path, fs.read(place));
    else if (kind !== "none") {
      throw new GroundrulesError("PATH_BLOCKED", `${place} cannot be written: a folder or a link is in the way.`, {
        hint: "Move it away, or create the repository in another directory.",
      });
    }
  }
  return found;
}

type FolderKind = "directory" | "none" | "blocked";

/**
 * What is at a folder below the target. No path is followed through a link or a file, also not in the middle: nothing outside
 * the target is ever touched.
 *
 * @param known folders that were looked at before
 */
function folderKind(
  folder: string,
  target: string,
  fs: Pick<FileSystem, "kind">,
  known: Map<string, FolderKind>,
): FolderKind {
  if (folder === "") return "directory";
  const before = known.get(folder);
  if (before !== undefined) return before;
  const above = folderKind(parent(folder), target, fs, known);
  const here = above === "directory" ? fs.kind(`${target}/${folder}`) : above;
  const kind = here === "directory" || here === "none" ? here : "blocked";
  known.set(folder, kind);
  return kind;
}

function parent(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
