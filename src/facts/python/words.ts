/** A node's place, kept after the cursor moved on. */
export interface Span {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** `foo.bar` as written without blanks; `.bar` of any other expression before it; `Foo` of `Foo[int]`; else empty. */
export function nameOfCallee(text: string, from: number, to: number): string {
  let start = to;
  while (start > from && IDENTIFIER.test(text[start - 1] ?? "")) start--;
  if (start === from) return text.slice(from, to);
  const before = text.slice(from, start);
  if (start === to) return /^[\p{L}\p{N}_.]+(?=\[[^()]*\]\s*$)/u.exec(before)?.[0] ?? "";
  const dotted = /^[\p{L}\p{N}_.\s]*$/u.test(before);
  return dotted ? text.slice(from, to).replace(/\s+/g, "") : `.${text.slice(start, to)}`;
}

const IDENTIFIER = /[\p{L}\p{N}_]/u;

/** Arguments as written, parted by name. `*a` and `**b` are positional. */
export function argumentsOf(
  groups: readonly (readonly Span[])[],
  text: string,
): { readonly positional: readonly string[]; readonly keywords: Readonly<Record<string, string>> } {
  const positional: string[] = [];
  const keywords: [string, string][] = [];
  for (const group of groups) {
    const [first, second, third] = group;
    if (first === undefined) continue;
    const to = group.at(-1)?.to ?? first.to;
    const named = first.name === "VariableName" && second?.name === "AssignOp" && text[second.from] === "=";
    if (named && third !== undefined) keywords.push([text.slice(first.from, first.to), text.slice(third.from, to)]);
    else positional.push(text.slice(first.from, to));
  }
  return { positional, keywords: Object.fromEntries(keywords) };
}

/** Without prefix and quotes. */
export function unquoted(literal: string): string {
  const [, opening = "", quote = ""] = /^([A-Za-z]*("""|'''|"|'))/.exec(literal) ?? [];
  const closed = literal.length >= opening.length + quote.length && literal.endsWith(quote);
  return literal.slice(opening.length, closed ? literal.length - quote.length : undefined);
}
