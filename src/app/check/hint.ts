import type { Finding, Rule } from "../../conformance.ts";
import type { LockEntry } from "../../drift.ts";
import type { Facts } from "../../facts/model.ts";
import { hash } from "../../io/lock.ts";
import { LOCK_PATH } from "../records.ts";

/**
 * The command that would mend a finding: a file of ours that drifted can be restored, a component that is not here can be added.
 * Undefined where a person has to.
 *
 * @param addable ids of the components that fit and are not here
 */
export function mendingCommand(
  { structured, tree }: Facts,
  { component }: Rule,
  { path }: Finding,
  addable: ReadonlySet<string>,
): string | undefined {
  const text = path === undefined ? undefined : tree.text(path);
  if (path !== undefined && text !== undefined) {
    const entry = structured(LOCK_PATH)?.at("files", path) as LockEntry | undefined;
    const theirs = entry === undefined || entry.ownership === "once" || entry.ejected || entry.declined !== undefined;
    const drifted = !theirs && entry.sha256 !== hash(text);
    // What is there in another form is not mended by another file beside it.
    return drifted ? `groundrules regenerate ${path}` : undefined;
  }
  return component !== undefined && addable.has(component) ? `groundrules add ${component}` : undefined;
}
