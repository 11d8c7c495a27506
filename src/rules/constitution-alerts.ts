import type { Facts } from "../facts/model.ts";
import { each, objectsOf, placeOf } from "./kubernetes.ts";
import { type Check, evidence, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { anywhere, at, type Node, outline } from "./outline.ts";
import { once } from "./once.ts";
import { definesObjectives } from "./objectives.ts";
import { linesIn, says } from "./written.ts";

interface AlertRule {
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly nodes: readonly Node[];
}

/** Rules of Prometheus, in charts, manifests and plain files. */
const rules = once((facts: Facts): readonly (readonly Node[])[] => {
  const own = objectsOf(facts, "PrometheusRule").flatMap(({ nodes }) => anywhere(nodes, "rules"));
  const plain = facts.glob(["**/*.{yaml,yml}", "!.github/**"]).flatMap((path) => {
    const body = facts.tree.text(path) ?? "";
    if (!/^groups:/m.test(body)) return [];
    return anywhere(outline(body.split("\n").map((text, index) => ({ text, path, line: index + 1 }))), "rules");
  });
  return [...own, ...plain].flatMap(({ children }) => children.map((item) => item.children));
});

function alerts(facts: Facts): readonly AlertRule[] {
  return rules(facts).flatMap((nodes) =>
    at(nodes, "alert").map(({ value, row: { path, line } }) => ({ name: value, path, line, nodes })),
  );
}

/** Each alert has it; without any alert it fails. */
function eachAlert(
  look: (rule: AlertRule, facts: Facts) => readonly Node[],
  lacks: (rule: AlertRule) => string,
  remedy: string,
): Check {
  const check = each(alerts, look, lacks, remedy);
  return (facts, question) =>
    alerts(facts).length === 0
      ? fail("There are no alert rules.", "Write them for Prometheus, in the chart or in monitoring/.")
      : check(facts, question);
}

const runbook = ({ nodes }: AlertRule) =>
  ["runbook_url", "runbook"].flatMap((key) => at(nodes, "annotations", key)).filter(({ value }) => value !== "");

/** A link into this repository leads to a file of it. */
function leads({ value }: Node, { tree }: Facts): boolean {
  const target = /(?:^|\/)((?:docs|runbooks)\/[\w./-]+\.md)/.exec(value)?.[1];
  return target === undefined || tree.has(target) || tree.paths.some((path) => path.endsWith(`/${target}`));
}

const isActionable = eachAlert(
  (rule) => [...runbook(rule), ...at(rule.nodes, "annotations", "action")],
  ({ name }) => `The alert ${name} names no action.`,
  "Give it an action, or a runbook_url, in its annotations.",
);
const hasRunbook = eachAlert(
  (rule, facts) => runbook(rule).filter((node) => leads(node, facts)),
  ({ name }) => `The alert ${name} leads to no runbook.`,
  "Give it a runbook_url that exists.",
);
const hasSeverity = eachAlert(
  ({ nodes }) => at(nodes, "labels", "severity").filter(({ value }) => /^(?:critical|warning|info)$/i.test(value)),
  ({ name }) => `The severity of ${name} is none of critical, warning and info.`,
  "Set labels.severity.",
);

/** What an alert is about, by its name and its expression. */
const CONDITIONS: readonly (readonly [string, RegExp])[] = [
  ["errors", /error|5\.\.|5xx|fail/i],
  ["the depth of a queue", /queue|backlog/i],
  ["slow consumers", /consumer|\blag\b|_lag|Lag/],
  [
    "connections to the database",
    /(?:db|database|postgres|pool|pg).*(?:connect|fail|error|down|up)|connect.*(?:db|database|postgres)/i,
  ],
];

const coversConditions: Check = (facts) => {
  const own = alerts(facts);
  const judged = CONDITIONS.map(([name, pattern]) => ({
    name,
    alert:
      own.find((one) => pattern.test(one.name)) ??
      own.find(({ nodes }) => pattern.test(at(nodes, "expr")[0]?.value ?? "")),
  }));
  const missing = judged.filter(({ alert }) => alert === undefined).map(({ name }) => name);
  if (missing.length > 0) return fail(`Nothing alerts on ${missing.join(", ")}.`, "Write an alert rule for each.");
  return pass(
    ...judged.flatMap(({ alert }) =>
      alert === undefined ? [] : [evidence(alert.name, { path: alert.path, line: alert.line })],
    ),
  );
};

const OBJECTIVES = ["**/slo*.{yaml,yml}", "**/slo*/**/*.{yaml,yml}", "**/*slo*.{yaml,yml}"];

const tracksBudget: Check = (facts) => {
  const recorded = rules(facts).flatMap((nodes) =>
    at(nodes, "record").filter(({ value }) => /burn|error[_:]?budget/i.test(value)),
  );
  const generated = linesIn(
    facts,
    OBJECTIVES,
    /^version:\s*["']?prometheus\/v1|^apiVersion:\s*(?:sloth\.slok\.dev|pyrra\.dev|openslo)/,
  );
  return found(
    [...recorded.map((node) => evidence(node.value, placeOf(node))), ...generated],
    (one) => one,
    () =>
      fail(
        "Nothing calculates what is left of an error budget.",
        "Record burn rates, or let Sloth or Pyrra write the rules.",
      ),
  );
};

const ALERTMANAGER = [
  "**/*alertmanager*.{yaml,yml}",
  "**/alerting/**/*.{yaml,yml}",
  "{monitoring,chart,charts,k8s,deploy,infra}/**/*.{yaml,yml}",
];
const routes = says(
  ALERTMANAGER,
  /\b(?:pagerduty|opsgenie|victorops|incident_?io|webhook|slack)_configs\b|\bpagerdutyConfigs\b|\bslackConfigs\b/,
  "No alert reaches those who respond to incidents.",
  "Route it to a receiver of Alertmanager.",
);

/** A number that an objective or an alert holds some measure to. */
function holdsTo(measure: RegExp, number: RegExp, lack: string): Check {
  return (facts) => {
    const files = facts.glob(OBJECTIVES).flatMap((path) => {
      const body = facts.tree.text(path) ?? "";
      const line = measure.test(body) ? linesIn(facts, [path], number)[0] : undefined;
      return line === undefined ? [] : [line];
    });
    const expressions = alerts(facts).flatMap(({ name, nodes }) =>
      at(nodes, "expr").filter((node) => measure.test(`${name} ${node.value}`) && number.test(node.value)),
    );
    return found(
      [...files, ...expressions.map((node) => evidence(node.value, placeOf(node)))],
      (one) => one,
      () => fail(lack, "Write an objective or an alert with that number."),
    );
  };
}

/** Dashboards and rules on the nodes and pods below the service. */
const USE: readonly (readonly [string, RegExp])[] = [
  ["utilisation", /container_cpu_usage|node_cpu_seconds|container_memory_working_set|node_memory_MemAvailable/],
  ["saturation", /throttled|node_load|pressure|memory_(?:Swap|usage_bytes).*limit|kube_horizontalpodautoscaler_status/],
  ["errors", /kube_pod_container_status_(?:restarts|last_terminated)|OOMKilled|node_network_.*errs|oom_events/],
];

const measuresUse: Check = (facts) => {
  const judged = USE.map(([name, pattern]) => ({
    name,
    lines: linesIn(facts, ["**/*.{yaml,yml}", "**/{dashboards,grafana,monitoring}/**/*.json"], pattern),
  }));
  const missing = judged.filter(({ lines }) => lines.length === 0);
  return missing.length > 0
    ? failures(
        missing.map(({ name }) =>
          finding(`Nothing measures the ${name} of the infrastructure.`, "Add it to dashboards or rules."),
        ),
      )
    : pass(...judged.flatMap(({ lines }) => lines));
};

export const constitutionAlerts: Topic = {
  id: "constitution-alerts",
  title: "Alerts and objectives",
  bindings: [
    { by: "facts", rules: ["CON-58.3"], check: measuresUse },
    { by: "facts", rules: ["CON-61.1"], check: isActionable },
    { by: "facts", rules: ["CON-61.2"], check: hasRunbook },
    { by: "facts", rules: ["CON-61.4"], check: hasSeverity },
    { by: "facts", rules: ["CON-62.1"], check: definesObjectives },
    { by: "facts", rules: ["CON-62.2"], check: tracksBudget },
    { by: "facts", rules: ["CON-62.3"], check: routes },
    { by: "facts", rules: ["SYS-9.7"], check: coversConditions },
    {
      by: "facts",
      rules: ["SYS-15.2"],
      check: holdsTo(
        /quer(?:y|ies)/i,
        /\b(?:p?9\d(?:\.\d+)?|0\.9\d?)\b|quantile/i,
        "No objective says how fast queries are.",
      ),
    },
    {
      by: "facts",
      rules: ["CON-74.2"],
      check: holdsTo(/pool/i, /(?<![\d.])(?:0\.90?|90)(?![\d.])/, "Nothing holds the pool of connections to 90%."),
    },
    {
      by: "facts",
      rules: ["CON-74.3"],
      check: holdsTo(
        /cache.*hit|hit.*(?:rate|ratio)|blks_hit/i,
        /(?<![\d.])(?:0\.80?|80)(?![\d.])/,
        "Nothing holds the cache of queries to 80%.",
      ),
    },
    {
      by: "facts",
      rules: ["CON-74.4"],
      check: holdsTo(/idx_scan|index/i, /(?<![\d.])(?:0\.95|95)(?![\d.])/, "Nothing holds the use of indexes to 95%."),
    },
  ],
};
