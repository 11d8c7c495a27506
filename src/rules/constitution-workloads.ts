import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import {
  type Container,
  containersOf,
  each,
  kustomizations,
  objectsOf,
  placeOf,
  services,
  shown,
  type Workload,
  workloads,
} from "./kubernetes.ts";
import { all, type Check, evidence, fail, failures, finding, found, type Topic } from "./model.ts";
import { anywhere, at, type Node } from "./outline.ts";

const limits = ["requests", "limits"].flatMap((part) => ["cpu", "memory"].map((name) => [part, name] as const));

/** Each container names all four numbers. */
export const hasBudget = all(
  ...limits.map(([part, name]) =>
    each(
      containersOf(workloads),
      ({ nodes }: Container) => at(nodes, "resources", part, name),
      (one) => `The container ${one.name} has no ${part}.${name}.`,
      "Give it requests and limits for cpu and memory.",
    ),
  ),
);

export const hasProbes = all(
  ...["livenessProbe", "readinessProbe"].map((probe) =>
    each(
      services,
      ({ containers }: Workload) => containers.flatMap(({ children }) => at(children, probe)).slice(0, 1),
      (one) => `The ${one.kind} ${one.name} has no ${probe}.`,
      `Give its container a ${probe}.`,
    ),
  ),
);

/** A setting of the container, or of its pod. */
export function security({ nodes, workload }: Container, ...keys: readonly string[]): readonly Node[] {
  const own = at(nodes, "securityContext", ...keys);
  return own.length > 0 ? own : at(workload.pod, "securityContext", ...keys);
}

export const dropsAll = each(
  containersOf(workloads),
  (one: Container) => security(one, "capabilities", "drop", "-").filter(({ value }) => /^all$/i.test(value)),
  (one) => `The container ${one.name} keeps capabilities.`,
  "Drop ALL capabilities in its securityContext.",
);

export function hasContext(key: string, wanted: RegExp, lack: string): Check {
  return each(
    containersOf(workloads),
    (one: Container) => security(one, key).filter(({ value }) => wanted.test(value)),
    (one) => `The container ${one.name} ${lack}.`,
    `Set ${key} in its securityContext.`,
  );
}

const leastPrivilege = all(
  hasContext("runAsNonRoot", /^true$/, "may run as root"),
  hasContext("allowPrivilegeEscalation", /^false$/, "may gain privileges"),
  dropsAll,
);

/** Some object of these kinds is there, by default or in production. */
export function exists(
  kinds: readonly string[],
  message: string,
  remedy: string,
  fits: (nodes: readonly Node[]) => boolean = () => true,
): Check {
  return (facts) =>
    found(
      objectsOf(facts, ...kinds).filter(({ nodes }) => fits(nodes)),
      ({ kind, path, line }) => evidence(kind, { path, line }),
      () => fail(message, remedy),
    );
}

/** Deployments, without those that another controller replaces. */
const deployments = (facts: Facts) => services(facts).filter(({ kind }) => kind === "Deployment");

export const rolls = each(
  deployments,
  ({ nodes }: Workload) => at(nodes, "spec", "strategy", "type").filter(({ value }) => value === "RollingUpdate"),
  (one) => `The Deployment ${one.name} does not say that it rolls.`,
  "Set strategy.type: RollingUpdate.",
);

/** Pods that an absolute number is a share of. */
function replicasOf(facts: Facts, { nodes }: Workload): number {
  const own = at(nodes, "spec", "replicas").map(({ value }) => Number(value));
  const scaled = objectsOf(facts, "HorizontalPodAutoscaler").flatMap((one) =>
    at(one.nodes, "spec", "minReplicas").map(({ value }) => Number(value)),
  );
  return Math.max(1, ...[...own, ...scaled].filter((count) => !Number.isNaN(count)));
}

/** At most a quarter of the pods; Kubernetes rounds a share of unavailable pods down, and one of added pods up. */
function atMostQuarter(key: "maxUnavailable" | "maxSurge"): Check {
  const round = key === "maxSurge" ? Math.ceil : Math.floor;
  return each(
    deployments,
    (workload: Workload, facts) =>
      at(workload.nodes, "spec", "strategy", "rollingUpdate", key).filter(({ value }) => {
        const share = /^(\d+)%$/.exec(value)?.[1];
        if (share !== undefined) return Number(share) <= 25;
        return /^\d+$/.test(value) && Number(value) <= round(replicasOf(facts, workload) / 4);
      }),
    (one) => `The Deployment ${one.name} does not hold ${key} to 25%.`,
    `Set ${key}: 25% in its rollingUpdate.`,
  );
}

