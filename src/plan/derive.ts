import type { Answers, Catalog, Derived, Unit } from "../model.ts";
import { GroundrulesError } from "../errors.ts";
import { contributionsOf } from "./contributions.ts";
import { guidance, NO_GUIDANCE } from "./guidance.ts";

/** Oldest first. A service supports all of them, so the linters target the first. */
export const PYTHON_VERSIONS: readonly string[] = ["3.11", "3.12", "3.13", "3.14"];

/** What is taken where neither the machine nor the service says which. */
export const USUAL_PYTHON = "3.13";

const API_PREFIX = "/api/v1";

/** A name that registries, code hosts and Kubernetes accept, from free text: `Ünï & Co` becomes `uni-co`. */
export function slug(text: string): string {
  // Most names are ASCII; to compile the class of all marks would take them a tenth of the whole run.
  // oxlint-disable-next-line no-control-regex -- NUL to DEL is what ASCII is
  const letters = /^[\0-\x7f]*$/.test(text) ? text : text.normalize("NFKD").replace(/\p{M}/gu, "");
  return letters
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 39)
    .replace(/-$/, "");
}

/** Everything that templates need and that follows from the answers. The only place where such values are computed. */
export function derive(answers: Answers, units: readonly Unit[], catalog: Catalog, generatorVersion: string): Derived {
  const tier = catalog.tiers[String(answers.tier)];
  if (tier === undefined)
    throw new GroundrulesError("TIER_UNKNOWN", `templates/tiers.json has no tier ${answers.tier}.`);
  const owner = slug(answers.organisation) || "owner";
  const ids = new Set(units.map((unit) => unit.id));
  return {
    title: titleCase(answers.name),
    owner,
    repository: `${owner}/${answers.name}`,
    image: `${answers.registry}/${owner}/${answers.name}`,
    envPrefix: `${answers.package.toUpperCase()}_`,
    apiPrefix: API_PREFIX,
    // SQLite is a file beside the code: what this asks for is a server, with a driver, migrations and a chart's secret.
    hasDatabase: answers.database !== "none" && (answers.project !== undefined || answers.database !== "sqlite"),
    hasAuthentication: answers.authentication !== "none",
    pythonTag: `py${PYTHON_VERSIONS[0]?.replace(".", "")}`,
    pythonVersions: PYTHON_VERSIONS,
    tier,
    watermark: answers.watermark === "header" && answers.project === undefined,
    responsible: responsible(answers.organisation, owner),
    components: units.map((unit) => unit.id),
    ...contributionsOf(answers, units, catalog),
    guidance: ids.has("agents") ? guidance(answers, ids, catalog) : NO_GUIDANCE,
    generatorVersion,
  };
}

/** Letters that no linter takes for others; 57 is what "# Responsible entity: " leaves of 79 columns. */
const PLAIN = /^[ -~\u00c0-\u024f]{1,57}$/;

function responsible(organisation: string, owner: string): string {
  const line = organisation.replace(/\s+/g, " ").trim();
  return PLAIN.test(line) ? line : owner;
}

function titleCase(name: string): string {
  return name
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
