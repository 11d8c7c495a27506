import { createHash } from "node:crypto";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { marked, type Token } from "marked";
import { describe, expect, it } from "vitest";
import type { Report, Result } from "../../src/conformance.ts";
import { github } from "../../src/report/github.ts";
import { html } from "../../src/report/html.ts";
import { junit } from "../../src/report/junit.ts";
import { markdown, MARKER } from "../../src/report/markdown.ts";
import type { RenderOptions } from "../../src/report/model.ts";
import { POLICY } from "../../src/report/page/policy.ts";
import { SCRIPT } from "../../src/report/page/script.ts";
import { STYLE } from "../../src/report/page/style.ts";
import { text } from "../../src/report/text.ts";
import { AWKWARD, report } from "./fixture.ts";

const OPTIONS: RenderOptions = { colour: false, verbose: true, levels: ["must"] };

const PIECES = [
  "<",
  ">",
  "&",
  '"',
  "'",
  "`",
  "``",
  "|",
  "\\",
  "@who",
  "#1",
  "GH-2",
  "[a](b)",
  "![",
  "</script>",
  "<!--",
  "-->",
  "]]>",
  "::error::x",
  "%0A",
  ":",
  ",",
  "\n",
  "\r",
  "\t",
  "\0",
  "\u001B[2J",
  "\u202E",
  "\u2028",
  "\uD800",
  "\uFFFE",
  "*",
  "_",
  "~~",
  "$x$",
  "${{ x }}",
  "- ",
  "1. ",
  "é",
  "🦀",
  "word",
  " ",
];

const awkward = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
);

/** A report each text of which is the one given. */
function saying(words: string): Report {
  const [, failing] = report.results as readonly [Result, Result];
  const finding = { message: words, remedy: words, path: words, line: 1 };
  const rule = { ...failing.rule, demand: words, method: words };
  const waiver = { rule: rule.id, reason: words, expires: words, path: words };
  return {
    ...report,
    repository: words,
    scopeFrom: words,
    results: [
      { rule, outcome: "fail", findings: [finding], evidence: [] },
      { rule, outcome: "waived", reason: words, waiver, findings: [finding], evidence: [] },
      { rule, outcome: "pass", findings: [], evidence: [{ path: words, text: words }] },
      { rule, outcome: "not-run", reason: words, findings: [], evidence: [] },
    ],
    sections: { [rule.section]: { key: rule.section, title: words, why: words } },
    problems: [{ path: words, message: words }],
    executions: [{ command: words, outcome: "fail", milliseconds: 1, detail: words }],
  };
}

const given = (check: (words: string) => void) =>
  fc.assert(
    fc.property(awkward, (words) => void check(words)),
    { numRuns: 300 },
  );
const count = (haystack: string, needle: string | RegExp) => haystack.split(needle).length - 1;

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const OBEYED = /[\0-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u;

it("text holds nothing that a terminal obeys", () => {
  given((words) => expect(text(saying(words), OPTIONS)).not.toMatch(OBEYED));
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  const ours = /\u001B\[\d+m/g;
  given((words) => expect(text(saying(words), { ...OPTIONS, colour: true }).replace(ours, "")).not.toMatch(OBEYED));
});

it("github writes one command a line, and as many for any text", () => {
  const lines = github(saying("word"), OPTIONS).split("\n").length;
  given((words) => {
    const log = github(saying(words), OPTIONS);
    expect(log.split(/\r\n|\n|\r/)).toHaveLength(lines);
    for (const line of log.trimEnd().split("\n"))
      expect(line).toMatch(/^::(error|warning|notice) ([a-z]+=[^:,]*)(,[a-z]+=[^:,]*)*::/);
  });
});

it("junit keeps its elements, and the text but for what XML cannot write", () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    trimValues: false,
    htmlEntities: true,
  });
  given((words) => {
    const xml = junit(saying(words), OPTIONS);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(count(xml, "<testcase ")).toBe(4);
    expect(xml).not.toMatch(OBEYED);
  });
  const { testsuites } = parser.parse(junit(saying("a <b> & \"c\" 'd'"), OPTIONS));
  expect(testsuites.testsuite.testcase[0].failure.message).toBe("a <b> & \"c\" 'd'");
});

