import type { Finding } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import type { PythonCall } from "../facts/model/python.ts";
import { type Check, evidence, type Exemption, failures, finding, pass, type Topic } from "./model.ts";
import { once } from "./once.ts";
import { cookies, noBearerTokens, noCookies } from "./security-surface.ts";

interface Cookie {
  readonly path: string;
  readonly call: PythonCall;
}

const SETTERS = /(?:^|\.)(?:set_cookie|SessionMiddleware|CookieTransport)$/;
const MIDDLEWARE = /(?:^|\.)(?:add_middleware|Middleware)$/;

/** A preference or a language is no session. */
const HARMLESS = /^["'](?:\w*(?:lang|locale|theme|consent|currency|timezone|csrf|xsrf)\w*)["']$/i;

/** Calls that set cookies which stand for a session. */
const sessionCookies = once(({ python }: Facts): readonly Cookie[] =>
  python.application
    .filter(({ text }) => /set_cookie|SessionMiddleware|CookieTransport/.test(text))
    .flatMap(({ path, syntax }) => syntax.calls.filter(setsSession).map((call) => ({ path, call }))),
);

function setsSession({ name, arguments: given, keywords }: PythonCall): boolean {
  if (MIDDLEWARE.test(name)) return SETTERS.test(given[0] ?? "");
  return SETTERS.test(name) && !HARMLESS.test(keywords["key"] ?? given[0] ?? "");
}

/** What a cookie is set with: as written, else what the function does by itself. */
function attribute({ call }: Cookie, name: "httponly" | "secure" | "samesite"): string {
  const kind = [call.name, call.arguments[0] ?? ""]
    .find((one) => SETTERS.test(one))
    ?.split(".")
    .at(-1);
  const { keywords } = call;
  if (kind === "SessionMiddleware") {
    return { httponly: "True", secure: keywords["https_only"] ?? "False", samesite: keywords["same_site"] ?? '"lax"' }[
      name
    ];
  }
  if (kind === "CookieTransport") {
    return keywords[`cookie_${name}`] ?? { httponly: "True", secure: "True", samesite: '"lax"' }[name];
  }
  return keywords[name] ?? { httponly: "False", secure: "False", samesite: '"lax"' }[name];
}

const GOOD = {
  httponly: (value: string) => value === "True",
  // What the settings decide may be off in development.
  secure: (value: string) => value === "True" || /settings|config|env|prod|https/i.test(value),
  samesite: (value: string) => /^["'](?:lax|strict)["']$/i.test(value),
};

const NAMES = { httponly: "HttpOnly", secure: "Secure", samesite: "SameSite=Lax" };

function cookiesAre(...names: readonly (keyof typeof GOOD)[]): Check {
  return (facts) => {
    const found = sessionCookies(facts);
    const findings = found.flatMap((cookie): readonly Finding[] =>
      names
        .filter((name) => !GOOD[name](attribute(cookie, name)))
        .map((name) =>
          finding(`The cookie is not ${NAMES[name]}.`, `Set it with ${name}, also in production.`, {
            path: cookie.path,
            line: cookie.call.line,
          }),
        ),
    );
    if (findings.length > 0) return failures(findings);
    return pass(
      ...found.map(({ path, call }) => evidence(`${call.name}: ${names.join(", ")}`, { path, line: call.line })),
    );
  };
}

const noSession: Exemption = (facts, question) =>
  noCookies(facts, question) ?? (sessionCookies(facts).length === 0 ? "No cookie stands for a session." : undefined);

/** Both at once need a decision that says so. */
const oneOfTwo: Check = (facts) => {
  const decided = facts.records.find(({ document }) => /PY-SEC-019\b/.test(document.text));
  if (decided !== undefined) {
    const line = decided.document.text.split("\n").findIndex((row) => row.includes("PY-SEC-019")) + 1;
    return pass(evidence("decided", { path: decided.path, line }));
  }
  return failures(
    cookies(facts).map(({ path, line }) =>
      finding("The API takes cookies beside bearer tokens.", "Keep to one of them, or record the decision for both.", {
        path,
        line,
      }),
    ),
  );
};

const noMixture: Exemption = (facts, question) =>
  noSession(facts, question) ??
  (noBearerTokens(facts, question) === undefined ? undefined : "Cookies are the only credentials.");

export const apiCookies: Topic = {
  id: "api-cookies",
  title: "Cookies and sessions",
  bindings: [
    { by: "test", rules: ["PY-SEC-011", "PY-SEC-017", "PY-SEC-018"], unless: noSession },
    { by: "facts", rules: ["PY-SEC-016"], check: cookiesAre("httponly", "secure", "samesite"), unless: noSession },
    { by: "facts", rules: ["PY-SEC-016a"], check: cookiesAre("httponly"), unless: noSession },
    { by: "facts", rules: ["PY-SEC-016b"], check: cookiesAre("secure"), unless: noSession },
    { by: "facts", rules: ["PY-SEC-016c"], check: cookiesAre("samesite"), unless: noSession },
    { by: "facts", rules: ["PY-SEC-019"], check: oneOfTwo, unless: noMixture },
  ],
};
