import type { Facts } from "../facts/model.ts";
import { lineOf } from "./application.ts";
import { docs } from "./constitution-documents.ts";
import { type Check, evidence, fail, found, pass, type Topic } from "./model.ts";
import { within } from "./system-documents.ts";
import { document, INSTRUCTIONS, PAGES, says } from "./written.ts";

const RUNBOOKS = ["deploy", "rollback", "scal", "restor"];

const hasRunbooks: Check = ({ glob, tree }) => {
  const pages = glob([
    "{docs,doc,ops}/**/runbooks/**/*.md",
    "runbooks/**/*.md",
    "docs/deployment.md",
    "docs/**/*{rollback,restore,backup,scaling}*.md",
  ]);
  const judged = RUNBOOKS.map((word) => {
    const titled = new RegExp(`^#+ .*${word}`, "im");
    const path = pages.find(
      (page) => page.split("/").at(-1)?.toLowerCase().includes(word) === true || titled.test(tree.text(page) ?? ""),
    );
    return {
      word,
      place: path === undefined ? undefined : { path, line: Math.max(1, lineOf(tree.text(path) ?? "", titled)) },
    };
  });
  const names = ["deploy", "roll back", "scale", "restore"];
  const missing = names.filter((_, index) => judged[index]?.place === undefined);
  if (missing.length > 0)
    return fail(`No runbook says how to ${missing.join(", ")}.`, "Write one for each in docs/runbooks.");
  return pass(...judged.flatMap(({ place }) => (place === undefined ? [] : [evidence("runbook", place)])));
};

const SECURITY = ["{,.github/,docs/}SECURITY.md", "docs/**/*{vulnerabilit,security}*.md"];
const fixes = (severity: string, days: number): Check =>
  says(
    SECURITY,
    new RegExp(`^(?=.*\\b${severity}\\b)(?=.*\\b${days} days\\b)`, "i"),
    `No policy fixes ${severity} vulnerabilities within ${days} days.`,
    "Give the deadline in SECURITY.md.",
  );

const infrastructure: Check = (facts: Facts) =>
  found(
    facts.glob(["**/*.tf", "**/Pulumi.{yaml,yml}"]),
    (path) => evidence("infrastructure", { path }),
    () => fail("Neither Terraform nor Pulumi describes the infrastructure.", "Write it in infra/."),
  );

export const constitutionProcesses: Topic = {
  id: "constitution-processes",
  title: "Documents on operation, compliance and change",
  bindings: [
    {
      by: "facts",
      rules: ["CON-40.6"],
      check: document(docs("post-mortem", "postmortem"), "docs/postmortem-template.md", [
        /Claude/,
        "the analysis by Claude Code",
      ]),
    },
    { by: "facts", rules: ["CON-41.2"], check: infrastructure },
    {
      by: "facts",
      rules: ["CON-53.3"],
      check: document(
        docs("data-inventory", "data_inventory", "pii", "privacy", "personal-data"),
        "docs/data-inventory.md",
        [/\bpersonal\b|\bPII\b/i, "personal data"],
      ),
    },
    { by: "facts", rules: ["CON-54.2"], check: fixes("critical", 7) },
    { by: "facts", rules: ["CON-54.3"], check: fixes("high", 30) },
    {
      by: "facts",
      rules: ["CON-54.4"],
      check: document(["{,.github/,docs/}SECURITY.md"], "SECURITY.md", [/\breport/i, "how to report"]),
    },
    { by: "facts", rules: ["CON-57.1"], check: document(docs("gdpr"), "docs/compliance/gdpr.md") },
    { by: "facts", rules: ["CON-57.2"], check: document(docs("soc2", "soc-2"), "docs/compliance/soc2.md") },
    { by: "facts", rules: ["CON-57.3"], check: document(docs("hipaa"), "docs/compliance/hipaa.md") },
    { by: "facts", rules: ["CON-57.4"], check: document(docs("pci-dss", "pci"), "docs/compliance/pci-dss.md") },
    { by: "facts", rules: ["CON-65.1"], check: hasRunbooks },
    { by: "facts", rules: ["CON-65.2"], check: document(docs("incident"), "docs/incident-response.md") },
    {
      by: "facts",
      rules: ["CON-65.3"],
      check: document(
        docs("disaster-recovery", "disaster_recovery", "recovery"),
        "docs/disaster-recovery.md",
        [/\bRPO\b|recovery point/i, "the recovery point"],
        [/\bRTO\b|recovery time/i, "the recovery time"],
      ),
    },
    { by: "facts", rules: ["CON-65.4"], check: document(docs("capacity"), "docs/capacity-planning.md") },
    {
      by: "facts",
      rules: ["CON-71.1"],
      check: says(
        ["docs/**/*release*.md", "RELEASING.md", "CONTRIBUTING.md", ".github/workflows/*release*"],
        /release branch|\brelease\/|branch.*\brelease/i,
        "No document cuts a release branch from main.",
        "Say it first in docs/release.md.",
      ),
    },
    {
      by: "facts",
      rules: ["CON-71.8"],
      check: says(
        ["docs/**/*release*.md", "RELEASING.md", "docs/deployment.md"],
        /\b(?:watch|observe|monitor)\b.*\b(?:metrics|logs|dashboards?)\b|\bdashboards?\b/i,
        "No document says what to watch after a release.",
        "Name the dashboards in docs/release.md.",
      ),
    },
    {
      by: "facts",
      rules: ["CON-72.1"],
      check: says(
        [...PAGES, ".github/workflows/*hotfix*"],
        /\bhotfix\b.*\btag\b|\btag\b.*\bhotfix\b/i,
        "No document says that a hotfix starts from the tag in production.",
        "Say it in docs/release.md.",
      ),
    },
    { by: "facts", rules: ["CON-72.4"], check: within(24) },
    {
      by: "facts",
      rules: ["CON-83.1"],
      check: says(
        [...PAGES, ".github/ISSUE_TEMPLATE/*", ".github/labels.{yml,yaml}"],
        [/\bcritical\b/i, /\bhigh\b/i, /\bmedium\b/i, /\blow\b/i],
        "Nothing ranks violations from critical to low.",
        "Give the four severities in labels or in an issue template.",
      ),
    },
    {
      by: "facts",
      rules: ["CON-84.1"],
      check: document(
        ["docs/{rfc,rfcs}/*template*.md", "rfcs/*template*.md", "docs/{rfc,rfcs}/0000*.md"],
        "docs/rfc/template.md",
      ),
    },
    {
      by: "facts",
      rules: ["CON-84.9"],
      check: document(
        [
          "docs/migrations/*.md",
          "docs/migrat*.md",
          "docs/**/*{upgrade,migration-guide,migration}*.md",
          "MIGRATION.md",
          "UPGRADING.md",
        ],
        "docs/migration-guide.md",
      ),
    },
    {
      by: "facts",
      rules: ["CON-84.11"],
      check: says(
        ["**/constitution.md", ...INSTRUCTIONS],
        /(?=.*\bVersion\W{1,6}v?\d+\.\d+\.\d+)(?=.*\bRatified\W{1,6}\d{4}-\d{2}-\d{2})(?=.*\bAmended\W{1,6}\d{4}-\d{2}-\d{2})/i,
        "The constitution does not state its version and its two dates.",
        "End it with Version, Ratified and Last Amended.",
      ),
    },
  ],
};
