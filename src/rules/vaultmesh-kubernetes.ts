import type { Facts } from "../facts/model.ts";
import { dropsAll, hasContext, usesSecrets } from "./constitution-workloads.ts";
import {
  type Container,
  containersOf,
  each,
  type KubernetesObject,
  kustomizations,
  NO_WORKLOAD,
  objectsOf,
  placeOf,
  services,
  shown,
  type Workload,
  workloads,
} from "./kubernetes.ts";
import {
  all,
  type Check,
  evidence,
  type Exemption,
  fail,
  failures,
  finding,
  found,
  pass,
  type Topic,
} from "./model.ts";
import { at, both, only } from "./outline.ts";

const deployments = (facts: Facts) => services(facts).filter(({ kind }) => kind === "Deployment");

function named(kind: string, suffix: string): Check {
  return each(
    (facts) => objectsOf(facts, kind),
    ({ nodes }: KubernetesObject) => at(nodes, "metadata", "name").filter(({ value }) => value.endsWith(suffix)),
    ({ name }) => `The ${kind} is named ${name === "" ? "nothing" : name}.`,
    `Let its name end in ${suffix}.`,
  );
}

const isAppsV1 = each(
  deployments,
  ({ nodes }: Workload) => at(nodes, "apiVersion").filter(({ value }) => value === "apps/v1"),
  ({ name }) => `The Deployment ${name} is not of apps/v1.`,
  "Set apiVersion: apps/v1.",
);

/** The namespace of each workload is given, by itself or by Kustomize. */
const namesNamespace: Check = (facts, question) => {
  const given = kustomizations(facts)
    .flatMap((nodes) => at(nodes, "namespace"))
    .filter(({ value }) => value !== "");
  if (given.length > 0 && workloads(facts).length > 0) return pass(...given.flatMap(shown));
  return each(
    workloads,
    ({ nodes }: Workload) => at(nodes, "metadata", "namespace"),
    ({ name }) => `Nothing says in which namespace ${name} runs.`,
    "Set namespace in the kustomization, by default aurora-staging.",
  )(facts, question);
};

const runsTwo = each(
  deployments,
  ({ nodes }: Workload) => at(nodes, "spec", "replicas").filter(({ value }) => value === "2"),
  ({ name }) => `The Deployment ${name} does not run 2 replicas.`,
  "Set replicas: 2.",
);

/** The name of the Deployment without its suffix, or what its label app says. */
const isNamedAfterComponent = each(
  containersOf(deployments),
  ({ nodes, workload }: Container) => {
    const labels = ["app", "app.kubernetes.io/name"].flatMap((key) =>
      at(workload.nodes, "spec", "template", "metadata", "labels", key),
    );
    const names = new Set([
      workload.name.replace(/-deploy$/, ""),
      ...labels.map(({ value }) => value),
      "{{ .Chart.Name }}",
    ]);
    return at(nodes, "name").filter(({ value }) => names.has(value));
  },
  ({ name }) => `The container ${name} is not named after its component.`,
  "Give it the name of the Deployment, without -deploy.",
);

/** `500m` is `0.5`, `1Gi` is `1024Mi`. */
function quantity(value: string): number {
  const [, digits = "", unit = ""] = /^([\d.]+)(m|Mi|Gi|)$/.exec(value) ?? [];
  const factor = { "": 1, m: 0.001, Mi: 1 / 1024, Gi: 1 }[unit] ?? Number.NaN;
  return digits === "" ? Number.NaN : Number(digits) * factor;
}

function resources(part: string, cpu: string, memory: string): Check {
  const wanted = { cpu, memory };
  return all(
    ...(["cpu", "memory"] as const).map((name) =>
      each(
        containersOf(deployments),
        ({ nodes }: Container) =>
          at(nodes, "resources", part, name).filter(
            ({ value }) => Math.abs(quantity(value) - quantity(wanted[name])) < 1e-9,
          ),
        (one) => `The container ${one.name} has no ${part}.${name} of ${wanted[name]}.`,
        `Set ${part}.${name}: ${wanted[name]}.`,
      ),
    ),
  );
}

/** An HTTP GET on 8080, by number or by the name of that port. */
function probes(probe: string, path: RegExp, example: string): Check {
  return each(
    deployments,
    ({ containers }: Workload) =>
      containers.flatMap(({ children }) => {
        const ports = at(children, "ports", "-").filter((port) =>
          at(port.children, "containerPort").some(({ value }) => value === "8080"),
        );
        const names = new Set([
          "8080",
          ...ports.flatMap((port) => at(port.children, "name").map(({ value }) => value)),
        ]);
        const paths = at(children, probe, "httpGet", "path").filter(({ value }) => path.test(value));
        const targets = at(children, probe, "httpGet", "port").filter(({ value }) => names.has(value));
        return paths.length > 0 && targets.length > 0 ? [...paths, ...targets] : [];
      }),
    ({ name }) => `The ${probe} of ${name} is no GET of ${example} on port 8080.`,
    `Let it GET ${example} on port 8080.`,
  );
}

const exporters = (facts: Facts) =>
  objectsOf(facts, "Deployment", "DaemonSet", "Service").filter(({ name }) => /exporter/.test(name));

