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
import { pathsBelow, SERVICES, textsBelow } from "../helpers/files.ts";
import { memory } from "../helpers/memory.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const current = withVariants(catalog, existing);
const catalogs: Catalogs = { version: "0.0.0-golden", current, past: () => Promise.resolve(undefined) };

/** Every component that fits, added to a small service of someone else's: what is new, and what was met. */
async function added(service: string): Promise<ReadonlyMap<string, string>> {
  const root = `/${service}`;
  const { fs } = memory(textsBelow(join(SERVICES, service)), root);
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
    const gone = pathsBelow(tree).filter((path) => !files.has(path));
    expect(gone, "no longer added; remove them").toEqual([]);
  });
});
