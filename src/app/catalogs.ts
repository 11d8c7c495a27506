import { catalog } from "groundrules:catalog";
import { existing } from "groundrules:existing";
import { withVariants } from "../catalog/catalog.ts";
import type { Catalogs } from "./drift/sources.ts";
import { VERSION } from "../version.ts";

/** The templates in this package. Imported when they are needed, which a `diff` without drift never does. */
export const catalogs: Catalogs = {
  version: VERSION,
  current: withVariants(catalog, existing),
  past: async (version) => (await import("groundrules:history")).versions[version]?.(),
};
