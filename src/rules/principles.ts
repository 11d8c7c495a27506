import { lineOf } from "./application.ts";
import { type Check, evidence, fail, pass, type Topic } from "./model.ts";

const SPECIFICATIONS = [
  "docs/{spec,specs,specification}/**/*.md",
  "docs/*{PRD,SPEC,spec,prd,requirements}*.{md,yaml,yml,json}",
  "specs/**/*.md",
  "SPEC.md",
  "PRD.md",
  "**/openapi.{json,yaml,yml}",
];
const GUIDES = ["README.md", "AGENTS.md", "CLAUDE.md", "CONTRIBUTING.md", "docs/index.md"];

/** A specification, and a guide that says where it is and that it decides. */
const specificationDecides: Check = (facts) => {
  const path = facts.openapi?.path ?? facts.glob(SPECIFICATIONS)[0];
  if (path === undefined)
    return fail(
      "There is no written specification.",
      "Describe the behaviour in docs/spec, or the API in openapi.json.",
    );
  const name = path.split("/").at(-1) ?? path;
  const guides = facts.glob(GUIDES).map((guide) => ({ path: guide, text: facts.tree.text(guide) ?? "" }));
  const naming = guides.find(({ text }) => text.includes(name));
  const deciding = guides.find(({ text }) => /\bspecification\b|\bspec\b|source of truth/i.test(text));
  if (naming === undefined)
    return fail(`No guide names ${path}.`, "Name it in the README as what the service is built from.", { path });
  if (deciding === undefined)
    return fail(
      "No guide says that the specification decides.",
      "Say in AGENTS.md or CONTRIBUTING.md that the specification decides on behaviour.",
      { path },
    );
  return pass(
    evidence("the specification", { path }),
    evidence(`names ${name}`, {
      path: naming.path,
      line: naming.text.split("\n").findIndex((row) => row.includes(name)) + 1,
    }),
    evidence("the specification decides", {
      path: deciding.path,
      line: lineOf(deciding.text, /\bspecification\b|\bspec\b|source of truth/i),
    }),
  );
};

export const principles: Topic = {
  id: "principles",
  title: "Operating principles",
  bindings: [
    { rules: ["PY-QR-001"], by: "facts", check: specificationDecides },
    { rules: ["PY-OP-003", "PY-QR-005", "PY-QR-006", "PY-QR-008", "PY-QR-010"], by: "test" },
    {
      rules: ["PY-PRE-000c", "PY-QR-002", "PY-OP-002", "PY-OP-004", "PY-OP-006", "PY-LCL-009c"],
      by: "conduct",
    },
    { rules: ["PY-QG-000a", "PY-QG-000b", "PY-QG-003", "PY-TST-000", "PY-TST-003"], by: "conduct" },
    { rules: ["PY-CODE-003", "PY-DOC-002", "PY-DOC-005", "PY-DOC-008", "PY-STYLE-005", "PY-PKG-005"], by: "conduct" },
    { rules: ["PY-AI-001", "PY-AI-002", "PY-AI-003", "PY-AI-004", "PY-AI-005", "PY-AI-006"], by: "conduct" },
    { rules: ["T1-12.1"], by: "conduct" },
  ],
};
