/** Made from `templates/` by `build/catalog-plugin.ts`. */
declare module "groundrules:catalog" {
  /** Without the variants of components for services of someone else's. */
  export const catalog: import("../model.ts").Catalog;
}

/** Made from `templates/components/<id>/existing/` by the same plugin. */
declare module "groundrules:existing" {
  /** By the id of the component. */
  export const existing: Readonly<Record<string, import("../model.ts").Unit>>;
}

/** Made from `templates/history/` by the same plugin. */
declare module "groundrules:history" {
  /** The templates of earlier versions, by version. */
  export const versions: Readonly<Record<string, () => import("../model.ts").Catalog>>;
}
