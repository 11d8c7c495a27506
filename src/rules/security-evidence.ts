import { type Check, evidence, type Exemption, failures, finding, pass, type Topic } from "./model.ts";
import { once } from "./once.ts";
import { noTenants } from "./security-surface.ts";

/** Calls that log an event of security as an error. */
const severe = once(({ python }) =>
  python.application
    .filter(({ text }) =>
      /\b(?:error|critical|exception)\s*\((?:\s|#.*)*f?["'][^"']*(?:security|\bauth(?:\b|[enoz]))/i.test(text),
    )
    .flatMap(({ path, syntax }) =>
      syntax.calls
        .filter(
          ({ name, arguments: given }) =>
            /\.(?:error|critical|exception)$/.test(name) &&
            /^f?["'][^"']*(?:security|\bauth(?:\b|[enoz]))/i.test(given[0] ?? ""),
        )
        .map((call) => ({ path, call })),
    ),
);

const namesRunbook: Check = (facts) => {
  const silent = severe(facts).filter(({ call }) => !/runbook/i.test(JSON.stringify(call.keywords)));
  if (silent.length > 0) {
    return failures(
      silent.map(({ path, call }) =>
        finding(`${call.arguments[0]} names no runbook.`, "Add the key of the runbook to the record.", {
          path,
          line: call.line,
        }),
      ),
    );
  }
  return pass(...severe(facts).map(({ path, call }) => evidence("names a runbook", { path, line: call.line })));
};

const nothingSevere: Exemption = (facts) =>
  severe(facts).length === 0 ? "No event of security is logged as ERROR or CRITICAL." : undefined;

export const securityEvidence: Topic = {
  id: "security-evidence",
  title: "Security logs and security tests",
  bindings: [
    { by: "test", rules: ["PY-SEC-049", "PY-SEC-049a", "PY-SEC-049b", "PY-SEC-049c", "PY-SEC-049d"] },
    { by: "test", rules: ["PY-SEC-050", "PY-SEC-050a", "PY-SEC-050b", "PY-SEC-050c"] },
    { by: "test", rules: ["PY-SEC-051", "PY-SEC-051a", "PY-SEC-051b", "PY-SEC-051c"] },
    { by: "facts", rules: ["PY-SEC-052"], check: namesRunbook, unless: nothingSevere },
    { by: "test", rules: ["PY-SEC-053", "PY-SEC-053a", "PY-SEC-053b", "PY-SEC-053c", "PY-SEC-054", "PY-SEC-054a"] },
    { by: "test", rules: ["PY-SEC-055", "PY-SEC-055a", "PY-SEC-055b", "PY-SEC-055c"] },
    { by: "test", rules: ["PY-SEC-055d"], unless: noTenants },
  ],
};
