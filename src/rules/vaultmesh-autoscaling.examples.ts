import type { Examples } from "./model.ts";

const HPA = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: ledger-hpa
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: ledger-deploy
  minReplicas: 2
  maxReplicas: 10
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: 70
`;

const file = (find = "", replace = "") => ({ files: { "ops/k8s/base/hpa.yaml": HPA.replace(find, replace) } });

const chart = {
  files: {
    "chart/Chart.yaml": "apiVersion: v2\nname: ledger\nversion: 1.0.0\n",
    "chart/values.yaml": "scaling: { min: 2, max: 10, cpu: 70 }\n",
    "chart/templates/hpa.yaml": HPA.replace("minReplicas: 2", "minReplicas: {{ .Values.scaling.min }}")
      .replace("maxReplicas: 10", "maxReplicas: {{ .Values.scaling.max | int }}")
      .replace("averageUtilization: 70", "averageUtilization: {{ default 80 .Values.scaling.cpu }}"),
  },
};

export const examples: Examples = {
  "VM-3.9": {
    pass: [file(), chart],
    fail: [
      { files: {}, says: "no HorizontalPodAutoscaler" },
      file("autoscaling/v2", "autoscaling/v1"),
      file("scaleTargetRef", "targetRef"),
    ],
  },
  "VM-3.10": {
    pass: [file(), chart],
    fail: [file("maxReplicas: 10", "maxReplicas: 20"), file("minReplicas: 2", "minReplicas: 1")],
  },
  "VM-3.11": {
    pass: [file(), chart],
    fail: [file("Utilization: 70", "Utilization: 80"), file("name: cpu", "name: memory")],
  },
};
