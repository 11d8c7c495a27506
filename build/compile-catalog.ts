import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ejs from "ejs";
import picomatch from "picomatch";
import type { Condition, Contributions, Ownership, ResourceSpec, Tier } from "../src/model.ts";
import { OWNERSHIPS } from "../src/model.ts";
import { formatOf } from "../src/render/format.ts";
import { guidanceExpression } from "./compile-standards.ts";
import { poolText } from "./pool-text.ts";

/** All that is in scope in a template; mirrors `TemplateLocals`. */
const LOCALS = ["answers", "derived", "versions", "resource", "text", "slot"];

interface FileRule {
  readonly path: string;
  readonly ownership: Ownership;
  readonly mode?: string;
  readonly rules?: readonly string[];
  readonly when?: Condition;
}

interface Manifest {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly order: number;
  readonly requires?: readonly string[];
  readonly when?: Condition;
  readonly components?: readonly string[];
  readonly tiers?: readonly Tier[];
  readonly resource?: ResourceSpec;
  readonly files?: readonly FileRule[];
  readonly moves?: Readonly<Record<string, string>>;
  readonly contributes?: Contributions;
}

const MANIFEST_KEYS = new Set([
  "id",
  "title",
  "summary",
  "order",
  "requires",
  "when",
  "components",
  "tiers",
  "resource",
  "files",
  "moves",
  "contributes",
]);

/** What stands for a compiled template in the catalogue's source: itself, or a reference to where it is kept. */
type Intern = (source: string) => string;

/**
 * Compiles `templates/` into the source of one JavaScript module that exports `catalog`, so that a run reads no template
 * from disk and needs no template engine.
 *
 * @param root absolute path of the folder `templates`
 * @throws Error naming the folder and the manifest entry at fault
 */
export function compileCatalog(root: string): string {
  return poolText(`export const catalog = ${catalogExpression(root, (source) => source)};\n`);
}

/** The catalogue as one JavaScript expression. */
export function catalogExpression(root: string, intern: Intern): string {
  const units = [
    ...unitFolders(root, "stacks").map((dir) => compileUnit(dir, "stack", "stack.json", intern)),
    ...unitFolders(root, "components").map((dir) => compileUnit(dir, "component", "component.json", intern)),
  ];
  const tiers = readFileSync(join(root, "tiers.json"), "utf8");
  const versions = readFileSync(join(root, "versions.json"), "utf8");
  const notes = existsSync(join(root, "notes.json")) ? readFileSync(join(root, "notes.json"), "utf8") : "{}";
  // Beside the real templates are the standards; templates of tests have none.
  const guidance = guidanceExpression(join(root, "../src/standards/data"), intern);
  return `{ units: [${units.join(",\n")}], tiers: ${tiers}, versions: ${versions}, notes: ${notes}, guidance: ${guidance} }`;
}

/** Every file that the compiled module depends on, for watching. */
export function catalogSources(root: string): string[] {
  return walk(root).map((path) => join(root, path));
}

function unitFolders(root: string, kind: string): string[] {
  return readdirSync(join(root, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, kind, entry.name))
    .toSorted();
}

function compileUnit(dir: string, kind: "stack" | "component", manifestName: string, intern: Intern): string {
  const manifest = readManifest(dir, manifestName);
  const files = walk(join(dir, "files")).map((path) => compileFile(dir, path, manifest.files ?? [], intern));
  const unused = (manifest.files ?? []).filter((rule) => !files.some((file) => file.rule === rule));
  if (unused.length > 0) throw new Error(`${dir}: no file matches ${unused.map((rule) => rule.path).join(", ")}`);
  const fragments = walk(join(dir, "contributes")).map((path) =>
    compileFragment(join(dir, "contributes"), path, intern),
  );
  return `{
  kind: ${JSON.stringify(kind)}, id: ${JSON.stringify(manifest.id)}, title: ${JSON.stringify(manifest.title)},
  summary: ${JSON.stringify(manifest.summary)}, order: ${manifest.order},
  requires: ${JSON.stringify(manifest.requires ?? [])}, when: ${JSON.stringify(manifest.when)},
  components: ${JSON.stringify(manifest.components ?? [])}, tiers: ${JSON.stringify(manifest.tiers ?? [])},
  resource: ${JSON.stringify(manifest.resource)},
  contributes: ${JSON.stringify(manifest.contributes ?? {})}, moves: ${JSON.stringify(manifest.moves ?? {})},
  files: [${files.map((file) => file.source).join(",\n")}],
  fragments: {${fragments.join(",\n")}}
}`;
}

