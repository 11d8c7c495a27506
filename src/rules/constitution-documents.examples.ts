import type { Examples } from "./model.ts";

const page = (path: string, text: string) => ({ files: { [path]: text } });
const none = { files: {} };

const MODEL = "# Threats\n\nThe network, the container, the application and its data.\n\n## Compliance\n\nGDPR.\n";
const C4 =
  "```mermaid\nC4Context\n```\n\n```mermaid\nC4Container\n```\n\n```mermaid\nC4Component\n```\n\n```mermaid\nclassDiagram\n```\n";
const FEATURE = "Feature: Orders\n  Scenario: One\n    Given a pen\n    When it is ordered\n    Then it is sent\n";
const CHANGES = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Orders.\n";

export const examples: Examples = {
  "CON-1.1": {
    pass: [
      page("specs/order.feature", FEATURE),
      page("docs/event.schema.json", '{ "$schema": "https://json-schema.org/draft/2020-12/schema" }'),
    ],
    fail: [none, page("docs/spec.md", "# Spec\n")],
  },
  "CON-2.2": {
    pass: [page("docs/architecture/c4.md", C4)],
    fail: [{ ...page("docs/architecture/c4.md", C4.replace("classDiagram", "pie")), says: "Code" }, none],
  },
  "CON-2.5": {
    pass: [page("features/order.feature", FEATURE)],
    fail: [none, page("features/order.feature", FEATURE.replace("Then", "And"))],
  },
  "CON-2.7": {
    pass: [page("docs/security/threat-model.md", MODEL)],
    fail: [none, page("docs/threat-model.md", "# Threats\n\nSomebody steals tokens.\n")],
  },
  "CON-1.8": {
    pass: [page("docs/threat-model.md", MODEL)],
    fail: [{ ...page("docs/threat-model.md", MODEL.replace("the container, ", "")), says: "container" }],
  },
  "CON-43.2": {
    pass: [page("docs/compatibility.md", "# Compatibility\n\nTested together:\n\n| API | 1.2 |\n")],
    fail: [page("docs/compatibility.md", "# Compatibility\n\nEverything works.\n")],
  },
  "CON-64.1": {
    pass: [page("README.md", "# Orders\n\n## Quickstart\n\nmake up\n")],
    fail: [none, page("README.md", "# Orders\n\n## Quickstart\n")],
  },
  "CON-64.2": {
    pass: [page("ARCHITECTURE.md", "# Architecture\n\nThree layers.\n")],
    fail: [none, page("ARCHITECTURE.md", "# Architecture\n")],
  },
  "CON-64.3": {
    pass: [page("CONTRIBUTING.md", "Run make dev and make test, then open a pull request.\n")],
    fail: [none, { ...page("CONTRIBUTING.md", "Install it. Open a pull request.\n"), says: "tests" }],
  },
  "CON-64.4": {
    pass: [page("CHANGELOG.md", CHANGES)],
    fail: [none, page("CHANGELOG.md", CHANGES.replace("Added", "New")), page("CHANGELOG.md", "# Changes\n\nSome.\n")],
  },
};
