import type { Topic } from "./model.ts";
import { noBearerTokens, noCors } from "./security-surface.ts";

export const apiTransport: Topic = {
  id: "api-transport",
  title: "Environments, transport, headers and limits",
  bindings: [
    { by: "test", rules: ["PY-SEC-044", "PY-SEC-044a"] },
    { by: "test", rules: ["PY-SEC-044b"], unless: noBearerTokens },
    { by: "test", rules: ["PY-SEC-044c", "PY-SEC-046", "PY-SEC-046a", "PY-SEC-046b"], unless: noCors },
    { by: "test", rules: ["PY-SEC-045", "PY-SEC-047", "PY-SEC-047b"] },
    { by: "test", rules: ["PY-SEC-047a"], unless: noBearerTokens },
    { by: "test", rules: ["PY-SEC-048", "PY-SEC-048a", "PY-SEC-048b", "PY-SEC-048c"] },
  ],
};
