import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import ejs from "ejs";
import picomatch from "picomatch";
import type { Condition } from "../src/contribution.ts";
import type { Tier } from "../src/tier.ts";
import { TIERS } from "../src/catalog/catalog.ts";
import { formatOf } from "../src/render/format.ts";
import { guidanceExpression } from "./compile-standards.ts";
import { type FileRule, type Manifest, readManifest, readVariant } from "./manifest.ts";
import { poolText } from "./pool-text.ts";
import { type TierFile, tierFiles } from "./tier-folders.ts";

/** All that is in scope in a template; mirrors `TemplateLocals`. */
const LOCALS = ["answers", "derived", "versions", "resource", "resources", "project", "commands", "text", "slot"];

/** Folder of a component that holds the same component for a service that someone else wrote. */
const EXISTING = "existing";

/** Before each path of it that lies in the folder of the service. */
const ROOT = "__root__/";

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
  return poolText(`export const catalog = ${catalogExpression(root, asIs)};\n`);
}

/** The same without the variants for services of someone else's, which no creation needs. */
export function compileOwnCatalog(root: string): string {
  return poolText(`export const catalog = ${catalogExpression(root, asIs, false)};\n`);
}

/** Those variants as a module of their own, which exports `existing`: units by the id of their component. */
export function compileVariants(root: string): string {
  const entries = unitFolders(root, "components").flatMap((dir) => {
    const variant = compileExisting(dir, readManifest(dir, "component.json"), asIs);
    return variant === undefined ? [] : [`${JSON.stringify(basename(dir))}: ${variant}`];
  });
  return poolText(`export const existing = {${entries.join(",\n")}};\n`);
}

const asIs: Intern = (source) => source;

/**
 * The catalogue as one JavaScript expression.
 *
 * @param variants whether the components hold their variants for services of someone else's
 */
