import { catalog } from "groundrules:catalog";
import picomatch from "picomatch";
import { describe, expect, it } from "vitest";
import { broughtBy } from "../../src/catalog/catalog.ts";
import type { Answers } from "../../src/model.ts";
import { plan } from "../../src/plan/plan.ts";
import { render } from "../../src/render/render.ts";
import type { Files } from "./dangling.ts";

const SERVICE = {
  name: "orders",
  package: "orders",
  description: "Takes orders.",
  stack: "fastapi",
  standards: ["tiers"],
  authentication: "none",
  python: "3.13",
  registry: "ghcr.io",
  organisation: "Acme",
  licence: "MIT",
  port: 8080,
  created: "2026-11-21T10:00:00+00:00",
};
const SERVER = { ...SERVICE, database: "postgresql" };

const SERVICES: readonly (readonly [string, Answers])[] = [
  ["tier 1", { ...SERVICE, tier: 1, database: "sqlite", watermark: "none" }],
  ["tier 2", { ...SERVICE, tier: 2, database: "sqlite", watermark: "header" }],
  ["tier 3", { ...SERVER, tier: 3, watermark: "header" }],
  ["tier 3 without a database", { ...SERVICE, tier: 3, database: "none", watermark: "header" }],
  ["tier 4", { ...SERVER, tier: 4, authentication: "oidc", watermark: "none" }],
  ["tier 4 without authentication", { ...SERVER, tier: 4, watermark: "none" }],
  ["tier 5", { ...SERVER, tier: 5, authentication: "oidc", watermark: "header" }],
];

