/**
 * The same text, as long as before, with what the parser's grammar lacks written otherwise: positions stay true, and what is read is
 * cut from the text as it was.
 */
export function eased(text: string): string {
  return (
    withHeaders(text)
      .replaceAll("\f", " ")
      // `1.` is a number.
      .replace(/(?<![\w.])(\d[\d_]*)\.(?![\w.])/g, "$10")
      // `tuple[*Ts]`.
      .replaceAll("[*", "[ ")
      // `case str():`, where the class alone is a pattern as well.
      .replace(/^[ \t]*case\b(?:(?! if )[^\n])*/gm, (pattern) => pattern.replaceAll("()", "  "))
      // Template strings of Python 3.14.
      .replace(/(?<![\w"'])[tT](?=["'])/g, "f")
  );
}

/** `with (a as b, c as (d, e)):` has all of its parts in `with (a ,  b, c ,  (d, e)):`. */
function withHeaders(text: string): string {
  let result = "";
  let done = 0;
  for (const { index } of text.matchAll(/^[ \t]*(?:async[ \t]+)?with\b/gm)) {
    if (index < done) continue;
    const end = headerEnd(text, index);
    if (end === undefined) continue;
    result += text.slice(done, index) + text.slice(index, end).replace(/(?<=[\s)\]])as(?=[\s(])/g, ", ");
    done = end;
  }
  return result + text.slice(done);
}

const TOKEN = /"""|'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#[^\n]*|\\\n|[()[\]{}:\n]/g;

/** Where the colon of a header stands; undefined if the text is no header after all. */
function headerEnd(text: string, start: number): number | undefined {
  let depth = 0;
  const token = new RegExp(TOKEN);
  token.lastIndex = start;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [found] = match;
    if (found === '"""' || found === "'''") return undefined;
    if ("([{".includes(found)) depth++;
    else if (")]}".includes(found)) depth--;
    else if (depth === 0 && found === ":") return match.index;
    else if (depth === 0 && found === "\n") return undefined;
    if (depth < 0) return undefined;
  }
  return undefined;
}
