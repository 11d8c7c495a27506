/** Made from `templates/` by `build/catalog-plugin.ts`. */
declare module "groundrules:catalog" {
  export const catalog: import("../model.ts").Catalog;
}
