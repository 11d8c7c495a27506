import { fileURLToPath } from "node:url";
import { compileCatalog } from "../../build/compile-catalog.ts";
import type { Answers, Catalog } from "../../src/model.ts";

/** Compiles and loads a folder of templates as the build does. */
export async function loadCatalog(root: string): Promise<Catalog> {
  const source = Buffer.from(compileCatalog(root)).toString("base64");
  const module = (await import(/* @vite-ignore */ `data:text/javascript;base64,${source}`)) as { catalog: Catalog };
  return module.catalog;
}

/** A catalogue of one small stack, so that tests of the core do not change with the templates. */
export const miniCatalog: Catalog = await loadCatalog(fileURLToPath(new URL("../fixtures/catalog", import.meta.url)));

export const miniAnswers: Answers = {
  name: "orders",
  package: "orders",
  description: "Takes orders.",
  tier: 4,
  stack: "mini",
  standards: ["tiers", "python"],
  database: "postgresql",
  authentication: "oidc",
  python: "3.13",
  registry: "ghcr.io",
  organisation: "Acme",
  licence: "MIT",
  port: 8080,
  watermark: "none",
};
