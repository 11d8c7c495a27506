import type { Topic } from "./model.ts";
import { asksNobody, noBearerTokens } from "./security-surface.ts";

/** What a token has to prove. */
const TOKENS = [
  "PY-SEC-009",
  "PY-SEC-010",
  "PY-SEC-012",
  "PY-SEC-012a",
  "PY-SEC-012b",
  "PY-SEC-012c",
  "PY-SEC-012d",
  "PY-SEC-012e",
  "PY-SEC-012f",
  "PY-SEC-013",
  "PY-SEC-015",
  "PY-SEC-015a",
  "PY-SEC-038",
  "PY-SEC-038a",
  "PY-SEC-038b",
];

/** Where a token may not turn up. */
const SECRECY = ["PY-SEC-014", "PY-SEC-014a", "PY-SEC-014b", "PY-SEC-014c"];

/** Whoever asks nobody breaks these rules: no exemption. */
const CLOSED = ["PY-SEC-000a", "PY-SEC-000b", "PY-SEC-005", "PY-SEC-005a", "PY-SEC-005b", "PY-SEC-007"];

export const apiAuthentication: Topic = {
  id: "api-authentication",
  title: "Who calls the API",
  bindings: [
    { by: "test", rules: CLOSED },
    { by: "test", rules: ["PY-SEC-007a"], unless: asksNobody },
    { by: "test", rules: [...TOKENS, ...SECRECY], unless: noBearerTokens },
  ],
};