function readManifest(dir: string, name: string): Manifest {
  const path = join(dir, name);
  if (!existsSync(path)) throw new Error(`${dir}: ${name} is missing`);
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  const unknown = Object.keys(manifest).filter((key) => !MANIFEST_KEYS.has(key));
  if (unknown.length > 0) throw new Error(`${path}: unknown keys ${unknown.join(", ")}`);
  if (!dir.endsWith(`${sep}${manifest.id}`)) throw new Error(`${path}: id "${manifest.id}" is not the folder's name`);
  if (!Number.isInteger(manifest.order)) throw new Error(`${path}: order must be a whole number`);
  for (const rule of manifest.files ?? []) {
    if (!OWNERSHIPS.includes(rule.ownership))
      throw new Error(`${path}: ownership of ${rule.path} is ${rule.ownership}`);
  }
  return manifest;
}

function compileFile(
  dir: string,
  path: string,
  rules: readonly FileRule[],
  intern: Intern,
): { source: string; rule: FileRule } {
  const output = path.replace(/\.ejs$/, "");
  const rule = rules.find((candidate) => picomatch.isMatch(output, candidate.path, { dot: true }));
  if (rule === undefined) throw new Error(`${dir}: no entry of "files" matches ${output}`);
  const body = readFileSync(join(dir, "files", path), "utf8");
  if (body.includes("\r") || body.startsWith("\ufeff"))
    throw new Error(`${dir}/files/${path}: templates are LF without BOM`);
  if (!path.endsWith(".ejs") && body.includes("<%")) throw new Error(`${dir}/files/${path}: holds <% but lacks .ejs`);
  const compiled = path.endsWith(".ejs") ? compileTemplate(body, join(dir, "files", path)) : JSON.stringify(body);
  const content = intern(compiled);
  const mode = rule.mode === "755" ? 0o755 : 0o644;
  const source = `{ path: ${JSON.stringify(output)}, format: ${JSON.stringify(formatOf(output))}, ownership: ${JSON.stringify(rule.ownership)}, mode: ${mode}, rules: ${JSON.stringify(rule.rules ?? [])}, when: ${JSON.stringify(rule.when)}, content: ${content} }`;
  return { source, rule };
}

function compileFragment(dir: string, path: string, intern: Intern): string {
  const slot = path.replace(/\.ejs$/, "");
  return `${JSON.stringify(slot)}: ${intern(compileTemplate(readFileSync(join(dir, path), "utf8"), join(dir, path)))}`;
}

/** A fragment has no file name of its own, so its owner's format applies at run time through `escape`. */
function compileTemplate(body: string, filename: string): string {
  const used = LOCALS.filter((name) => new RegExp(`\\b${name}\\b`).test(body));
  const template = new ejs.Template(body, {
    strict: true,
    destructuredLocals: used,
    compileDebug: false,
    filename,
  }) as unknown as { compile(): unknown; source: string };
  template.compile();
  return `(locals, escapeFn) => {\n${template.source}\n}`;
}

/** What a tool leaves behind that someone ran among the templates: git ignores it, and so would no other machine have it. */
const CACHES = new Set([".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis", "__pycache__"]);

function walk(dir: string, base = dir): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .filter(({ name }) => !CACHES.has(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? walk(join(dir, entry.name), base)
        : [relative(base, join(dir, entry.name)).replaceAll(sep, "/")],
    )
    .toSorted();
}