const noExporter: Exemption = (facts) =>
  exporters(facts).length === 0 ? "No component exports the metrics of another." : undefined;

const exportersAreNamed = each(
  exporters,
  ({ nodes }: KubernetesObject) =>
    at(nodes, "metadata", "name").filter(({ value }) => /-metrics-exporter(?:-deploy|-svc)?$/.test(value)),
  ({ name }) => `The exporter is named ${name}.`,
  "Let its name end in -metrics-exporter.",
);

const hasOverlays: Check = (facts) =>
  found(
    facts.glob("ops/k8s/overlays/*/kustomization.{yaml,yml}"),
    (path) => evidence("overlay", { path }),
    () => fail("ops/k8s/overlays holds no environment.", "Write ops/k8s/overlays/<env>/kustomization.yaml."),
  );

const endsTlsAtAlb: Check = (facts) => {
  const ingresses = objectsOf(facts, "Ingress");
  if (ingresses.length === 0) return fail("There is no Ingress.", "Add one of the class alb, with a certificate.");
  const judged = ingresses.map((object) => {
    const notes = at(object.nodes, "metadata", "annotations").flatMap(({ children }) => children);
    const classes = [
      ...only(at(object.nodes, "spec", "ingressClassName"), "alb"),
      ...only(at(notes, "kubernetes.io/ingress.class"), "alb"),
    ];
    const tls = both(
      at(notes, "alb.ingress.kubernetes.io/certificate-arn"),
      at(notes, "alb.ingress.kubernetes.io/listen-ports").filter(({ row }) => row.text.includes("HTTPS")),
    );
    return { object, nodes: both(classes, tls) };
  });
  const open = judged.filter(({ nodes }) => nodes.length === 0);
  if (open.length > 0)
    return failures(
      open.map(({ object: { path, line } }) =>
        finding("The Ingress ends no TLS at an ALB.", "Give it the class alb, an HTTPS listener and a certificate.", {
          path,
          line,
        }),
      ),
    );
  return pass(...judged.flatMap(({ nodes }) => nodes.map((node) => evidence(node.key, placeOf(node)))));
};

/** A policy of a mesh that asks for mutual TLS. */
const meshes: Check = (facts) =>
  found(
    objectsOf(facts, "PeerAuthentication", "MeshTLSAuthentication", "ServerAuthorization"),
    ({ kind, path, line }) => evidence(kind, { path, line }),
    () => fail("No mesh asks for mutual TLS.", "Add a PeerAuthentication."),
  );

const containerised: Check = (facts) => {
  const [dockerfile] = facts.dockerfiles;
  if (dockerfile === undefined) return fail("There is no Dockerfile.", "Write one for the service.");
  const [workload] = workloads(facts);
  if (workload === undefined) return NO_WORKLOAD;
  return pass(
    evidence("Dockerfile", { path: dockerfile.path }),
    ...workloads(facts).map(({ kind, path, line }) => evidence(kind, { path, line })),
  );
};

export const vaultmeshKubernetes: Topic = {
  id: "vaultmesh-kubernetes",
  title: "Manifests of VaultMesh",
  bindings: [
    { by: "facts", rules: ["VM-3.1"], check: namesNamespace },
    { by: "facts", rules: ["VM-3.2"], check: all(isAppsV1, named("Deployment", "-deploy")) },
    { by: "facts", rules: ["VM-3.3"], check: runsTwo },
    { by: "facts", rules: ["VM-3.4"], check: isNamedAfterComponent },
    { by: "facts", rules: ["VM-3.5"], check: resources("requests", "500m", "1Gi") },
    { by: "facts", rules: ["VM-3.6"], check: resources("limits", "2", "4Gi") },
    { by: "facts", rules: ["VM-3.7"], check: probes("livenessProbe", /^\/health$/, "/health") },
    { by: "facts", rules: ["VM-3.8"], check: probes("readinessProbe", /^\/(?:health|ready)$/, "/health") },
    { by: "facts", rules: ["VM-6.2"], check: named("Service", "-svc") },
    { by: "facts", rules: ["VM-6.3"], check: named("Deployment", "-deploy") },
    { by: "facts", rules: ["VM-6.4"], check: exportersAreNamed, unless: noExporter },
    { by: "facts", rules: ["VM-6.7"], check: hasOverlays },
    { by: "facts", rules: ["VM-7.2"], check: usesSecrets },
    {
      by: "facts",
      rules: ["VM-8.1"],
      check: all(
        hasContext("runAsNonRoot", /^true$/, "may run as root"),
        hasContext("runAsUser", /^1000$/, "does not run as user 1000"),
      ),
    },
    {
      by: "facts",
      rules: ["VM-8.2"],
      check: hasContext("readOnlyRootFilesystem", /^true$/, "may write to its root file system"),
    },
    { by: "facts", rules: ["VM-8.3"], check: dropsAll },
    { by: "facts", rules: ["VM-9.2"], check: endsTlsAtAlb },
    { by: "facts", rules: ["VM-9.3"], check: meshes },
    { by: "facts", rules: ["VM-14.6"], check: containerised },
  ],
};