/** What comes to be beside the files of the repository: the line that ignores it, and what of a repository makes it. */
const LEFT_BEHIND: Readonly<Record<string, (files: Files) => boolean>> = {
  "*.db": (files) => some(files, /^app\//, /sqlite:\/\/\//),
  "*.py[cod]": (files) => some(files, /\.py$/),
  ".DS_Store": () => true,
  ".coverage": (files) => some(files, /^pyproject\.toml$/, /^\[tool\.coverage\.run\]\n(?!(?:[^\n]+\n)*data_file)/m),
  ".env": () => true,
  ".hypothesis/": (files) => some(files, /^pyproject\.toml$/, /"hypothesis[^a-z]/),
  ".idea/": () => true,
  ".local/": (files) => some(files, /^app\/settings\.py$/, /"\.local\//),
  ".mypy_cache/": (files) => some(files, /^pyproject\.toml$/, /"mypy[^a-z]/),
  ".pytest_cache/": (files) => some(files, /^pyproject\.toml$/, /"pytest[^a-z]/),
  ".ruff_cache/": (files) => some(files, /^pyproject\.toml$/, /"ruff[^a-z]/),
  ".tools/": (files) => some(files, /^Makefile$/, /-m venv \.tools/),
  // Also where every tool runs in an image: an editor may want one.
  ".venv/": (files) => some(files, /^pyproject\.toml$/),
  ".vscode/": () => true,
  "__pycache__/": (files) => some(files, /\.py$/),
  "cosign.key": (files) => some(files, /^Makefile$/, /COSIGN_KEY=cosign\.key/),
  "dist/": (files) => some(files, /^pyproject\.toml$/, /^\[build-system\]/m),
  "docs/architecture/": (files) => some(files, /^scripts\/c4\.py$/),
  "image*.tar": (files) => some(files, /^Makefile$/, /image\.tar/),
  "mutants/": (files) => some(files, /^pyproject\.toml$/, /^\[tool\.mutmut\]/m),
  "reports/": (files) => some(files, /^(?:Makefile|pyproject\.toml)$/, /reports\//),
  "site/": (files) => some(files, /^mkdocs\.yml$/),
};

/** What Docker sees of the repository, since an image is built, linted or tested with it. */
const CONTEXT =
  /^(?:\.python-version|\.secrets\.baseline|LICENSE|Makefile|README\.md|alembic\.ini|openapi\.json|pyproject\.toml)$|^(?:app|fuzz|migrations|scripts|tests)\//;

function some(files: Files, path: RegExp, body = /^/): boolean {
  return Object.entries(files).some(([name, text]) => path.test(name) && body.test(text));
}

function rendered(answers: Answers): Files {
  return Object.fromEntries(render(plan(answers, catalog, "0.1.0")).map(({ path, text }) => [path, text]));
}

function lines(files: Files, path: string): readonly string[] {
  return (files[path] ?? "").split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}

function matches(pattern: string, path: string): boolean {
  const whole = pattern.endsWith("/") ? `${pattern}**` : pattern;
  return picomatch.isMatch(path, whole, { dot: true });
}

/** The whole repository, and what it is without each component that can go. */
function forms(answers: Answers): readonly (readonly [string, Files])[] {
  const stack = catalog.units.find(({ kind, id }) => kind === "stack" && id === answers.stack);
  if (stack === undefined) throw new Error("no stack");
  const brought = broughtBy(stack, answers.tier, catalog);
  const requires = new Map(catalog.units.map((unit) => [unit.id, unit.requires]));
  const fit = (ids: readonly string[]): readonly string[] => {
    const left = ids.filter((id) => requires.get(id)?.every((needed) => ids.includes(needed)) ?? true);
    return left.length === ids.length ? left : fit(left);
  };
  const without = (gone: string) => fit(brought.filter((id) => id !== gone));
  return [
    ["whole", rendered(answers)],
    ...brought
      .filter((id) => !stack.core.includes(id))
      .map((id) => [`without ${id}`, rendered({ ...answers, components: without(id) })] as const),
  ];
}

describe.each(SERVICES)("a repository of %s", (_, answers) => {
  describe.each(forms(answers))("%s", (_form, files) => {
    const produced = Object.keys(LEFT_BEHIND).filter((pattern) => LEFT_BEHIND[pattern]?.(files));

    it("keeps out of git what it leaves behind, and speaks of nothing else", () =>
      expect(lines(files, ".gitignore")).toEqual(produced.toSorted()));

    it.runIf(".dockerignore" in files && answers.tier > 2)("sends Docker what images are made from", () => {
      const ignored = lines(files, ".dockerignore");
      const groundrules = [".groundrules/lock.json", ".git/HEAD", ".env"];
      const paths = [...Object.keys(files), ...groundrules];
      const left = (pattern: string): string => pattern.replace(/^\*\*\//, "");
      const about = (pattern: string): boolean =>
        paths.some((path) => matches(pattern, path)) || produced.includes(left(pattern));
      expect(ignored.filter((pattern) => !about(pattern))).toEqual([]);
      expect(
        produced.filter((pattern) => !ignored.some((line) => left(line) === pattern || matches(line, pattern))),
      ).toEqual([]);
      const sent = paths.filter((path) => !ignored.some((pattern) => matches(pattern, path)));
      expect(sent.filter((path) => !CONTEXT.test(path))).toEqual([]);
      const copied = [...(files["Dockerfile"] ?? "").matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(([, from = ""]) =>
        from.split(" ").filter((path) => path !== "." && path !== "uv.lock"),
      );
      expect(copied.length).toBeGreaterThan(3);
      expect(copied.filter((path) => !sent.some((one) => one === path || one.startsWith(path)))).toEqual([]);
    });

    it("has attributes of paths that there are", () => {
      const patterns = lines(files, ".gitattributes").map((line) => line.split(" ")[0] ?? "");
      const made = ["uv.lock", ".groundrules/lock.json", ".groundrules/base.ndjson"];
      const paths = [...Object.keys(files), ...made, ...("scripts/c4.py" in files ? ["docs/architecture/a.svg"] : [])];
      expect(patterns.filter((pattern) => !paths.some((path) => matches(pattern, path)))).toEqual([]);
    });

    it("tells editors of files that there are, and how they are", () => {
      const sections = lines(files, ".editorconfig").flatMap((line) => /^\[(.+)\]$/.exec(line)?.[1] ?? []);
      const own = Object.keys(files).filter((path) => !path.startsWith(".groundrules/"));
      const fits = (pattern: string) => own.filter((path) => picomatch.isMatch(path.split("/").at(-1) ?? "", pattern));
      expect(sections.filter((section) => fits(section).length === 0)).toEqual([]);
      if (sections.length === 0) return;
      const tabbed = own.filter((path) => /^\t/m.test(files[path] ?? ""));
      expect(tabbed.filter((path) => !/(?:^|\/)Makefile$|\.rego$/.test(path))).toEqual([]);
      expect(tabbed.some((path) => path.endsWith(".rego"))).toBe(sections.includes("*.rego"));
      expect(own.filter((path) => /[ \t]$/m.test(files[path] ?? ""))).toEqual([]);
    });
  });
});
