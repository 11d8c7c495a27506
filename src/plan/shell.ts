import { text } from "../render/escape.ts";

/** A word of a shell command: as it is where that is safe, as people write it. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : text.sh(word);
}

/** A shell command of parts, some of which may not apply. */
export function words(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== "").join(" ");
}
