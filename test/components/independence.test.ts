import { catalog } from "groundrules:catalog";
import { describe, expect, it } from "vitest";
import { broughtBy } from "../../src/catalog/catalog.ts";
import type { Answers } from "../../src/model.ts";
import { plan } from "../../src/plan/plan.ts";
import { render } from "../../src/render/render.ts";
import { dangling, type Files } from "./dangling.ts";

const SERVICE: Answers = {
  name: "orders",
  package: "orders",
  description: "Takes orders.",
  tier: 4,
  stack: "fastapi",
  standards: ["tiers", "python"],
  database: "postgresql",
  authentication: "oidc",
  python: "3.13",
  registry: "ghcr.io",
  organisation: "Acme",
  licence: "MIT",
  port: 8080,
  watermark: "none",
  created: "2026-11-21T10:00:00+00:00",
};

/** The tiers above the small ones, which small-tiers.test.ts is for. */
const SERVICES: readonly Answers[] = [
  { ...SERVICE, tier: 3, standards: ["tiers"], authentication: "none", watermark: "header" },
  SERVICE,
  { ...SERVICE, tier: 5, watermark: "header" },
];

const stack = catalog.units.find(({ kind, id }) => kind === "stack" && id === SERVICE.stack);
const REQUIRES = new Map(catalog.units.map((unit) => [unit.id, unit.requires]));

function rendered(answers: Answers): Files {
  return Object.fromEntries(render(plan(answers, catalog, "0.1.0")).map(({ path, text }) => [path, text]));
}

/** What is left of components without these, and without what requires them. */
function without(gone: readonly string[], components: readonly string[]): readonly string[] {
  const left = components.filter((id) => !gone.includes(id));
  const fit = left.filter((id) => REQUIRES.get(id)?.every((needed) => left.includes(needed)) ?? true);
  return fit.length === left.length ? left : without([], fit);
}

/** Words that nobody has to know who does not have the component. Decisions may give what was not chosen as a reason. */
const WORDS: Readonly<Record<string, RegExp>> = {
  adr: /\bADRs?\b|\bdecision \d|docs\/adr/,
  agents: /AGENTS|CLAUDE/,
  ci: /\b[Pp]ipeline\b|\bCI\b|\b(?:zizmor|git-cliff)\b|[Cc]ode scanning|workflow \*|, provenance/,
  compose: /\bcompose\b|\bZAP\b/i,
  docker:
    /\b(?:docker build|cosign|syft|grype|hadolint|SBOM|provenance|bill of materials)\b|dockerfile|image recipe|builds, scans|\bthe image\b(?! was)/i,
  docs: /\bmkdocs\b|\brunbooks?\b/i,
  drift: /upkeep/i,
  github: /\brulesets?\b|CODEOWNERS|renovate/i,
  rollouts: /\bargo\b|\bRollouts\b|rollout\.\w|promote/i,
  slo: /burn_rate|make burn|\bsloth\b|\bslo\b|PROMETHEUS_URL/i,
  admission: /kyverno|conftest|policy\/[a-z]{3}|make admit/i,
  falco: /falco(?! or similar)/i,
  helm: /\b(?:helm|kubectl|chart|canary|pods?|(?<!dashboards, and )alerts?|autoscaling|KUBECONFIG)\b|network polic|External ?Secret/i,
  "pre-commit": /\b(?:pre-commit|detect-secrets|gitleaks)\b|secret scan|(?:git|commit|skip a) hook/i,
};

describe.each(SERVICES)("a repository of tier $tier", (answers) => {
  const components = stack === undefined ? [] : broughtBy(stack, answers.tier, catalog);
  const removable = components.filter((id) => stack?.core.includes(id) === false);
  const pairs = removable.flatMap((one, at) => removable.slice(at + 1).map((other) => [one, other] as const));
  // Both ends of what can be asked for.
  const services: readonly Answers[] = [
    answers,
    { ...answers, database: "none", authentication: "none", licence: "proprietary" },
  ];
  const wholes = services.map(rendered);
  const danglingWithout = (gone: readonly string[], of = services): readonly string[] =>
    of.flatMap((each, at) => dangling(rendered({ ...each, components: without(gone, components) }), wholes[at] ?? {}));

  it("can do without most of its components", () => {
    expect(removable).toEqual(expect.arrayContaining(["docker", "compose", "pre-commit", "adr", "ci", "agents"]));
    expect(without(["docker"], components)).not.toContain("compose");
    expect(without(["ci"], components)).toContain("docker");
  });

  it("refers to nothing that it lacks, whole", () => {
    expect(danglingWithout([])).toEqual([]);
  });

  it("refers to nothing that it lacks, with its core alone", () => {
    expect(danglingWithout(removable)).toEqual([]);
  });

  it.each(removable)("refers to nothing that it lacks, without %s", (id) => {
    expect(danglingWithout([id])).toEqual([]);
  });

  it.each(removable.filter((id) => id in WORDS))("does not speak of %s without it", (id) => {
    const files = rendered({ ...answers, standards: [], components: without([id], components) });
    const others = Object.entries(files).filter(([path]) => !/^(?:app|tests|docs\/adr)\//.test(path));
    const spoken = others.flatMap(([path, content]) =>
      content.split("\n").flatMap((line) => (WORDS[id]?.test(line) === true ? [`${path}: ${line.trim()}`] : [])),
    );
    expect(spoken).toEqual([]);
  });

  it.each(pairs)("refers to nothing that it lacks, without %s and %s", (one, other) => {
    expect(danglingWithout([one, other], [answers])).toEqual([]);
  });

  it("is the same with every component as with none named", () => {
    expect(rendered({ ...answers, components })).toEqual(wholes[0]);
  });
});
