import type { Examples } from "./model.ts";

const APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: payments
  annotations:
    notifications.argoproj.io/subscribe.on-sync-status-unknown.slack: platform
spec:
  source:
    repoURL: https://github.com/acme/payments
    path: deploy
  destination:
    namespace: payments-dev
`;

const FLUX = `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata:
  name: payments
spec:
  url: ssh://git@github.com/acme/payments
---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: payments
---
apiVersion: notification.toolkit.fluxcd.io/v1beta3
kind: Alert
metadata:
  name: payments
spec:
  eventSources:
    - kind: Kustomization
      name: "*"
`;

const workload = (more = "") => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: payments
spec:
  strategy:
    type: RollingUpdate
  template:
    spec:
      containers:
        - name: payments
          image: ghcr.io/acme/payments:1
${more}`;

const BUDGET = `          resources:
            requests: { cpu: 1, memory: 1Gi }
            limits: { cpu: 1, memory: 1Gi }
`;

const PROBES = `          livenessProbe: { tcpSocket: { port: 80 } }
          readinessProbe: { tcpSocket: { port: 80 } }
`;

const object = (api: string, kind: string, more = "") =>
  `apiVersion: ${api}\nkind: ${kind}\nmetadata:\n  name: payments\n${more}`;
const job = (run: string) => `on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${run}\n`;
const file = (text: string) => ({ files: { "deploy/one.yaml": text } });

export const examples: Examples = {
  "CON-32.1": {
    pass: [
      {
        files: {
          "deploy/app.yaml": APPLICATION,
          "overlays/staging/kustomization.yaml": "namespace: payments-staging\n",
          ".github/workflows/release.yml": job("helm upgrade --install payments chart --namespace payments-prod"),
        },
      },
    ],
    fail: [{ ...file(APPLICATION), says: "staging, production" }],
  },
  "CON-44.1": {
    pass: [
      {
        files: {
          "k8s/overlays/dev/kustomization.yaml": "resources: []\n",
          "k8s/overlays/prod/kustomization.yaml": "resources: []\n",
        },
      },
      {
        files: {
          "chart/Chart.yaml": "name: a\nversion: 1.0.0\n",
          "chart/values-dev.yaml": "a: 1\n",
          "chart/values-prod.yaml": "a: 2\n",
        },
      },
    ],
    fail: [{ files: { "k8s/overlays/dev/kustomization.yaml": "resources: []\n" } }],
  },
  "CON-44.2": {
    pass: [
      { files: { "k8s/a.yaml": workload(BUDGET), "k8s/b.yaml": object("autoscaling/v2", "HorizontalPodAutoscaler") } },
    ],
    fail: [
      { ...file(workload(BUDGET)), says: "how the service scales" },
      { ...file(workload()), says: "requests.cpu" },
    ],
  },
  "CON-44.3": { pass: [file(workload(PROBES))], fail: [file(workload(BUDGET))] },
  "CON-44.4": {
    pass: [
      {
        files: {
          "k8s/a.yaml": workload(),
          ".github/workflows/deploy.yml": job("helm upgrade --install payments chart --atomic"),
        },
      },
    ],
    fail: [
      {
        files: {
          "k8s/a.yaml": workload(),
          ".github/workflows/deploy.yml": job("helm upgrade --install payments chart"),
        },
        says: "rolls back",
      },
    ],
  },
  "CON-44.5": {
    pass: [
      {
        files: {
          "k8s/a.yaml": object("monitoring.coreos.com/v1", "ServiceMonitor"),
          "k8s/b.yaml": object("monitoring.coreos.com/v1", "PrometheusRule"),
        },
      },
    ],
    fail: [{ ...file(object("monitoring.coreos.com/v1", "ServiceMonitor")), says: "alert rules" }],
  },
  "CON-45.1": { pass: [file(APPLICATION), file(FLUX)], fail: [file(APPLICATION.replace("repoURL", "chartURL"))] },
  "CON-45.2": {
    pass: [file(APPLICATION), file(FLUX)],
    fail: [file(workload()), file(object("app.k8s.io/v1", "Application"))],
  },
  "CON-45.4": {
    pass: [file(APPLICATION), file(FLUX)],
    fail: [file(APPLICATION.replace("notifications.argoproj.io/subscribe", "acme.io/team"))],
  },
  "CON-46.1": {
    pass: [
      file(object("flagger.app/v1beta1", "Canary")),
      file(object("argoproj.io/v1alpha1", "Rollout", "spec:\n  strategy:\n    canary: {}\n")),
    ],
    fail: [file(workload())],
  },
  "CON-46.3": {
    pass: [
      file(
        object(
          "flagger.app/v1beta1",
          "Canary",
          "spec:\n  analysis:\n    metrics:\n      - name: request-success-rate\n        thresholdRange: { min: 99 }\n",
        ),
      ),
    ],
    fail: [file(object("flagger.app/v1beta1", "Canary"))],
  },
  "CON-77.4": {
    pass: [file(object("chaos-mesh.org/v1alpha1", "Schedule"))],
    fail: [file(object("chaos-mesh.org/v1alpha1", "PodChaos"))],
  },
  "CON-82.1": {
    pass: [
      {
        files: {
          "policy/pods.rego": 'package main\n\ndeny contains msg if { input.kind == "Pod"; msg := "no" }\n',
          ".github/workflows/ci.yml": job("conftest test k8s"),
        },
      },
    ],
    fail: [
      { files: {}, says: "no policies" },
      {
        files: { "policy/pods.rego": 'package main\n\ndeny contains msg if { msg := "no" }\n' },
        says: "does not test",
      },
    ],
  },
  "CON-82.2": {
    pass: [
      file(object("kyverno.io/v1", "ClusterPolicy")),
      file(object("constraints.gatekeeper.sh/v1beta1", "K8sRequiredLabels")),
    ],
    fail: [file(object("networking.k8s.io/v1", "NetworkPolicy"))],
  },
};
