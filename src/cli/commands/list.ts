import { join, resolve } from "node:path";
import { catalog } from "groundrules:catalog";
import { EXIT, type ExitCode, usageError } from "../../errors.ts";
import { LOCK_PATH } from "../../app/records.ts";
import { filesTable, type Table, TABLES } from "../../app/tables.ts";
import { nodeFileSystem } from "../../io/node-file-system.ts";
import type { Options } from "../options.ts";
import type { Terminal } from "../terminal.ts";

/** In a repository of ours, `list files` shows its own. */
async function repositoryFiles(options: Options): Promise<Table | undefined> {
  const fs = nodeFileSystem();
  const cwd = resolve(options.cwd ?? ".");
  if (fs.kind(join(cwd, LOCK_PATH)) !== "file") return undefined;
  const { openRepository } = await import("../../app/drift/repository.ts");
  return filesTable(openRepository(cwd, fs).lock);
}

function named(what: string): Table | undefined {
  return Object.hasOwn(TABLES, what) ? TABLES[what]?.(catalog) : undefined;
}

/** `list <tiers|stacks|components|files>` */
export async function list(positionals: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const [what = ""] = positionals;
  const table = (what === "files" ? await repositoryFiles(options) : undefined) ?? named(what);
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
