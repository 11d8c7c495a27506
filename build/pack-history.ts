import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Answers, Catalog } from "../src/model.ts";
import { resolveAnswers } from "../src/answers/resolve.ts";
import { withTime } from "../src/answers/time.ts";
import { stacks } from "../src/catalog/catalog.ts";
import { renderWanted } from "../src/app/drift/sources.ts";
import { hash } from "../src/io/lock.ts";
import { compileCatalog } from "./compile-catalog.ts";
import { packVersion } from "./history.ts";

/** What a version renders: answers, and the hash of every file that comes of them. */
export interface Recorded {
  readonly answers: Answers;
  readonly files: Readonly<Record<string, string>>;
}

/** Adds the templates of a version to the history, with what they render, so that a test can tell that they still do. */
export async function packHistory(templates: string, history: string, version: string): Promise<number> {
  packVersion(templates, history, version);
  const source = Buffer.from(compileCatalog(templates)).toString("base64");
  const { catalog } = (await import(`data:text/javascript;base64,${source}`)) as { catalog: Catalog };
  const recorded = record(catalog, version);
  writeFileSync(join(history, `${version}.json`), `${JSON.stringify(recorded, null, 1)}\n`);
  return recorded.length;
}

/** Every stack and tier, with and without database and authentication. */
export function record(catalog: Catalog, version: string): readonly Recorded[] {
  const choices = stacks(catalog).flatMap((stack) =>
    stack.tiers.flatMap((tier) =>
      (catalog.tiers[String(tier)]?.answers?.["database"] ?? ["postgresql", "none"]).flatMap((database) =>
        (catalog.tiers[String(tier)]?.answers?.["authentication"] ?? ["oidc", "none"]).map((authentication) => ({
          stack: stack.id,
          tier,
          database,
          authentication,
        })),
      ),
    ),
  );
  return choices.map((choice) => {
    const given = { name: "orders", description: 'Takes "orders" & more.', python: "3.13", ...choice };
    const entries = Object.entries(given).map(([key, value]) => [key, { value, source: key }]);
    const context = { python: "3.13", directory: undefined };
    const resolved = resolveAnswers(Object.fromEntries(entries) as never, catalog, context);
    const answers = withTime(resolved, "2026-01-01T00:00:00+00:00");
    return { answers, files: hashes(answers, catalog, version) };
  });
}

/** Hash per file of what templates make of answers. */
export function hashes(answers: Answers, catalog: Catalog, version: string): Readonly<Record<string, string>> {
  const files = [...renderWanted(answers, catalog, version)];
  return Object.fromEntries(files.map(([path, { text }]) => [path, hash(text)]));
}
