import type { Settled } from "./settle.ts";

/** What was found, and where, a line each; for people. */
export function shownText({ shown }: Settled): string {
  const rows = shown.filter(({ value }) => !isEmpty(value));
  const width = Math.max(0, ...rows.map(({ key }) => key.length));
  return rows.map(({ key, value, from }) => `  ${key.padEnd(width)}  ${valueText(value)}  (${from})`).join("\n");
}

/** The same for machines. */
export function shownJson({ shown }: Settled): readonly object[] {
  return shown.map(({ key, value, from }) => ({ key, value, from }));
}

/** Names that a line holds; machines get them all. */
const SHOWN = 8;

function listText(items: readonly unknown[]): string {
  const more = items.length - SHOWN;
  return `${items.slice(0, SHOWN).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function isEmpty(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
  return value === "" || value === false || value === "none";
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return listText(value);
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .map(([key, item]) => `${key}: ${String(item)}`)
      .join(", ");
  }
  return String(value);
}
