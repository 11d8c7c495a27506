import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { lineOf, ran } from "./application.ts";
import { exists, hasBudget, hasProbes, rolls } from "./constitution-workloads.ts";
import { kustomizations, objects, objectsOf, placeOf } from "./kubernetes.ts";
import { all, type Check, evidence, fail, found, pass, type Topic } from "./model.ts";
import { anywhere, at } from "./outline.ts";
import { isProgressive, rollsBackOnBurn } from "./progressive-delivery.ts";
import { pipelineOf } from "./tasks.ts";

/** Objects by which Argo CD or Flux brings what is in Git to a cluster. */
const synced = (facts: Facts) =>
  objects(facts).filter(({ nodes, kind }) => {
    const api = at(nodes, "apiVersion")[0]?.value ?? "";
    return (
      (api.startsWith("argoproj.io/") && /^Application(?:Set)?$/.test(kind)) ||
      /^(?:kustomize|helm)\.toolkit\.fluxcd\.io\//.test(api)
    );
  });

const isSynced: Check = (facts) =>
  found(
    synced(facts),
    ({ kind, path, line }) => evidence(kind, { path, line }),
    () => fail("Neither Argo CD nor Flux deploys it.", "Write an Application of Argo CD, or a Kustomization of Flux."),
  );

const comesFromGit: Check = (facts) => {
  const sources = [...synced(facts), ...objectsOf(facts, "GitRepository")].flatMap(({ nodes }) => [
    ...anywhere(nodes, "repoURL"),
    ...at(nodes, "spec", "url"),
  ]);
  return found(
    sources,
    (node) => evidence(`${node.key}: ${node.value}`, placeOf(node)),
    () => fail("Nothing takes the configuration from Git.", "Point Argo CD or Flux at the repository."),
  );
};

const driftIsReported: Check = (facts) => {
  const noted = synced(facts).flatMap(({ nodes }) =>
    at(nodes, "metadata", "annotations").flatMap(({ children }) =>
      children.filter(({ key }) => key.startsWith("notifications.argoproj.io/subscribe")),
    ),
  );
  const alerts = objectsOf(facts, "Alert").flatMap(({ nodes }) => at(nodes, "spec", "eventSources"));
  return found(
    [...noted, ...alerts],
    (node) => evidence(node.key, placeOf(node)),
    () => fail("Nobody hears of drift.", "Subscribe to notifications of Argo CD, or add an Alert of Flux."),
  );
};

const STAGES: readonly (readonly [string, RegExp])[] = [
  ["dev", /(?:^|[-_])dev(?:elopment)?(?:$|[-_])/],
  ["staging", /(?:^|[-_])(?:staging|stage|stg)(?:$|[-_])/],
  ["production", /(?:^|[-_])prod(?:uction)?(?:$|[-_])/],
];

/** Names of namespaces, from wherever one is chosen. */
function namespaces(facts: Facts): readonly (Evidence & { readonly name: string })[] {
  const own = objectsOf(facts, "Namespace").flatMap(({ nodes }) => at(nodes, "metadata", "name"));
  const chosen = [
    ...kustomizations(facts).flatMap((nodes) => at(nodes, "namespace")),
    ...synced(facts).flatMap(({ nodes }) => anywhere(nodes, "namespace")),
  ];
  const typed = pipelineOf(facts).flatMap((command) => {
    const name = /^(?:helm|kubectl)\b.*?(?:\s-n|--namespace)[= ](\S+)/.exec(command.text)?.[1];
    return name === undefined ? [] : [{ ...ran(command), name }];
  });
  return [
    ...[...own, ...chosen].map((node) => ({
      ...evidence(`${node.key}: ${node.value}`, placeOf(node)),
      name: node.value,
    })),
    ...typed,
  ];
}

const hasNamespaces: Check = (facts) => {
  const known = namespaces(facts);
  const judged = STAGES.map(([stage, pattern]) => ({ stage, place: known.find(({ name }) => pattern.test(name)) }));
  const missing = judged.filter(({ place }) => place === undefined).map(({ stage }) => stage);
  if (missing.length > 0)
    return fail(`No namespace is named for ${missing.join(", ")}.`, "Give each environment a namespace of its own.");
  return pass(...judged.flatMap(({ place }) => (place === undefined ? [] : [place])));
};

const declaresEnvironments: Check = (facts) => {
  const values = facts.charts.flatMap(({ environments }) => environments.map(({ path }) => path));
  const overlays = facts.glob("**/overlays/*/kustomization.{yaml,yml}");
  const places = values.length > 1 ? values : overlays;
  return places.length > 1
    ? pass(...places.map((path) => evidence("environment", { path })))
    : fail("Nothing says how the environments differ.", "Write values or an overlay for each environment.");
};

