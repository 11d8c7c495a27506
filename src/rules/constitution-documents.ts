import { lineOf } from "./application.ts";
import { type Check, evidence, fail, found, pass, type Topic } from "./model.ts";
import { readmeHas } from "./vaultmesh-documents.ts";
import { document } from "./written.ts";

export const docs = (...words: readonly string[]) =>
  words.flatMap((word) => [`**/*${word}*.md`, `docs/**/${word}/*.md`]);

/** Diagrams by level, as sources that a tool draws. */
const LEVELS: readonly (readonly [string, RegExp, RegExp])[] = [
  ["Context", /C4Context|systemContext\b|C4_Context/, /context/i],
  ["Container", /C4Container|^\s*container \w|C4_Container/m, /container/i],
  ["Component", /C4Component|^\s*component \w|C4_Component/m, /component/i],
  ["Code", /classDiagram|@startuml[\s\S]*\bclass\b|C4_Code/, /(?:^|\/)[^/]*(?:code|class)[^/]*$/i],
];

const DIAGRAMS = ["docs/**/*.{md,puml,plantuml,dsl,mmd,c4,d2,drawio}", "ARCHITECTURE.md", "architecture/**/*"];

const hasFourLevels: Check = ({ glob, tree }) => {
  const texts = glob(DIAGRAMS).map((path) => ({ path, text: tree.text(path) ?? "" }));
  const judged = LEVELS.map(([name, syntax, file]) => {
    const drawn =
      texts.find(({ text }) => syntax.test(text)) ??
      texts.find(
        ({ path, text }) => file.test(path) && /```mermaid|@startuml|C4|workspace\s*\{|graph |flowchart /.test(text),
      );
    return {
      name,
      place: drawn === undefined ? undefined : { path: drawn.path, line: Math.max(1, lineOf(drawn.text, syntax)) },
    };
  });
  const missing = judged.filter(({ place }) => place === undefined).map(({ name }) => name);
  if (missing.length > 0)
    return fail(
      `No diagram is drawn on the level ${missing.join(", ")}.`,
      "Draw the four levels of C4 in docs/architecture.",
    );
  return pass(...judged.flatMap(({ name, place }) => (place === undefined ? [] : [evidence(name, place)])));
};

const features: Check = ({ glob, tree }) => {
  const paths = glob("**/*.feature");
  const complete = (path: string) =>
    ["Given", "When", "Then"].every((word) => new RegExp(`^\\s*${word}\\b`, "m").test(tree.text(path) ?? ""));
  const broken = paths.find((path) => !complete(path));
  if (broken !== undefined)
    return fail("It lacks Given, When or Then.", "Write each scenario with all three.", { path: broken });
  return found(
    paths,
    (path) => evidence("scenarios", { path }),
    () => fail("No scenario is written in Gherkin.", "Write *.feature files."),
  );
};

const specifications: Check = ({ glob, openapi, structured }) => {
  const own = openapi === undefined ? [] : [openapi.path];
  const schemas = glob(["**/*.schema.json", "{specs,docs}/**/*.{json,yaml,yml}"]).filter((path) => {
    const file = structured(path);
    return file?.at("$schema") !== undefined || file?.at("asyncapi") !== undefined || file?.at("openapi") !== undefined;
  });
  return found(
    [...new Set([...own, ...schemas, ...glob("**/*.feature")])],
    (path) => evidence("specification", { path }),
    () => fail("No specification can be read by a machine.", "Write OpenAPI, JSON Schema or Gherkin."),
  );
};

const isUnreleased: Check = (facts) => {
  const [path] = facts.glob("CHANGELOG.md");
  const text = path === undefined ? "" : (facts.tree.text(path) ?? "");
  if (path === undefined) return fail("There is no CHANGELOG.md.", "Keep one, by Keep a Changelog.");
  const heading = /^## \[?(?:Unreleased|v?\d+\.\d+\.\d+)/im;
  if (!heading.test(text))
    return fail("It has no section ## [Unreleased] or ## [1.2.3].", "Write it by Keep a Changelog.", { path });
  const odd =
    text
      .split("\n")
      .findIndex(
        (row) => row.startsWith("### ") && !/^### (?:Added|Changed|Deprecated|Removed|Fixed|Security)\b/.test(row),
      ) + 1;
  if (odd > 0)
    return fail(
      "A kind of change is none of Keep a Changelog.",
      "Use Added, Changed, Deprecated, Removed, Fixed and Security.",
      { path, line: odd },
    );
  return pass(evidence("sections by version", { path, line: lineOf(text, heading) }));
};

export const constitutionDocuments: Topic = {
  id: "constitution-documents",
  title: "Documents of the constitution",
  bindings: [
    { by: "facts", rules: ["CON-1.1"], check: specifications },
    { by: "facts", rules: ["CON-2.2", "CON-41.1"], check: hasFourLevels },
    { by: "facts", rules: ["CON-2.5"], check: features },
    {
      by: "facts",
      rules: ["CON-2.7"],
      check: document(docs("threat-model", "threat_model", "threats"), "docs/security/threat-model.md", [
        /\b(?:compliance|GDPR|SOC ?2|HIPAA|PCI|requirements?)\b/i,
        "compliance requirements",
      ]),
    },
    {
      by: "facts",
      rules: ["CON-1.8"],
      check: document(
        docs("threat-model", "threat_model", "security"),
        "docs/threat-model.md",
        [/\bnetwork/i, "controls of the network"],
        [/\bcontainer|\bpod/i, "controls of the container"],
        [/\bapplication|\bapp\b/i, "controls of the application"],
        [/\bdata\b/i, "controls of data"],
      ),
    },
    {
      by: "facts",
      rules: ["CON-43.2"],
      check: document(docs("compatibility"), "docs/compatibility.md", [/^\|.*\d+\.\d+/, "a table of versions"]),
    },
    { by: "facts", rules: ["CON-64.1"], check: readmeHas("Quickstart", /^(?:quick[ -]?start|getting started)\b/i) },
    {
      by: "facts",
      rules: ["CON-64.2"],
      check: document(
        ["{,docs/}{ARCHITECTURE,architecture}.md", "docs/architecture/{index,README,overview}.md"],
        "ARCHITECTURE.md",
        [/^#+ .*\w/, "an overview"],
      ),
    },
    {
      by: "facts",
      rules: ["CON-64.3"],
      check: document(
        ["{,.github/,docs/}CONTRIBUTING.md"],
        "CONTRIBUTING.md",
        [/set[ -]?up|install|make dev/i, "setting up"],
        [/\btest/i, "tests"],
        [/\breview|pull request/i, "reviews"],
      ),
    },
    { by: "facts", rules: ["CON-64.4"], check: isUnreleased },
  ],
};
