import type { Facts } from "../facts/model.ts";
import { type Check, evidence, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { document, INSTRUCTIONS, linesIn, PAGES, says } from "./written.ts";

const NO_README = fail("There is no README.md.", "Write one that says what this is and how to start.");

const readme = ({ glob, document: read }: Facts) =>
  glob("{README,readme,Readme}.md").flatMap((path) => read(path) ?? [])[0];

/** Title first, then version, status and rating. */
const opens: Check = (facts) => {
  const own = readme(facts);
  if (own === undefined) return NO_README;
  const rows = own.text.split("\n");
  const title = rows.findIndex((row) => row.trim() !== "");
  if (!/^# \S/.test(rows[title] ?? ""))
    return fail("The README does not open with the component's name.", "Begin with # and the name.", {
      path: own.path,
      line: title + 1,
    });
  const wanted: readonly (readonly [string, RegExp])[] = [
    ["Version", /^\*\*Version:?\*\*:?\s*\S/],
    ["Status", /^\*\*Status:?\*\*:?\s*\S/],
    ["Rating", /^\*\*Rating:?\*\*:?\s*\d+(?:\.\d+)?\/10\b/],
  ];
  const lines = wanted.map(([name, pattern]) => ({
    name,
    index: rows.findIndex((row, at) => at < title + 12 && pattern.test(row.trim())),
  }));
  const missing = lines.filter(({ index }) => index < 0).map(({ name }) => name);
  if (missing.length > 0)
    return fail(
      `The README does not open with ${missing.join(", ")}.`,
      "Give them below the title: **Version**: 1.2.0",
      { path: own.path, line: title + 1 },
    );
  return pass(
    ...[title, ...lines.map(({ index }) => index)].map((index) =>
      evidence((rows[index] ?? "").trim(), { path: own.path, line: index + 1 }),
    ),
  );
};

/** A section with text below it. */
export function readmeHas(name: string, title: RegExp): Check {
  return (facts) => {
    const own = readme(facts);
    if (own === undefined) return NO_README;
    const heading = own.headings.find(({ text, level }) => level > 1 && title.test(text));
    const next = own.headings.find(
      ({ line, level }) => heading !== undefined && line > heading.line && level <= heading.level,
    )?.line;
    const body =
      heading === undefined ? [] : own.text.split("\n").slice(heading.line, next === undefined ? undefined : next - 1);
    return heading !== undefined && body.some((row) => row.trim() !== "")
      ? pass(evidence(heading.text, { path: own.path, line: heading.line }))
      : fail(`The README has no section ${name}.`, `Add ## ${name}.`, { path: own.path });
  };
}

const SECTIONS: readonly (readonly [string, string])[] = [
  ["VM-16.2", "Quick Start"],
  ["VM-16.3", "Architecture"],
  ["VM-16.4", "Deployment"],
  ["VM-16.5", "Monitoring"],
  ["VM-16.6", "Troubleshooting"],
  ["VM-16.7", "Verification"],
];

const RULE_FILES = [
  ".amazonq/rules/*.md",
  ".cursor/rules/*.mdc",
  ".github/instructions/*.md",
  ".claude/rules/*.md",
  ".windsurf/rules/*.md",
];

const rulesAreLoaded: Check = ({ glob, tree }) => {
  const paths = glob(RULE_FILES).filter((path) => /\w/.test(tree.text(path) ?? ""));
  return found(
    paths,
    (path) => evidence("rules for every session", { path }),
    () => fail("No tool loads a rule file into its sessions.", "Keep it in .amazonq/rules/."),
  );
};

const COMPANIONS = [
  "four-covenants",
  "philosophical-foundation",
  "operational-rituals",
  "adr-pattern",
  "psi-field-awareness",
  "evolution-roadmap",
];

const companions: Check = ({ glob, tree }) => {
  const paths = COMPANIONS.map((name) => ({
    name,
    path: glob(RULE_FILES).find(
      (path) => path.split("/").at(-1)?.startsWith(name) === true && /\w/.test(tree.text(path) ?? ""),
    ),
  }));
  const missing = paths.filter(({ path }) => path === undefined);
  if (missing.length > 0)
    return failures(
      missing.map(({ name }) => finding(`There is no rule file ${name}.md.`, "Write it beside the main rule file.")),
    );
  return pass(...paths.flatMap(({ path }) => (path === undefined ? [] : [evidence("companion", { path })])));
};

const generators: Check = ({ glob }) => {
  const own = glob("generators/*.sh");
  const elsewhere = glob("**/*generat*.sh").filter((path) => !path.startsWith("generators/"));
  if (elsewhere.length > 0)
    return failures(
      elsewhere.map((path) => finding("A generator stands outside of generators/.", "Move it there.", { path })),
    );
  return found(
    own,
    (path) => evidence("generator", { path }),
    () => fail("There is no generators/{name}.sh.", "Write generators as scripts there."),
  );
};

const noGenerator = ({ glob }: Facts) =>
  glob(["generators/**", "**/*generat*.sh"]).length === 0 ? "It has no generators." : undefined;

const prefixed: Check = (facts) =>
  found(
    linesIn(
      facts,
      [
        ".pre-commit-config.yaml",
        "commitlint.config.*",
        ".commitlintrc*",
        ".husky/commit-msg",
        ".githooks/commit-msg",
        ".gitlint",
        ".github/workflows/*.{yml,yaml}",
        "**/*.sh",
      ],
      /\\\[[^\]]*\].*\\\].*(?:feat|fix|docs)/,
    ),
    (one) => one,
    () => fail("Nothing holds commit messages to [component] type: description.", "Check the message by a hook."),
  );

