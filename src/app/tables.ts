import type { Lock } from "../drift.ts";
import type { Catalog } from "../model.ts";
import { components, stacks } from "../catalog/catalog.ts";

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What `list` shows and the README's tables are made of, by name. */
export const TABLES: Readonly<Record<string, (catalog: Catalog) => Table>> = {
  stacks: (catalog) => ({
    columns: ["stack", "title", "what it is", "tiers"],
    rows: stacks(catalog).map((stack) => [stack.id, stack.title, stack.summary, stack.tiers.join(", ")]),
  }),
  components: (catalog) => ({
    columns: ["component", "what it brings", "files", "for any service"],
    rows: components(catalog).map((unit) => [
      unit.id,
      unit.summary,
      String(unit.files.length),
      unit.existing === undefined ? "" : "yes",
    ]),
  }),
  files: (catalog) => ({
    columns: ["path", "component", "ownership"],
    rows: catalog.units
      .flatMap((unit) => unit.files.map((file) => [file.path, unit.id, file.ownership]))
      .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
  }),
};

/** The files of one repository, and whose each is. */
export function filesTable({ files }: Lock): Table {
  const rows = Object.entries(files).map(([path, { component, ownership, ejected, deleted, left, movedTo }]) => {
    const own = ejected ? "ejected" : deleted ? "deleted" : left ? "left" : "";
    const state = own === "" && movedTo !== undefined ? `moved to ${movedTo}` : own;
    return [path, component, ownership, state];
  });
  return { columns: ["path", "component", "ownership", "state"], rows };
}

/** A table as Markdown, for the README. */
export function markdownTable({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}
