import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalog } from "groundrules:catalog";
import { describe, expect, it } from "vitest";
import { readAnswers } from "../../src/answers/file.ts";
import { resolveAnswers } from "../../src/answers/resolve.ts";
import { renderRepository } from "../../src/app/create.ts";
import { pathsBelow } from "../helpers/files.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** The trees are a fixed point of their own version, so that a release does not touch every file of them. */
const VERSION = "0.0.0-golden";

const variants = readdirSync(join(HERE, "answers")).map((name) => name.replace(".yaml", ""));

function renderVariant(variant: string): ReadonlyMap<string, string> {
  const given = readAnswers(readFileSync(join(HERE, "answers", `${variant}.yaml`), "utf8"), `${variant}.yaml`);
  const answers = resolveAnswers(given, catalog, { python: "none", directory: undefined });
  return new Map(renderRepository(answers, catalog, VERSION).files.map((file) => [file.path, file.text]));
}

/** Golden output is kept as real files and reviewed like code: `npm run update` rewrites them. */
describe.each(variants)("golden tree %s", (variant) => {
  const tree = join(HERE, "trees", variant);
  const files = renderVariant(variant);

  it("is what is generated", async () => {
    for (const [path, text] of files) await expect(text, path).toMatchFileSnapshot(join(tree, path));
    const gone = pathsBelow(tree).filter((path) => !files.has(path));
    expect(gone, "no longer generated; remove them").toEqual([]);
  });
});
