import { DockerfileParser } from "dockerfile-ast";
import fc from "fast-check";
import { catalog } from "groundrules:catalog";
import { parse as parseToml } from "smol-toml";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { renderRepository } from "../../src/app/create.ts";
import { TIERS } from "../../src/catalog/catalog.ts";
import { readMakefile } from "../../src/facts/makefile.ts";
import { treeOf } from "../../src/facts/tree.ts";
import { anyAnswers } from "../helpers/any-answers.ts";

/** What keeps a file from being read, by its name. Python is read by its own tools, in the end-to-end suite. */
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
});
