import { noAuthentication, noOutboundContext, noRoute, noTracing } from "./absences.ts";
import type { Exemption, Topic } from "./model.ts";
import { choosesSampler, keepsErrors } from "./trace-sampling.ts";

const noPrivilegedPath = noRoute("is privileged", "admin", "superuser", "impersonate", "sudo", "internal");

/** Neither by its path nor by whom it lets in. */
const noPrivilegedRoute: Exemption = (facts, question) =>
  facts.python
    .mentioning("superuser", "admin", "Admin", "staff")
    .some(({ test, text }) => !test && /\bDepends\(\s*[\w.]*(?:superuser|admin|staff)/i.test(text))
    ? undefined
    : noPrivilegedPath(facts, question);

const noConfigurationRoute = noRoute(
  "changes the configuration",
  "config",
  "configuration",
  "setting",
  "feature-?flag",
  "toggle",
);
const noBulkRoute = noRoute(
  "exports or changes things in bulk",
  "bulk",
  "batch(?:es)?",
  "export",
  "import",
  "download",
  "dump",
);

export const observability: Topic = {
  id: "observability",
  title: "Logs, traces, metrics and audit",
  bindings: [
    // Correlation.
    { by: "test", rules: ["PY-OBS-001", "PY-OBS-004", "PY-OBS-005", "PY-OBS-006", "PY-OBS-008", "PY-OBS-009"] },
    { by: "test", rules: ["PY-OBS-010", "PY-OBS-010a", "PY-OBS-010b", "PY-OBS-010c"] },
    { by: "test", rules: ["PY-OBS-007", "PY-OBS-034"], unless: noOutboundContext },
    // Records, and what is in them.
    { by: "test", rules: ["PY-OBS-000a", "PY-OBS-015", "PY-OBS-016", "PY-OBS-017", "PY-OBS-018"] },
    { by: "test", rules: ["PY-OBS-019", "PY-OBS-019a", "PY-OBS-019b", "PY-OBS-019c", "PY-OBS-019d", "PY-OBS-019e"] },
    { by: "test", rules: ["PY-OBS-020", "PY-OBS-021", "PY-OBS-022", "PY-OBS-023", "PY-OBS-024"] },
    { by: "test", rules: ["PY-OBS-000b", "PY-OBS-025", "PY-OBS-026"] },
    // Calls to other systems.
    { by: "test", rules: ["PY-OBS-027", "PY-OBS-027a", "PY-OBS-027b", "PY-OBS-027c", "PY-OBS-027d"] },
    { by: "test", rules: ["PY-OBS-028", "PY-OBS-028a", "PY-OBS-029"] },
    { by: "test", rules: ["PY-OBS-030", "PY-OBS-030a", "PY-OBS-030b", "PY-OBS-030c"] },
    // Traces.
    { by: "test", rules: ["PY-OBS-031", "PY-OBS-032", "PY-OBS-032a", "PY-OBS-032b", "PY-OBS-032c"] },
    { by: "test", rules: ["PY-OBS-033", "PY-OBS-033a", "PY-OBS-033b", "PY-OBS-033c"] },
    { by: "facts", rules: ["PY-OBS-036"], unless: noTracing, check: choosesSampler },
    { by: "host", rules: ["PY-OBS-037"], unless: noTracing, carrier: keepsErrors },
    // Metrics.
    {
      by: "test",
      rules: ["PY-OBS-038", "PY-OBS-039", "PY-OBS-040", "PY-OBS-041", "PY-OBS-042", "PY-OBS-043", "PY-OBS-044"],
    },
    // Errors.
    { by: "test", rules: ["PY-OBS-045", "PY-OBS-046", "PY-OBS-046a", "PY-OBS-046b", "PY-OBS-046c", "PY-OBS-046d"] },
    { by: "test", rules: ["PY-OBS-047", "PY-OBS-047a", "PY-OBS-048", "PY-OBS-050"] },
    { by: "test", rules: ["PY-OBS-049", "PY-OBS-049a", "PY-OBS-049b", "PY-OBS-049c"] },
    { by: "test", rules: ["PY-OBS-051", "PY-OBS-051a", "PY-OBS-051b", "PY-OBS-051c"] },
    // Audit.
    {
      by: "test",
      rules: ["PY-OBS-052", "PY-OBS-053", "PY-OBS-057", "PY-OBS-058", "PY-OBS-058a", "PY-OBS-059"],
      unless: noAuthentication,
    },
    { by: "test", rules: ["PY-OBS-054"], unless: noPrivilegedRoute },
    { by: "test", rules: ["PY-OBS-055"], unless: noConfigurationRoute },
    { by: "test", rules: ["PY-OBS-056"], unless: noBulkRoute },
  ],
};
