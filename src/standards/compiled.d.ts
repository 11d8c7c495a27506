/** Made from `src/standards/data/` by `build/catalog-plugin.ts`. */
declare module "groundrules:standards" {
  export const standards: readonly import("./standards.ts").Standard[];
  /** JSON of the sections by key, each without it. */
  export const sections: string;
  /** JSON of the rules of each standard, each without the standard's name. */
  export const rules: Readonly<Record<import("../conformance.ts").StandardId, string>>;
}