const ROLLBACK = /^helm\b.*(?:--atomic|--rollback-on-failure|--cleanup-on-fail)|\bhelm rollback\b|\brollout undo\b/;

const rollsBack: Check = (facts, question) => {
  const command = pipelineOf(facts).find(({ text }) => ROLLBACK.test(text));
  return command === undefined ? rollsBackOnBurn(facts, question) : pass(ran(command));
};

const scales = exists(
  ["HorizontalPodAutoscaler", "ScaledObject"],
  "Nothing says how the service scales.",
  "Add a HorizontalPodAutoscaler.",
);
const isScraped = exists(
  ["ServiceMonitor", "PodMonitor"],
  "Nothing scrapes the service in production.",
  "Add a ServiceMonitor, on in production.",
);
const alerts = exists(
  ["PrometheusRule"],
  "No alert rules are on in production.",
  "Add a PrometheusRule, on in production.",
);

/** Rules in Rego, and the command that holds the manifests against them. */
const testsPolicies: Check = (facts) => {
  const policies = facts
    .glob("**/*.rego")
    .filter((path) => lineOf(facts.tree.text(path) ?? "", /^\s*(?:deny|violation|warn|allow)\b/m) > 0);
  const [policy] = policies;
  if (policy === undefined) return fail("There are no policies in Rego.", "Write them in policy/, with tests.");
  const command = pipelineOf(facts).find(
    ({ text, tolerated }) => !tolerated && /^(?:conftest (?:test|verify)|opa (?:test|eval)|regal lint)\b/.test(text),
  );
  return command === undefined
    ? fail("The pipeline does not test the policies.", "Run conftest test in a job.", { path: policy })
    : pass(...policies.map((path) => evidence("policies", { path })), ran(command));
};

const admits: Check = (facts) => {
  const policies = objects(facts).filter(
    ({ nodes, kind }) =>
      /^(?:kyverno\.io|policies\.kyverno\.io|constraints\.gatekeeper\.sh|templates\.gatekeeper\.sh)\//.test(
        at(nodes, "apiVersion")[0]?.value ?? "",
      ) || /^(?:Validating|Mutating)(?:AdmissionPolicy|WebhookConfiguration)$/.test(kind),
  );
  return found(
    policies,
    ({ kind, path, line }) => evidence(kind, { path, line }),
    () => fail("No policy stands at the admission to the cluster.", "Write policies of Kyverno or Gatekeeper."),
  );
};

const breaksOnPurpose: Check = (facts) => {
  const kinds = objects(facts).filter(({ nodes }) =>
    /^(?:chaos-mesh\.org|litmuschaos\.io)\//.test(at(nodes, "apiVersion")[0]?.value ?? ""),
  );
  const scheduled = kinds.filter(
    ({ kind, nodes }) => /^(?:Schedule|CronWorkflow)$/.test(kind) || anywhere(nodes, "schedule").length > 0,
  );
  const jobs = facts.workflows
    .filter(({ schedules, document }) => schedules.length > 0 && /chaos|litmus|toxiproxy/i.test(document.text))
    .map(({ path, document }) =>
      evidence("chaos tests on a schedule", { path, line: document.line("on", "schedule") }),
    );
  return found(
    [...scheduled.map(({ kind, path, line }) => evidence(kind, { path, line })), ...jobs],
    (one) => one,
    () => fail("No experiment with failures is scheduled.", "Schedule chaos experiments, at least once a quarter."),
  );
};

export const constitutionDelivery: Topic = {
  id: "constitution-delivery",
  title: "Delivery to the cluster",
  bindings: [
    { by: "facts", rules: ["CON-32.1"], check: hasNamespaces },
    { by: "facts", rules: ["CON-44.1"], check: declaresEnvironments },
    { by: "facts", rules: ["CON-44.2"], check: all(hasBudget, scales) },
    { by: "facts", rules: ["CON-44.3"], check: hasProbes },
    { by: "facts", rules: ["CON-44.4"], check: all(rolls, rollsBack) },
    { by: "facts", rules: ["CON-44.5"], check: all(isScraped, alerts) },
    { by: "facts", rules: ["CON-45.1"], check: comesFromGit },
    { by: "facts", rules: ["CON-45.2"], check: isSynced },
    { by: "facts", rules: ["CON-45.4"], check: driftIsReported },
    { by: "facts", rules: ["CON-46.1"], check: isProgressive },
    { by: "facts", rules: ["CON-46.3"], check: rollsBackOnBurn },
    { by: "facts", rules: ["CON-77.4"], check: breaksOnPurpose },
    { by: "facts", rules: ["CON-82.1"], check: testsPolicies },
    { by: "facts", rules: ["CON-82.2"], check: admits },
  ],
};
