/** A string that a template appends, or the whole of a file that is copied. Inside of either, a quote stands behind a backslash. */
const LITERAL = /(__append\(|content: )("(?:[^"\\]|\\.)*")/g;

/**
 * Moves the text of the templates into one string that is split when the module is loaded. An engine reads one long literal
 * three times as fast as thousands of short ones, and the functions that are left are small enough to compile in no time.
 *
 * @param source of a module in which templates are functions made by EJS
 */
export function poolText(source: string): string {
  const pool: string[] = [];
  const body = source.replace(LITERAL, (match, before: string, literal: string) => {
    // EJS leaves a tabulator as it is.
    const text = JSON.parse(literal.replaceAll("\t", "\\t")) as string;
    // One character beyond ASCII would double the memory of the whole pool.
    // oxlint-disable-next-line no-control-regex -- NUL separates the entries
    if (/[\0\u0080-\uffff]/.test(text)) return match;
    return `${before}POOL[${pool.push(text) - 1}]`;
  });
  return `const POOL = ${JSON.stringify(pool.join("\0"))}.split("\\0");\n${body}`;
}
