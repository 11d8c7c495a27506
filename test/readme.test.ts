import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalog } from "groundrules:catalog";
import { existing } from "groundrules:existing";
import { describe, expect, it, vi } from "vitest";
import { standardsTable } from "../src/app/rules.ts";
import { withVariants } from "../src/catalog/catalog.ts";
import { tiersTable } from "../src/app/tier/summary.ts";
import { markdownTable, type Table, TABLES } from "../src/app/tables.ts";
import { ADR_FLAGS } from "../src/cli/adr-options.ts";
import { CHECK_FLAGS } from "../src/cli/check-options.ts";
import { ADD_FLAGS } from "../src/cli/add-options.ts";
import { COMMANDS } from "../src/cli/help.ts";
import { COMMON_FLAGS, NEW_FLAGS } from "../src/cli/options.ts";
import { DRIFT_FLAGS } from "../src/cli/drift-options.ts";
import { run } from "../src/cli/run.ts";

const README = fileURLToPath(new URL("../README.md", import.meta.url));
const PICTURE = fileURLToPath(new URL("../docs/run.svg", import.meta.url));

const commands = {
  columns: ["command", "what it does"],
  rows: COMMANDS.map(({ usage, help }) => [`\`create-groundrules ${usage.replaceAll("|", "\\|")}\``, help]),
};

function tableOf(name: string): Table | undefined {
  if (name === "commands") return commands;
  if (name === "tiers") return tiersTable(catalog);
  return name === "standards" ? standardsTable() : TABLES[name]?.(withVariants(catalog, existing));
}

describe("README", () => {
  const text = readFileSync(README, "utf8");

  it("has tables that are made from the catalogue (npm run update rewrites them)", async () => {
    const updated = text.replace(
      /(<!-- table: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g,
      (_, start: string, name: string, end: string) => {
        const table = tableOf(name);
        expect(table, `table ${name}`).toBeDefined();
        return table === undefined ? "" : `${start}\n${markdownTable(table)}\n\n${end}`;
      },
    );
    expect(updated).toContain("| fastapi |");
    await expect(updated).toMatchFileSnapshot(README);
  });

  it("names no flag that does not exist", () => {
    const known = new Set(
      [...COMMON_FLAGS, ...NEW_FLAGS, ...DRIFT_FLAGS, ...ADD_FLAGS, ...CHECK_FLAGS, ...ADR_FLAGS].map(
        ({ name }) => name,
      ),
    );
    const answers = new Set([
      "name",
      "tier",
      "stack",
      "database",
      "authentication",
      "python",
      "registry",
      "organisation",
      "licence",
      "port",
    ]);
    const named = [...text.matchAll(/(?:create[- ])?groundrules[^\n`]*? --([a-z][a-z-]+)/g)].map(
      ([, flag = ""]) => flag,
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((flag) => !known.has(flag) && !answers.has(flag))).toEqual([]);
  });

  it("links to files that exist", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = ""]) => path);
    for (const path of links) expect(() => readFileSync(join(README, "..", path)), path).not.toThrow();
  });
});

/** What a run says on stderr before it asks programs from outside. */
async function runOf(...argv: string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "groundrules-picture-"));
  let stderr = "";
  vi.stubEnv("NO_COLOR", "1");
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => ((stderr += String(chunk)), true));
  try {
    expect(await run([...argv, "--no-git", "--no-install", "--python", "3.13", "--cwd", folder])).toBe(0);
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  }
  return stderr.replaceAll(`${folder}/`, "");
}

describe("the picture of a run", () => {
  it("shows the files that a new repository has (npm run update draws it)", async () => {
    const drawn = [...readFileSync(PICTURE, "utf8").matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, row = ""]) =>
      row.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
    );
    const [command = "", ...rows] = drawn;
    const said = (await runOf(...command.replace("$ npm create groundrules ", "").replace("-- ", "").split(" "))).split(
      "\n",
    );
    const cut = rows.indexOf("    ⋮");
    expect(cut).toBeGreaterThan(0);
    expect(rows.slice(0, cut)).toEqual(said.slice(0, cut));
    const total = (lines: readonly string[]) => lines.find((line) => line.startsWith("To write:"));
    expect(total(rows)).toMatch(/^To write: \d+ new, 0 replaced/);
    expect(total(rows)).toBe(total(said));
  });
});
