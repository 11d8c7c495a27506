import type { Facts } from "../facts/model.ts";
import { all, type Check, evidence, fail, failures, finding, pass, type Topic } from "./model.ts";
import { document, INSTRUCTIONS, linesIn, PAGES, says } from "./written.ts";

const guide = "docs/SYSTEM.md";

const guideIsLinked: Check = (facts) => {
  if (!/\S/.test(facts.tree.text(guide) ?? ""))
    return fail(`There is no ${guide}.`, "Write the guide to building there.");
  const judged = ["README.md", "CONTRIBUTING.md", "AGENTS.md"].map((path) => ({
    path,
    line: linesIn(facts, [path], /\bSYSTEM\.md\b/)[0],
  }));
  const silent = judged.filter(({ line }) => line === undefined);
  if (silent.length > 0)
    return failures(silent.map(({ path }) => finding(`${path} does not link to ${guide}.`, "Link to it.", { path })));
  return pass(evidence("the guide", { path: guide }), ...judged.flatMap(({ line }) => line ?? []));
};

const READING = ["CONTEXT.md", "PRD.md", "API_SPEC.yaml", "EVENT_SCHEMA.json", "CODING_GUIDE.md"];

const readingIsThere: Check = (facts) => {
  const absent = READING.filter((name) => !facts.tree.has(`docs/${name}`));
  if (absent.length > 0)
    return failures(absent.map((name) => finding(`There is no docs/${name}.`, "Write it.", { path: `docs/${name}` })));
  const lines = READING.map((name) => ({
    name,
    line: linesIn(facts, INSTRUCTIONS, new RegExp(`docs/${name.replace(".", "\\.")}`))[0],
  }));
  const unnamed = lines.filter(({ line }) => line === undefined).map(({ name }) => name);
  if (unnamed.length > 0)
    return fail(
      `No instruction to agents asks to read ${unnamed.join(", ")}.`,
      "List them in AGENTS.md as required reading.",
    );
  return pass(
    ...READING.map((name) => evidence("required reading", { path: `docs/${name}` })),
    ...lines.flatMap(({ line }) => line ?? []),
  );
};

/** Documents that the instructions name are there. */
const namedDocumentsExist: Check = (facts) => {
  const named = facts.glob([...INSTRUCTIONS, guide]).flatMap((path) =>
    (facts.tree.text(path) ?? "").split("\n").flatMap((row, index) =>
      [...row.matchAll(/(?<![\w.:/-])\/?(docs\/[\w./-]*\w\.(?:md|ya?ml|json))\b/g)].map(([, target = ""]) => ({
        target,
        path,
        line: index + 1,
      })),
    ),
  );
  const lost = named.filter(({ target }) => !facts.tree.has(target));
  if (lost.length > 0)
    return failures(
      lost.map(({ target, ...place }) => finding(`${target} does not exist.`, "Write it, or correct the name.", place)),
    );
  return named.length > 0
    ? pass(...named.map(({ target, ...place }) => evidence(target, place)))
    : fail("The instructions name no document.", "Name in AGENTS.md the documents to read.");
};

const CODING = ["docs/{CODING_GUIDE,coding-guide,coding_guide,style-guide,coding-standards}.md"];

const POSTMORTEM = ["**/*post{-,_,}mortem*.md", "docs/**/*incident*.md", "docs/runbooks/**/*.md"];

export function within(hours: number): Check {
  const words = new RegExp(
    `\\b${hours}\\s*(?:h\\b|hours?)|${hours % 24 === 0 ? `\\b${hours / 24} days?` : "(?!)"}`,
    "i",
  );
  return (facts) => {
    const place = linesIn(facts, POSTMORTEM, words)[0];
    return place === undefined
      ? fail(
          `No document says that the postmortem is written within ${hours} hours.`,
          "Say it in the template of postmortems.",
        )
      : pass(place);
  };
}

const holds = (facts: Facts, name: string) => facts.tree.has(name);

const ingestionRunbook: Check = (facts) => {
  const path = "docs/runbooks/ingestion_failure.md";
  return holds(facts, path) && /\w{3}/.test((facts.tree.text(path) ?? "").replace(/^#.*$/gm, ""))
    ? pass(evidence("the runbook", { path }))
    : fail(`There is no ${path}.`, "Write what to do when ingestion fails.");
};

export const systemDocuments: Topic = {
  id: "system-documents",
  title: "Documents of the system guide",
  bindings: [
    { by: "facts", rules: ["SYS-0.1"], check: guideIsLinked },
    { by: "facts", rules: ["SYS-1.1"], check: readingIsThere },
    { by: "facts", rules: ["SYS-1.2"], check: namedDocumentsExist },
    {
      by: "facts",
      rules: ["SYS-1.11"],
      check: document(
        CODING,
        "docs/CODING_GUIDE.md",
        [/\bformat/i, "formatting"],
        [/\blint/i, "linting"],
        [/\bcommit/i, "commit messages"],
      ),
    },
    {
      by: "facts",
      rules: ["SYS-1.14"],
      check: document(["docs/{API_VERSIONING,api-versioning,api_versioning,versioning}.md"], "docs/API_VERSIONING.md", [
        /\bsemver\b|semantic version|\bmajor\b.*\bminor\b/i,
        "semantic versions",
      ]),
    },
    {
      by: "facts",
      rules: ["SYS-6.4"],
      check: says(
        ["docs/**/*versioning*.md", "docs/**/*VERSIONING*.md", "docs/api*.md", "docs/**/*deprecat*.md"],
        /\b(?:6|six) months\b/i,
        "No document keeps shims for 6 months.",
        "Say in docs/API_VERSIONING.md that they stay for 6 months.",
      ),
    },
    {
      by: "facts",
      rules: ["SYS-18.1"],
      check: says(
        PAGES,
        /#incidents\b/,
        "No document names the channel #incidents.",
        "Name it in the incident document.",
      ),
    },
    { by: "facts", rules: ["SYS-18.2"], check: ingestionRunbook },
    { by: "facts", rules: ["SYS-18.4"], check: within(72) },
    {
      by: "facts",
      rules: ["SYS-19.1"],
      check: all(
        says(
          [...INSTRUCTIONS, guide],
          /\bSYSTEM\.md\b/,
          "The prompt for agents does not point to SYSTEM.md.",
          "Begin AGENTS.md with the standard prompt.",
        ),
        says(
          [...INSTRUCTIONS, guide],
          /\bCODING_GUIDE\.md\b/,
          "The prompt for agents does not point to CODING_GUIDE.md.",
          "Begin AGENTS.md with the standard prompt.",
        ),
      ),
    },
  ],
};
