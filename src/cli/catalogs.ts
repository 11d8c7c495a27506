import { catalog } from "groundrules:catalog";
import type { Catalogs } from "../app/drift/sources.ts";
import { VERSION } from "../version.ts";

/** The templates in this package. Imported when they are needed, which a `diff` without drift never does. */
export const catalogs: Catalogs = {
  version: VERSION,
  current: catalog,
  past: async (version) => (await import("groundrules:history")).versions[version]?.(),
};
