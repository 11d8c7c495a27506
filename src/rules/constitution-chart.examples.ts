import type { Example, Examples } from "./model.ts";

const FILES = {
  "charts/api/Chart.yaml": `apiVersion: v2
name: api
version: 1.4.0
appVersion: "2.3.1"
dependencies:
  - name: redis
    version: ~20.1.0
    repository: https://charts.bitnami.com/bitnami
`,
  "charts/api/values.yaml": `# How many pods run.
replicaCount: 1
# The image, by its tag.
image:
  repository: ghcr.io/acme/api
  tag: ""
ingress:
  enabled: false  # on where clients come from outside
`,
  "charts/api/values-dev.yaml": "replicaCount: 1\n",
  "charts/api/values-prod.yaml":
    "replicaCount: 4\nresources: { limits: { cpu: 1 } }\nimage: { tag: 2.3.1 }\ningress: { enabled: true }\n",
  "charts/api/templates/_helpers.tpl": '{{- define "api.name" -}}api{{- end }}\n',
  "charts/api/templates/all.yaml":
    'kind: Deployment\nmetadata:\n  name: {{ include "api.name" . }}\n---\nkind: Service\n---\nkind: Ingress\n',
  "charts/api/templates/NOTES.txt": "Reach the API at {{ .Values.host }}.\n",
  "charts/api/templates/tests/smoke.yaml":
    "apiVersion: v1\nkind: Pod\nmetadata:\n  annotations:\n    helm.sh/hook: test\n",
  "pyproject.toml": '[project]\nname = "api"\nversion = "2.3.1"\n',
  ".github/workflows/chart.yml":
    "on: push\njobs:\n  chart:\n    runs-on: ubuntu-latest\n    steps:\n      - run: helm lint charts/api\n      - run: helm test api --namespace staging\n",
};

export const chart: Example = { files: FILES };
export const none: Example = { files: {}, says: "no Helm chart" };

export function edited(path: keyof typeof FILES, find: string | RegExp, replace: string, says?: string): Example {
  const files = { ...FILES, [path]: FILES[path].replace(find, replace) };
  return { files, ...(says === undefined ? {} : { says }) };
}

export function without(path: keyof typeof FILES): Example {
  return { files: Object.fromEntries(Object.entries(FILES).filter(([name]) => name !== path)) };
}

const TEMPLATES = "charts/api/templates/all.yaml";
export const CHART = "charts/api/Chart.yaml";
const WORKFLOW = ".github/workflows/chart.yml";

export const examples: Examples = {
  "CON-34.1": { pass: [chart], fail: [none, edited(CHART, "version: 1.4.0\n", "")] },
  "CON-34.2": { pass: [chart], fail: [none, without("charts/api/values.yaml")] },
  "CON-34.3": { pass: [chart], fail: [none, without("charts/api/values-dev.yaml")] },
  "CON-34.4": { pass: [chart], fail: [none, without("charts/api/values-prod.yaml")] },
  "CON-34.5": { pass: [chart], fail: [none, edited(TEMPLATES, "Deployment", "StatefulSet")] },
  "CON-34.6": { pass: [chart], fail: [none, edited(TEMPLATES, "kind: Service", "kind: ServiceAccount")] },
  "CON-34.7": { pass: [chart], fail: [none, edited(TEMPLATES, "Ingress", "ConfigMap")] },
  "CON-34.8": { pass: [chart], fail: [none, without("charts/api/templates/_helpers.tpl")] },
  "CON-34.9": { pass: [chart], fail: [none, without("charts/api/templates/tests/smoke.yaml")] },
  "CON-37.1": { pass: [chart], fail: [none, edited(TEMPLATES, "include", "template", "piped")] },
  "CON-37.2": { pass: [chart], fail: [none, without("charts/api/templates/NOTES.txt")] },
  "CON-37.3": {
    pass: [chart],
    fail: [edited(WORKFLOW, "helm test", "helm status"), without("charts/api/templates/tests/smoke.yaml")],
  },
  "CON-37.4": {
    pass: [chart],
    fail: [
      edited(WORKFLOW, "helm lint", "helm template"),
      edited(WORKFLOW, "lint charts/api", "lint charts/api || true"),
    ],
  },
  "CON-2.6": { pass: [chart], fail: [none, without("charts/api/values.yaml")] },
};
