import { describe, expect, it } from "vitest";
import { refuseContributions } from "../../build/contributions.ts";
import type { Contributions } from "../../src/contribution.ts";

describe("what a manifest contributes", () => {
  it("is accepted with and without conditions", () => {
    const when = { tier: [4, 5] };
    expect(() =>
      refuseContributions("component.json", {
        dependencies: ["alembic", { name: "asyncpg", when }],
        environment: [{ name: "PORT", description: "Where.", default: "", secret: false, when }],
        ignores: { git: ["site/", { pattern: "reports/", when }], docker: [] },
        docs: [{ title: "Runbook", path: "runbook.md", when }],
      }),
    ).not.toThrow();
  });

  it.each([
    [{ ignore: { git: ["site/"] } }, "component.json: contributes: unknown keys ignore"],
    [{ ignores: { hg: ["site/"] } }, "component.json: contributes.ignores: unknown keys hg"],
    [{ ignores: { git: [{ pattern: "site/", if: {} }] } }, "component.json: contributes.ignores: unknown keys if"],
    [{ dependencies: [{ name: "a", wen: {} }] }, "component.json: contributes.dependencies: unknown keys wen"],
  ])("is refused where nothing would read it: %j", (contributes, message) => {
    expect(() => refuseContributions("component.json", contributes as Contributions)).toThrow(message);
  });
});
