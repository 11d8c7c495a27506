import type { Facts } from "../facts/model.ts";
import { type Check, evidence, fail, failures, finding, pass, type Topic } from "./model.ts";
import { mentions } from "./security-surface.ts";

/** Bounds that are written beside a value, and functions that check it. */
const RULE =
  /\b(?:Field|Query|Path|Header|Body|Form|StringConstraints|con(?:str|int|float|decimal|list))\(.*\b(?:gt|ge|lt|le|min_length|max_length|pattern|multiple_of|max_digits)=|^\s*@(?:field_validator|model_validator|validator|root_validator)\b|\b(?:AfterValidator|BeforeValidator|WrapValidator)\(/;

const VALIDATOR = /^(?:pydantic\.)?(?:field_validator|model_validator|validator|root_validator)\b/;

/** What gives another answer tomorrow, or asks somebody else. */
const IMPURE =
  /\b(?:datetime|date)\.(?:now|utcnow|today)\(|\btime\.(?:time|monotonic)\(|\brandom\.|\bsecrets\.|\buuid[14]\(|\b(?:requests|httpx2?|session|db|cursor|redis)\.\w+\(|\bopen\(|\bos\.environ|\bgetenv\(/;

function impure({ python }: Facts) {
  return python.application
    .filter(({ text }) => text.includes("validator") && IMPURE.test(text))
    .flatMap(({ path, text, syntax }) => {
      const rows = text.split("\n");
      return syntax.functions
        .filter(({ decorators }) => decorators.some((one) => VALIDATOR.test(one)))
        .flatMap(({ name, line, endLine }) => {
          const index = rows.slice(line - 1, endLine).findIndex((row) => IMPURE.test(row));
          return index < 0 ? [] : [{ path, name, line: line + index }];
        });
    });
}

const rulesArePure: Check = (facts) => {
  const findings = impure(facts).map(({ path, name, line }) =>
    finding(
      `The validator ${name} depends on more than its value.`,
      "Check that in the service, where the clock or the storage is passed in.",
      { path, line },
    ),
  );
  if (findings.length > 0) return failures(findings);
  const written = mentions(facts.python.application, RULE);
  if (written.length === 0)
    return fail("No rule says which values are valid.", "Write bounds and validators on the models of the boundary.");
  return pass(...written.map(({ path, line, text }) => evidence(text, { path, line })));
};

export const inputValidation: Topic = {
  id: "input-validation",
  title: "Validation of input",
  bindings: [
    { by: "test", rules: ["PY-DATA-001", "PY-DATA-003"] },
    { by: "test", rules: ["PY-DATA-001b"] },
    { by: "facts", rules: ["PY-DATA-002"], check: rulesArePure },
  ],
};
