import { existsSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { Condition, Contributions } from "../src/contribution.ts";
import type { Ownership, ResourceSpec, Stays } from "../src/model.ts";
import { OWNERSHIPS, STAYS } from "../src/model.ts";
import type { Tier } from "../src/tier.ts";
import { refuseContributions, refuseUnknown } from "./contributions.ts";

/** An entry of a manifest's `files`: what holds for the files whose output path matches `path`. */
export interface FileRule {
  readonly path: string;
  readonly ownership: Ownership;
  readonly mode?: string;
  readonly rules?: readonly string[];
  readonly when?: Condition;
  readonly meets?: "keys" | "block";
  readonly stays?: Stays;
  readonly leaves?: string;
}

/** `component.json` or `stack.json`. */
export interface Manifest {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly order: number;
  readonly requires?: readonly string[];
  readonly when?: Condition;
  readonly components?: readonly string[];
  readonly core?: readonly string[];
  readonly tiers?: readonly Tier[];
  readonly resource?: ResourceSpec;
  readonly files?: readonly FileRule[];
  readonly moves?: Readonly<Record<string, string>>;
  readonly contributes?: Contributions;
  /** In `existing` only: globs of files of the component itself that serve there too. */
  readonly shares?: readonly string[];
}

const MANIFEST_KEYS = [
  "id",
  "title",
  "summary",
  "order",
  "requires",
  "when",
  "components",
  "core",
  "tiers",
  "resource",
  "files",
  "moves",
  "contributes",
];

/** A variant's manifest says only what differs. */
const EXISTING_KEYS = ["summary", "requires", "when", "files", "shares", "contributes"];

/**
 * The manifest in a unit's folder.
 *
 * @throws Error naming the file and what is wrong in it
 */
export function readManifest(dir: string, name: string): Manifest {
  const path = join(dir, name);
  if (!existsSync(path)) throw new Error(`${dir}: ${name} is missing`);
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  refuseUnknown(path, manifest, MANIFEST_KEYS);
  if (!dir.endsWith(`${sep}${manifest.id}`)) throw new Error(`${path}: id "${manifest.id}" is not the folder's name`);
  if (!Number.isInteger(manifest.order)) throw new Error(`${path}: order must be a whole number`);
  refuseOwnerships(path, manifest.files ?? []);
  refuseContributions(path, manifest.contributes ?? {});
  return manifest;
}

/**
 * The manifest of a component's variant, over that of the component.
 *
 * @throws Error naming the file and what is wrong in it
 */
export function readVariant(folder: string, { id, title, order, summary }: Manifest): Manifest {
  const path = join(folder, "component.json");
  if (!existsSync(path)) throw new Error(`${folder}: component.json is missing`);
  const own = JSON.parse(readFileSync(path, "utf8")) as Partial<Manifest>;
  refuseUnknown(path, own, EXISTING_KEYS);
  refuseOwnerships(path, own.files ?? []);
  refuseContributions(path, own.contributes ?? {});
  return { id, title, order, summary, ...own };
}

function refuseOwnerships(path: string, rules: readonly FileRule[]): void {
  const wrong = rules.find(({ ownership }) => !OWNERSHIPS.includes(ownership));
  if (wrong !== undefined) throw new Error(`${path}: ownership of ${wrong.path} is ${wrong.ownership}`);
  for (const rule of rules.filter(({ stays, leaves }) => stays !== undefined || leaves !== undefined)) {
    const { stays, leaves, ownership } = rule;
    const whole = stays !== undefined && STAYS.includes(stays) && leaves !== undefined;
    if (!whole) throw new Error(`${path}: ${rule.path} needs stays (${STAYS.join(" or ")}) and leaves (a sentence)`);
    if (ownership !== "once") throw new Error(`${path}: ${rule.path} stays, so its ownership must be once`);
  }
}
