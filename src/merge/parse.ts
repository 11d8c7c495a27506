import { parse as parseJson, type ParseError, visit } from "jsonc-parser";
import { parse as parseToml } from "smol-toml";
import { parseAllDocuments } from "yaml";
import type { Format } from "../model.ts";

type Parser = (text: string) => unknown;

/** What reads a format, for all formats that can be checked. A parser throws what is wrong. */
const PARSERS: Partial<Record<Format, Parser>> = {
  toml: parseToml,
  yaml: readYaml,
  json: readJson,
  py: checkBrackets,
};

/** Why a text is not well-formed in its format, or undefined if it is, or cannot be told. */
export function parseProblem(text: string, format: Format): string | undefined {
  try {
    PARSERS[format]?.(text);
    return undefined;
  } catch (error) {
    return (error as Error).message.split("\n")[0];
  }
}

/**
 * Whether two texts differ in nothing but what a formatter changes, so that a file counts as untouched.
 *
 * JSON, TOML and YAML: the same values in the same order with the same comments. Python: indents and words count, blank lines,
 * trailing blanks and the kind of quotes do not. Anything else: as Python, but for the quotes.
 */
export function sameButForFormat(a: string, b: string, format: Format): boolean {
  return essence(a, format) === essence(b, format);
}

function essence(text: string, format: Format): string {
  if (format !== "json" && format !== "toml" && format !== "yaml") return words(text, format);
  try {
    return JSON.stringify([PARSERS[format]?.(text), comments(text, format)]);
  } catch {
    return words(text, format);
  }
}

function words(text: string, format: Format): string {
  const quoted = format === "py" ? text.replace(/'([^'"\\\n]*)'/g, '"$1"') : text;
  return quoted
    .split("\n")
    .map((line) => line.trimEnd().replace(/(\S)[ \t]+/g, "$1 "))
    .filter((line) => line !== "")
    .join("\n");
}

function comments(text: string, format: Format): readonly string[] {
  if (format === "json") {
    const found: string[] = [];
    visit(text, { onComment: (offset, length) => found.push(text.slice(offset, offset + length)) });
    return found;
  }
  return [...text.matchAll(/(?:^|\s)#(.*)$/gm)].map(([, comment = ""]) => comment.trim());
}

/** Strict, except that a text with comments is one that is read with comments. */
function readJson(text: string): unknown {
  let commented = false;
  const problems: ParseError[] = [];
  const mark = () => (commented = true);
  visit(text, { onComment: mark });
  if (!commented) return JSON.parse(text) as unknown;
  const value: unknown = parseJson(text, problems, { allowTrailingComma: true });
  if (problems[0] !== undefined) throw new SyntaxError(`not JSON at character ${problems[0].offset}`);
  return value;
}

/** A key given twice is an error of the parser; a tag that it does not know is a warning and none of ours. */
function readYaml(text: string): unknown {
  const documents = parseAllDocuments(text, { prettyErrors: false });
  const list = Array.isArray(documents) ? documents : [];
  const error = list.flatMap((document) => document.errors)[0];
  if (error !== undefined) throw error;
  return list.map((document) => document.toJS() as unknown);
}

/** Python has no parser here. Brackets that do not close are what a bad merge most often leaves; indents are not checked. */
function checkBrackets(text: string): undefined {
  const code = text.replace(/("""|''')[\s\S]*?\1|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#.*/g, "");
  const open: string[] = [];
  for (const [bracket] of code.matchAll(/[([{}\])]/g)) {
    if ("([{".includes(bracket)) open.push(bracket);
    else if (`${open.pop() ?? ""}${bracket}`.match(/^(\(\)|\[\]|\{\})$/) === null) {
      throw new SyntaxError(`"${bracket}" closes nothing`);
    }
  }
  if (open.length > 0) throw new SyntaxError(`"${open.at(-1)}" is never closed`);
  return undefined;
}
