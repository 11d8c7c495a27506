/** Data of a parsed document is `unknown`: these look at it without trusting it. */

export type Mapping = Readonly<Record<string, unknown>>;

export function mapping(value: unknown): Mapping {
  return isMapping(value) ? value : {};
}

export function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A string or a number as text. */
export function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;
}

/** One string or a list of them. */
export function texts(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((item) => text(item) ?? []);
}
