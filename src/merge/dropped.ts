import type { Decision, FoundText, LockEntry, Note } from "../drift.ts";
import { removeBlock, splitBlock, withoutMarks, wrapBlock } from "./block.ts";
import { removeKeys } from "./keys.ts";
import { settled, type Situation, untouched } from "./situation.ts";

/** Case 6: only an untouched file goes with its template. */
export function dropped(situation: Situation, entry: LockEntry | undefined): Decision {
  const { ours, asked, lasting } = situation;
  if (entry === undefined || ours.kind === "absent") return settled("deleted", null);
  if (lasting !== undefined && !entry.ejected) {
    if (entry.left) return settled("kept", entry);
    const notes: readonly Note[] = [{ code: "stays", subject: lasting.leaves }];
    // What was applied needs nothing; other code goes with the rest of its component, and the lock knows until then whether it was edited.
    return { ...settled("disowned", lasting.as === "there" ? { ...entry, left: true } : null), notes };
  }
  const mine = entry.ejected || entry.declined || (entry.ownership === "once" && !asked);
  if (mine || ours.kind !== "text") return settled("disowned", null);
  if (entry.ownership === "keys" || entry.ownership === "block") return withdrawn({ ...situation, ours }, entry);
  if (!untouched({ ...situation, ours }, entry)) return settled("disowned", null);
  return { outcome: "removed", remove: true, notes: [], entry: null };
}

/** What is ours goes out of a file of the user's; what they made of it stays. */
function withdrawn(
  { base, ours, format, hash, path }: Situation & { readonly ours: FoundText },
  entry: LockEntry,
): Decision {
  const { mode } = ours;
  if (entry.ownership === "block") {
    const mine = splitBlock(ours.text)?.block;
    const text = mine === undefined ? undefined : removeBlock(ours.text);
    if (mine === undefined || text === undefined) return settled("disowned", null);
    if (hash(wrapBlock(mine, format)) === entry.sha256)
      return { outcome: "withdrawn", write: { text, mode }, notes: [], entry: null };
    // What they made of the block is theirs now, so nothing says any more that it is kept up to date.
    return { outcome: "disowned", write: { text: withoutMarks(ours.text), mode }, notes: [], entry: null };
  }
  try {
    const { text, kept } = removeKeys(base ?? "", ours.text, path);
    const notes = kept.map((subject): Note => ({ code: "user-key-stays", subject }));
    // The user had the file before us, if only an empty one.
    if (text === undefined) return { outcome: "withdrawn", write: { text: "", mode }, notes, entry: null };
    if (text === ours.text) return { ...settled("disowned", null), notes };
    return { outcome: "withdrawn", write: { text, mode }, notes, entry: null };
  } catch {
    // The user's text is not well-formed, so no key of it can be told.
    return settled("disowned", null);
  }
}
