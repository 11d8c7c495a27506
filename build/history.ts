import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogExpression } from "./compile-catalog.ts";

/**
 * Past versions of the templates, so that an update knows what an older version generated:
 *
 *   history/<version>.js        the catalogue as an expression, in which `o("<hash>")` stands for a template
 *   history/<version>.json      hashes of what it renders from some answers
 *   history/objects/<hash>.js   compiled templates, each once however many versions hold it
 */
const OBJECT = /o\("([0-9a-f]{16})"\)/g;

/** Adds a version to the history. The objects that other versions have already are shared. */
export function packVersion(templates: string, history: string, version: string): void {
  const objects = join(history, "objects");
  mkdirSync(objects, { recursive: true });
  const expression = catalogExpression(templates, (source) => {
    const name = createHash("sha256").update(source).digest("hex").slice(0, 16);
    writeFileSync(join(objects, `${name}.js`), source);
    return `o("${name}")`;
  });
  writeFileSync(join(history, `${version}.js`), expression);
  removeUnused(history);
}

/** A version that is packed again before its release leaves objects behind that no version holds. */
function removeUnused(history: string): void {
  const sources = packedVersions(history).map((version) => readFileSync(join(history, `${version}.js`), "utf8"));
  const used = new Set(sources.flatMap((source) => [...source.matchAll(OBJECT)].map(([, name = ""]) => `${name}.js`)));
  for (const name of readdirSync(join(history, "objects"))) {
    if (!used.has(name)) rmSync(join(history, "objects", name));
  }
}

/** Versions in the history. */
export function packedVersions(history: string): readonly string[] {
  if (!existsSync(history)) return [];
  const names = readdirSync(history).filter((name) => name.endsWith(".js"));
  return names.map((name) => name.slice(0, -3)).toSorted();
}

/** Source of a module that exports `versions`: the catalogue of every past version, made when it is asked for. */
export function compileHistory(history: string): string {
  const catalogs = packedVersions(history).map(
    (version) => [version, readFileSync(join(history, `${version}.js`), "utf8")] as const,
  );
  const names = new Set(catalogs.flatMap(([, source]) => [...source.matchAll(OBJECT)].map(([, name = ""]) => name)));
  const objects = [...names]
    .toSorted()
    .map((name) => `"${name}": ${readFileSync(join(history, "objects", `${name}.js`), "utf8")}`);
  const versions = catalogs.map(([version, source]) => `"${version}": () => (${source})`);
  return [
    `const objects = {${objects.join(",\n")}};`,
    "const o = (name) => objects[name];",
    `export const versions = {${versions.join(",\n")}};\n`,
  ].join("\n");
}
