import { lexer, type Token, type Tokens } from "marked";
import { lazily, Lines } from "./lines.ts";
import type { Document, Heading } from "./model/records.ts";
import type { Structured, Tree } from "./model/text.ts";
import { yamlOf } from "./structured.ts";
import { mapping, text as textOf } from "./values.ts";

type Link = Document["links"][number];

interface Parts {
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
}

/** A Markdown file; undefined if it cannot be read. Its parts are parsed when they are asked for. */
export function readDocument(tree: Tree, path: string): Document | undefined {
  const text = tree.text(path);
  return text === undefined ? undefined : documentOf(path, text);
}

export function documentOf(path: string, text: string): Document {
  const front = frontMatterOf(path, text);
  const parts = lazily(() => parse(text, front === undefined ? 0 : bodyStart(text)));
  const title = lazily(
    () => parts().headings.find(({ level }) => level === 1)?.text ?? textOf(mapping(front?.data)["title"]),
  );
  return {
    path,
    text,
    get title() {
      return title();
    },
    get headings() {
      return parts().headings;
    },
    get links() {
      return parts().links;
    },
    ...(front === undefined ? {} : { frontMatter: front }),
  };
}

const FENCE = /^---[ \t]*\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*$\n?/m;

/** YAML between two lines of dashes at the very beginning. */
function frontMatterOf(path: string, text: string): Structured | undefined {
  const yaml = text.startsWith("---") ? FENCE.exec(text) : null;
  // An empty line in the place of the dashes keeps the numbers of the lines.
  return yaml?.index === 0 ? yamlOf(path, `\n${yaml[1] ?? ""}`) : undefined;
}

function bodyStart(text: string): number {
  return FENCE.exec(text)?.[0].length ?? 0;
}

function parse(text: string, start: number): Parts {
  const headings: Heading[] = [];
  const links: Link[] = [];
  const lines = new Lines(text);
  let offset = start;
  for (const token of tokensOf(text.slice(start))) {
    const line = lines.at(offset + (/^\s*/.exec(token.raw)?.[0].length ?? 0));
    if (token.type === "heading") headings.push({ level: (token as Tokens.Heading).depth, text: plain(token), line });
    else if (token.type === "html") headings.push(...htmlHeadings(token.raw, offset, lines));
    let from = offset;
    for (const link of linksOf(token)) {
      const found = text.indexOf(link.raw, from);
      const inside = found >= 0 && found < offset + token.raw.length;
      if (inside) from = found + 1;
      links.push({ target: link.target, text: link.text, line: inside ? lines.at(found) : line });
    }
    offset += token.raw.length;
  }
  return { headings, links };
}

function tokensOf(text: string): readonly Token[] {
  try {
    return lexer(text);
  } catch {
    return [];
  }
}

function htmlHeadings(html: string, offset: number, lines: Lines): readonly Heading[] {
  return [
    ...html
      .replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, " "))
      .matchAll(/<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/gi),
  ].map(({ 1: level, 2: content = "", index }) => ({
    level: Number(level),
    text: content
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ")
      .trim(),
    line: lines.at(offset + index),
  }));
}

interface FoundLink {
  readonly raw: string;
  readonly target: string;
  readonly text: string;
}

/** In the order of the text. Code holds no links. */
function linksOf(token: Token): readonly FoundLink[] {
  switch (token.type) {
    case "code":
    case "codespan":
    case "def":
      return [];
    case "link":
    case "image": {
      const { raw, href } = token as Tokens.Link;
      return [
        { raw: raw.split("\n")[0] ?? raw, target: href, text: plain(token) },
        ...childrenOf(token).flatMap(linksOf),
      ];
    }
    case "html":
      return htmlLinks(token.raw);
    default:
      return childrenOf(token).flatMap(linksOf);
  }
}

function htmlLinks(html: string): readonly FoundLink[] {
  return [
    ...html.replace(/<!--[\s\S]*?-->/g, "").matchAll(/<(?:a|img)\b[^>]*?\b(?:href|src)\s*=\s*["']?([^"'\s>]+)[^>]*>/gi),
  ].map(([raw, target = ""]) => ({ raw, target, text: /\balt\s*=\s*"([^"]*)"/i.exec(raw)?.[1] ?? "" }));
}

function childrenOf(token: Token): readonly Token[] {
  if (token.type === "list") return (token as Tokens.List).items;
  if (token.type === "table") {
    const { header, rows } = token as Tokens.Table;
    return [...header, ...rows.flat()].flatMap(({ tokens }) => tokens);
  }
  return "tokens" in token ? (token.tokens ?? []) : [];
}

/** Without the marks of emphasis, code and links. */
function plain(token: Token): string {
  const children = childrenOf(token);
  if (children.length > 0) return children.map(plain).join("");
  return "text" in token && typeof token.text === "string" ? token.text : token.raw;
}
