import type { Examples } from "./model.ts";

const rule = (
  name: string,
  expr: string,
  more = "        labels: { severity: critical }\n        annotations:\n          runbook_url: https://github.com/acme/api/blob/main/docs/runbooks/errors.md\n",
) => `      - alert: ${name}\n        expr: ${expr}\n${more}`;
const groups = (...rules: readonly string[]) => ({
  files: {
    "monitoring/rules.yml": `groups:\n  - name: api\n    rules:\n${rules.join("")}`,
    "docs/runbooks/errors.md": "# Errors\n",
  },
});
const ERRORS = rule("TooManyErrors", "rate(http_requests_total[5m]) > 0.02");
const FOUR = [
  ERRORS,
  rule("QueueTooDeep", "queue_depth > 100"),
  rule("ConsumerSlow", "kafka_lag > 9"),
  rule("DatabaseConnectionsFail", "pg_up == 0"),
];
const slo = (text: string) => ({ files: { "slo/api.yaml": `${text}\n` } });
const none = { files: {} };

export const examples: Examples = {
  "CON-58.3": {
    pass: [
      groups(
        rule("Cpu", "container_cpu_usage_seconds_total > 1"),
        rule("Throttled", "container_cpu_cfs_throttled_periods_total > 1"),
        rule("Restarts", "kube_pod_container_status_restarts_total > 3"),
      ),
    ],
    fail: [{ ...groups(rule("Cpu", "container_cpu_usage_seconds_total > 1")), says: "saturation" }, none],
  },
  "CON-61.1": {
    pass: [groups(ERRORS)],
    fail: [
      { ...groups(rule("A", "up == 0", "        annotations: { summary: down }\n")), says: "no action" },
      { ...none, says: "no alert rules" },
    ],
  },
  "CON-61.2": {
    pass: [groups(ERRORS)],
    fail: [groups(rule("A", "up == 0", "        annotations: { runbook_url: docs/runbooks/gone.md }\n"))],
  },
  "CON-61.4": { pass: [groups(ERRORS)], fail: [groups(rule("A", "up == 0", "        labels: { severity: page }\n"))] },
  "CON-62.1": {
    pass: [slo("slos:\n  - name: a\n    objective: 99.9\n    objectives:\n      - target: 0.999")],
    fail: [none],
  },
  "CON-62.2": {
    pass: [
      slo("version: prometheus/v1\nservice: api"),
      groups("      - record: api:error_budget:burn_1h\n        expr: a\n"),
    ],
    fail: [groups(ERRORS), none],
  },
  "CON-62.3": {
    pass: [{ files: { "monitoring/alertmanager.yml": "receivers:\n  - name: duty\n    pagerduty_configs: []\n" } }],
    fail: [groups(ERRORS)],
  },
  "SYS-9.7": { pass: [groups(...FOUR)], fail: [{ ...groups(...FOUR.slice(0, 3)), says: "connections" }, none] },
  "SYS-15.2": {
    pass: [slo("name: dashboard queries\nquantile: 0.9\nwindow: 30d")],
    fail: [slo("name: dashboard queries"), none],
  },
  "CON-74.2": {
    pass: [groups(rule("PoolIsWasted", "pool_efficiency < 0.9"))],
    fail: [groups(rule("PoolIsWasted", "pool_efficiency < 0.5")), none],
  },
  "CON-74.3": {
    pass: [groups(rule("CacheMisses", "cache_hit_ratio < 0.8"))],
    fail: [groups(rule("CacheMisses", "cache_hit_ratio < 0.4"))],
  },
  "CON-74.4": {
    pass: [groups(rule("IndexUnused", "idx_scan_ratio < 0.95"))],
    fail: [groups(rule("IndexUnused", "idx_scan_ratio < 0.5"))],
  },
};
