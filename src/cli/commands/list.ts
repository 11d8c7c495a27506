import { resolve } from "node:path";
import { EXIT, type ExitCode, usageError } from "../../errors.ts";
import { filesTable, type Table, TABLES } from "../../app/tables.ts";
import { nodeFileSystem } from "../../io/node-file-system.ts";
import type { Options } from "../options.ts";
import type { Terminal } from "../terminal.ts";

type Lister = (options: Options, terminal: Terminal) => Promise<void>;

/** Lists that need more than the catalogue of templates. */
const LISTERS: Readonly<Record<string, Lister>> = {
  tiers: async (options, terminal) => {
    const { summaries, tiersTable } = await import("../../app/tier/summary.ts");
    const { current } = (await import("../../app/catalogs.ts")).catalogs;
    terminal.result(
      options.json ? JSON.stringify(summaries(current), null, 2) : drawTable(tiersTable(current), terminal),
    );
  },
  standards: async (options, terminal) => {
    const { standardCounts, standardsTable } = await import("../../app/rules.ts");
    terminal.result(options.json ? JSON.stringify(standardCounts(), null, 2) : drawTable(standardsTable(), terminal));
  },
  rules: async (options, terminal) => {
    const { listRules } = await import("../list-rules.ts");
    listRules(options, terminal);
  },
};

/** `list <tiers|stacks|components|files|standards|rules>` */
export async function list(positionals: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const [what = ""] = positionals;
  const lister = Object.hasOwn(LISTERS, what) ? LISTERS[what] : undefined;
  if (lister !== undefined) {
    await lister(options, terminal);
    return EXIT.done;
  }
  const table = (what === "files" ? await repositoryFiles(options) : undefined) ?? (await named(what));
  if (table === undefined) {
    const known = [...Object.keys(TABLES), ...Object.keys(LISTERS)].join(", ");
    throw usageError("LIST_UNKNOWN", `There is no list "${what}".`, `Known: ${known}.`);
  }
  terminal.result(options.json ? JSON.stringify(records(table), null, 2) : drawTable(table, terminal));
  return EXIT.done;
}

/** In a repository of ours, `list files` shows its own. */
async function repositoryFiles(options: Options): Promise<Table | undefined> {
  const fs = nodeFileSystem();
  const { findHome } = await import("../../app/add/home.ts");
  const { root, kept } = findHome(resolve(options.cwd ?? "."), fs);
  if (!kept) return undefined;
  const { openRepository } = await import("../../app/drift/repository.ts");
  return filesTable(openRepository(root, fs).lock);
}

async function named(what: string): Promise<Table | undefined> {
  if (!Object.hasOwn(TABLES, what)) return undefined;
  const { catalogs } = await import("../../app/catalogs.ts");
  return TABLES[what]?.(catalogs.current);
}

function records({ columns, rows }: Table): readonly object[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])));
}

function drawTable({ columns, rows }: Table, { bold }: Terminal): string {
  const widths = columns.map((column, i) => Math.max(column.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd();
  return [bold(line(columns)), ...rows.map(line)].join("\n");
}
