import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** A folder may import from its own level and from those after it. */
const LEVELS: readonly (readonly string[])[] = [
  ["src/cli", "generators"],
  ["src/app"],
  ["src/io"],
  [
    "src/answers",
    "src/catalog",
    "src/plan",
    "src/render",
    "src/merge",
    "src/report",
    "src/rules",
    "src/facts",
    "src/standards",
  ],
  ["src"],
];

const files = ["src", "generators"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"));

const imports = new Map(files.map((file) => [file, importsOf(file)]));

function importsOf(file: string): readonly string[] {
  const source = readFileSync(join(ROOT, file), "utf8");
  return [...source.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, specifier = ""]) =>
    relative(ROOT, resolve(ROOT, dirname(file), specifier)),
  );
}

function level(file: string): number {
  const folder = file.startsWith("generators/") ? "generators" : dirname(file).split("/").slice(0, 2).join("/");
  return LEVELS.findIndex((folders) => folders.includes(folder));
}

describe("imports", () => {
  it("are found at all", () => expect([...imports.values()].flat().length).toBeGreaterThan(50));

  it("run one way: cli and generators, app, io, stages, model", () => {
    const against = files.flatMap((file) =>
      (imports.get(file) ?? [])
        .filter((other) => other !== "package.json" && level(other) < level(file))
        .map((other) => `${file} → ${other}`),
    );
    expect(against).toEqual([]);
  });

  it("have no cycle", () => {
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      expect(path, `cycle: ${[...path, file].join(" → ")}`).not.toContain(file);
      if (done.has(file)) return;
      for (const other of imports.get(file) ?? []) if (imports.has(other)) visit(other, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
  });

  it("of the stages reach no file system, process or console", () => {
    const stages = files.filter((file) => level(file) >= 3 && file !== "src/version.ts");
    const impure = stages.filter((file) =>
      /from "node:|\bconsole\.|\bprocess\.\w/.test(readFileSync(join(ROOT, file), "utf8")),
    );
    expect(impure).toEqual([]);
  });
});
