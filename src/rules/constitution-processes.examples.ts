import type { Examples } from "./model.ts";

const page = (path: string, text: string) => ({ files: { [path]: text } });
const none = { files: {} };

/** A document that has to be there, with these words. */
const written = (path: string, text: string) => ({
  pass: [page(path, `# Title\n\n${text}\n`)],
  fail: [none, page(path, "# Title\n")],
});
const deadline = (path: string, right: string, wrong: string) => ({
  pass: [page(path, `${right}\n`)],
  fail: [none, page(path, `${wrong}\n`)],
});

export const examples: Examples = {
  "CON-40.6": written("docs/postmortem-template.md", "What Claude Code found in the logs."),
  "CON-41.2": { pass: [page("infra/main.tf", 'resource "aws_s3_bucket" "a" {}\n')], fail: [none] },
  "CON-53.3": written("docs/data-inventory.md", "Names are personal data."),
  "CON-54.2": deadline("SECURITY.md", "| critical | 7 days |", "| critical | 14 days |"),
  "CON-54.3": deadline(
    "SECURITY.md",
    "High findings are fixed within 30 days.",
    "High findings are fixed within 90 days.",
  ),
  "CON-54.4": written(".github/SECURITY.md", "Report it privately."),
  "CON-57.1": written("docs/compliance/gdpr.md", "Who processes what."),
  "CON-57.2": written("docs/compliance/soc2.md", "Controls by criterion."),
  "CON-57.3": written("docs/compliance/hipaa.md", "Safeguards."),
  "CON-57.4": written("docs/compliance/pci-dss.md", "Requirements."),
  "CON-65.1": {
    pass: [
      {
        files: {
          "docs/deployment.md": "# Deploy\n",
          "docs/runbooks/rollback.md": "# Back\n",
          "docs/runbooks/ops.md": "# Operation\n\n## Scaling\n\n## Restore a backup\n",
        },
      },
    ],
    fail: [none, { ...page("docs/runbooks/rollback.md", "# Rollback\n"), says: "deploy, scale, restore" }],
  },
  "CON-65.2": written("docs/incident-response.md", "Who is called."),
  "CON-65.3": written("docs/disaster-recovery.md", "RPO is an hour, RTO a day."),
  "CON-65.4": written("docs/capacity-planning.md", "Twice the peak."),
  "CON-71.1": written("docs/release.md", "Cut release/1.2 from main."),
  "CON-71.8": written("docs/release.md", "Watch the metrics of the service for an hour."),
  "CON-72.1": written("docs/release.md", "A hotfix starts from the tag that runs."),
  "CON-72.4": deadline("docs/postmortem.md", "Within 24 hours.", "Within 72 hours."),
  "CON-83.1": {
    pass: [page(".github/labels.yml", "- critical\n- high\n- medium\n- low\n")],
    fail: [page(".github/labels.yml", "- critical\n- high\n- low\n")],
  },
  "CON-84.1": written("docs/rfc/template.md", "What is proposed."),
  "CON-84.9": written("docs/migrations/v2.md", "Rename the field."),
  "CON-84.11": deadline(
    ".specify/memory/constitution.md",
    "**Version**: 2.1.0 | **Ratified**: 2025-01-01 | **Last Amended**: 2026-03-01",
    "**Version**: 2.1.0 | **Ratified**: soon",
  ),
};
