import fc, { type Arbitrary } from "fast-check";
import { describe, expect, it } from "vitest";
import { isTable, readKeys, type Table } from "../../src/merge/edit-keys.ts";
import { parseProblem } from "../../src/merge/parse.ts";
import { mergeKeys, removeKeys, taken } from "../../src/merge/keys.ts";
import { keepsLines, mergeForeign } from "./laws.ts";

type Value = string | readonly string[] | Tree;
interface Tree {
  readonly [key: string]: Value;
}

const word = fc.constantFrom("1", "true", "'q: #'", '"é"', "'it''s'", '"[x]"');
const words = fc.array(word, { minLength: 1, maxLength: 3 });

/** A key is of one kind wherever it is, as in real files: an update makes no list of a word. */
const { tree } = fc.letrec<{ tree: Tree }>((tie) => {
  const table = fc.oneof({ maxDepth: 1 }, fc.record({ a: word }), tie("tree"));
  const values = { a: word, "d e": word, on: words, l: words, b: table, "x-y": table, c: table };
  const some = fc.record(values, { requiredKeys: [] }) as Arbitrary<Tree>;
  return { tree: some.filter((value) => Object.keys(value).length > 0) };
});

/** What stands between two keys, with blanks for its indentation to be put in. */
const filler = fc.constantFrom("", "", "\n", "# c\n", "\n# c: d\n", "# - e\n# f\n\n");
const style = fc.record({
  step: fc.constantFrom(2, 4),
  dash: fc.constantFrom(0, 2),
  fillers: fc.array(filler, { minLength: 1, maxLength: 6 }),
});

interface Style {
  readonly step: number;
  readonly dash: number;
  readonly fillers: readonly string[];
}

const PLAIN: Style = { step: 2, dash: 2, fillers: [""] };

function yaml(value: Tree, { step, dash, fillers }: Style): string {
  let count = 0;
  const draw = (table: Tree, column: number): string =>
    Object.entries(table)
      .map(([name, one]) => {
        const pad = " ".repeat(column);
        const above = (fillers[count++ % fillers.length] ?? "").replace(/^(?=#)/gm, pad);
        const note = count % 3 === 0 && fillers.length > 1 ? " # note" : "";
        if (typeof one === "string") return `${above}${pad}${name}: ${one}${note}\n`;
        if (!Array.isArray(one)) return `${above}${pad}${name}:${note}\n${draw(one as Tree, column + step)}`;
        const items = one as readonly string[];
        if (count % 2 === 0) return `${above}${pad}${name}: [${items.join(", ")}]${note}\n`;
        return `${above}${pad}${name}:${note}\n${items.map((item) => `${pad}${" ".repeat(dash)}- ${item}\n`).join("")}`;
      })
      .join("");
  return draw(value, 0);
}

function toml(value: Tree, { step, fillers }: Style): string {
  let count = 0;
  const quoted = (name: string) => (name.includes(" ") ? `"${name}"` : name);
  const literal = (item: string) => item.replace("''", "");
  const draw = (table: Tree, path: readonly string[]): string => {
    const above = () => fillers[count++ % fillers.length] ?? "";
    const own = Object.entries(table).filter(([, one]) => typeof one === "string" || Array.isArray(one));
    const tables = Object.entries(table).filter(([, one]) => typeof one !== "string" && !Array.isArray(one));
    const head = path.length === 0 ? "" : `${above()}[${path.map(quoted).join(".")}]\n`;
    const lines = own.map(([name, one]) => {
      const note = fillers.length > 1 ? " # note" : "";
      if (typeof one === "string") return `${above()}${quoted(name)}=${literal(one)}${note}\n`;
      const items = (one as readonly string[]).map(literal);
      if (count % 2 === 0) return `${above()}${quoted(name)} = [${items.join(", ")}]${note}\n`;
      return `${above()}${quoted(name)} = [ # note\n${items.map((item) => `${" ".repeat(step)}${item},\n`).join("")}]\n`;
    });
    return head + lines.join("") + tables.map(([name, one]) => draw(one as Tree, [...path, name])).join("");
  };
  return draw(value, []);
}

/** What the merge must hold: what the user has stands, what they lack is added. */
function overlaid(ours: Table, theirs: Table): Table {
  const added = Object.entries(theirs).map(([name, value]) => {
    const own = ours[name];
    if (own === undefined) return [name, value] as const;
    return [name, isTable(own) && isTable(value) ? overlaid(own, value) : own] as const;
  });
  return { ...ours, ...Object.fromEntries(added) };
}

describe.each([
  ["yaml", yaml],
  ["toml", toml],
] as const)("a merge of %s", (format, write) => {
  it("keeps every line of the user in its order, adds what they lack, and can be taken back to the byte", () => {
    fc.assert(
      fc.property(tree, style, tree, (own, looks, generated) => {
        const [ours, theirs] = [write(own, looks), write(generated, PLAIN)];
        const { text } = mergeForeign(ours, theirs, format);
        expect(parseProblem(text, format)).toBeUndefined();
        expect(readKeys(text, format)).toEqual(overlaid(readKeys(ours, format), readKeys(theirs, format)));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("of an update leaves every line of the user as it is, and takes the rest", () => {
    fc.assert(
      fc.property(tree, style, tree, tree, (own, looks, first, second) => {
        const [ours, before, after] = [write(own, looks), write(first, PLAIN), write(second, PLAIN)];
        const { text, base } = mergeForeign(ours, before, format);
        const updated = mergeKeys(base, text, after, format);
        expect(updated.notes).toEqual([]);
        expect(keepsLines(ours, updated.text), updated.text).toBe(true);
        expect(readKeys(updated.text, format)).toEqual(overlaid(readKeys(ours, format), readKeys(after, format)));
        expect(removeKeys(taken(text, after, format, base), updated.text, format)).toEqual({ text: ours, kept: [] });
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
