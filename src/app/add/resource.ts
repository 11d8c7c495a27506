import type { Answers, Catalog, ResourceSpec } from "../../model.ts";
import { usageError } from "../../errors.ts";
import type { Facts } from "../../facts/model.ts";
import { parseResource, type ResourceContext } from "../../plan/resource-names.ts";
import { headOf } from "../revisions.ts";

/** A resource as a person describes it. */
export interface ResourceRequest {
  readonly name: string;
  /** Each as `NAME:TYPE`, with a `?` behind it if it may be absent. */
  readonly fields: readonly string[];
  readonly plural: string | undefined;
}

/** The answers with one resource more. */
export interface Grown {
  readonly answers: Answers;
  readonly resource: ResourceSpec;
}

/**
 * The answers with one kind of object more, whose migration comes behind the last one of the repository.
 *
 * @throws GroundrulesError `MIGRATIONS_DIVERGED`, or what is wrong with the name or a field
 */
export function withResource(answers: Answers, request: ResourceRequest, facts: Facts, catalog: Catalog): Grown {
  const { name, fields, plural } = request;
  const before = answers.resources ?? samplesOf(answers, catalog);
  const migrations = answers.database === "postgresql" ? placeOf(facts) : undefined;
  const hasFile = (path: string): boolean => facts.tree.has(path);
  const resource = parseResource(name, fields, before, { plural, hasFile, migrations, tier: answers.tier });
  return { answers: { ...answers, resources: [...before, resource] }, resource };
}

function samplesOf({ stack }: Answers, { units }: Catalog): readonly ResourceSpec[] {
  const sample = units.find(({ id, kind }) => kind === "stack" && id === stack)?.resource;
  return sample === undefined ? [] : [sample];
}

function placeOf({ migrations }: Facts): ResourceContext["migrations"] {
  const revisions = migrations?.revisions ?? [];
  const head = headOf(revisions);
  if (head === undefined) {
    throw usageError(
      "MIGRATIONS_MISSING",
      "There are no migrations here for the resource's table to follow.",
      "Bring them back: groundrules regenerate migrations",
    );
  }
  return { revisions: revisions.map(({ id }) => id), head };
}
