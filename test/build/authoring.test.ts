import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { TEMPLATES } from "../../build/catalog-plugin.ts";

const GUIDE = readFileSync(fileURLToPath(new URL("../../docs/authoring.md", import.meta.url)), "utf8");

/** Paths of templates as `components/<id>/…` and `stacks/<id>/…`. */
const PATHS = ["components", "stacks"].flatMap((kind) =>
  readdirSync(`${TEMPLATES}/${kind}`, { recursive: true, encoding: "utf8" }).map((path) => `${kind}/${path}`),
);

/** What the guide lists: slot and owner of each row. */
function listed(): ReadonlyMap<string, string> {
  const [, table = ""] = /^\| slot \| owner \|.*\n\|[-|]+\n((?:\|.*\n)+)/m.exec(GUIDE) ?? [];
  return new Map(
    table
      .trim()
      .split("\n")
      .flatMap((row) => {
        const [, slots = "", owner = ""] = row.split("|").map((cell) => cell.trim());
        return [...slots.matchAll(/`([^`]+)`/g)].map(([, slot = ""]): [string, string] => [slot, owner]);
      }),
  );
}

/** What templates call: each slot with the units whose files do. */
function called(): ReadonlyMap<string, ReadonlySet<string>> {
  const slots = new Map<string, Set<string>>();
  for (const path of PATHS.filter((one) => one.endsWith(".ejs"))) {
    const [, unit = ""] = path.split("/");
    for (const [, slot = ""] of readFileSync(`${TEMPLATES}/${path}`, "utf8").matchAll(/\bslot\("([^"]+)"\)/g)) {
      slots.set(slot, new Set([...(slots.get(slot) ?? []), unit]));
    }
  }
  return slots;
}

describe("the guide for authors", () => {
  it("lists every slot with its one owner, and no other", () => {
    const found = [...called()].map(([slot, owners]) => [slot, [...owners].join(", ")] as const);
    expect(Object.fromEntries(listed())).toEqual(Object.fromEntries(found));
  });

  it("knows the slot of every fragment", () => {
    const fragments = PATHS.flatMap((path) => /\/contributes(?:\.[\d-]+)?\/(.+)\.ejs$/.exec(path)?.[1] ?? []);
    expect(fragments.length).toBeGreaterThan(20);
    expect(fragments.filter((slot) => !listed().has(slot))).toEqual([]);
  });

  it("refers to files that there are", () => {
    const root = `${TEMPLATES}/..`;
    const paths = [...GUIDE.matchAll(/`((?:src|test|docs|build|scripts)\/[\w./-]+)`/g)].map(([, path = ""]) => path);
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !existsSync(`${root}/${path}`))).toEqual([]);
  });
});
