import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { parse, parseAllDocuments } from "yaml";
import { TOOLS } from "./environment.ts";

/** An object of Kubernetes, as far as it is looked at here. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: Readonly<Record<string, unknown>>;
}

interface Definition {
  readonly spec: {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly { readonly name: string; readonly schema: { readonly openAPIV3Schema: Schema } }[];
  };
}

type Schema = Readonly<Record<string, unknown>>;

/** The objects in a stream of YAML. */
export function manifests(text: string): readonly Manifest[] {
  return parseAllDocuments(text).flatMap((document) => {
    const manifest = document.toJS() as Manifest | null;
    return manifest === null ? [] : [manifest];
  });
}

/** What the schemas of operators find wrong in an object; undefined where none of them owns its kind. */
export function operatorFindings(manifest: Manifest): readonly string[] | undefined {
  validators ??= readValidators();
  const validate = validators.get(`${manifest.apiVersion} ${manifest.kind}`)?.();
  if (validate === undefined) return undefined;
  validate(manifest);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${manifest.kind} ${manifest.metadata.name}${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** By version and kind, each made when it is asked for: most of a schema of an operator is of no concern here. */
let validators: ReadonlyMap<string, () => ValidateFunction> | undefined;

function readValidators(): ReadonlyMap<string, () => ValidateFunction> {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true, code: { regExp: goRegExp } });
  const folder = join(TOOLS, "crds");
  const found = new Map<string, () => ValidateFunction>();
  for (const file of readdirSync(folder)) {
    const { spec } = parse(readFileSync(join(folder, file), "utf8")) as Definition;
    for (const { name, schema } of spec.versions) {
      let made: ValidateFunction | undefined;
      const validate = () => (made ??= ajv.compile(closed(schema.openAPIV3Schema)));
      found.set(`${spec.group}/${name} ${spec.names.kind}`, validate);
    }
  }
  return found;
}

/** Go writes in the pattern that case does not count, JavaScript beside it. */
const goRegExp = Object.assign(
  (pattern: string, flags: string) =>
    pattern.includes("(?i)") ? new RegExp(pattern.replace("(?i)", ""), `${flags}i`) : new RegExp(pattern, flags),
  { code: "goRegExp" },
);

/**
 * A schema that refuses fields that it does not name, which a cluster would drop without a word. Metadata are named nowhere: they
 * are the cluster's own.
 */
function closed(schema: Schema): Schema {
  const inner = Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !key.startsWith("x-") && key !== "default")
      .map(([key, value]) => [key, closedBelow(key, value)]),
  );
  if (schema["x-kubernetes-int-or-string"] === true) return { ...inner, type: ["integer", "string"] };
  const open = schema["properties"] === undefined || schema["x-kubernetes-preserve-unknown-fields"] === true;
  return open || "additionalProperties" in schema ? inner : { ...inner, additionalProperties: false };
}

/** Schemas lie below some keywords; what is below the others is data. Alternatives add to a schema and close nothing. */
function closedBelow(key: string, value: unknown): unknown {
  if (key === "properties") {
    return Object.fromEntries(Object.entries(value as Schema).map(([name, each]) => [name, closed(each as Schema)]));
  }
  const isSchema = (key === "items" || key === "additionalProperties") && typeof value === "object" && value !== null;
  return isSchema ? closed(value as Schema) : value;
}
