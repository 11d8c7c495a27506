import type { ResourceSpec } from "../model.ts";
import type { Tier } from "../tier.ts";
import { usageError } from "../errors.ts";
import { parseFields } from "./resource-field-names.ts";
import { TAKEN_NAMES, TAKEN_PLURALS, TEST_MODULES } from "./resource-reserved.ts";
import { checkSpelling, reserved } from "./resource-spelling.ts";
import { pluralOf, singularOf, snakeCase } from "./resource-words.ts";

/** What is known of the repository that the resource comes into. */
export interface ResourceContext {
  /** As the user says it; else it follows from the name. */
  readonly plural?: string | undefined;
  /** Whether there is a file at a path relative to its root. */
  readonly hasFile?: ((path: string) => boolean) | undefined;
  /** How much it is held to; tiers 1 and 2 keep less of each entity. */
  readonly tier?: Tier;
  /** Ids of its migrations, and of the last one; absent without a database. */
  readonly migrations?: { readonly revisions: readonly string[]; readonly head: string } | undefined;
}

/**
 * With longer names a generated line that cannot be broken would pass 79 columns: `class NameRead(NameWrite):` does from 31 on, and
 * the docstring that begins with `Some names` from 32 on. PostgreSQL takes 63 bytes.
 */
export const MAX_NAME = 30;
export const MAX_PLURAL = 31;

/**
 * A resource from what people write: the name in any spelling, each field as `title:str`, or `due:date?` if it may be absent.
 *
 * @param existing the resources that the repository has
 * @throws GroundrulesError `RESOURCE_NAME…`, `RESOURCE_PLURAL…`, `RESOURCE_EXISTS`, `FIELD_…`: what is wrong, and what would be right
 */
export function parseResource(
  name: string,
  fields: readonly string[],
  existing: readonly ResourceSpec[],
  { plural, migrations, hasFile, tier }: ResourceContext = {},
): ResourceSpec {
  const singular = parseName(name, plural !== undefined);
  const many = parsePlural(singular, plural);
  for (const other of existing) checkClash(singular, many, other);
  if (hasFile !== undefined) checkFiles(singular, many, hasFile);
  const parsed = parseFields(singular, fields, tier);
  const place = migrations === undefined ? {} : nextRevision(migrations.revisions, migrations.head);
  return { name: singular, plural: many, fields: parsed, ...place };
}

/**
 * The place of a new migration: the number after the highest that there is, behind the last one.
 *
 * @param existing ids; those that are no numbers are left aside
 * @param head id of the last migration, if there is one
 */
export function nextRevision(
  existing: readonly string[],
  head: string | undefined,
): { readonly revision: string; readonly after?: string } {
  const numbers = existing.filter((id) => /^\d{1,9}$/.test(id)).map(Number);
  const revision = String(Math.max(0, ...numbers) + 1).padStart(4, "0");
  return head === undefined ? { revision } : { revision, after: head };
}

function parseName(given: string, hasPlural: boolean): string {
  const name = snakeCase(given);
  checkSpelling("RESOURCE_NAME", `"${given}"`, name, given, MAX_NAME);
  if (/^tests?(?:_|$)|^test/.test(name)) {
    throw usageError(
      "RESOURCE_NAME_RESERVED",
      `"${name}" cannot name a resource: pytest takes what begins with "test" for tests.`,
      `Put another word first, such as lab_${name}.`,
    );
  }
  const taken = TAKEN_NAMES[name];
  if (taken !== undefined) throw reserved("RESOURCE_NAME_RESERVED", name, taken);
  const singular = singularOf(name);
  if (singular !== undefined && !hasPlural) {
    throw usageError(
      "RESOURCE_NAME_PLURAL",
      `"${name}" looks like a plural.`,
      `Name one of them: ${singular}. If ${name} is one, say how more are called with --plural.`,
    );
  }
  return name;
}

function parsePlural(name: string, given: string | undefined): string {
  const plural = given === undefined ? pluralOf(name) : snakeCase(given);
  if (plural === name) {
    throw usageError(
      "RESOURCE_PLURAL_SAME",
      given === undefined ? `"${name}" has no plural of its own.` : `The plural of "${name}" cannot be the same.`,
      `Say how many of them are called, such as --plural ${name}_entries.`,
    );
  }
  checkSpelling("RESOURCE_PLURAL", `The plural "${given ?? plural}"`, plural, given ?? plural, MAX_PLURAL);
  const taken = TAKEN_PLURALS[plural] ?? (plural.startsWith("test") ? "what pytest takes for tests" : undefined);
  if (taken !== undefined) throw reserved("RESOURCE_PLURAL_RESERVED", plural, taken);
  return plural;
}

function checkClash(name: string, plural: string, other: ResourceSpec): void {
  const joined = (text: string) => text.replaceAll("_", "");
  const mine = new Set([name, plural].map(joined));
  if ([other.name, other.plural].some((theirs) => mine.has(joined(theirs)))) {
    throw usageError(
      "RESOURCE_EXISTS",
      `There is a resource ${other.name} (${other.plural}) already.`,
      "Choose another name; its fields are in app/domain.",
    );
  }
  if ([`${other.name}_read`, `${other.name}_write`].includes(name)) {
    throw reserved("RESOURCE_NAME_RESERVED", name, `what clients read and write of resource ${other.name}`);
  }
  for (const [one, two] of [
    [plural, other.plural],
    [other.plural, plural],
  ] as const) {
    if (TEST_MODULES.some((end) => one === `${two}_${end}`)) {
      throw usageError(
        "RESOURCE_PLURAL_RESERVED",
        `"${plural}" would share test_${one}.py with resource ${other.name}.`,
        "Choose another plural with --plural.",
      );
    }
  }
}

function checkFiles(name: string, plural: string, hasFile: (path: string) => boolean): void {
  const paths = [
    `app/domain/${name}.py`,
    `app/models/${name}.py`,
    `app/schemas/${name}.py`,
    `app/services/${plural}.py`,
    `app/routes/v1/${plural}.py`,
  ];
  const there = paths.find(hasFile);
  if (there !== undefined) {
    throw usageError("RESOURCE_EXISTS", `${there} is there already.`, "Choose another name, or move that file away.");
  }
}
