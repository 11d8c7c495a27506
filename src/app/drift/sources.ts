import { join } from "node:path";
import type { LockEntry, Wanted } from "../../drift.ts";
import type { Answers, Catalog } from "../../model.ts";
import { type BaseTexts, readBase } from "../../io/base-store.ts";
import { type GitState, pastTexts } from "../../io/git-state.ts";
import { hash } from "../../io/lock.ts";
import { canonical } from "../../merge/text.ts";
import { plan } from "../../plan/plan.ts";
import { render } from "../../render/render.ts";
import { BASE_PATH } from "../records.ts";
import type { Repository } from "./repository.ts";

/** The templates of this version, and those of versions before it. */
export interface Catalogs {
  readonly version: string;
  readonly current: Catalog;
  readonly past: (version: string) => Promise<Catalog | undefined>;
}

/** What templates make of answers, by path. */
export function renderWanted(answers: Answers, catalog: Catalog, version: string): ReadonlyMap<string, Wanted> {
  return new Map(render(plan(answers, catalog, version)).map(({ path, ...file }) => [path, file]));
}

/** The same of answers that may not suit the templates, of which one has changed since: undefined if they do not. */
export function renderIfFit(
  answers: Answers,
  catalog: Catalog,
  version: string,
): ReadonlyMap<string, Wanted> | undefined {
  try {
    return renderWanted(answers, catalog, version);
  } catch {
    return undefined;
  }
}

/** The templates that a version had; those of this version from the package itself. */
export async function catalogOf(version: string, catalogs: Catalogs): Promise<Catalog | undefined> {
  return version === catalogs.version ? catalogs.current : catalogs.past(version);
}

/** Texts of `base.ndjson` that the lock confirms. */
export function recordedBase({ root, fs, lock }: Repository): BaseTexts {
  const path = join(root, BASE_PATH);
  if (fs.kind(path) !== "file") return new Map();
  return readBase(fs.read(path), (file) => lock.files[file]?.sha256);
}

/** Finds B of a path: the text whose hash is the lock's, or undefined. */
export type BaseResolver = (
  path: string,
  entry: LockEntry,
) => Promise<{ text: string; source: BaseSource } | undefined>;

export type BaseSource = "base.ndjson" | "package" | "git";

/**
 * Looks in `base.ndjson`, then in the past templates of the package, then in the commits that are here. A text counts only if its
 * hash is the one in the lock.
 */
export function baseResolver(repository: Repository, catalogs: Catalogs, git: GitState | undefined): BaseResolver {
  const recorded = recordedBase(repository);
  const rendered = new Map<string, Promise<ReadonlyMap<string, string>>>();
  const { lock } = repository;
  return async (path, entry) => {
    const confirm = (text: string | undefined, source: BaseSource) =>
      text !== undefined && hash(text) === entry.sha256 ? { text: canonical(text), source } : undefined;
    const version = entry.generator ?? lock.generator;
    if (!rendered.has(version)) rendered.set(version, renderPast(version, lock.answers, catalogs));
    const found =
      confirm(recorded.get(path), "base.ndjson") ?? confirm((await rendered.get(version))?.get(path), "package");
    if (found !== undefined || git === undefined) return found;
    const past = await pastTexts(entry.movedTo ?? path, git);
    return past.map((text) => confirm(text, "git")).find((text) => text !== undefined);
  };
}

/** Empty where there is no such source. */
async function renderPast(
  version: string,
  answers: Answers | undefined,
  catalogs: Catalogs,
): Promise<ReadonlyMap<string, string>> {
  const catalog = answers === undefined ? undefined : await catalogOf(version, catalogs);
  const files = answers === undefined || catalog === undefined ? undefined : renderIfFit(answers, catalog, version);
  return new Map([...(files ?? [])].map(([path, { text }]) => [path, text]));
}
