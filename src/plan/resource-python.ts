/** Columns that the generated Python keeps to (PY-STYLE-002). */
const LINE_LENGTH = 79;

/** Packages that are the service's own; what is neither one nor the other comes from others. */
const FIRST_PARTY = new Set(["app", "tests"]);
const STANDARD_LIBRARY = new Set([
  "asyncio",
  "collections",
  "dataclasses",
  "datetime",
  "decimal",
  "json",
  "typing",
  "uuid",
]);

/** What a module imports from another: names, or the module itself, perhaps by another name. */
export type Import = readonly [module: string, names: readonly string[]] | readonly [module: string, alias?: string];

/** The first of several spellings that fits on a line, else the last. */
export function fit(...spellings: readonly [string, ...string[]]): string {
  const fits = (text: string) => text.split("\n").every((line) => line.length <= LINE_LENGTH);
  return spellings.find(fits) ?? spellings[spellings.length - 1] ?? "";
}

/**
 * A list in brackets as black writes it: on one line if it fits, else its elements on a line of their own, else one each.
 *
 * @param open up to and with the bracket: `sa.Column(`
 * @param close the bracket and what follows it
 */
export function bracketed(indent: string, open: string, elements: readonly string[], close: string): string {
  const line = elements.join(", ");
  const whole = `${indent}${open}${line}${close}`;
  const inside = `${indent}${open}\n${indent}    ${line}\n${indent}${close}`;
  const each = `${indent}${open}\n${elements.map((element) => `${indent}    ${element},\n`).join("")}${indent}${close}`;
  // A collection, as opposed to the arguments of something, has no form in between.
  const isCollection = /(?:^|\s)[[({]$/.test(open) && elements.length > 1;
  return isCollection ? fit(whole, each) : fit(whole, inside, each);
}

/** The imports of a module as isort and ruff sort them, one paragraph each for the standard library, others and the service. */
export function importBlock(imports: readonly Import[]): string {
  const sections: string[][] = [[], [], []];
  const statements = imports.map(([module, names]) => ({
    module,
    text: statement(module, names),
    from: Array.isArray(names),
  }));
  // Plain imports first, then by module.
  for (const { module, text } of statements.toSorted(
    (a, b) => Number(a.from) - Number(b.from) || compare(a.module, b.module),
  )) {
    sections[sectionOf(module)]?.push(text);
  }
  return sections
    .filter((section) => section.length > 0)
    .map((section) => section.join("\n"))
    .join("\n\n");
}

function statement(module: string, names: readonly string[] | string | undefined): string {
  if (names === undefined) return `import ${module}`;
  if (typeof names === "string") return `import ${module} as ${names}`;
  const sorted = names.toSorted((a, b) => kindOf(a) - kindOf(b) || compare(a.toLowerCase(), b.toLowerCase()));
  return fit(
    `from ${module} import ${sorted.join(", ")}`,
    `from ${module} import (\n${sorted.map((name) => `    ${name},\n`).join("")})`,
  );
}

function sectionOf(module: string): number {
  const root = module.split(".")[0] ?? "";
  return STANDARD_LIBRARY.has(root) ? 0 : FIRST_PARTY.has(root) ? 2 : 1;
}

/** Constants, classes, everything else. */
function kindOf(name: string): number {
  return /^[A-Z][A-Z0-9_]+$/.test(name) ? 0 : /^[A-Z]/.test(name) ? 1 : 2;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
