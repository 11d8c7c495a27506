import { fileURLToPath } from "node:url";
import type { Answers, Catalog } from "../../src/model.ts";
import { renderRepository } from "../../src/app/create.ts";
import { openRepository, type Repository } from "../../src/app/drift/repository.ts";
import type { Catalogs } from "../../src/app/drift/sources.ts";
import { loadCatalog, miniAnswers } from "./catalog.ts";
import { memory } from "./memory.ts";

/** Two versions of a small stack, of which the second changes, moves, drops and adds files. */
export const oldCatalog: Catalog = await loadCatalog(fileURLToPath(new URL("../fixtures/drift/1", import.meta.url)));
export const newCatalog: Catalog = await loadCatalog(fileURLToPath(new URL("../fixtures/drift/2", import.meta.url)));

/** The package at version 2, which knows the templates of version 1. */
export const catalogs: Catalogs = {
  version: "2.0.0",
  current: newCatalog,
  past: (version) => Promise.resolve(version === "1.0.0" ? oldCatalog : undefined),
};

/** The package at version 2, which knows no templates but its own. */
export const forgetful: Catalogs = { ...catalogs, past: () => Promise.resolve(undefined) };

export const driftAnswers: Answers = miniAnswers;

/** Text of a file as version 1 or 2 generates it. */
export function generated(path: string, version: 1 | 2 = 1, answers: Answers = driftAnswers): string {
  const catalog = version === 1 ? oldCatalog : newCatalog;
  const file = renderRepository(answers, catalog, `${version}.0.0`).files.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`version ${version} has no ${path}`);
  return file.text;
}

/** A repository of version 1 in memory at `/r`, with edits: a text, or `null` to delete a file. */
export function repositoryWith(edits: Readonly<Record<string, string | Uint8Array | null>> = {}) {
  const { fs, volume } = memory({ "/r": null });
  for (const { path, text, mode } of renderRepository(driftAnswers, oldCatalog, "1.0.0").files) {
    fs.write(`/r/${path}`, text, mode);
    fs.setMode(`/r/${path}`, mode);
  }
  for (const [path, content] of Object.entries(edits)) {
    const executable = fs.kind(`/r/${path}`) === "file" ? fs.mode(`/r/${path}`) : 0o644;
    fs.remove(`/r/${path}`);
    if (content !== null) fs.write(`/r/${path}`, content, executable);
    if (content !== null) fs.setMode(`/r/${path}`, executable);
  }
  const open = (): Repository => openRepository("/r", fs);
  const read = (path: string) => (fs.kind(`/r/${path}`) === "file" ? fs.read(`/r/${path}`) : undefined);
  const files = () =>
    Object.fromEntries(
      Object.entries(volume.toJSON())
        .map(([path, text]): [string, string | null] => [path.slice(3), text])
        .filter(([path]) => !path.startsWith(".groundrules/.journal")),
    );
  return { fs, volume, open, read, files };
}
