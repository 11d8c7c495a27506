import type { Finding } from "../../conformance.ts";
import type { LockEntry } from "../../drift.ts";
import type { Facts } from "../../facts/model.ts";
import { hash } from "../../io/lock.ts";
import { LOCK_PATH } from "../records.ts";

/** The command that would mend a finding: a file of ours that drifted can be restored. Undefined where a person has to. */
export function mendingCommand({ structured, tree }: Facts, { path }: Finding): string | undefined {
  const text = path === undefined ? undefined : tree.text(path);
  if (path === undefined || text === undefined) return undefined;
  const entry = structured(LOCK_PATH)?.at("files", path) as LockEntry | undefined;
  const drifted = entry !== undefined && entry.ownership !== "once" && entry.sha256 !== hash(text);
  return drifted ? `groundrules regenerate ${path}` : undefined;
}
