import type { Facts } from "../facts/model.ts";
import type { PythonModule } from "../facts/model/python.ts";
import { lineOf, throughout } from "./application.ts";
import { type Check, all, evidence, fail, finding, found, pass, type Topic } from "./model.ts";

export interface Setting {
  readonly name: string;
  readonly annotation: string;
  readonly value?: string;
  readonly path: string;
  readonly line: number;
}

const hasSettingsClass: Check = (facts) =>
  found(
    settingsClasses(facts)
      .filter(({ direct }) => direct)
      .slice(0, 1),
    ({ path, line, name }) => evidence(`class ${name}`, { path, line }),
    () =>
      fail(
        "No class derives from pydantic_settings.BaseSettings.",
        "Read the environment with a BaseSettings class, in one place.",
      ),
  );

/** Whoever reads the environment beside the settings is invisible to validation and documentation. */
export const nothingElseReads: Check = (facts) =>
  throughout(
    facts,
    "settings alone read the environment",
    facts.python.application
      .filter((module) => /environ|getenv/.test(module.text) && !standsAlone(facts, module))
      .flatMap(({ path, text }) =>
        text.split("\n").flatMap((row, index) =>
          /^[^#"']*\bos\.(?:environ\b(?!\.copy)|getenv\()|^\s*(?:environ\[|getenv\()/.test(row)
            ? [
                finding("The environment is read beside the settings.", "Make it a field of the settings.", {
                  path,
                  line: index + 1,
                }),
              ]
            : [],
        ),
      ),
  );

/** A program of its own, which shares nothing with the application: a health check that has to start in milliseconds. */
function standsAlone({ python }: Facts, { path, text }: PythonModule): boolean {
  if (!/^if __name__ == ["']__main__["']/m.test(text)) return false;
  const name = path.replace(/\.py$/, "").split("/").at(-1) ?? "";
  const root = path.split("/")[0] ?? "";
  const alone = !new RegExp(`^\\s*(?:from|import) (?:\\.|${root}\\b)`, "m").test(text);
  const imported = new RegExp(`^[^\\S\\n]*(?:from|import) [^\\n]*\\b${name}\\b`, "m");
  return (
    alone &&
    !python.application.some((other) => other.path !== path && other.text.includes(name) && imported.test(other.text))
  );
}

const hasNoLiteralConfiguration: Check = (facts) =>
  throughout(
    facts,
    "no address or key is written into the code",
    facts.python.application.flatMap(({ path, text }) =>
      text.split("\n").flatMap((row, index) => {
        const literal =
          /["'](?:https?|postgres(?:ql)?(?:\+\w+)?|redis|amqp|mongodb(?:\+srv)?|mysql):\/\/(?!localhost|127\.0\.0\.1|["'{<])[^"'\s]+["']/.exec(
            row,
          )?.[0];
        const lifetime =
          /^([A-Z_]*(?:TOKEN|SESSION|COOKIE)[A-Z_]*(?:EXPIR|LIFETIME|TTL|MAX_AGE)[A-Z_]*)(?:\s*:[^=]+)?\s*=\s*\d/.exec(
            row,
          )?.[1];
        if (lifetime !== undefined)
          return [finding(`${lifetime} is written into the code.`, "Make it a setting.", { path, line: index + 1 })];
        const allowed = /^\s*#|json-schema\.org|tools\.ietf|rfc|w3\.org|example\.(?:com|org)/i.test(row);
        return literal === undefined || allowed
          ? []
          : [
              finding(`The address ${literal} is written into the code.`, "Make it a setting.", {
                path,
                line: index + 1,
              }),
            ];
      }),
    ),
  );

/** Fields of settings classes, also of those that derive from another one here. */
export function settings(facts: Facts): readonly Setting[] {
  return settingsClasses(facts).flatMap(({ path, attributes }) =>
    attributes
      .filter(
        ({ name, annotation }) =>
          annotation !== undefined &&
          !name.startsWith("_") &&
          name !== "model_config" &&
          !annotation.startsWith("ClassVar"),
      )
      .map(({ name, annotation = "", value, line }) => ({
        name,
        annotation,
        path,
        line,
        ...(value === undefined ? {} : { value }),
      })),
  );
}

function settingsClasses({ python }: Facts) {
  const modules = python.application.filter(({ text }) => text.includes("BaseSettings"));
  return modules.flatMap((module: PythonModule) => {
    const names = new Set(["BaseSettings", "pydantic_settings.BaseSettings"]);
    return module.syntax.classes.flatMap((each) => {
      if (!each.bases.some((base) => names.has(base))) return [];
      names.add(each.name);
      return [{ ...each, path: module.path, direct: each.bases.some((base) => base.endsWith("BaseSettings")) }];
    });
  });
}

export function prefix({
  python,
}: Facts): { readonly value: string; readonly path: string; readonly line: number } | undefined {
  for (const { path, text } of python.application) {
    const [, literal, name] = /\benv_prefix\s*=\s*(?:["']([^"']+)["']|([A-Z_]\w*))/.exec(text) ?? [];
    const value =
      literal ??
      (name === undefined ? undefined : new RegExp(`^${name}\\s*(?::[^=]+)?=\\s*["']([^"']+)`, "m").exec(text)?.[1]);
    if (value !== undefined && value !== "") return { value, path, line: lineOf(text, /\benv_prefix\s*=/) };
  }
  return undefined;
}

/** Classes whose fields are read from the environment under their bare names. */
export function withoutPrefix(facts: Facts) {
  const prefixed = new Set<string>();
  return settingsClasses(facts).filter(({ path, name, bases, line, endLine, attributes }) => {
    const body = (facts.tree.text(path) ?? "")
      .split("\n")
      .slice(line - 1, endLine)
      .join("\n");
    const has = /\benv_prefix\s*=/.test(body) || bases.some((base) => prefixed.has(base));
    if (has) prefixed.add(name);
    return (
      !has && attributes.some(({ annotation, name: field }) => annotation !== undefined && field !== "model_config")
    );
  });
}

const sharesPrefix: Check = (facts) => {
  const own = prefix(facts);
  const remedy = "Set env_prefix in the configuration of the settings class.";
  if (own === undefined) return fail("Environment variables share no prefix.", remedy);
  const [bare] = withoutPrefix(facts);
  if (bare !== undefined) return fail(`The variables of ${bare.name} have no prefix.`, remedy, bare);
  return pass(evidence(`prefix ${own.value}`, own));
};

export const configuration: Topic = {
  id: "configuration",
  title: "Configuration",
  bindings: [
    { rules: ["T3-4.3", "T4-4.4", "PY-CFG-002"], by: "facts", check: all(hasSettingsClass, nothingElseReads) },
    { rules: ["T5-4.10"], by: "facts", check: all(hasSettingsClass, nothingElseReads, hasNoLiteralConfiguration) },
    { rules: ["PY-CFG-000", "PY-CFG-002a", "PY-CFG-005"], by: "test" },
    { rules: ["PY-CFG-003"], by: "facts", check: sharesPrefix },
  ],
};
