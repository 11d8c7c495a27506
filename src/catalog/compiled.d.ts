/** Made from `templates/` by `build/catalog-plugin.ts`. */
declare module "groundrules:catalog" {
  export const catalog: import("../model.ts").Catalog;
}

/** Made from `templates/history/` by the same plugin. */
declare module "groundrules:history" {
  /** The templates of earlier versions, by version. */
  export const versions: Readonly<Record<string, () => import("../model.ts").Catalog>>;
}
