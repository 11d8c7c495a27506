/** Texts of a report hold whatever a repository holds: each format makes them harmless in its own way, here. */

/** Control characters but for white space, and those that reorder text: a terminal obeys them, and a reader does not see them. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** One line, without anything that a terminal would obey. */
export function plain(text: string): string {
  return text.toWellFormed().replace(/\s+/gu, " ").replace(INVISIBLE, "\uFFFD").trim();
}

/** A piece of text, and whether it is set as code. */
export interface Span {
  readonly code: boolean;
  readonly text: string;
}

/** Between single backticks, and more than white space: a run of several is text, so that spans side by side cannot become another one. */
const CODE = /((?<!`)`(?!`)[^`]*[^`\s][^`]*`(?!`))/u;

/** The standards set code between backticks. A backtick without a partner is text. */
export function spans(text: string): readonly Span[] {
  return text
    .split(CODE)
    .filter((part) => part !== "")
    .map((part) =>
      /^`[^`]*[^`\s][^`]*`$/u.test(part) ? { code: true, text: part.slice(1, -1) } : { code: false, text: part },
    );
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For HTML, in text and in quoted attributes alike. */
export function html(text: string): string {
  return entities(text.toWellFormed().replace(/\r\n?/gu, "\n").replace(INVISIBLE, "\uFFFD"));
}

/** As `html`, for XML 1.0, which has no way at all to write most of what `INVISIBLE` matches. */
export function xml(text: string): string {
  return html(text)
    .replace(/[\uFFFE\uFFFF]/gu, "\uFFFD")
    .replaceAll("\r", "&#13;");
}

/** In an attribute, where line ends would become spaces. */
export function xmlAttribute(text: string): string {
  return xml(text).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

function entities(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}

/** For Markdown on a code host: neither markup, nor a mention or a reference that would notify or link. */
export function markdown(text: string): string {
  return spans(plain(text))
    .map((span) => (span.code ? codeSpan(span.text) : markdownText(span.text)))
    .join("");
}

function markdownText(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>()#|~&$]/gu, "\\$&")
    .replace(/^(?:[-+=]|\d+(?=\.(?:\s|$)))/u, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`))
    .replace(/@|\\#|\bGH-(?=\d)/giu, "$&<!-- -->");
}

/** Nothing but its own backticks ends it. Spaces keep those at its edges apart. */
export function codeSpan(text: string): string {
  const inner = plain(text);
  // Two fences with nothing between them would be one, and open a span.
  if (inner === "") return "";
  const longest = Math.max(0, ...[...inner.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const gap = longest > 0 ? " " : "";
  return `${fence}${gap}${inner}${gap}${fence}`;
}

/** The message of a workflow command of GitHub Actions. */
export function workflowMessage(text: string): string {
  return text
    .toWellFormed()
    .replace(INVISIBLE, "\uFFFD")
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}

/** A property of a workflow command. */
export function workflowProperty(text: string): string {
  return workflowMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
