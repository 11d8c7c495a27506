import type { Answers, Catalog } from "../../model.ts";
import type { Tier, TierFacts } from "../../tier.ts";
import { resolveAnswers } from "../../answers/resolve.ts";
import { withTime } from "../../answers/time.ts";
import { stacks, TIERS } from "../../catalog/catalog.ts";
import { treeOf } from "../../facts/tree.ts";
import { USUAL_PYTHON } from "../../plan/derive.ts";
import { rulesOf } from "../../standards/standards.ts";
import { VERSION } from "../../version.ts";
import { inspect } from "../check/check.ts";
import { gateTargets } from "../check/commands.ts";
import { renderRepository } from "../create.ts";
import type { Table } from "../tables.ts";

/** A tier as people compare it with the others. */
export interface TierSummary extends Pick<
  TierFacts,
  "title" | "summary" | "lineCoverage" | "mutationCoverage" | "snapshot" | "dast" | "signing" | "cve" | "platforms"
> {
  readonly tier: Tier;
  /** Of the standard `tiers`. */
  readonly rules: number;
  /** Of a new repository with the usual answers. */
  readonly files: number;
  /** Commands of such a repository that prove rules. */
  readonly gates: readonly string[];
  /** How long its suite takes, with its image and all else that a pipeline does, on two cores. */
  readonly minutes?: number;
}

/** All tiers that a stack can be generated at, each from a repository that is rendered for this. */
export function summaries(catalog: Catalog): readonly TierSummary[] {
  const stack = stacks(catalog)[0];
  return TIERS.filter((tier) => stack?.tiers.includes(tier) === true).flatMap((tier) => {
    const facts = catalog.tiers[String(tier)];
    return facts === undefined ? [] : [summaryOf(tier, facts, catalog)];
  });
}

function summaryOf(tier: Tier, facts: TierFacts, catalog: Catalog): TierSummary {
  const { files } = renderRepository(usualAnswers(tier, catalog), catalog, VERSION);
  const tree = treeOf({ files: Object.fromEntries(files.map(({ path, text }) => [path, text])) });
  const inspection = inspect(tree, { standards: ["tiers"], rules: [], today: "2026-01-01" });
  const { title, summary, lineCoverage, mutationCoverage, snapshot, dast, signing, cve, platforms, minutes } = facts;
  return {
    tier,
    title,
    summary,
    rules: rulesOf("tiers").filter((rule) => rule.tier === tier).length,
    files: files.length,
    gates: gateTargets(inspection),
    ...(minutes === undefined ? {} : { minutes }),
    lineCoverage,
    mutationCoverage,
    snapshot,
    dast,
    signing,
    cve,
    platforms,
  };
}

/** What a new service gets where only its tier is said. */
function usualAnswers(tier: Tier, catalog: Catalog): Answers {
  const given = { tier: { value: tier, source: "tier" } };
  const answers = resolveAnswers(given, catalog, { python: USUAL_PYTHON, directory: "orders" });
  return withTime(answers, "2026-01-01T00:00:00+00:00");
}

/** The tiers side by side, a column each. */
export function tiersTable(catalog: Catalog): Table {
  const tiers = summaries(catalog);
  const row = (name: string, cell: (tier: TierSummary) => string) => [name, ...tiers.map(cell)];
  return {
    columns: ["", ...tiers.map(({ tier, title }) => `${tier} ${title}`)],
    rows: [
      row("rules", ({ rules }) => String(rules)),
      row("files", ({ files }) => String(files)),
      row("gates", ({ gates }) => String(gates.length)),
      row("minutes", ({ minutes }) => (minutes === undefined ? "" : String(minutes))),
      row("line coverage", ({ lineCoverage }) => `${lineCoverage} %`),
      row("mutation coverage", ({ mutationCoverage }) => (mutationCoverage === 0 ? "none" : `${mutationCoverage} %`)),
      row("known vulnerabilities", ({ cve }) => policy(cve)),
      row("changed API", ({ snapshot }) => SNAPSHOTS[snapshot]),
      row("attacks (DAST)", ({ dast }) => dast),
      row("signatures", ({ signing }) => SIGNING[signing]),
      row("image for", ({ platforms }) => (platforms.length === 0 ? "this machine" : platforms.join(", "))),
    ],
  };
}

const SNAPSHOTS = { none: "none", flag: "flagged", warn: "warned about", break: "breaks the build" } as const;

const SIGNING = {
  none: "none",
  documented: "unsigned is documented",
  signed: "signed",
  warned: "signed, unsigned warns",
  blocked: "signed, unsigned is blocked",
} as const;

function policy({ fails, warns }: TierFacts["cve"]): string {
  const parts = [
    ...(fails === "none" ? [] : [`${fails} fails`]),
    ...(warns === "none" ? [] : [`${warns} ${fails === "none" ? "is documented" : "warns"}`]),
  ];
  return parts.length === 0 ? "of dependencies only" : parts.join(", ");
}
