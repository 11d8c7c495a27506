import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalog, TemplateFile } from "../../../src/model.ts";
import { execute } from "../../../src/app/drift/execute.ts";
import { prepare } from "../../../src/app/drift/prepare.ts";
import { abortUpdate } from "../../../src/app/drift/resolve.ts";
import { planUpdate } from "../../../src/app/drift/update.ts";
import { readJournal } from "../../../src/io/journal.ts";
import { catalogs, driftAnswers, generated, newCatalog, oldCatalog, repositoryWith } from "../../helpers/drift.ts";

const PATHS = [
  ".env.example",
  ".gitignore",
  "Makefile",
  "README.md",
  "app/main.py",
  "config.json",
  "dropped.txt",
].concat(["guide.md", "pyproject.toml", "run.sh", "settings.yaml", "stable.md", "store.yaml"]);

/** More of them with GROUNDRULES_RUNS=2000. */
const RUNS = Number(process.env["GROUNDRULES_RUNS"] ?? 60);

/** What a person, their editor or their formatter does to a file. */
type Edit =
  | { readonly kind: "add" | "replace"; readonly at: number; readonly words: string }
  | { readonly kind: "cut"; readonly at: number }
  | { readonly kind: "crlf" | "bom" | "mode" | "delete" | "rename" | "noFinalNewline" | "blanks" | "latin" };

const place = fc.nat(12);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom("add" as const, "replace" as const),
      at: place,
      words: fc.constantFrom("", "x", "run make"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("cut" as const), at: place }) },
  fc.record({
    kind: fc.constantFrom(
      "crlf" as const,
      "bom" as const,
      "mode" as const,
      "delete" as const,
      "rename" as const,
      "noFinalNewline" as const,
      "blanks" as const,
      "latin" as const,
    ),
  }),
);
const edits = fc.dictionary(fc.constantFrom(...PATHS), fc.array(edit, { minLength: 1, maxLength: 5 }));

/** What a new version of the templates does to a file. */
const change = fc.record({ at: place, kind: fc.constantFrom("add" as const, "cut" as const, "replace" as const) });
const changes = fc.dictionary(fc.constantFrom(...PATHS, "docs/guide.md"), fc.array(change, { maxLength: 4 }));

type Changes = Readonly<Record<string, readonly { readonly at: number; readonly kind: "add" | "cut" | "replace" }[]>>;

/** A comment in every format of these files, but for JSON and Python's docstrings, where it is just text. */
const userLine = (id: number, words: string) => `# user-${id}- ${words}`;

function templatesWith(base: Catalog, wanted: Changes): Catalog {
  const mutated = (file: TemplateFile): TemplateFile => ({
    ...file,
    content: (locals, escape) => {
      const text = typeof file.content === "string" ? file.content : file.content(locals, escape);
      const lines = text.replace(/\n$/, "").split("\n");
      for (const { at, kind } of wanted[file.path] ?? []) {
        lines.splice(at % (lines.length + 1), kind === "add" ? 0 : 1, ...(kind === "cut" ? [] : [`# template ${at}`]));
      }
      return `${lines.join("\n")}\n`;
    },
  });
  return { ...base, units: base.units.map((unit) => ({ ...unit, files: unit.files.map(mutated) })) };
}

function applyEdits(wanted: Readonly<Record<string, readonly Edit[]>>) {
  let id = 0;
  const contents: Record<string, Uint8Array | null> = {};
  const modes: string[] = [];
  for (const [path, list] of Object.entries(wanted)) {
    let lines = generated(path).replace(/\n$/, "").split("\n");
    const flags = new Set(list.map(({ kind }) => kind));
    for (const one of list) {
      if (one.kind === "add") lines.splice(one.at % (lines.length + 1), 0, userLine(id++, one.words));
      if (one.kind === "replace") lines.splice(one.at % (lines.length + 1), 1, userLine(id++, one.words));
      if (one.kind === "cut") lines.splice(one.at % (lines.length + 1), 1);
      if (one.kind === "blanks") lines = lines.flatMap((line) => [`${line}  `, ""]);
      if (one.kind === "mode") modes.push(path);
    }
    const end = flags.has("crlf") ? "\r\n" : "\n";
    const text = (flags.has("bom") ? "\ufeff" : "") + lines.join(end) + (flags.has("noFinalNewline") ? "" : end);
    const bytes = flags.has("latin") ? Buffer.concat([Buffer.from(text), Buffer.from([0xe9, 10])]) : Buffer.from(text);
    contents[path] = flags.has("delete") ? null : bytes;
    if (flags.has("rename") && !flags.has("delete")) {
      contents[`moved/${path}`] = bytes;
      contents[path] = null;
    }
  }
  return { contents, modes };
}

const userLines = (texts: readonly (string | null)[]) =>
  new Set(texts.flatMap((text) => [...(text ?? "").matchAll(/user-\d+-/g)].map(([mark]) => mark)));

describe("an update of random edits with random templates", () => {
  it("keeps every line of the user in the result, a conflict or a kept patch, and can be taken back to the byte", async () => {
    await fc.assert(
      fc.asyncProperty(edits, changes, fc.boolean(), fc.boolean(), async (wanted, templates, next, forgetful) => {
        const { contents, modes } = applyEdits(wanted);
        const made = repositoryWith(contents);
        for (const path of modes) if (made.read(path) !== undefined) made.fs.setMode(`/r/${path}`, 0o755);
        if (forgetful) made.volume.writeFileSync("/r/.groundrules/base.ndjson", "");
        const before = made.files();
        const current = templatesWith(next ? newCatalog : oldCatalog, templates);
        const past = forgetful ? () => Promise.resolve(undefined) : catalogs.past;
        const request = { answers: driftAnswers, catalogs: { version: "2.0.0", current, past }, git: undefined };
        const planned = await planUpdate(made.open(), request);
        const { workspace } = made.open();
        const { kept, conflicts } = await execute(prepare(planned, made.open()), workspace, undefined);
        const written = [...Object.values(made.files()), ...kept.map((path) => made.fs.read(path))];
        expect([...userLines(Object.values(before))].filter((line) => !userLines(written).has(line))).toEqual([]);
        if (conflicts.length > 0) {
          await abortUpdate(workspace, undefined);
          expect(made.files()).toEqual(before);
        }
        expect(readJournal(workspace)).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});
