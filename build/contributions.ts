import type { Contributions } from "../src/contribution.ts";

/** What a manifest may contribute, and the keys that an entry may have where it is no string. */
const ENTRIES: Readonly<Record<keyof Contributions, readonly string[]>> = {
  dependencies: ["name", "when"],
  devDependencies: ["name", "when"],
  environment: ["name", "description", "default", "secret", "when"],
  ignores: ["pattern", "when"],
  docs: ["title", "path", "when"],
};

/** The files that `ignores` has lines for. */
const IGNORE_FILES = ["git", "docker"];

/**
 * Refuses a key that nothing reads: without this a misspelt `when` would let an entry hold always.
 *
 * @throws Error naming the manifest and the key
 */
export function refuseContributions(path: string, contributes: Contributions): void {
  refuseUnknown(`${path}: contributes`, contributes, Object.keys(ENTRIES));
  refuseUnknown(`${path}: contributes.ignores`, contributes.ignores ?? {}, IGNORE_FILES);
  for (const [key, known] of Object.entries(ENTRIES)) {
    const value = contributes[key as keyof Contributions] ?? [];
    for (const entry of Object.values(value).flat() as readonly unknown[]) {
      if (typeof entry !== "object" || entry === null) continue;
      refuseUnknown(`${path}: contributes.${key}`, entry, known);
    }
  }
}

/** @throws Error naming the place and the keys that are none */
export function refuseUnknown(place: string, value: object, known: readonly string[]): void {
  const unknown = Object.keys(value).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`${place}: unknown keys ${unknown.join(", ")}`);
}