const keepsHistory = each(
  deployments,
  ({ nodes }: Workload) => at(nodes, "spec", "revisionHistoryLimit").filter(({ value }) => Number(value) >= 10),
  (one) => `The Deployment ${one.name} does not keep 10 revisions.`,
  "Set revisionHistoryLimit: 10.",
);

const SECRET = /(?:^|_|-)(?:secret|password|passwd|token|api_?key|private_?key|credentials?)$/i;

const configMapsAreOpen: Check = (facts) => {
  const maps = objectsOf(facts, "ConfigMap");
  const hidden = maps.flatMap(({ nodes }) =>
    at(nodes, "data").flatMap(({ children }) => children.filter(({ key, value }) => SECRET.test(key) && value !== "")),
  );
  if (hidden.length > 0)
    return failures(
      hidden.map((node) => finding(`The ConfigMap holds ${node.key}.`, "Move it to a Secret.", placeOf(node))),
    );
  const generated = kustomizations(facts).flatMap((nodes) => at(nodes, "configMapGenerator"));
  return found(
    [...maps.map(({ path, line }) => evidence("ConfigMap", { path, line })), ...generated.flatMap(shown)],
    (one) => one,
    () => fail("No ConfigMap holds the configuration.", "Put configuration that is not secret into a ConfigMap."),
  );
};

/** Where a container takes a Secret from. */
export const usesSecrets: Check = (facts) => {
  const nodes = workloads(facts).flatMap(({ containers }) =>
    ["secretKeyRef", "secretRef"].flatMap((key) => anywhere(containers, key)),
  );
  const volumes = workloads(facts).flatMap(({ pod }) => at(pod, "volumes", "-", "secret"));
  return found(
    [...nodes, ...volumes],
    (node): Evidence => evidence(node.key, placeOf(node)),
    () => fail("No container takes anything from a Secret.", "Hand secrets over by secretKeyRef or secretRef."),
  );
};

const changeRolls: Check = (facts) => {
  const noted = deployments(facts).flatMap(({ nodes }) => [
    ...at(nodes, "spec", "template", "metadata", "annotations").flatMap(({ children }) =>
      children.filter(({ key }) => /^(?:checksum|config-?hash)/.test(key)),
    ),
    ...at(nodes, "metadata", "annotations").flatMap(({ children }) =>
      children.filter(({ key }) => /^(?:configmap\.)?reloader\.stakater\.com\//.test(key)),
    ),
  ]);
  const generated = kustomizations(facts).flatMap((nodes) => at(nodes, "configMapGenerator"));
  return found(
    [...noted, ...generated],
    (node) => evidence(node.key, placeOf(node)),
    () => fail("A changed ConfigMap restarts no pod.", "Annotate the pod template with the checksum of the ConfigMap."),
  );
};

export const constitutionWorkloads: Topic = {
  id: "constitution-workloads",
  title: "Workloads on Kubernetes",
  bindings: [
    { by: "facts", rules: ["CON-29.1", "SYS-15.1"], check: hasBudget },
    { by: "facts", rules: ["CON-29.2", "VM-19.11"], check: hasProbes },
    {
      by: "facts",
      rules: ["CON-29.3"],
      check: exists(
        ["PodDisruptionBudget"],
        "No PodDisruptionBudget is on in production.",
        "Add one to the chart, and keep it on in production.",
      ),
    },
    { by: "facts", rules: ["CON-29.4"], check: leastPrivilege },
    { by: "facts", rules: ["CON-30.1"], check: rolls },
    { by: "facts", rules: ["CON-30.2"], check: atMostQuarter("maxUnavailable") },
    { by: "facts", rules: ["CON-30.3"], check: atMostQuarter("maxSurge") },
    { by: "facts", rules: ["CON-30.4"], check: keepsHistory },
    { by: "facts", rules: ["CON-31.1"], check: configMapsAreOpen },
    { by: "host", rules: ["CON-31.2"], carrier: usesSecrets },
    {
      by: "facts",
      rules: ["CON-31.3"],
      check: exists(
        ["ExternalSecret", "ClusterExternalSecret"],
        "No ExternalSecret is on in production.",
        "Add one to the chart, and turn it on in the values of production.",
      ),
    },
    { by: "facts", rules: ["CON-31.4"], check: changeRolls },
    {
      by: "facts",
      rules: ["CON-32.2"],
      check: exists(["ResourceQuota"], "No namespace has a ResourceQuota.", "Write one for each namespace."),
    },
    {
      by: "facts",
      rules: ["CON-32.3", "VM-9.1"],
      check: exists(
        ["NetworkPolicy", "CiliumNetworkPolicy"],
        "No NetworkPolicy is on.",
        "Write one that selects the pods and denies the rest.",
      ),
    },
  ],
};
