import type { RevisionPlace } from "../model.ts";
import { usageError } from "../errors.ts";
import type { Revision } from "../facts/model/records.ts";

type Chained = Pick<Revision, "id" | "downRevisions">;

/**
 * The last migration of a repository, if it has any.
 *
 * @throws GroundrulesError `MIGRATIONS_DIVERGED` where there are several, since nobody can say which one is meant
 */
export function headOf(revisions: readonly Chained[]): string | undefined {
  const followed = new Set(revisions.flatMap(({ downRevisions }) => downRevisions));
  const [head, ...others] = revisions.map(({ id }) => id).filter((id) => !followed.has(id));
  if (head === undefined || others.length === 0) return head;
  throw usageError(
    "MIGRATIONS_DIVERGED",
    `The migrations have ${others.length + 1} ends: ${[head, ...others].join(", ")}.`,
    "Join them first: uv run alembic merge heads",
  );
}

/**
 * Where new migrations come that would not be behind the last one of the repository as they are: a chain after the other.
 *
 * @param added in the order in which the templates would have them
 * @throws GroundrulesError `MIGRATIONS_DIVERGED`
 */
export function placesOf(added: readonly Chained[], here: readonly Chained[]): readonly RevisionPlace[] {
  const ids = new Set(added.map(({ id }) => id));
  const firsts = added.filter(({ downRevisions }) => !downRevisions.some((id) => ids.has(id)));
  let head = firsts.length === 0 ? undefined : headOf(here);
  const places: RevisionPlace[] = [];
  for (const { id, downRevisions } of firsts) {
    if (head !== undefined && downRevisions.join() !== head) places.push({ id, after: head });
    head = endOf(id, added);
  }
  return places;
}

function endOf(id: string, revisions: readonly Chained[]): string {
  const next = revisions.find(({ downRevisions }) => downRevisions.includes(id));
  return next === undefined ? id : endOf(next.id, revisions);
}