export function catalogExpression(root: string, intern: Intern, variants = true): string {
  const units = [
    ...unitFolders(root, "stacks").map((dir) => compileUnit(dir, "stack", "stack.json", intern, variants)),
    ...unitFolders(root, "components").map((dir) => compileUnit(dir, "component", "component.json", intern, variants)),
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

function compileUnit(
  dir: string,
  kind: "stack" | "component",
  manifestName: string,
  intern: Intern,
  variants: boolean,
): string {
  const manifest = readManifest(dir, manifestName);
  const existing = variants ? compileExisting(dir, manifest, intern) : undefined;
  return unitSource(dir, kind, manifest, filesOf(dir, "", manifest.files ?? [], intern), existing, intern);
}

/** The component's variant for a service that someone else wrote, or undefined. */
function compileExisting(dir: string, parent: Manifest, intern: Intern): string | undefined {
  const folder = join(dir, EXISTING);
  if (!existsSync(folder)) return undefined;
  const manifest = readVariant(folder, parent);
  const rules = manifest.files ?? [];
  const shared = (manifest.shares ?? []).flatMap((glob) => {
    const matching = walk(join(dir, "files")).filter((file) => picomatch.isMatch(outputOf(file), glob));
    if (matching.length === 0) throw new Error(`${folder}: no file of the component matches ${glob}`);
    return matching.map((path) => {
      return compileFile(dir, { folder: "files", path, tiers: TIERS }, placeOf(path, rules), rules, intern);
    });
  });
  const files = [...filesOf(folder, "", rules, intern), ...shared];
  return unitSource(folder, "component", manifest, files, undefined, intern);
}

/** A shared file stays at the root of the repository where an entry of `files` names it there. */
function placeOf(file: string, rules: readonly FileRule[]): string {
  const output = outputOf(file);
  return rules.some(({ path }) => picomatch.isMatch(output, path, { dot: true })) ? "" : ROOT;
}

type CompiledFile = ReturnType<typeof compileFile>;

function filesOf(dir: string, prefix: string, rules: readonly FileRule[], intern: Intern): readonly CompiledFile[] {
  return tierFiles(dir, "files", walk, outputOf).map((file) => compileFile(dir, file, prefix, rules, intern));
}

function unitSource(
  dir: string,
  kind: "stack" | "component",
  manifest: Manifest,
  files: readonly CompiledFile[],
  existing: string | undefined,
  intern: Intern,
): string {
  const unused = (manifest.files ?? []).filter((rule) => !files.some((file) => file.rule === rule));
  if (unused.length > 0) throw new Error(`${dir}: no file matches ${unused.map((rule) => rule.path).join(", ")}`);
  const fragments = fragmentsOf(dir, intern);
  return `{
  kind: ${JSON.stringify(kind)}, id: ${JSON.stringify(manifest.id)}, title: ${JSON.stringify(manifest.title)},
  summary: ${JSON.stringify(manifest.summary)}, order: ${manifest.order},
  requires: ${JSON.stringify(manifest.requires ?? [])}, when: ${JSON.stringify(manifest.when)},
  components: ${JSON.stringify(manifest.components ?? [])}, core: ${JSON.stringify(manifest.core ?? [])}, tiers: ${JSON.stringify(manifest.tiers ?? [])},
  resource: ${JSON.stringify(manifest.resource)},
  contributes: ${JSON.stringify(manifest.contributes ?? {})}, moves: ${JSON.stringify(manifest.moves ?? {})},
  files: [${files.map((file) => file.source).join(",\n")}],
  fragments: {${fragments.join(",\n")}},
  existing: ${existing}
}`;
}

function compileFile(
  dir: string,
  { folder, path, tiers }: TierFile,
  prefix: string,
  rules: readonly FileRule[],
  intern: Intern,
): { source: string; rule: FileRule } {
  const output = prefix + outputOf(path);
  const rule = rules.find((candidate) => picomatch.isMatch(output, candidate.path, { dot: true }));
  if (rule === undefined) throw new Error(`${dir}: no entry of "files" matches ${output}`);
  const source = join(dir, folder, path);
  const body = readFileSync(source, "utf8");
  if (body.includes("\r") || body.startsWith("\ufeff")) throw new Error(`${source}: templates are LF without BOM`);
  if (!path.endsWith(".ejs") && body.includes("<%")) throw new Error(`${source}: holds <% but lacks .ejs`);
  const content = intern(path.endsWith(".ejs") ? compileTemplate(body, source) : JSON.stringify(body));
  const mode = rule.mode === "755" ? 0o755 : 0o644;
  const when = whenAt(rule.when, folder, tiers, source);
  const { stays, leaves } = rule;
  const lasting = stays === undefined ? "" : ` stays: ${JSON.stringify(stays)}, leaves: ${JSON.stringify(leaves)},`;
  return {
    source: `{ path: ${JSON.stringify(output)}, format: ${JSON.stringify(formatOf(output))}, ownership: ${JSON.stringify(rule.ownership)}, mode: ${mode}, rules: ${JSON.stringify(rule.rules ?? [])}, when: ${JSON.stringify(when)}, meets: ${JSON.stringify(rule.meets)},${lasting} content: ${content} }`,
    rule,
  };
}

/** An entry's `tier` is for what lies in `files/`; a folder for some tiers says itself which. */
function whenAt(
  when: Condition | undefined,
  folder: string,
  tiers: readonly Tier[],
  source: string,
): Condition | undefined {
  const named = folder === "files" ? when?.["tier"] : undefined;
  const limits: readonly unknown[] = named === undefined ? TIERS : typeof named === "object" ? named : [named];
  const left = tiers.filter((tier) => limits.includes(tier));
  if (left.length === 0) throw new Error(`${source}: no tier is left for it`);
  if (left.length === TIERS.length) return when;
  return { ...when, tier: left };
}

/** One entry per slot; what differs by tier is told apart when it is rendered. */
function fragmentsOf(dir: string, intern: Intern): readonly string[] {
  const files = tierFiles(dir, "contributes", walk, outputOf);
  return [...new Set(files.map(({ path }) => outputOf(path)))].map((slot) => {
    const versions = files
      .filter(({ path }) => outputOf(path) === slot)
      .map((file) => ({
        tiers: file.tiers,
        source: intern(
          compileTemplate(readFileSync(join(dir, file.folder, file.path), "utf8"), join(dir, file.folder, file.path)),
        ),
      }));
    const [first] = versions;
    if (versions.length === 1 && first?.tiers.length === TIERS.length)
      return `${JSON.stringify(slot)}: ${first.source}`;
    const byTier = versions.flatMap(({ tiers, source }) => tiers.map((tier) => `${tier}: ${source}`));
    return `${JSON.stringify(slot)}: (locals, escapeFn) => ({ ${byTier.join(", ")} })[locals.answers.tier]?.(locals, escapeFn) ?? ""`;
  });
}

function outputOf(path: string): string {
  return path.replace(/\.ejs$/, "");
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
