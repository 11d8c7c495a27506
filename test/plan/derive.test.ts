import { describe, expect, it } from "vitest";
import { derive, slug } from "../../src/plan/derive.ts";
import { selectUnits } from "../../src/plan/select.ts";
import { miniAnswers, miniCatalog } from "../helpers/catalog.ts";

describe("slug", () => {
  it.each([
    ["Acme", "acme"],
    ["Ünï & Co", "uni-co"],
    ["  --a  b--", "a-b"],
    ["株式会社", ""],
    ["x".repeat(60), "x".repeat(39)],
  ])("%j becomes %j", (text, expected) => expect(slug(text)).toBe(expected));
});

describe("derive", () => {
  const of = (changes: Partial<typeof miniAnswers>) => {
    const answers = { ...miniAnswers, ...changes };
    return derive(answers, selectUnits(answers, miniCatalog), miniCatalog, "1.2.3");
  };

  it("names image, repository and variables after the answers", () => {
    expect(
      of({ name: "ledger-api", package: "ledger", organisation: "Ünï & Co", registry: "registry.example:5000" }),
    ).toMatchObject({
      title: "Ledger Api",
      owner: "uni-co",
      repository: "uni-co/ledger-api",
      image: "registry.example:5000/uni-co/ledger-api",
      envPrefix: "LEDGER_",
      generatorVersion: "1.2.3",
    });
  });

  it("takes thresholds from the tier, in one place", () => {
    expect(of({}).tier).toMatchObject({ lineCoverage: 80, mutationCoverage: 60 });
    expect(Object.keys(of({}))).not.toEqual(expect.arrayContaining(["lineCoverage"]));
    expect(Object.keys(of({}))).not.toEqual(expect.arrayContaining(["mutationCoverage"]));
  });

  it("keeps contributions whose condition holds", () => {
    expect(of({}).environment.map(({ name }) => name)).toEqual(["PORT", "DATABASE_URL"]);
    expect(of({ database: "none" }).environment.map(({ name }) => name)).toEqual(["PORT"]);
    expect(of({}).dependencies).toEqual(["fastapi>=0.142", "sqlalchemy>=2.1"]);
    expect(of({ database: "none" }).dependencies).toEqual(["fastapi>=0.142"]);
    expect(of({}).ignores).toEqual({ git: ["*.log", ".venv/", "data/"], docker: [] });
    expect(of({ database: "none" }).ignores).toEqual({ git: [".venv/", "local/"], docker: [] });
  });
});

describe("selectUnits", () => {
  it.each([
    ["an unknown stack", { stack: "cobol" }, "STACK_UNKNOWN"],
    ["a tier that the stack cannot render", { tier: 5 } as const, "TIER_UNAVAILABLE"],
  ])("refuses %s", (_, changes, code) => {
    expect(() => selectUnits({ ...miniAnswers, ...changes }, miniCatalog)).toThrow(
      expect.objectContaining({ code, exit: 2 }),
    );
  });

  it("refuses a stack that names a component which is not there", () => {
    const units = miniCatalog.units.filter((unit) => unit.id !== "make");
    expect(() => selectUnits(miniAnswers, { ...miniCatalog, units })).toThrow(
      expect.objectContaining({ code: "COMPONENT_MISSING" }),
    );
  });
});
