import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cli, directory, filesOf, generate } from "./run.ts";

const FIELDS = ["title:str", "due:date?"];

/** A repository of our own stack. */
async function created(): Promise<string> {
  const root = directory();
  await generate("app", root, { options: { name: "ledger", yes: true } });
  return root;
}

it.each([[FIELDS], [FIELDS.join(",")]])(
  "groundrules:add resource writes what the command line writes (%j)",
  async (field) => {
    const [root, other] = [await created(), await created()];
    await generate("add", root, { args: ["resource", "order"], options: { force: true, field } });
    const flags = FIELDS.flatMap((text) => ["--field", text]);
    const { said, code } = await cli(other, "add", "resource", "order", ...flags, "--yes", "--no-install");
    expect(code, said).toBe(0);
    expect(filesOf(root)).toEqual(filesOf(other));
    expect(Object.keys(filesOf(root))).toContain("app/schemas/order.py");
  },
);

it("groundrules:add resource merges into what the user edited, also where that is theirs from the first commit", async () => {
  const root = await created();
  const path = join(root, "openapi.json");
  const title = '"title": "Ledger of ours"';
  const before = readFileSync(path, "utf8");
  writeFileSync(path, before.replace(/"title": "ledger[^"]*"/i, title));
  expect(readFileSync(path, "utf8")).toContain(title);
  await generate("add", root, { args: ["resource", "order"], options: { force: true, field: "title:str" } });
  expect(readFileSync(path, "utf8")).toContain(title);
  expect(readFileSync(path, "utf8")).toContain('"/api/v1/orders"');
});
