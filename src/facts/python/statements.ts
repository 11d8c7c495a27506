const TOKEN =
  /"""(?:\\[^]|[^\\])*?"""|'''(?:\\[^]|[^\\])*?'''|"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*'|#[^\n]*|\\\n|[()[\]{}\n]/g;

/** A statement, or the header of a compound one. */
export interface Statement {
  /** Without the comment behind it. */
  readonly code: string;
  /** Characters before it on its line. */
  readonly indent: number;
  readonly line: number;
}

/**
 * The lines of a module as Python counts them, where those within brackets or a string are one. Nothing is parsed, which is what takes
 * time where only a few of the statements matter.
 */
export function statementsOf(text: string): readonly Statement[] {
  const statements: Statement[] = [];
  const token = new RegExp(TOKEN);
  let start = 0;
  let line = 1;
  let newlines = 0;
  let depth = 0;
  let comment: number | undefined;
  const close = (end: number): void => {
    const written = text.slice(start, comment ?? end);
    const indent = written.search(/\S/);
    if (indent !== -1) statements.push({ code: written.slice(indent).trimEnd(), indent, line });
    start = end + 1;
    line += newlines + 1;
    newlines = 0;
    comment = undefined;
  };
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [found] = match;
    if (found === "(" || found === "[" || found === "{") depth++;
    else if (found === ")" || found === "]" || found === "}") depth = Math.max(0, depth - 1);
    else if (found === "\n" && depth === 0) close(match.index);
    else if (found.startsWith("#")) comment = depth === 0 ? match.index : undefined;
    else if (found.includes("\n")) newlines += newlinesIn(found);
  }
  close(text.length);
  return statements;
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
