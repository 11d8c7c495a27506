import { noAws, noBroker, noHttpClient } from "./absences.ts";
import type { Topic } from "./model.ts";

export const boundaries: Topic = {
  id: "boundaries",
  title: "Boundaries and transactions",
  bindings: [
    { by: "test", rules: ["PY-IO-005", "PY-IO-006", "PY-IO-008"] },
    { by: "test", rules: ["PY-IO-005a", "PY-IO-007", "PY-IO-007a", "PY-IO-007b"] },
    { by: "test", rules: ["PY-IO-005b"], unless: noAws },
    { by: "test", rules: ["PY-IO-005c"], unless: noHttpClient },
    { by: "test", rules: ["PY-IO-005d"], unless: noBroker },
  ],
};
