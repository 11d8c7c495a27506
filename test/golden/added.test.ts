import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalog } from "groundrules:catalog";
import { existing } from "groundrules:existing";
import { describe, expect, it } from "vitest";
import { fittingComponents, withComponents } from "../../src/app/add/components.ts";
import { settleService } from "../../src/app/add/service.ts";
import { openRepository } from "../../src/app/drift/repository.ts";
import type { Catalogs } from "../../src/app/drift/sources.ts";
import { planUpdate } from "../../src/app/drift/update.ts";
import { withVariants } from "../../src/catalog/catalog.ts";
import { memory } from "../helpers/memory.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const SERVICES = fileURLToPath(new URL("../fixtures/services", import.meta.url));
const current = withVariants(catalog, existing);
const catalogs: Catalogs = { version: "0.0.0-golden", current, past: () => Promise.resolve(undefined) };

function filesOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: "utf8" });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** Every component that fits, added to a small service of someone else's: what is new, and what was met. */
async function added(service: string): Promise<ReadonlyMap<string, string>> {
  const source = join(SERVICES, service);
  const root = `/${service}`;
  const files = filesOf(source).map((path) => [`${root}/${path}`, readFileSync(join(source, path), "utf8")]);
  const { fs } = memory(Object.fromEntries(files) as Record<string, string>);
  const { answers } = await settleService(
    { root, here: "", fs, given: {}, recorded: {}, flags: {} },
    current,
    undefined,
  );
  const parts = fittingComponents(answers, current).map(({ id }) => id);
  const grown = withComponents(answers, parts, current).answers;
  const plan = await planUpdate(openRepository(root, fs), { answers: grown, catalogs, git: undefined, asked: "add" });
  return new Map(
    plan.changes.flatMap(({ path, before, after, beside, sides }) => [
      ...(after !== undefined && after !== before ? [[path, after] as const] : []),
      ...(beside !== undefined && sides !== undefined ? [[beside, sides.theirs] as const] : []),
    ]),
  );
}

/** Golden output is kept as real files and reviewed like code: `npm run update` rewrites them. */
describe.each(["uv-src-fastapi", "flask-pip-tools", "monorepo"])("added to %s", (service) => {
  const tree = join(HERE, "added", service);

  it("is what is added", async () => {
    const files = await added(service);
    for (const [path, text] of files) await expect(text, path).toMatchFileSnapshot(join(tree, path));
    const gone = filesOf(tree).filter((path) => !files.has(path));
    expect(gone, "no longer added; remove them").toEqual([]);
  });
});
