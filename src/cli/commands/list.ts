import { catalog } from "groundrules:catalog";
import { EXIT, type ExitCode, usageError } from "../../errors.ts";
import { TABLES } from "../../app/tables.ts";
import type { Options } from "../options.ts";
import type { Terminal } from "../terminal.ts";

/** `list <tiers|stacks|components>` */
export function list(positionals: readonly string[], options: Options, terminal: Terminal): ExitCode {
  const [what = ""] = positionals;
  const table = TABLES[what]?.(catalog);
  if (table === undefined) {
    throw usageError("LIST_UNKNOWN", `There is no list "${what}".`, `Known: ${Object.keys(TABLES).join(", ")}.`);
  }
  if (options.json) {
    terminal.result(
      JSON.stringify(
        table.rows.map((row) => Object.fromEntries(table.columns.map((column, i) => [column, row[i]]))),
        null,
        2,
      ),
    );
    return EXIT.done;
  }
  const widths = table.columns.map((column, i) =>
    Math.max(column.length, ...table.rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd();
  terminal.result([terminal.bold(line(table.columns)), ...table.rows.map(line)].join("\n"));
  return EXIT.done;
}
