import { noOutboundContext } from "./absences.ts";
import type { Topic } from "./model.ts";

export const resilience: Topic = {
  id: "resilience",
  title: "Performance and resilience",
  bindings: [
    { by: "test", rules: ["PY-PERF-001", "PY-PERF-002", "PY-PERF-004"] },
    { by: "test", rules: ["PY-PERF-003", "PY-PERF-003a", "PY-PERF-003c"] },
    { by: "test", rules: ["PY-PERF-003b"], unless: noOutboundContext },
  ],
};
