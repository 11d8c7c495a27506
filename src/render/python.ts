/** Columns that the generated Python keeps to (PY-STYLE-002). */
const LINE_LENGTH = 79;
const INDENT = "    ";

/**
 * An assignment of text to a name, as black and ruff format it: on one line if that fits, else as adjacent literals in
 * parentheses, split after a space where there is one.
 *
 * @param literal makes a Python literal of a piece of text
 */
export function assignText(name: string, value: string, literal: (piece: string) => string): string {
  const line = `${name} = ${literal(value)}`;
  if (columns(line) <= LINE_LENGTH) return line;
  const pieces = split(value, (piece) => columns(INDENT + literal(piece)) <= LINE_LENGTH);
  return [`${name} = (`, ...pieces.map((piece) => INDENT + literal(piece)), ")"].join("\n");
}

/** The fewest pieces that each fit, none of which tears a character apart. */
function split(value: string, fits: (piece: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const word of value.split(/(?<=\s)/)) {
    for (const part of fits(word) ? [word] : word) {
      if (!fits(piece + part)) {
        pieces.push(piece);
        piece = "";
      }
      piece += part;
    }
  }
  return [...pieces, piece];
}

/** Columns as black counts them: wide characters take two, all others one. */
function columns(text: string): number {
  return Array.from(text, (character) => (WIDE.test(character) ? 2 : 1)).reduce((sum: number, width) => sum + width, 0);
}

/** What Unicode calls wide or fullwidth; flags and skin tones are not, since terminals draw them as part of what is before. */
const WIDE =
  /(?!\p{M}|\p{Regional_Indicator}|\p{Emoji_Modifier})[\p{Emoji_Presentation}\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u;
