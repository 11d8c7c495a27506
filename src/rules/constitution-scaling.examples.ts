import type { Examples } from "./model.ts";

const HPA = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: payments
spec:
  minReplicas: 2
  maxReplicas: 12
  metrics:
    - type: Resource
      resource:
        name: cpu
        target: { type: Utilization, averageUtilization: 70 }
    - type: Resource
      resource:
        name: memory
        target: { type: Utilization, averageUtilization: 80 }
    - type: Pods
      pods:
        metric: { name: http_requests_in_progress }
`;

const KEDA = `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: payments
spec:
  maxReplicaCount: 20
  triggers:
    - type: cpu
    - type: memory
    - type: prometheus
    - type: cron
      metadata: { timezone: UTC, start: 0 6 * * *, end: 0 20 * * *, desiredReplicas: "6" }
`;

const file = (text: string) => ({ files: { "deploy/scaling.yaml": text } });

export const examples: Examples = {
  "CON-76.2": {
    pass: [file(HPA), file(KEDA)],
    fail: [
      { files: {}, says: "Nothing scales" },
      { ...file(HPA.replace("name: memory", "name: cpu")), says: "memory" },
      { ...file(HPA.split("    - type: Pods")[0] ?? ""), says: "custom" },
    ],
  },
  "CON-76.3": {
    pass: [file(HPA), file(KEDA)],
    fail: [{ ...file(KEDA.replace("  maxReplicaCount: 20\n", "")), says: "no maximum" }],
  },
  "CON-81.2": {
    pass: [
      file(KEDA),
      file(
        "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: dev\n  annotations:\n    downscaler/uptime: Mon-Fri 07:00-20:00 UTC\n",
      ),
    ],
    fail: [file(HPA)],
  },
};
