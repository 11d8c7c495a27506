import type { Flag } from "./drift-options.ts";

/** Flags of `adr new`. `--reason` it has in common with `update`. */
export const ADR_FLAGS: readonly Flag[] = [
  { name: "waive", value: "ID", multiple: true, help: "adr new: a rule that the record sets aside" },
  { name: "expires", value: "DATE", help: "adr new --waive: the last day on which it is set aside" },
  { name: "supersedes", value: "NUMBER", help: "adr new: the record that it takes the place of" },
];

export interface AdrOptions {
  readonly waive: readonly string[];
  readonly expires: string | undefined;
  readonly supersedes: string | undefined;
}

/** @param values as the parser gives them */
export function adrOptions(values: Readonly<Record<string, unknown>>): AdrOptions {
  const text = (name: string): string | undefined => (typeof values[name] === "string" ? values[name] : undefined);
  const waive = Array.isArray(values["waive"]) ? values["waive"] : [];
  return {
    waive: waive.flatMap((value) => String(value).split(",")).map((id) => id.trim()),
    expires: text("expires"),
    supersedes: text("supersedes"),
  };
}
