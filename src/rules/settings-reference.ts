import type { Place } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import type { PythonModule } from "../facts/model/python.ts";
import { lineOf } from "./application.ts";
import { type Check, evidence, type Exemption, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { prefix, type Setting, settings, withoutPrefix } from "./configuration.ts";

const DOCUMENTS = ["README.md", "docs/**/*.md", ".env.example", ".env.sample", "**/.env.example"];

/** A row or a line for each setting, under the name of its variable. */
const documentsEverySetting: Check = (facts) => {
  const fields = settings(facts);
  if (fields.length === 0)
    return fail("No settings class declares what can be configured.", "Declare settings in a BaseSettings class.");
  const start = prefix(facts)?.value ?? "";
  const bare = new Set(
    withoutPrefix(facts).flatMap(({ path, attributes }) => attributes.map(({ line }) => `${path}:${line}`)),
  );
  const named = ({ name, path, line }: Setting): string =>
    ((bare.has(`${path}:${line}`) ? "" : start) + name).toUpperCase();
  const places = mentions(facts);
  const missing = fields.filter((field) => !places.has(named(field)));
  if (missing.length > 0) {
    return failures(
      missing.map((field) =>
        finding(
          `${named(field)} is documented nowhere.`,
          "Add it to the table of settings, with its default and its flag.",
          field,
        ),
      ),
    );
  }
  return pass(...fields.map((field) => evidence(named(field), places.get(named(field)) ?? {})));
};

/** Where each word of the documents stands first, in upper case. */
function mentions({ glob, tree }: Facts): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const path of glob(DOCUMENTS)) {
    for (const [index, row] of (tree.text(path) ?? "").split("\n").entries()) {
      for (const [word] of row.matchAll(/[A-Za-z]\w*/g)) {
        const name = word.toUpperCase();
        if (!places.has(name)) places.set(name, { path, line: index + 1 });
      }
    }
  }
  return places;
}

/** `x: str | None` without a default is neither required nor has it one. */
const spellsDefaults: Check = (facts) => {
  const fields = settings(facts);
  if (fields.length === 0)
    return fail(
      "No settings class declares defaults.",
      "Declare settings in a BaseSettings class, with their defaults.",
    );
  const unclear = fields.filter(
    ({ annotation, value }) => value === undefined && /\bNone\b|Optional\[/.test(annotation),
  );
  if (unclear.length > 0) {
    return failures(
      unclear.map(({ name, path, line }) =>
        finding(`${name} may be None, and has no default.`, "Spell the default out, or require a value.", {
          path,
          line,
        }),
      ),
    );
  }
  const pages = facts.glob(DOCUMENTS).flatMap((path) => {
    const line = lineOf(facts.tree.text(path) ?? "", /^\|.*\bdefaults?\b.*\||^#?\s*[A-Z][A-Z0-9_]+=/im);
    return line > 0 ? [{ path, line }] : [];
  });
  return found(
    pages,
    (page) => evidence("defaults are listed", page),
    () =>
      fail(
        "No document lists the defaults.",
        "List every setting with its default, in docs/configuration.md or .env.example.",
      ),
  );
};

/** Where a file is read at all: docs name the one place and format. */
const documentsTheFile: Check = (facts) => {
  const reader = readers(facts)[0];
  const name = /(?:toml|yaml|json)_file\s*=\s*["']([^"']+)["']/.exec(reader?.text ?? "")?.[1];
  if (name === undefined)
    return fail("Where the configuration file stands is not fixed.", "Read one file, at one documented path.", {
      path: reader?.path ?? "",
    });
  const pages = facts.glob(DOCUMENTS).flatMap((path) => {
    const line = (facts.tree.text(path) ?? "").split("\n").findIndex((row) => row.includes(name)) + 1;
    return line > 0 ? [{ path, line }] : [];
  });
  return found(
    pages,
    (page) => evidence(name, page),
    () => fail(`No document says that ${name} is read.`, "Document the path and the format."),
  );
};

function readers({ python }: Facts): readonly PythonModule[] {
  return python.application.filter(({ text }) =>
    /\b(?:toml_file|yaml_file|json_file|configparser|tomllib\.load|yaml\.safe_load|tomli\.load)\b/.test(text),
  );
}

const readsNoFile: Exemption = (facts) => (readers(facts).length === 0 ? "It reads no configuration file." : undefined);

/** Names that a changelog says to be gone. */
function renamed(facts: Facts): readonly { readonly name: string; readonly path: string; readonly line: number }[] {
  const start = prefix(facts)?.value ?? "";
  return facts.glob(["CHANGELOG.md", "docs/**/*change*.md"]).flatMap((path) =>
    (facts.tree.text(path) ?? "").split("\n").flatMap((row, index) => {
      const name =
        /renam/i.test(row) && start !== "" ? new RegExp(`\`?(${start}[A-Z0-9_]+)\`?`).exec(row)?.[1] : undefined;
      return name === undefined ? [] : [{ name, path, line: index + 1 }];
    }),
  );
}

const keepsOldNames: Check = (facts) => {
  const texts = facts.python.application.filter(({ text }) => /AliasChoices|validation_alias|alias=/.test(text));
  const gone = renamed(facts).filter(
    ({ name }) => !texts.some(({ text }) => text.toLowerCase().includes(name.toLowerCase())),
  );
  if (gone.length > 0)
    return failures(
      gone.map(({ name, ...place }) =>
        finding(`${name} was renamed and is read no more.`, "Keep the old name as an alias, with a warning.", place),
      ),
    );
  return pass(...renamed(facts).map(({ name, ...place }) => evidence(`${name} is still read`, place)));
};

const nothingRenamed: Exemption = (facts) =>
  renamed(facts).length === 0 ? "No change log says that a setting was renamed." : undefined;

export const settingsReference: Topic = {
  id: "settings-reference",
  title: "What is documented of the settings",
  bindings: [
    { rules: ["PY-CFG-001"], by: "facts", check: documentsTheFile, unless: readsNoFile },
    { rules: ["PY-CFG-002b"], by: "facts", check: keepsOldNames, unless: nothingRenamed },
    { rules: ["PY-CFG-002c"], by: "facts", check: spellsDefaults },
    { rules: ["PY-CFG-004"], by: "facts", check: documentsEverySetting },
  ],
};
