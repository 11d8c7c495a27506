/** What the templates of a Helm chart come to, without running Helm: named templates are put in, values looked up, conditions noted. */
import type { Chart } from "../facts/model/delivery.ts";
import type { Structured } from "../facts/model/text.ts";
import type { Row } from "./outline.ts";

/** A row, and the values that the conditions around it ask for. */
export interface ChartRow extends Row {
  readonly conditions: readonly (readonly string[])[];
}

interface Block {
  /** What `.` stands for within it. */
  readonly dot?: readonly string[];
  readonly condition?: readonly string[];
}

type Named = ReadonlyMap<string, readonly Row[]>;

const OPENS = /\{\{-?\s*(?:if|with|range|define|block)\b/g;
const CLOSES = /\{\{-?\s*end\b/g;

/** Rows of one template. */
export function rowsOf(chart: Chart, path: string, text: string): readonly ChartRow[] {
  return expand(chart, rows(path, text), namedIn(chart), 0, []);
}

function rows(path: string, text: string): readonly Row[] {
  const bare = text.replace(/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g, (comment) => comment.replace(/[^\n]/g, ""));
  return bare.split("\n").map((row, index) => ({ text: row, path, line: index + 1 }));
}

const namedByChart = new WeakMap<Chart, Named>();

/** The bodies of `define`. */
function namedIn(chart: Chart): Named {
  const known = namedByChart.get(chart);
  if (known !== undefined) return known;
  const named = new Map<string, readonly Row[]>();
  for (const { path, text } of chart.templates) {
    if (!text.includes("define")) continue;
    let open: { name: string; depth: number; body: Row[] } | undefined;
    for (const row of rows(path, text)) {
      const depth = [...row.text.matchAll(OPENS)].length - [...row.text.matchAll(CLOSES)].length;
      const name = /\{\{-?\s*define\s+"([^"]+)"/.exec(row.text)?.[1];
      if (open === undefined) {
        if (name !== undefined && depth > 0) open = { name, depth, body: [] };
        continue;
      }
      open.depth += depth;
      if (open.depth > 0) open.body.push(row);
      else {
        named.set(open.name, open.body);
        open = undefined;
      }
    }
  }
  namedByChart.set(chart, named);
  return named;
}

const PUTS_IN =
  /^(\s*)((?:- )?[\w./"-]+:\s*)?\{\{-?\s*(?:(?:include|template)\s+"([^"]+)"|toYaml\s+\(?(\$?\.[\w.]*)|(?:\$?(\.[\w.]+))\s*\|\s*toYaml)[^}]*\}\}\s*$/;

function expand(
  chart: Chart,
  given: readonly Row[],
  named: Named,
  depth: number,
  around: readonly Block[],
): readonly ChartRow[] {
  const blocks: Block[] = [...around];
  return given.flatMap((row): readonly ChartRow[] => {
    const conditions = blocks.flatMap(({ condition }) => (condition === undefined ? [] : [condition]));
    const [whole, indent = "", key, name, first, second] = PUTS_IN.exec(row.text) ?? [];
    if (whole !== undefined && (name !== undefined || !/:\s*\{\{/.test(row.text) || /indent/.test(row.text))) {
      if (key !== undefined && !/indent/.test(row.text)) return [{ ...resolved(chart, row, blocks), conditions }];
      const body =
        name === undefined ? values(chart, first ?? second ?? ".", blocks) : depth < 9 ? (named.get(name) ?? []) : [];
      const width = Number(/\bn?indent (\d+)/.exec(row.text)?.[1] ?? indent.length);
      const put =
        name === undefined
          ? body.map((one) => ({ ...one, conditions }))
          : expand(chart, body, named, depth + 1, blocks);
      const shifted = put.map((one) => ({ ...one, text: " ".repeat(width) + one.text }));
      return key === undefined ? shifted : [{ ...row, text: indent + key.trimEnd(), conditions }, ...shifted];
    }
    if (!/^\s*\{\{/.test(row.text) || /\}\}\s*:/.test(row.text))
      return [{ ...resolved(chart, row, blocks), conditions }];
    const [, word, rest = ""] = /^\s*\{\{-?\s*(if|with|range|define|block|end)\b(.*)$/.exec(row.text) ?? [];
    if (word === "end") blocks.pop();
    else if (word !== undefined && !/\{\{-?\s*end\b/.test(row.text)) blocks.push(blockOf(word, rest, blocks));
    return [];
  });
}

function blockOf(word: string, rest: string, blocks: readonly Block[]): Block {
  const target = /^\s*(\$?\.[\w.]*)\s*-?\}\}/.exec(rest)?.[1];
  const keys = target === undefined ? undefined : keysOf(target, blocks);
  if (word === "with") return keys === undefined ? { dot: [] } : { dot: keys };
  if (word === "range") return { dot: [] };
  // All of the values in `and`; an `or` or a comparison is no plain switch.
  const switched = /\b(?:or|not|eq|ne)\b/.test(rest)
    ? undefined
    : (/\.Values((?:\.\w+)+)/.exec(rest)?.[1]?.slice(1).split(".") ?? keys);
  return switched === undefined ? {} : { condition: switched };
}

/** Keys of the values that an expression such as `$.Values.a.b` or `.` means. */
function keysOf(expression: string, blocks: readonly Block[]): readonly string[] | undefined {
  const absolute = /^\$?\.Values((?:\.\w+)*)$/.exec(expression)?.[1];
  if (absolute !== undefined) return absolute.split(".").slice(1);
  const dot = blocks.findLast((block) => block.dot !== undefined)?.dot;
  if (dot === undefined || dot.length === 0 || expression.startsWith("$")) return undefined;
  return [...dot, ...expression.split(".").filter((key) => key !== "")];
}

/** The lines of values below some keys, at the margin. */
function values({ values: document }: Chart, expression: string, blocks: readonly Block[]): readonly Row[] {
  const keys = keysOf(expression, blocks);
  if (document === undefined || keys === undefined || document.at(...keys) === undefined) return [];
  const from = document.line(...keys);
  const lines = document.text.split("\n");
  const depth = indentOf(lines[from - 1] ?? "");
  const own = lines.slice(from);
  const end = own.findIndex(
    (line) => line.trim() !== "" && !/^\s*#/.test(line) && indentOf(line) <= depth && !/^\s*- /.test(line),
  );
  const body = (end < 0 ? own : own.slice(0, end)).map((text, index) => ({
    text,
    path: document.path,
    line: from + index + 1,
  }));
  const margin = indentOf(body.find(({ text }) => text.trim() !== "" && !/^\s*#/.test(text))?.text ?? "");
  return body.map((row) => ({ ...row, text: row.text.slice(margin) }));
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

const SCALAR =
  /\{\{-?\s*(?:(?:int|quote|toString)\s+)?(?:required\s+"[^"]*"\s+)?(?:default\s+("[^"]*"|[\w.]+)\s+)?\(?(\$?\.(?:Values\.)?[\w.]*)\)?((?:\s*\|\s*[^}|]+)*)\s*-?\}\}/;

/** A row with its first value put in. */
function resolved({ values: document }: Chart, row: Row, blocks: readonly Block[]): Row {
  const [whole, before, expression = "", pipes = ""] = SCALAR.exec(row.text) ?? [];
  const keys = whole === undefined ? undefined : keysOf(expression, blocks);
  if (whole === undefined || keys === undefined) return row;
  const fallback = before ?? /\|\s*default\s+("[^"]*"|[\w.]+)/.exec(pipes)?.[1];
  const value = document?.at(...keys);
  const empty = value === undefined || value === "" || value === null;
  const text = empty ? fallback?.replaceAll('"', "") : typeof value === "object" ? undefined : String(value);
  if (text === undefined) return row;
  const source = empty || document === undefined ? undefined : { path: document.path, line: document.line(...keys) };
  return { ...row, text: row.text.replace(whole, () => text), ...(source === undefined ? {} : { source }) };
}

/** Values of production, if a chart has a file of them. */
export function productionOf({ environments }: Chart): Structured | undefined {
  return environments.find(({ path }) => /(?:^|[-_./])prod(?:uction)?[-_.]/i.test(path.split("/").at(-1) ?? ""));
}
