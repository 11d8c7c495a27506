import type { Breakage } from "./model.ts";

const MAIN = "app/main.py";

/** Headers, origins, what responses give away, and limits. */
export const breakages: readonly Breakage[] = [
  {
    rule: "PY-SEC-045",
    file: "app/middleware/security_headers.py",
    find: `    "strict-transport-security": "max-age=31536000; includeSubDomains",\n`,
    replace: "",
    why: "does not tell browsers to stay with HTTPS",
  },
  {
    rule: "PY-SEC-045",
    file: "app/routes/security.py",
    find: `            raise AuthenticationError("plain_http")`,
    replace: `            log.warning("plain_http")`,
    why: "takes tokens that came in the clear",
  },
  {
    rule: "PY-SEC-044c",
    file: "app/settings.py",
    find: "    cors_origins: CommaSeparated = ()",
    replace: `    cors_origins: CommaSeparated = Field(default=(), alias="ORIGINS")`,
    why: "cannot be told the origins by the variable that is documented",
  },
  {
    rule: "PY-SEC-046a",
    file: MAIN,
    find: "            allow_origins=settings.cors_origins,",
    replace: `            allow_origins=["*"],`,
    why: "lets any page call the API",
  },
  {
    rule: "PY-SEC-046a",
    file: MAIN,
    find: `            allow_methods=["DELETE", "GET", "POST", "PUT"],`,
    replace: `            allow_methods=["*"],`,
    why: "lets pages use any method",
  },
  {
    rule: "PY-SEC-046b",
    file: "app/settings.py",
    find: `        if any("*" in origin for origin in value):`,
    replace: `        if "*" in value:`,
    why: "accepts a wildcard within an origin",
  },
  {
    rule: "PY-SEC-047a",
    file: "app/middleware/unhandled_errors.py",
    find: `"An error occurred."`,
    replace: "str(Request(scope).headers)",
    why: "shows the client the headers that led to a failure",
  },
  {
    rule: "PY-SEC-047b",
    file: "app/middleware/unhandled_errors.py",
    find: `"An error occurred."`,
    replace: `f"An error occurred: {error}"`,
    why: "shows the client what an exception says",
  },
  {
    rule: "PY-SEC-047b",
    file: "app/errors.py",
    find: `super().__init__("The service is unavailable at the moment.")`,
    replace: `super().__init__(f"{dependency} does not answer.")`,
    why: "tells the client which dependency failed",
  },
  {
    rule: "PY-SEC-048",
    file: "app/routes/rate_limit.py",
    find: "    if wait > 0:",
    replace: "    if wait > 60:",
    why: "holds nobody to the limit",
  },
  {
    rule: "PY-SEC-048a",
    file: "app/routes/security.py",
    find: `    client = f"{caller.tenant}:{caller.subject}"`,
    replace: `    client = caller.tenant`,
    why: "lets one user use up the limit of all",
  },
  {
    rule: "PY-SEC-048b",
    file: "app/routes/rate_limit.py",
    find: "    return sum(c.tokens for c in declared if isinstance(c, Cost)) or 1",
    replace: "    return len(list(declared)) and 1 or 1",
    why: "counts every request alike",
  },
  {
    rule: "PY-SEC-048c",
    file: "app/services/rate_limit.py",
    find: "        tokens = min(float(limit.burst), bucket.tokens + earned)",
    replace: "        tokens = bucket.tokens + earned",
    why: "lets clients save up for a burst of any size",
  },
];
