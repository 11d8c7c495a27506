import { GroundrulesError } from "../../errors.ts";
import type { FileSystem } from "../../io/file-system.ts";
import type { Step } from "../../io/transaction-stage.ts";
import { PLAIN, writeText } from "../../merge/text.ts";
import { look } from "../drift/repository.ts";
import type { RecordChange } from "./new.ts";

interface Place {
  readonly root: string;
  readonly fs: FileSystem;
}

/** Canonical text of a file; undefined where there is none, or something else. */
export function readCanonical(path: string, place: Place): string | undefined {
  const { found } = look(path, place);
  return found.kind === "text" ? found.text : undefined;
}

/**
 * What carries the changes out, each file in the style that it has.
 *
 * @throws GroundrulesError `PATH_BLOCKED` where a link or a folder is in the way
 */
export function recordSteps(changes: readonly RecordChange[], place: Place): readonly Step[] {
  return changes.map(({ path, before, after }) => {
    const { found, state } = look(path, place);
    const asPlanned = before === undefined ? found.kind === "absent" : found.kind === "text" && found.text === before;
    if (state === "blocked" || !asPlanned) {
      throw new GroundrulesError("PATH_BLOCKED", `${path} cannot be written: something else is in its place.`, {
        hint: "Nothing was written. Move it away, or run the command again.",
      });
    }
    const style = found.kind === "text" ? found.style : PLAIN;
    const mode = found.kind === "text" ? found.mode : 0o644;
    return { path, before: state, after: { bytes: writeText(after, style), mode } };
  });
}
