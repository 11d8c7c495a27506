import type { Examples } from "./model.ts";

const BASE = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ledger-deploy
spec:
  replicas: 2
  template:
    metadata:
      labels:
        app: ledger
    spec:
      containers:
        - name: ledger
          image: ghcr.io/acme/ledger:1.0.0
          ports:
            - name: http
              containerPort: 8080
          envFrom:
            - secretRef:
                name: ledger
          resources:
            requests:
              cpu: 500m
              memory: 1Gi
            limits:
              cpu: "2"
              memory: 4096Mi
          livenessProbe:
            httpGet:
              path: /health
              port: 8080
          readinessProbe:
            httpGet:
              path: /ready
              port: http
          securityContext:
            runAsNonRoot: true
            runAsUser: 1000
            readOnlyRootFilesystem: true
            capabilities:
              drop:
                - ALL
`;

const SERVICE = "apiVersion: v1\nkind: Service\nmetadata:\n  name: ledger-svc\n";

const INGRESS = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ledger
  annotations:
    alb.ingress.kubernetes.io/listen-ports: '[{"HTTPS": 443}]'
    alb.ingress.kubernetes.io/certificate-arn: arn:aws:acm:eu-west-1:1:certificate/1
spec:
  ingressClassName: alb
`;

const base = (text: string) => ({ files: { "ops/k8s/base/ledger.yaml": text } });
const edited = (find: string, replace: string) => base(BASE.replace(find, replace));

export const examples: Examples = {
  "VM-3.1": {
    pass: [
      { files: { ...base(BASE).files, "ops/k8s/base/kustomization.yaml": "namespace: aurora-staging\n" } },
      edited("  name: ledger-deploy\n", "  name: ledger-deploy\n  namespace: ledger-prod\n"),
    ],
    fail: [base(BASE), { files: {} }],
  },
  "VM-3.2": {
    pass: [base(BASE)],
    fail: [
      { ...edited("apps/v1", "extensions/v1beta1"), says: "apps/v1" },
      { ...edited("ledger-deploy", "ledger"), says: "named ledger" },
    ],
  },
  "VM-3.3": { pass: [base(BASE)], fail: [edited("replicas: 2", "replicas: 3"), edited("  replicas: 2\n", "")] },
  "VM-3.4": { pass: [base(BASE)], fail: [edited("- name: ledger", "- name: main")] },
  "VM-3.5": {
    pass: [base(BASE), edited("cpu: 500m", 'cpu: "0.5"')],
    fail: [edited("memory: 1Gi", "memory: 1G"), edited("cpu: 500m", "cpu: 250m")],
  },
  "VM-3.6": {
    pass: [base(BASE), edited('cpu: "2"', "cpu: 2000m")],
    fail: [{ ...edited("4096Mi", "2Gi"), says: "limits.memory of 4Gi" }],
  },
  "VM-3.7": {
    pass: [base(BASE)],
    fail: [edited("path: /health", "path: /livez"), edited("port: 8080\n", "port: 9090\n")],
  },
  "VM-3.8": { pass: [base(BASE)], fail: [edited("path: /ready", "path: /"), edited("name: http", "name: web")] },
  "VM-6.2": { pass: [base(SERVICE)], fail: [base(SERVICE.replace("-svc", ""))] },
  "VM-6.3": { pass: [base(BASE)], fail: [edited("ledger-deploy", "ledger-deployment")] },
  "VM-6.4": {
    pass: [base(SERVICE.replace("ledger-svc", "ledger-metrics-exporter"))],
    fail: [base(SERVICE.replace("ledger-svc", "postgres-exporter"))],
  },
  "VM-6.7": {
    pass: [{ files: { "ops/k8s/overlays/staging-eks/kustomization.yaml": "resources: [../../base]\n" } }],
    fail: [{ files: { "deploy/overlays/staging/kustomization.yaml": "resources: []\n" } }],
  },
  "VM-7.2": { pass: [base(BASE)], fail: [edited("secretRef", "configMapRef")] },
  "VM-8.1": {
    pass: [base(BASE)],
    fail: [
      { ...edited("runAsUser: 1000", "runAsUser: 10001"), says: "user 1000" },
      edited("runAsNonRoot: true", "privileged: false"),
    ],
  },
  "VM-8.2": { pass: [base(BASE)], fail: [edited("            readOnlyRootFilesystem: true\n", "")] },
  "VM-8.3": { pass: [base(BASE)], fail: [edited("- ALL", "- SYS_ADMIN")] },
  "VM-9.2": {
    pass: [base(INGRESS)],
    fail: [
      { ...base(SERVICE), says: "no Ingress" },
      base(INGRESS.replace("HTTPS", "HTTP")),
      base(INGRESS.replace("ingressClassName: alb", "ingressClassName: nginx")),
    ],
  },
  "VM-9.3": {
    pass: [base("apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata:\n  name: default\n")],
    fail: [base(BASE)],
  },
  "VM-14.6": {
    pass: [{ files: { ...base(BASE).files, "docker/Dockerfile": "FROM python:3.11-slim\n" } }],
    fail: [base(BASE), { files: { Dockerfile: "FROM python:3.11-slim\n" }, says: "such an object" }],
  },
};
