import type { Lasting, Wanted } from "../../drift.ts";
import type { Answers } from "../../model.ts";
import { placesOf } from "../revisions.ts";
import type { Repository } from "./repository.ts";
import { type Catalogs, renderWanted } from "./sources.ts";

/** T, and the answers that it comes of. */
export interface Placed {
  readonly answers: Answers;
  readonly rendered: ReadonlyMap<string, Wanted>;
}

/**
 * T, in which migrations that are new here come behind the last one of the repository. The answers record where that is not the
 * place that the templates give them, so that they are rendered alike from then on.
 *
 * @throws GroundrulesError `MIGRATIONS_DIVERGED`
 */
export async function renderPlaced(
  answers: Answers,
  { current, version }: Catalogs,
  repository: Repository,
  lasting: ReadonlyMap<string, Lasting>,
): Promise<Placed> {
  const rendered = renderWanted(answers, current, version);
  const { lock } = repository;
  const isNew = (path: string) => lasting.get(path)?.as === "unchanged" && lock.files[path] === undefined;
  if (![...rendered.keys()].some(isNew)) return { answers, rendered };
  // Facts are read only where they decide: few updates bring a migration.
  const { readRevisions } = await import("./revisions.ts");
  const { here, added } = await readRevisions(repository, rendered);
  const ids = new Set(here.map(({ id }) => id));
  const wanted = added.filter(({ path }) => isNew(path));
  // What the user keeps under another name would be there twice.
  const renamed = new Set(wanted.filter(({ id }) => ids.has(id)).map(({ path }) => path));
  const due = (files: Placed["rendered"]) => new Map([...files].filter(([path]) => !renamed.has(path)));
  const places = placesOf(
    wanted.filter(({ path }) => !renamed.has(path)),
    here,
  );
  if (places.length === 0) return { answers, rendered: due(rendered) };
  const others = (answers.revisions ?? []).filter((one) => !places.some(({ id }) => id === one.id));
  const placed = { ...answers, revisions: [...others, ...places] };
  return { answers: placed, rendered: due(renderWanted(placed, current, version)) };
}
