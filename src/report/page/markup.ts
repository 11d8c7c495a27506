import { html, spans } from "../escape.ts";

/** Text that is HTML already. Everything else is escaped where it is put into HTML. */
export class Markup {
  readonly html: string;

  constructor(text: string) {
    this.html = text;
  }
}

export type Content = string | number | Markup | readonly Content[] | undefined;

/** Builds HTML: what is interpolated is escaped unless it is markup; lists are joined, and nothing stands for `undefined`. */
export function markup(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(strings.map((part, index) => part + show(values[index])).join(""));
}

function show(content: Content): string {
  if (content === undefined) return "";
  if (content instanceof Markup) return content.html;
  if (typeof content === "string") return html(content);
  return typeof content === "number" ? String(content) : content.map(show).join("");
}

/** A sentence, with what stands between backticks as code. */
export function prose(text: string): Markup {
  return new Markup(
    spans(text)
      .map((span) => (span.code ? `<code>${html(span.text)}</code>` : html(span.text)))
      .join(""),
  );
}