describe("markdown", () => {
  const kinds = (source: string) => {
    const found: string[] = [];
    marked.walkTokens(
      marked.lexer(source),
      (token: Token) => void found.push(token.type === "html" ? `html ${token.raw.trim()}` : token.type),
    );
    return found.filter((kind) => !["text", "escape", "codespan", "html <!-- -->"].includes(kind));
  };

  it("has the same structure whatever the texts say", () => {
    const plain = kinds(markdown(saying("word"), OPTIONS));
    given((words) => {
      // What is nothing but white space leaves an emphasis empty.
      if (words.trim() === "") return;
      expect(kinds(markdown(saying(words), OPTIONS)).toSorted()).toEqual(plain.toSorted());
    });
  });

  it.each(["` `<", "` `", "`\t`x`"])("makes no code of nothing: %j", (words) => {
    const plain = kinds(markdown(saying("word"), OPTIONS));
    expect(kinds(markdown(saying(words), OPTIONS)).toSorted()).toEqual(plain.toSorted());
  });

  it("mentions nobody and refers to nothing", () => {
    const source = markdown(saying("@octocat see #12 and GH-3"), OPTIONS).replace(/`[^`]*`/g, "");
    expect(source).not.toMatch(/@\w|#\d|GH-\d/);
  });

  it("fits into a comment, with its parts closed, and says what is left out", () => {
    const [, failing] = report.results as readonly [Result, Result];
    const results = Array.from({ length: 2000 }, (_, index): Result => ({
      ...failing,
      rule: { ...failing.rule, id: `T4-9.${index}`, demand: AWKWARD.repeat(3) },
      findings: [{ message: `It is ${index}.`, remedy: `Mend ${index}.` }],
    }));
    const source = markdown({ ...report, results }, OPTIONS);
    expect(source.length).toBeLessThan(65_536);
    expect(source.startsWith(MARKER)).toBe(true);
    expect(count(source, "<details")).toBe(count(source, "</details>"));
    expect(source).toMatch(/\*\*\d+ more groups do not fit/);
  });
});

describe("html", () => {
  const tags = (page: string) => [...page.matchAll(/<\/?[a-z!][a-z0-9]*/gi)].map(([tag]) => tag);

  it("has the same elements whatever the texts say", () => {
    const plain = tags(html(saying("word"), OPTIONS)).filter((tag) => !/code/.test(tag));
    given((words) => {
      const page = html(saying(words), OPTIONS);
      expect(tags(page).filter((tag) => !/code/.test(tag))).toEqual(plain);
      expect(page).not.toMatch(OBEYED);
    });
  });

  it("allows its own style and script alone, and asks the network for nothing", () => {
    const hash = (source: string) => `'sha256-${createHash("sha256").update(source).digest("base64")}'`;
    expect(POLICY).toContain(`style-src ${hash(STYLE)};`);
    expect(POLICY).toContain(`script-src ${hash(SCRIPT)};`);
    const page = html(report, OPTIONS);
    expect(page).toContain(`<style>${STYLE}</style>`);
    expect(page).toContain(`<script>${SCRIPT}</script>`);
    expect(page).not.toMatch(/\s(?:src|style|on\w+)=|url\(|@import|https?:/i);
  });

  it("can be read aloud: landmarks, captions, labels, one heading of the first level", () => {
    const page = html(report, OPTIONS);
    for (const landmark of ["<header>", "<main>", "<footer>", '<html lang="en">', 'role="search"', 'role="status"'])
      expect(page).toContain(landmark);
    expect(count(page, "<table")).toBe(count(page, "<caption>"));
    expect(count(page, "<h1>")).toBe(1);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/ (?:href="#|aria-labelledby=")([^"]*)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("is of a sane size for 500 rules", () => {
    const results = Array.from({ length: 500 }, (_, index): Result => {
      const result = report.results[index % report.results.length] as Result;
      return { ...result, rule: { ...result.rule, id: `T4-9.${index}` } };
    });
    expect(html({ ...report, results }, OPTIONS).length).toBeLessThan(1_000_000);
  });
});
