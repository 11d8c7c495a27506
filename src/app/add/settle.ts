import type { Answers, Catalog } from "../../model.ts";
import type { Project } from "../../project.ts";
import { usageError } from "../../errors.ts";
import { PROJECT_FIELDS, type ProjectField } from "../../answers/project-fields.ts";
import { checkedProject, readField, RECORD_KEYS } from "../../answers/records.ts";
import { type Given, type GivenAnswers, layer, resolveAnswers } from "../../answers/resolve.ts";
import type { Detection } from "../../facts/detect.ts";
import { USUAL_PYTHON } from "../../plan/derive.ts";

/** Fields of a project as flags, a file or a person gave them. */
export type GivenFields = Readonly<Partial<Record<keyof Project, Given>>>;

/** What a service of someone else's is, with the place that shows each fact. */
export interface Settled {
  readonly answers: Answers;
  /** In the order in which they are shown. */
  readonly shown: readonly { readonly key: string; readonly value: unknown; readonly from: string }[];
}

/** Stands in image names until somebody says whose the service is; templates look for it too. */
const UNKNOWN_OWNER = "owner";

/** Answers that are no facts. */
const RECORDS = new Set<string>(RECORD_KEYS);

/** A field that nothing tells, for a person to say. */
export interface Missing {
  readonly field: ProjectField;
  /** Values that were found, where there are several. */
  readonly candidates: readonly string[];
}

/** What was detected of a service, with what was given on top of it; and what nobody has said yet. */
export function layProject(
  detection: Detection,
  root: string,
  given: GivenFields,
): { readonly fields: GivenFields; readonly missing: readonly Missing[] } {
  const fields: Partial<Record<keyof Project, Given>> = { root: { value: root, source: "folder" } };
  const missing: Missing[] = [];
  for (const field of PROJECT_FIELDS) {
    const { key } = field;
    const found = detection.project[key];
    const from = given[key] ?? (found === undefined ? undefined : { value: found.value, source: found.from });
    if (from !== undefined && key !== "root") fields[key] = from;
    else if (field.message !== undefined) missing.push({ field, candidates: detection.candidates[key] ?? [] });
  }
  return { fields, missing };
}

/**
 * Whole answers for a service of someone else's.
 *
 * @param given by flags, environment and file; they beat what was detected
 * @throws GroundrulesError `PROJECT_INCOMPLETE`, naming the flags, or `ANSWER_INVALID`
 */
export function settleProject(
  detection: Detection,
  fields: GivenFields,
  missing: readonly Missing[],
  given: GivenAnswers,
  catalog: Catalog,
  directory: string,
): Settled {
  refuseMissing(missing);
  const project = projectOf({ interface: interfaceOf(fields), ...fields });
  const suggested = Object.entries(detection.answers).flatMap(([key, found]) =>
    found === undefined ? [] : [[key, { value: found.value, source: found.from }] as const],
  );
  const inferred: GivenAnswers = {
    stack: { value: project.framework, source: "framework" },
    database: { value: project.database === "" ? "none" : project.database, source: "database" },
    authentication: { value: "none", source: "default" },
    organisation: { value: UNKNOWN_OWNER, source: "default: nothing tells whose it is; say it with --organisation" },
    licence: { value: "proprietary", source: "default: no licence is found" },
    ...Object.fromEntries(suggested),
  };
  const base = layer(given, inferred);
  const answers = resolveAnswers(base, catalog, { python: USUAL_PYTHON, directory, existing: true });
  const sources = new Map<string, Given>(Object.entries({ ...base, ...fields }));
  const rows = Object.entries({ ...answers, ...project }).filter(([key]) => !RECORDS.has(key));
  const shown = rows.map(([key, value]) => ({ key, value, from: sources.get(key)?.source ?? "default" }));
  return { answers: { ...answers, components: answers.components ?? [], project }, shown };
}

/** How a server calls a service of this framework, where nothing shows it. */
function interfaceOf({ framework }: GivenFields): Given {
  const wsgi = framework?.value === "flask" || framework?.value === "django";
  return { value: wsgi ? "wsgi" : "asgi", source: "default: the framework" };
}

/** @throws GroundrulesError `ANSWER_INVALID` */
export function projectOf(fields: GivenFields): Project {
  const entries = PROJECT_FIELDS.map((field) => {
    const from = fields[field.key];
    return [field.key, readField(field, from?.value, from?.source ?? "default")];
  });
  return checkedProject(Object.fromEntries(entries) as Project, "project");
}

function refuseMissing(missing: readonly Missing[]): void {
  if (missing.length === 0) return;
  const lines = missing.map(({ field, candidates }) => {
    const among = candidates.length === 0 ? "" : ` (found: ${candidates.join(", ")})`;
    return `\n  --${field.key}  ${field.help}${among}`;
  });
  throw usageError(
    "PROJECT_INCOMPLETE",
    `This cannot be told from the files; say it with ${missing.length === 1 ? "a flag" : "flags"}:${lines.join("")}`,
  );
}
