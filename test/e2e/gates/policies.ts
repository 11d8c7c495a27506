import { expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { manifests, operatorFindings } from "../helpers/crds.ts";
import type { Repository } from "../helpers/repository.ts";

/** Macros of Falco's own rules, which its release brings. */
const OF_FALCO = ["container", "open_write", "spawned_process"];

/** Words of Falco's conditions. */
const OPERATORS = new Set(["and", "or", "not", "in", "contains", "startswith", "endswith", "exists"]);

const PRIORITIES = ["EMERGENCY", "ALERT", "CRITICAL", "ERROR", "WARNING", "NOTICE", "INFORMATIONAL", "DEBUG"];

interface FalcoEntry {
  readonly macro?: string;
  readonly rule?: string;
  readonly condition: string;
  readonly desc?: string;
  readonly output?: string;
  readonly priority?: string;
}

interface Objectives {
  readonly slos: readonly {
    readonly name: string;
    readonly objective: number;
    readonly sli: { readonly events: object };
  }[];
}

/** What may be deployed, what may run, and what callers can count on. */
export function policies(repository: Repository): void {
  it("passes make policies: each policy is tested, and formatted", async () => {
    const { stdout } = await repository.make("policies");
    expect(stdout).toMatch(/[2-9]\d tests, [2-9]\d passed, 0 warnings, 0 failures/);
  });

  it("has an admission policy that fits Kyverno's schema, and refuses instead of warning", () => {
    const [policy, ...others] = manifests(repository.read("policy/kyverno/admit.yaml"));
    expect(others).toEqual([]);
    expect(policy).toMatchObject({ kind: "ImageValidatingPolicy", spec: { validationActions: ["Deny"] } });
    expect(policy && operatorFindings(policy)).toEqual([]);
  });

  it("has rules for Falco that name what they watch, and nothing that is not there", () => {
    const { customRules } = parseYaml(repository.read("falco/values-production.yaml")) as {
      customRules: Readonly<Record<string, string>>;
    };
    const entries = Object.values(customRules).flatMap((file) => parseYaml(file) as FalcoEntry[]);
    const macros = [...OF_FALCO, ...entries.flatMap(({ macro }) => macro ?? [])];
    for (const { condition } of entries) expect(unknownWords(condition, macros), condition).toEqual([]);
    const rules = entries.filter(({ rule }) => rule !== undefined);
    expect(rules.length).toBeGreaterThan(2);
    for (const rule of rules) {
      expect(PRIORITIES).toContain(rule.priority);
      expect(rule).toMatchObject({
        desc: expect.stringMatching(/\w/),
        output: expect.stringMatching(/%k8s\.pod\.name/),
      });
    }
  });

  it("holds a canary to the objectives that it states", () => {
    const { slos } = parseYaml(repository.read("slo/slo.yaml")) as Objectives;
    const { rollout } = parseYaml(repository.read("chart/values.yaml")) as {
      rollout: { budgets: Readonly<Record<string, number>> };
    };
    expect(slos.map(({ name }) => name)).toEqual(Object.keys(rollout.budgets));
    for (const { name, objective } of slos) expect(100 - 100 * (rollout.budgets[name] ?? 0)).toBeCloseTo(objective, 6);
  });
}

/** Words of a condition that are neither fields, nor values, nor macros. */
function unknownWords(condition: string, macros: readonly string[]): readonly string[] {
  const words = condition
    .replace(/"[^"]*"|\([^()]*,[^()]*\)|\/\S+/g, " ")
    .split(/[\s()=]+/)
    .filter((word) => word !== "");
  return words.filter((word) => !word.includes(".") && !OPERATORS.has(word) && !macros.includes(word));
}
