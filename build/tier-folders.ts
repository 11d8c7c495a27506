import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Tier } from "../src/tier.ts";
import { TIERS } from "../src/catalog/catalog.ts";

/** A folder of a unit and the tiers that what lies in it is for. */
export interface TierFolder {
  readonly folder: string;
  readonly tiers: readonly Tier[];
}

/** One file of such folders. */
export interface TierFile extends TierFolder {
  /** Relative to the folder. */
  readonly path: string;
}

/**
 * The files of `<name>/`, `<name>.<tier>/` and `<name>.<from>-<to>/`. What a folder for some tiers holds takes the place of the
 * same file in `<name>/` there, so that no two files are for one tier.
 *
 * @param output what a file's path becomes; two files with the same one shadow each other
 * @throws Error if a folder's name is no range of tiers, two such folders hold one file for a tier, or a file is for no tier
 */
export function tierFiles(
  dir: string,
  name: string,
  list: (folder: string) => readonly string[],
  output: (path: string) => string,
): readonly TierFile[] {
  const special = tierFolders(dir, name).flatMap(({ folder, tiers }) =>
    list(join(dir, folder)).map((path): TierFile => ({ folder, path, tiers })),
  );
  const taken = new Map<string, readonly Tier[]>();
  for (const { folder, path, tiers } of special) {
    const before = taken.get(output(path)) ?? [];
    const twice = tiers.find((tier) => before.includes(tier));
    if (twice !== undefined)
      throw new Error(`${dir}/${folder}/${path}: tier ${twice} has that file from another folder`);
    taken.set(output(path), [...before, ...tiers]);
  }
  const usual = list(join(dir, name)).map((path): TierFile => {
    const shadowed = taken.get(output(path)) ?? [];
    const tiers = TIERS.filter((tier) => !shadowed.includes(tier));
    if (tiers.length === 0) throw new Error(`${dir}/${name}/${path}: every tier has that file from another folder`);
    return { folder: name, path, tiers };
  });
  return [...usual, ...special];
}

function tierFolders(dir: string, name: string): readonly TierFolder[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((folder) => folder.startsWith(`${name}.`))
    .toSorted()
    .map((folder) => ({ folder, tiers: tiersOf(join(dir, folder), folder.slice(name.length + 1)) }));
}

function tiersOf(path: string, range: string): readonly Tier[] {
  const [, from, to = from] = /^([1-5])(?:-([1-5]))?$/.exec(range) ?? [];
  const tiers = TIERS.filter((tier) => tier >= Number(from) && tier <= Number(to));
  if (tiers.length === 0)
    throw new Error(`${path}: the name must end in a tier or a range of tiers, such as .3 or .1-2`);
  return tiers;
}
