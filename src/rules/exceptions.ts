import type { Facts } from "../facts/model.ts";
import { findRule } from "../standards/standards.ts";
import { type Check, evidence, failures, finding, notApplicable, pass, type Topic } from "./model.ts";

/** Every exception names a rule of the catalogue, a reason, and a day that is not past. */
const excepted: Check = (facts, { today }) => {
  const { records } = facts;
  const waivers = records.flatMap((record) => record.waivers);
  const lapsed = waivers.filter(({ expires }) => expires < today);
  const unknown = waivers.filter(({ rule }) => findRule(rule) === undefined);
  const findings = [
    ...records.flatMap(({ problems, path }) =>
      problems.map(({ message, line }) =>
        finding(`It ${message}.`, "Complete it: rule, reason and expires.", {
          path,
          ...(line === undefined ? {} : { line }),
        }),
      ),
    ),
    ...lapsed.map(({ path, rule, expires, line }) =>
      finding(
        `It waives ${rule}, and lapsed on ${expires}.`,
        `Meet ${rule}, or decide again in a record that supersedes this one.`,
        { path, ...(line === undefined ? {} : { line }) },
      ),
    ),
    ...unknown.map(({ path, rule, line }) =>
      finding(`It waives ${rule}, and there is no such rule.`, "See: groundrules list rules", {
        path,
        ...(line === undefined ? {} : { line }),
      }),
    ),
  ];
  if (findings.length > 0) return failures(findings);
  if (waivers.length > 0) {
    return pass(
      ...waivers.map(({ rule, expires, path, line = 1 }) =>
        evidence(`waives ${rule} until ${expires}`, { path, line }),
      ),
    );
  }
  const form = formOf(facts);
  return form.length > 0 ? pass(...form) : notApplicable("No rule is set aside here.");
};

/** Where the template of a record asks for reason and expiry. */
function formOf({ glob, tree }: Facts) {
  const paths = glob(["**/{adr,adrs,decisions}/*template*.md"]);
  return paths.flatMap((path) => {
    const lines = tree.text(path)?.split("\n") ?? [];
    const at = (pattern: RegExp) => lines.findIndex((line) => pattern.test(line)) + 1;
    const [reason, expires] = [at(/\b(?:reason|rationale)\b/i), at(/\b(?:expires|expiry)\b/i)];
    if (reason === 0 || expires === 0) return [];
    return [
      evidence("asks for the reason of an exception", { path, line: reason }),
      evidence("asks for its end", { path, line: expires }),
    ];
  });
}

export const exceptions: Topic = {
  id: "exceptions",
  title: "Exceptions to the rules",
  bindings: [{ by: "facts", rules: ["PY-PRE-000b"], check: excepted }],
};
