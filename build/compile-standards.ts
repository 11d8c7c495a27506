import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Rule, Section } from "../src/conformance.ts";
import type { GuidanceRule } from "../src/guidance.ts";
import type { GuidanceText } from "../src/plan/guidance.ts";

const STANDARDS = ["tiers", "python", "system", "vaultmesh", "constitution"];

/** Components whose files are Python that people write: what their rules demand, an assistant has to know while it writes. */
const CODE = new Set(["fastapi", "resource", "alembic", "tests"]);

/** Sections that speak of how such code is written, whichever tool checks it. */
const CODE_SECTIONS = /^PY-(CODE|DOC|STYLE)$/;

/**
 * What a tier says to assistants, watermarks included, and the gates that they run after every edit: they have to know all of
 * it, however it is verified.
 */
const GUARD_RAILS = /^(T\d-0|T[1-4]-11|T5-12|T[23]-12|T5-13|PY-QG)$/;

/** Rules that say others again, in short. */
const SUMMARY = "PY-QR";

type RuleRecord = Omit<Rule, "standard">;

/**
 * Compiles the standards into the source of one JavaScript module: each is a string of JSON, parsed when it is asked for.
 *
 * @param data absolute path of the folder `src/standards/data`
 */
export function compileStandards(data: string): string {
  const rules = STANDARDS.map((id) => `${id}: ${JSON.stringify(JSON.stringify(read(data, id)))}`);
  return [
    `export const standards = ${JSON.stringify(read(data, "standards"))};`,
    `export const sections = ${JSON.stringify(JSON.stringify(read(data, "sections")))};`,
    `export const rules = { ${rules.join(",\n")} };\n`,
  ].join("\n");
}

/** Every file that the compiled module depends on, for watching. */
export function standardsSources(data: string): string[] {
  return readdirSync(data).map((name) => join(data, name));
}

/**
 * What instructions for assistants are made of, as one JavaScript expression: by standard, a string of JSON. Part of the templates'
 * catalogue, so that an older version of the templates keeps the rules of its time.
 *
 * @param intern what stands for a string in the expression
 */
export function guidanceExpression(data: string, intern: (source: string) => string): string {
  if (!existsSync(data)) return "{}";
  const sections = read(data, "sections") as Readonly<Record<string, Section>>;
  const standards = read(data, "standards") as readonly { readonly id: string; readonly title: string }[];
  const texts = standards.map(({ id, title }) => {
    const rules = read(data, id) as readonly RuleRecord[];
    const told = withoutParts(
      rules.filter((rule) => !isConduct(rule) && rule.level !== "may" && rule.section !== SUMMARY),
    );
    const text: GuidanceText = {
      title,
      conduct: bySection(rules.filter(isConduct), sections),
      code: bySection(told.filter(isCode), sections),
      delivery: bySection(
        told.filter((rule) => !isCode(rule)),
        sections,
      ),
    };
    return `${id}: ${intern(JSON.stringify(JSON.stringify(text)))}`;
  });
  return `{ ${texts.join(",\n")} }`;
}

function read(data: string, name: string): unknown {
  return JSON.parse(readFileSync(join(data, `${name}.json`), "utf8"));
}

function isConduct({ verification, component, section }: RuleRecord): boolean {
  return verification === "conduct" || component === "agents" || GUARD_RAILS.test(section);
}

function isCode({ component, section, verification }: RuleRecord): boolean {
  if (CODE_SECTIONS.test(section)) return true;
  return component === undefined ? verification === "test" : CODE.has(component);
}

/** A rule says in one line what its lettered parts say in several. */
function withoutParts(rules: readonly RuleRecord[]): readonly RuleRecord[] {
  const ids = new Set(rules.map(({ id }) => id));
  return rules.filter(({ id }) => !/\d[a-z]$/.test(id) || !ids.has(id.slice(0, -1)));
}

function bySection(rules: readonly RuleRecord[], sections: Readonly<Record<string, Section>>): GuidanceText["code"] {
  const keys = [...new Set(rules.map(({ section }) => section))];
  return keys.map((key) => ({
    title: sections[key]?.title ?? key,
    rules: rules.filter(({ section }) => section === key).map(entry),
  }));
}

/** What goes without saying is left out. */
function entry({ id, level, tier, kinds, demand }: RuleRecord): GuidanceRule {
  return {
    id,
    text: inline(demand),
    ...(level === "must" ? {} : { level }),
    ...(tier === undefined ? {} : { tier }),
    ...(kinds.includes("all") ? {} : { kinds }),
  };
}

/** Text of a rule as inline Markdown: code stays code, and nothing else is markup. What it is short for stands beside it. */
function inline(demand: string): string {
  const text = demand.replace(/ \(short form of [^)]*\)/, "");
  return text.replace(/`[^`]*`|[\\*[\]<>|~#]|\b_|_\b/g, (match) => (match.startsWith("`") ? match : `\\${match}`));
}
