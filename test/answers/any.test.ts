import { parser as pythonParser } from "@lezer/python";
import { DockerfileParser } from "dockerfile-ast";
import fc from "fast-check";
import { catalog } from "groundrules:catalog";
import { Marked, type Token } from "marked";
import { parse as parseToml } from "smol-toml";
import { describe, expect, it } from "vitest";
import { parse as parseYaml, parseAllDocuments } from "yaml";
import { renderRepository } from "../../src/app/create.ts";
import { TIERS } from "../../src/catalog/catalog.ts";
import { readMakefile } from "../../src/facts/makefile.ts";
import { treeOf } from "../../src/facts/tree.ts";
import type { Answers } from "../../src/model.ts";
import { anyAnswers } from "../helpers/any-answers.ts";

/** What keeps a file from being read, by its name; formats' own tools read them too, in test/e2e-tiers/any-answers.test.ts. */
const READERS: readonly (readonly [RegExp, (text: string) => string | undefined])[] = [
  [/\.toml$/, (text) => thrown(() => parseToml(text))],
  [/\.json$/, (text) => thrown(() => JSON.parse(text) as unknown)],
  // Charts hold templates, which Helm reads.
  [
    /^(?!chart\/(?:templates|tests)\/).*\.ya?ml$/,
    (text) => parseAllDocuments(text).flatMap(({ errors }) => errors)[0]?.message,
  ],
  [/(?:^|\/)Dockerfile$/, dockerfileError],
  [/^Makefile$/, makefileError],
  [/\.md$/, markdownError],
];

function thrown(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const INSTRUCTIONS = new Set(
  "ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL RUN SHELL STOPSIGNAL USER VOLUME WORKDIR".split(" "),
);

function dockerfileError(text: string): string | undefined {
  const unknown = DockerfileParser.parse(text)
    .getInstructions()
    .find((instruction) => !INSTRUCTIONS.has(instruction.getKeyword()));
  return unknown === undefined ? undefined : `no instruction: ${unknown.getTextContent()}`;
}

/** Every line is blank, a comment, an assignment, a rule, a recipe, or belongs to the one before. */
function makefileError(text: string): string | undefined {
  if (readMakefile(treeOf({ files: { Makefile: text } }))?.target("test") === undefined) return "no target test";
  const lines = text.replaceAll("\\\n", " ").split("\n");
  const fits =
    /^$|^#|^\t|^[\w.-]+\s*[:?+]?=|^export |^[\w.$()/%-][^=]*:|^(?:ifn?def|ifn?eq|if|else|endif|define|endef|include|-include)\b/;
  return lines.find((line) => !fits.test(line));
}

/** Fences are closed, and front matter is YAML. */
function markdownError(text: string): string | undefined {
  const fences = text.match(/^\s*(?:```|~~~)/gm)?.length ?? 0;
  if (fences % 2 === 1) return "a fence is open";
  const [, front] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  return front === undefined ? undefined : parseAllDocuments(front).flatMap(({ errors }) => errors)[0]?.message;
}

/** How often the parser stumbles: it does not know all of Python, so only more than with plain answers counts. */
function stumbles(text: string): number {
  let count = 0;
  pythonParser.parse(text).iterate({ enter: ({ type }) => void (count += Number(type.isError)) });
  return count;
}

/** Tokens that are nothing but text. */
const TEXT = new Set(["br", "escape", "paragraph", "space", "text"]);

/** Headings, links, code, tables: what of a document is not mere text, in its order. */
function structure(text: string): readonly string[] {
  const found: string[] = [];
  const marked = new Marked();
  marked.walkTokens(marked.lexer(text), (token: Token) => {
    if (!TEXT.has(token.type)) found.push(token.type);
  });
  return found;
}

/** What a reader of the page sees, white space folded. */
function shown(text: string): string {
  const html = new Marked()
    .parse(text, { async: false })
    .replace(/<br>/g, " ")
    .replace(/<[^>]+>/g, "");
  const plain = html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);
  return folded(plain);
}

const ENTITIES = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" } as const;

function folded(text: string): string {
  return text.split(/\s+/).join(" ").trim();
}

/** Every file by its path. */
function rendered(answers: Answers): ReadonlyMap<string, string> {
  return new Map(renderRepository(answers, catalog, "0.0.0").files.map(({ path, text }) => [path, text]));
}

describe.each(TIERS)("any answers at tier %i", (tier) => {
  it("render to files that can be read", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyAnswers(tier, catalog), (answers) => {
        const { files } = renderRepository(answers, catalog, "0.0.0");
        const problems = files.flatMap(({ path, text }) => {
          const [, read] = READERS.find(([pattern]) => pattern.test(path)) ?? [];
          const problem = read?.(text);
          return problem === undefined ? [] : [`${path}: ${problem}`];
        });
        expect(problems).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("render to text with one newline at its end, no blank at line ends, and nothing of a template left", () => {
    fc.assert(
      fc.property(anyAnswers(tier, catalog), (answers) => {
        const plain = { ...answers, description: "Plain.", organisation: "acme" };
        for (const { path, text } of renderRepository(plain, catalog, "0.0.0").files) {
          if (text === "" || path.startsWith(".groundrules/")) continue;
          expect(text, path).toMatch(/[^\n]\n$/);
          expect(text, path).not.toMatch(/[ \t]\n/);
          expect(text, path).not.toMatch(/<%[-=_]? |[=:"] ?undefined\b|\[object Object\]|__resource/);
        }
      }),
      { numRuns: 5 },
    );
  });

  it("are read back from every format as they were given", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyAnswers(tier, catalog), (answers) => {
        const { description } = answers;
        const files = rendered(answers);
        const read = (path: string): string => files.get(path) ?? "";
        expect(parseYaml(read(".groundrules/answers.yaml"))).toMatchObject({ description, name: answers.name });
        const { project } = parseToml(read("pyproject.toml")) as { project: { description: string } };
        expect(folded(project.description)).toBe(folded(description));
        expect(shown(read("README.md"))).toContain(folded(description));
        if (files.has("openapi.json"))
          expect(JSON.parse(read("openapi.json"))).toMatchObject({ info: { description } });
        if (files.has("chart/Chart.yaml")) expect(parseYaml(read("chart/Chart.yaml"))).toMatchObject({ description });
      }),
      { numRuns: 15 },
    );
  });

  it("never become headings, links or code of a document, nor code of Python", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyAnswers(tier, catalog), (answers) => {
        const plain = rendered({ ...answers, description: "Plain.", organisation: "acme" });
        for (const [path, text] of rendered(answers)) {
          const same = plain.get(path) ?? "";
          if (path.endsWith(".md")) expect(structure(text), path).toEqual(structure(same));
          if (path.endsWith(".py") && text !== same) expect(stumbles(text), path).toBe(stumbles(same));
        }
      }),
      { numRuns: 10 },
    );
  });
});
