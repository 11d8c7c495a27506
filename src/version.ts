import manifest from "../package.json" with { type: "json" };

/** Version of this package, recorded in what it generates. */
export const VERSION: string = manifest.version;