const COMMANDS = [/kubectl\b.*\bget all\b/, /kubectl\b.*\blogs -l app=/, /kubectl\b.*\bdescribe pod\b/];

export const vaultmeshDocuments: Topic = {
  id: "vaultmesh-documents",
  title: "Documents and rule files of VaultMesh",
  bindings: [
    { by: "facts", rules: ["VM-6.8"], check: generators, unless: noGenerator },
    { by: "host", rules: ["VM-6.9"], carrier: prefixed },
    { by: "facts", rules: ["VM-16.1"], check: opens },
    ...SECTIONS.map(([rule, name]) => ({
      by: "facts" as const,
      rules: [rule],
      check: readmeHas(name, new RegExp(`^${name.replace(" ", "[ -]?")}\\b`, "i")),
    })),
    {
      by: "facts",
      rules: ["VM-18.1"],
      check: document(["docs/**/*compatib*.md", "docs/**/*version*.md", "README.md"], "docs/compatibility.md", [
        /^\|.*\b(?:generator|memory|coordination|MCP)\b.*\d+\.\d+/i,
        "the versions of the tooling",
      ]),
    },
    {
      by: "facts",
      rules: ["VM-18.2"],
      check: document(["docs/**/*upgrad*.md", "UPGRADING.md", "CHANGELOG.md"], "docs/upgrade.md", [
        /v?\d+\.\d+(?:\.\d+|\.x)?\s*(?:→|->|to|–)\s*v?\d+\.\d+/,
        "a sequence of versions",
      ]),
    },
    {
      by: "facts",
      rules: ["VM-21.3"],
      check: says(
        PAGES,
        COMMANDS,
        "No page gives kubectl get all, logs -l app= and describe pod.",
        "Give them in a runbook.",
      ),
    },
    { by: "facts", rules: ["VM-22.1"], check: rulesAreLoaded },
    {
      by: "facts",
      rules: ["VM-22.2"],
      check: says(
        [...RULE_FILES, ...INSTRUCTIONS],
        /\bLast[- ]Updated\W{1,6}\d{4}-\d{2}-\d{2}\b/i,
        "No rule file shows when it was last updated.",
        "Write Last Updated: with the day.",
      ),
    },
    { by: "facts", rules: ["VM-23.1"], check: companions },
  ],
};
