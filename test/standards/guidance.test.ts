import { catalog } from "groundrules:catalog";
import { describe, expect, it } from "vitest";
import { renderRepository } from "../../src/app/create.ts";
import type { Rule, StandardId } from "../../src/conformance.ts";
import type { Answers } from "../../src/model.ts";
import type { Guidance } from "../../src/guidance.ts";
import type { Tier } from "../../src/tier.ts";
import { guidance } from "../../src/plan/guidance.ts";
import { rulesOf } from "../../src/standards/standards.ts";
import { miniAnswers } from "../helpers/catalog.ts";

const ALL: readonly StandardId[] = ["tiers", "python", "system", "vaultmesh", "constitution"];

const KINDS = new Set(["all", "api", "fastapi", "db", "k8s"]);

const answers: Answers = { ...miniAnswers, stack: "fastapi" };

function guide(changes: Partial<Answers>, components: readonly string[] = ["agents", "helm"]): Guidance {
  return guidance({ ...answers, ...changes }, new Set(components), catalog);
}

const idsOf = (sections: Guidance["conduct"]): readonly string[] =>
  sections.flatMap(({ rules }) => rules.map(({ id }) => id));

function conduct(standards: readonly StandardId[], tier: Tier): readonly Rule[] {
  return standards
    .flatMap(rulesOf)
    .filter((rule) => rule.verification === "conduct" && (rule.tier ?? tier) === tier)
    .filter(({ kinds }) => kinds.some((kind) => KINDS.has(kind)));
}

describe("guidance for assistants", () => {
  const tiers: readonly Tier[] = [1, 2, 3, 4, 5];
  const choices = [["tiers"], ["tiers", "python"], ["python", "system"], ALL] as const;

  it.each(tiers.flatMap((tier) => choices.map((standards) => ({ tier, standards }))))(
    "has every rule of conduct once: tier $tier, $standards",
    ({ tier, standards }) => {
      const ids = idsOf(guide({ tier, standards }).conduct);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(conduct(standards, tier).map(({ id }) => id)));
    },
  );

  it("has all of the guard-rails of a tier and of the rules on AI", () => {
    const ids = idsOf(guide({ tier: 4 }).conduct);
    const rails = [...rulesOf("tiers"), ...rulesOf("python")].filter(({ section }) =>
      ["T4-0", "T4-11", "PY-AI"].includes(section),
    );
    expect(rails.length).toBe(11);
    expect(ids).toEqual(expect.arrayContaining(rails.map(({ id }) => id)));
  });

  it("has what code owes, in a line each, and says nothing twice", () => {
    const { conduct: behaviour, code } = guide({ tier: 4 });
    const ids = idsOf(code);
    expect(ids).toEqual(expect.arrayContaining(["T4-4.2", "PY-ERR-001", "PY-SEC-012", "PY-TST-001", "PY-DATA-006"]));
    // Parts, short forms, other tiers, and what no Python file can keep.
    for (const id of ["PY-SEC-012a", "PY-QR-005", "T5-4.2", "T4-1.4", "PY-LCL-001"]) expect(ids).not.toContain(id);
    expect(ids.filter((id) => idsOf(behaviour).includes(id))).toEqual([]);
    const titles = code.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it("has every rule that counts somewhere, but for parts, permissions and short forms", () => {
    const { conduct: behaviour, code, delivery } = guide({ tier: 4, standards: ALL });
    const told = new Set([behaviour, code, delivery].flatMap(idsOf));
    const counting = ALL.flatMap(rulesOf).filter(
      (rule) => (rule.tier ?? 4) === 4 && rule.kinds.some((kind) => KINDS.has(kind)),
    );
    const missing = counting.filter(({ id, level, section }) => {
      const whole = /^(.*\d)[a-z]$/.exec(id)?.[1];
      return !told.has(id) && level !== "may" && section !== "PY-QR" && !(whole !== undefined && told.has(whole));
    });
    expect(missing.map(({ id }) => id)).toEqual([]);
    expect(told.size).toBe([behaviour, code, delivery].flatMap(idsOf).length);
  });

  it("has the watermarks of the tiers that ask for them", () => {
    expect(idsOf(guide({ tier: 3 }).conduct)).toContain("T3-12.1");
    expect(idsOf(guide({ tier: 5 }).conduct)).toContain("T5-13.7");
    expect(idsOf(guide({ tier: 4 }).conduct).some((id) => /-1[23]\./.test(id))).toBe(false);
  });

  it("leaves out what does not count here", () => {
    expect(idsOf(guide({ database: "none" }).code)).not.toContain("PY-DATA-006");
    expect(idsOf(guide({}).code)).toContain("PY-DATA-006");
    const constitution = { standards: ["constitution"] };
    expect(idsOf(guide(constitution, ["agents", "helm"]).conduct)).toContain("CON-45.3");
    expect(idsOf(guide(constitution, ["agents"]).conduct)).not.toContain("CON-45.3");
  });

  it("is Markdown in which only code is markup", () => {
    const texts = ALL.flatMap((standard) => {
      const { conduct: behaviour, code, delivery } = guide({ standards: [standard] });
      return [...behaviour, ...code, ...delivery].flatMap(({ rules }) => rules.map(({ text }) => text));
    });
    expect(texts.length).toBeGreaterThan(300);
    const plain = texts.map((text) => text.replace(/`[^`]*`/g, "").replace(/\\./g, ""));
    expect(plain.filter((text) => /[*[\]<>|~#`]|\b_|_\b/.test(text))).toEqual([]);
  });
});

describe("instructions that are generated", () => {
  const files = new Map(
    renderRepository(answers, catalog, "0.0.0-test").files.map((file) => [file.path, file.text] as const),
  );
  const agents = files.get("AGENTS.md") ?? "";
  const python = files.get(".github/instructions/python.instructions.md") ?? "";

  it("name each rule of conduct once, in AGENTS.md, in full", () => {
    for (const { id, demand } of conduct(["tiers", "python"], 4)) {
      expect(agents.split(`(${id}`), id).toHaveLength(2);
      const [first = ""] = demand.split(/ \(short form/);
      if (!/[<>|*[\]]/.test(first.replace(/`[^`]*`/g, ""))) expect(agents, id).toContain(first.replace(/\.$/, ""));
    }
  });

  it("stay short enough to be read", () => {
    expect(agents.split("\n").length).toBeLessThan(200);
    expect(agents.length).toBeLessThan(10_000);
    expect(python.length).toBeLessThan(24_000);
  });

  it("keep one copy of the rules, to which every tool is led", () => {
    expect(python).toMatch(/^---\n[\s\S]*applyTo: "\*\*\/\*\.py"\n---\n/);
    const text = (path: string) => files.get(path) ?? "";
    expect(text("CLAUDE.md")).toBe("@AGENTS.md\n");
    for (const name of ["python", "delivery"]) {
      for (const path of [`.cursor/rules/${name}.mdc`, ".amazonq/rules/python.md", "AGENTS.md"]) {
        expect(text(path), path).toContain(`.github/instructions/${name}.instructions.md`);
      }
    }
    for (const path of [".cursor/rules/agents.mdc", ".amazonq/rules/agents.md", ".github/copilot-instructions.md"]) {
      expect(text(path), path).toContain("AGENTS.md");
    }
    const holders = [...files].filter(([path, body]) => !path.startsWith("tests/") && /`PY-SEC-012` /.test(body));
    expect(holders.map(([path]) => path)).toEqual([".github/instructions/python.instructions.md"]);
  });
});
