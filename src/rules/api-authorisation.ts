import type { Verdict } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import type { PythonModule } from "../facts/model/python.ts";
import { type Check, evidence, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { asksNobody, mentions, noRoles, noTenants } from "./security-surface.ts";

/** Modules that are for deciding who may do what, by their names. */
const POLICY =
  /(?:^|[/_])(?:access|auth\w*|deps?|dependenc(?:y|ies)|guards?|permissions?|polic(?:y|ies)|rbac|roles?|scopes?|security)(?:[/_.]|$)/i;

/** A decision on what the caller is or has. */
const DECISION =
  /\b(?:if|elif|and|or|not|assert|while)\b[^#]*(?:\bis_(?:admin|superuser|staff)\b|\.(?:role|scopes|permissions)\b(?!\s*=[^=])|\buser\w*\.(?:admin|can_\w+)\b)|\brole\s*(?:==|!=|\bin\b|\bnot in\b)|["'](?:admin|superuser|owner)["']\s*(?:==|!=|in)\s/;

/** What an endpoint says to a caller whom it checked itself. */
const REFUSAL =
  /\braise \w*(?:Forbidden|PermissionDenied)\w*|^\s*raise HTTPException\(.*\b(?:HTTP_403_FORBIDDEN|403)\b/;

function routes({ python }: Facts): readonly PythonModule[] {
  return python.application.filter(
    ({ path, text }) => !POLICY.test(path) && /^\s*@\w+\.(?:get|post|put|patch|delete)\(/m.test(text),
  );
}

function policies({ python }: Facts): readonly PythonModule[] {
  return python.application.filter(({ path }) => POLICY.test(path));
}

function decides(facts: Facts): Verdict {
  const stray = mentions(
    facts.python.application.filter(({ path }) => !POLICY.test(path)),
    DECISION,
  ).concat(mentions(routes(facts), REFUSAL));
  if (stray.length > 0) {
    return failures(
      stray.map(({ path, line, text }) =>
        finding(
          `"${text}" decides on access outside of the policy.`,
          "Ask one policy module, by a dependency of the route.",
          {
            path,
            line,
          },
        ),
      ),
    );
  }
  const modules = policies(facts);
  return found(
    [...mentions(modules, DECISION), ...mentions(modules, /\bSecurityScopes\b|\bSecurity\([^)]*scopes=/)],
    ({ path, line, text }) => evidence(text, { path, line }),
    () => fail("No module decides who may do what.", "Write the policy in one module, and let every route ask it."),
  );
}

const MOST_ROLES = 7;

/** Roles are the members of one enumeration, or of a `Literal`. */
const rolesAreFew: Check = ({ python }) => {
  const modules = python.application.filter(({ text }) => /\bclass \w*Roles?\b/.test(text));
  const enumerations = modules.flatMap(({ path, syntax }) =>
    syntax.classes
      .filter(({ name, bases }) => /Roles?$/.test(name) && bases.some((base) => /Enum$|^str$/.test(base)))
      .map((one) => ({ path, ...one })),
  );
  const large = enumerations.find(({ attributes }) => attributes.length > MOST_ROLES);
  if (large !== undefined) {
    const message = `${large.name} has ${large.attributes.length} members.`;
    return fail(message, `Keep to ${MOST_ROLES} roles at most, and give them permissions.`, large);
  }
  const literal = mentions(python.application, /^\w*Roles?\b\s*(?::\s*TypeAlias\s*)?=\s*Literal\[/);
  const shown = [
    ...enumerations.map(({ path, line, name }) => evidence(`roles: ${name}`, { path, line })),
    ...literal.map(({ path, line, text }) => evidence(text, { path, line })),
  ];
  if (shown.length > 0) return pass(...shown);
  return fail("Roles are words that are written where they are compared.", "Define the roles in one enumeration.");
};

export const apiAuthorisation: Topic = {
  id: "api-authorisation",
  title: "What a caller may do",
  bindings: [
    { by: "test", rules: ["PY-SEC-000c", "PY-SEC-006", "PY-SEC-006a", "PY-SEC-008", "PY-SEC-008a"] },
    { by: "test", rules: ["PY-SEC-023", "PY-SEC-023a", "PY-SEC-023b", "PY-SEC-025", "PY-SEC-025a"] },
    { by: "facts", rules: ["PY-SEC-024", "PY-SEC-024a"], check: decides, unless: asksNobody },
    { by: "test", rules: ["PY-SEC-026", "PY-SEC-026a", "PY-SEC-027", "PY-SEC-027a", "PY-SEC-027b", "PY-SEC-027c"] },
    { by: "facts", rules: ["PY-SEC-028"], check: rolesAreFew, unless: noRoles },
    { by: "test", rules: ["PY-SEC-029", "PY-SEC-030", "PY-SEC-032", "PY-SEC-033"] },
    { by: "test", rules: ["PY-SEC-031"], unless: asksNobody },
    { by: "test", rules: ["PY-SEC-034", "PY-SEC-035", "PY-SEC-035a", "PY-SEC-035b", "PY-SEC-036"], unless: noTenants },
  ],
};
