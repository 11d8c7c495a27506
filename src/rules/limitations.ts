import type { Facts } from "../facts/model.ts";
import { type Check, evidence, fail, found, type Topic } from "./model.ts";
import { saysSomething } from "./written.ts";

/** A heading that matches, with text below it. */
function written(pattern: RegExp, what: string, remedy: string): Check {
  return (facts) =>
    found(
      headings(facts, pattern).map(({ path, line, text }) => evidence(text, { path, line })),
      (item) => item,
      () => fail(what, remedy),
    );
}

function headings(facts: Facts, pattern: RegExp) {
  return facts.glob(["*.md", "docs/**/*.md", ".github/*.md"]).flatMap((path) => {
    const document = facts.document(path);
    const lines = document?.text.split("\n") ?? [];
    return (document?.headings ?? []).flatMap(({ text, line }) => {
      const below = lines.slice(line);
      const end = below.findIndex((row) => row.startsWith("#"));
      const filled = saysSomething(end < 0 ? below : below.slice(0, end));
      return pattern.test(text) && filled ? [{ path, line, text }] : [];
    });
  });
}

const limits = written(
  /\b(?:limitations?|caveats|known (?:issues|gaps)|shortcomings)\b/i,
  "Nothing says what the software cannot do.",
  "Write a section Known limitations in the README.",
);

const containerSecurity = written(
  /(?:container|docker|image).*(?:secur|harden|privilege|rootless)|(?:secur|harden).*(?:container|docker|image)/i,
  "Nothing says what the container setup means for security.",
  "Write a section on the security of the container in the README or docs/security.md.",
);

export const limitations: Topic = {
  id: "limitations",
  title: "What a small repository has to say of itself",
  bindings: [
    { by: "facts", rules: ["T1-1.2"], check: limits },
    { by: "facts", rules: ["T2-1.2"], check: containerSecurity },
  ],
};
