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

/** Columns as black and ruff count them: wide characters take two, combining ones none. */
function columns(text: string): number {
  return Array.from(text, (character) => (ZERO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1)).reduce(
    (sum: number, width) => sum + width,
    0,
  );
}

const ZERO_WIDTH = /\p{Mn}|\p{Me}|[\u200b-\u200d]|\ufe0e|\ufe0f/u;
const WIDE =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60\u3000-\u303f]/u;
