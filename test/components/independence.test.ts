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
};

/** Both ends of what can be asked for. */
const SERVICES: readonly Answers[] = [
  SERVICE,
  { ...SERVICE, database: "none", authentication: "none", licence: "proprietary" },
];

const stack = catalog.units.find(({ kind, id }) => kind === "stack" && id === SERVICE.stack);
const components = stack === undefined ? [] : broughtBy(stack, SERVICE.tier, catalog);
const removable = components.filter((id) => stack?.core.includes(id) === false);

function rendered(answers: Answers): Files {
  return Object.fromEntries(render(plan(answers, catalog, "0.1.0")).map(({ path, text }) => [path, text]));
}

/** What is left without these, and without what requires them. */
function without(gone: readonly string[]): readonly string[] {
  const requires = new Map(catalog.units.map((unit) => [unit.id, unit.requires]));
  const left = components.filter((id) => !gone.includes(id));
  const fit = left.filter((id) => requires.get(id)?.every((needed) => left.includes(needed)) ?? true);
  return fit.length === left.length ? left : without(components.filter((id) => !fit.includes(id)));
}

const WHOLE = SERVICES.map(rendered);

function danglingWithout(gone: readonly string[], services = SERVICES): readonly string[] {
  return services.flatMap((answers, at) =>
    dangling(rendered({ ...answers, components: without(gone) }), WHOLE[at] ?? {}),
  );
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
  helm: /\b(?:helm|kubectl|chart|canary|pods?|alerts?|autoscaling|KUBECONFIG)\b|network polic|External ?Secret/i,
  "pre-commit": /\b(?:pre-commit|detect-secrets|gitleaks)\b|secret scan|(?:git|commit|skip a) hook/i,
};

const PAIRS = removable.flatMap((one, at) => removable.slice(at + 1).map((other) => [one, other] as const));

describe("a repository of the stack", () => {
  it("can do without most of its components", () => {
    expect(removable).toEqual(
      expect.arrayContaining([
        "docker",
        "compose",
        "pre-commit",
        "helm",
        "adr",
        "ci",
        "docs",
        "github",
        "agents",
        "drift",
      ]),
    );
    expect(without(["docker"])).not.toContain("helm");
    expect(without(["ci"])).toContain("github");
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

  it.each(Object.entries(WORDS))("does not speak of %s without it", (id, word) => {
    const files = rendered({ ...SERVICE, standards: [], components: without([id]) });
    const others = Object.entries(files).filter(([path]) => !/^(?:app|tests|docs\/adr)\//.test(path));
    const spoken = others.flatMap(([path, content]) =>
      content.split("\n").flatMap((line) => (word.test(line) ? [`${path}: ${line.trim()}`] : [])),
    );
    expect(spoken).toEqual([]);
  });

  it.each(PAIRS)("refers to nothing that it lacks, without %s and %s", (one, other) => {
    expect(danglingWithout([one, other], [SERVICE])).toEqual([]);
  });

  it("is the same with every component as with none named", () => {
    expect(rendered({ ...SERVICE, components })).toEqual(WHOLE[0]);
  });
});
