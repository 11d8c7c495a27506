import { chart, CHART, edited, none, without } from "./constitution-chart.examples.ts";
import type { Examples } from "./model.ts";

export const examples: Examples = {
  "CON-35.1": { pass: [chart], fail: [none, edited(CHART, "version: 1.4.0", "version: 1.4")] },
  "CON-35.2": { pass: [chart], fail: [edited(CHART, "2.3.1", "2.3.0", "not 2.3.1")] },
  "CON-35.3": {
    pass: [chart, edited(CHART, "~20.1.0", '">=20 <21"')],
    fail: [
      edited(CHART, "~20.1.0", '">=20"', "redis"),
      edited(CHART, "~20.1.0", '"*"'),
      edited(CHART, /\n.*~20.1.0/, ""),
    ],
  },
  "CON-36.2": {
    pass: [chart],
    fail: [
      none,
      edited("charts/api/values-prod.yaml", "replicaCount: 4\n", "", "replicas"),
      without("charts/api/values-prod.yaml"),
    ],
  },
  "CON-36.4": {
    pass: [chart],
    fail: [edited("charts/api/values.yaml", "# The image, by its tag.\n", "", "repository")],
  },
};
