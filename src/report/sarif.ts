import type { Finding, Level, Place, Report, Result, Rule } from "../conformance.ts";
import { withoutLines } from "../rules/baseline.ts";
import { distinct, groupBy } from "./collect.ts";
import { markdown, plain } from "./escape.ts";
import { fingerprint } from "./fingerprint.ts";
import { showPlace } from "./groups.ts";
import type { Render } from "./model.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** GitHub takes no more from a run. */
const MOST_RESULTS = 25_000;

/** GitHub shows a finding at a line of a file, so one about the repository as a whole stands at the start of this one. */
const WHOLE: Place = { path: "README.md", line: 1 };

const LEVEL: Readonly<Record<Level, string>> = { must: "error", should: "warning", may: "note" };

/**
 * SARIF 2.1.0. Only findings are results: GitHub opens an alert for whatever is in the file, be it suppressed or not. With `verbose`,
 * what is waived is there as suppressed, and what holds with kind `pass`.
 */
export const sarif: Render = (report, { verbose }) => {
  const baselined = report.results.some(({ known }) => known === true);
  const found = report.results.flatMap((result) => resultsOf(result, baselined, verbose)).slice(0, MOST_RESULTS);
  const ids = new Set(found.map(({ ruleId }) => ruleId));
  const rules = distinct(
    report.results.map(({ rule }) => rule),
    ({ id }) => id,
  ).filter(({ id }) => ids.has(id));
  const index = new Map(rules.map(({ id }, position) => [id, position]));
  const results = found.map((result) => ({ ...result, ruleIndex: index.get(result.ruleId) }));
  const log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "groundrules",
            semanticVersion: report.generator,
            rules: rules.map((rule) => ruleOf(rule, report)),
          },
        },
        // Tells this analysis from those of other tools for the same commit.
        automationDetails: { id: "groundrules/" },
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: report.problems.map(notification) }],
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function ruleOf(rule: Rule, { sections }: Report): object {
  const { id, demand, standard, section, level, tier, verification, method } = rule;
  const { title, why } = sections[section] ?? { title: section, why: "" };
  const paragraphs = [demand, why, method === undefined ? "" : `To verify it: ${method}`].filter(Boolean);
  const more = `groundrules explain ${id}`;
  return {
    id,
    shortDescription: { text: plain(demand) },
    fullDescription: { text: [demand, why].filter(Boolean).map(plain).join(" ") },
    help: {
      text: [...paragraphs.map(plain), `More: ${more}`].join("\n\n"),
      markdown: [`**${id}** (${level}, ${markdown(title)})`, ...paragraphs.map(markdown), `More: \`${more}\``].join(
        "\n\n",
      ),
    },
    defaultConfiguration: { level: LEVEL[level] },
    properties: { tags: [standard, section, verification, ...(tier === undefined ? [] : [`tier-${tier}`])] },
  };
}

type SarifResult = Readonly<Record<string, unknown>> & { readonly ruleId: string };

function resultsOf(result: Result, baselined: boolean, verbose: boolean): readonly SarifResult[] {
  const { rule, outcome, evidence, findings, waiver, known } = result;
  if (outcome === "fail") {
    const state = baselined ? { baselineState: known === true ? "unchanged" : "new" } : {};
    return failed(rule, findings).map((item) => ({ ...item, ...state }));
  }
  if (!verbose) return [];
  if (outcome === "waived") {
    const justification =
      waiver === undefined ? (result.reason ?? "") : `${waiver.reason} (${showPlace(waiver)}, until ${waiver.expires})`;
    return failed(rule, findings).map((item) => ({
      ...item,
      suppressions: [{ kind: "external", status: "accepted", justification }],
    }));
  }
  if (outcome !== "pass") return [];
  const message = { text: evidence.map((item) => plain(item.text)).join("; ") || "It holds." };
  const places = evidence.length > 0 ? evidence : [WHOLE];
  return [{ ruleId: rule.id, kind: "pass", level: "none", message, locations: places.map(location) }];
}

/** A code host takes two findings of one rule at one place for the same: they are one result. */
function failed(rule: Rule, findings: readonly Finding[]): readonly SarifResult[] {
  const places = groupBy(findings, ({ path = WHOLE.path, line = 1 }) => `${path}\0${line}`);
  const seen = new Map<string, number>();
  return [...places.values()].map((own) => {
    const [first] = own as [Finding];
    const key = [rule.id, first.path ?? "", ...own.map(({ message }) => withoutLines(message))].join("\0");
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return {
      ruleId: rule.id,
      kind: "fail",
      level: LEVEL[rule.level],
      message: { text: own.map(({ message, remedy }) => plain(`${message} ${remedy}`)).join("\n") },
      locations: [location(first)],
      // Not primaryLocationLineHash: GitHub's upload computes that from the line itself, and warns of any other.
      partialFingerprints: { "groundrules/v1": `${fingerprint(key)}:${occurrence}` },
    };
  });
}

function location(place: Place): object {
  const { path, line = 1 } = place.path === undefined ? WHOLE : place;
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path ?? ""), uriBaseId: "%SRCROOT%" },
      region: { startLine: line },
    },
  };
}

function uriOf(path: string): string {
  return path.toWellFormed().split("/").map(encodeURIComponent).join("/");
}

function notification({ message, ...place }: Report["problems"][number]): object {
  return {
    level: "warning",
    message: { text: plain(message) || "unreadable" },
    ...(place.path === undefined ? {} : { locations: [location(place)] }),
  };
}
