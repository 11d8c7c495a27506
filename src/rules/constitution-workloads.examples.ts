import type { Examples } from "./model.ts";

/** As an operator would write it by hand. */
const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: payments
spec:
  replicas: 4
  revisionHistoryLimit: 10
  strategy:
    type: RollingUpdate
    rollingUpdate: { maxUnavailable: 25%, maxSurge: 1 }
  template:
    metadata:
      labels:
        app: payments
    spec:
      securityContext:
        runAsNonRoot: true
      containers:
      - name: payments
        image: ghcr.io/acme/payments:1.4.2
        envFrom:
        - secretRef:
            name: payments
        securityContext:
          allowPrivilegeEscalation: false
          capabilities:
            drop: ["ALL"]
        resources:
          requests: { cpu: 250m, memory: 256Mi }
          limits:
            cpu: "1"
            memory: 512Mi
        livenessProbe:
          httpGet: { path: /livez, port: 8000 }
        readinessProbe:
          httpGet: { path: /readyz, port: 8000 }
`;

/** As \`helm create\` writes it. */
const CHART = {
  "deploy/api/Chart.yaml": "apiVersion: v2\nname: api\nversion: 0.1.0\n",
  "deploy/api/values.yaml": `replicaCount: 1
podSecurityContext:
  runAsNonRoot: true
securityContext:
  allowPrivilegeEscalation: false
  capabilities:
    drop:
      - ALL
resources:
  requests:
    cpu: 100m
    memory: 128Mi
  limits:
    cpu: 500m
    memory: 128Mi
livenessProbe:
  httpGet:
    path: /
    port: http
readinessProbe:
  httpGet:
    path: /
    port: http
pdb:
  enabled: false
externalSecret:
  enabled: true
`,
  "deploy/api/templates/deployment.yaml": `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "api.fullname" . }}
spec:
  replicas: {{ .Values.replicaCount }}
  template:
    metadata:
      annotations:
        checksum/config: {{ include (print $.Template.BasePath "/configmap.yaml") . | sha256sum }}
    spec:
      {{- with .Values.podSecurityContext }}
      securityContext:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
        - name: {{ .Chart.Name }}
          image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
          {{- with .Values.securityContext }}
          securityContext:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          env:
            - name: TOKEN
              valueFrom:
                secretKeyRef: { name: api, key: token }
          livenessProbe:
            {{- toYaml .Values.livenessProbe | nindent 12 }}
          readinessProbe:
            {{- toYaml .Values.readinessProbe | nindent 12 }}
          resources:
            {{- toYaml .Values.resources | nindent 12 }}
`,
};

const BUDGET = `{{- if .Values.pdb.enabled }}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: api
spec:
  maxUnavailable: 1
{{- end }}
`;

const manifest = (text: string) => ({ files: { "k8s/payments.yaml": text } });
const values = (find: string, replace: string) => ({
  files: { ...CHART, "deploy/api/values.yaml": CHART["deploy/api/values.yaml"].replace(find, replace) },
});
const other = (kind: string, more = "") => `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: payments\n${more}`;

export const examples: Examples = {
  "CON-29.1": {
    pass: [manifest(DEPLOYMENT), { files: CHART }],
    fail: [
      { files: {}, says: "No chart or manifest" },
      { ...manifest(DEPLOYMENT.replace("            memory: 512Mi\n", "")), says: "no limits.memory" },
      { ...values("    cpu: 100m\n", ""), says: "no requests.cpu" },
      values("resources:\n  requests", "resources: {}\nother:\n  requests"),
    ],
  },
  "CON-29.2": {
    pass: [manifest(DEPLOYMENT), { files: CHART }],
    fail: [{ ...manifest(DEPLOYMENT.replace("readinessProbe", "startupProbe")), says: "readinessProbe" }],
  },
  "CON-29.3": {
    pass: [
      manifest(other("PodDisruptionBudget")),
      {
        files: {
          ...CHART,
          "deploy/api/templates/pdb.yaml": BUDGET,
          "deploy/api/values-production.yaml": "pdb:\n  enabled: true\n",
        },
      },
    ],
    fail: [
      manifest(DEPLOYMENT),
      { files: { ...CHART, "deploy/api/templates/pdb.yaml": BUDGET }, says: "in production" },
    ],
  },
  "CON-29.4": {
    pass: [manifest(DEPLOYMENT), { files: CHART }],
    fail: [
      { ...manifest(DEPLOYMENT.replace('["ALL"]', '["NET_RAW"]')), says: "keeps capabilities" },
      { ...manifest(DEPLOYMENT.replace("runAsNonRoot: true", "runAsUser: 0")), says: "root" },
      { ...values("allowPrivilegeEscalation: false", "privileged: false"), says: "privileges" },
    ],
  },
  "CON-30.1": {
    pass: [manifest(DEPLOYMENT)],
    fail: [{ files: CHART }, manifest(DEPLOYMENT.replace("type: RollingUpdate", "type: Recreate"))],
  },
  "CON-30.2": {
    pass: [manifest(DEPLOYMENT), manifest(DEPLOYMENT.replace("maxUnavailable: 25%", "maxUnavailable: 1"))],
    fail: [
      manifest(DEPLOYMENT.replace("maxUnavailable: 25%", "maxUnavailable: 2")),
      manifest(DEPLOYMENT.replace("maxUnavailable: 25%", "maxUnavailable: 50%")),
    ],
  },
  "CON-30.3": {
    pass: [manifest(DEPLOYMENT), manifest(DEPLOYMENT.replace("maxSurge: 1", 'maxSurge: "25%"'))],
    fail: [manifest(DEPLOYMENT.replace("maxSurge: 1", "maxSurge: 100%")), { files: CHART }],
  },
  "CON-30.4": {
    pass: [manifest(DEPLOYMENT)],
    fail: [manifest(DEPLOYMENT.replace("revisionHistoryLimit: 10", "revisionHistoryLimit: 2")), { files: CHART }],
  },
  "CON-31.1": {
    pass: [
      manifest(other("ConfigMap", "data:\n  LOG_LEVEL: INFO\n")),
      { files: { "k8s/kustomization.yaml": "configMapGenerator:\n  - name: payments\n    envs: [config.env]\n" } },
    ],
    fail: [
      manifest(DEPLOYMENT),
      { ...manifest(other("ConfigMap", "data:\n  DATABASE_PASSWORD: hunter2\n")), says: "DATABASE_PASSWORD" },
    ],
  },
  "CON-31.2": {
    pass: [manifest(DEPLOYMENT), { files: CHART }],
    fail: [manifest(DEPLOYMENT.replace("secretRef", "configMapRef"))],
  },
  "CON-31.3": {
    pass: [
      {
        files: {
          ...CHART,
          "deploy/api/templates/secret.yaml": `{{- if .Values.externalSecret.enabled }}\n${other("ExternalSecret")}{{- end }}\n`,
        },
      },
    ],
    fail: [manifest(other("Secret"))],
  },
  "CON-31.4": {
    pass: [
      { files: CHART },
      manifest(
        DEPLOYMENT.replace(
          "  name: payments\n",
          '  name: payments\n  annotations:\n    reloader.stakater.com/auto: "true"\n',
        ),
      ),
    ],
    fail: [manifest(DEPLOYMENT)],
  },
  "CON-32.2": { pass: [manifest(other("ResourceQuota"))], fail: [manifest(other("LimitRange"))] },
  "CON-32.3": {
    pass: [manifest(other("NetworkPolicy"))],
    fail: [manifest(DEPLOYMENT), { files: { "tests/policy.yaml": other("NetworkPolicy") } }],
  },
};
