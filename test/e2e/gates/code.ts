import { describe, expect, it } from "vitest";
import type { Repository } from "../helpers/repository.ts";

const LINE_COVERAGE = 0.8;

/** The gates that make offers for the code, without any service. */
export function code(repository: Repository): void {
  it("installs from the lock file", () => repository.run("sync", ["uv", "sync", "--locked"]));

  it("passes make doctor", () => repository.make("doctor"));

  it("passes make lint", () => repository.make("lint"));

  it("passes make test, every test having run and passed", async () => {
    await repository.make("test");
    everyTestPassed(repository, 50);
  });

  it(`covers ${LINE_COVERAGE * 100} % of lines`, () => {
    const [, rate] = /<coverage [^>]*line-rate="([\d.]+)"/.exec(repository.read("reports/coverage.xml")) ?? [];
    expect(Number(rate)).toBeGreaterThanOrEqual(LINE_COVERAGE);
  });

  it("has an outcome for every rule that its tests name", () => {
    const outcomes = JSON.parse(repository.read("reports/rules.json")) as object;
    expect(JSON.stringify(outcomes)).toMatch(/"PY-[A-Z]+-\d+"/);
  });

  // Elsewhere make test-all has all lanes, where there is a database for it.
  const { thorough, hasDatabase } = repository.variant;
  describe.runIf(thorough || !hasDatabase)("each lane by itself", () => {
    it("passes make test-unit, in parallel", () => repository.make("test-unit"));

    it("passes make test-contract", () => repository.make("test-contract"));
  });

  it("passes make openapi-check", () => repository.make("openapi-check"));

  it("passes make docs, strict", () => repository.make("docs"));

  it("builds its wheel", () => repository.make("dist"));

  it("passes every pre-commit hook", () =>
    repository.run("pre-commit", ["uv", "run", "pre-commit", "run", "--all-files"]));

  it("has no secret in its history", () =>
    repository.run("gitleaks", ["gitleaks", "git", "--no-banner", "--redact", "."]));
}

/**
 * What is thorough and slow.
 *
 * @param score per cent of mutants that have to be caught
 * @param least how many mutants there are at least, lest a score be of nothing
 */
export function mutation(repository: Repository, score: number, least = 100): void {
  it(`passes make mutate, ${score} % of mutants caught`, async () => {
    await repository.make("mutate");
    mutantsWereCaught(repository, score, least);
  });
}

/** Holds what the last run of tests wrote: more than so many, none failed and none skipped. */
export function everyTestPassed(repository: Repository, least: number): void {
  const { tests, failures, errors, skipped } = junitTotals(repository.read("reports/junit.xml"));
  expect({ failures, errors, skipped }).toEqual({ failures: 0, errors: 0, skipped: 0 });
  expect(tests).toBeGreaterThan(least);
}

/** Holds what the last run of mutants wrote. */
export function mutantsWereCaught(repository: Repository, score: number, least: number): void {
  const { killed, total } = JSON.parse(repository.read("mutants/mutmut-cicd-stats.json")) as {
    killed: number;
    total: number;
  };
  expect(total).toBeGreaterThan(least);
  expect((killed / total) * 100).toBeGreaterThanOrEqual(score);
}

export function cleanAfterwards(repository: Repository): void {
  it("is as clean as committed after all gates", async () => {
    expect(await repository.dirt()).toBe("");
  });
}

function junitTotals(xml: string): Record<"tests" | "failures" | "errors" | "skipped", number> {
  const [suite = ""] = /<testsuite [^>]*>/.exec(xml) ?? [];
  const count = (name: string): number => Number(new RegExp(` ${name}="(\\d+)"`).exec(suite)?.[1]);
  return { tests: count("tests"), failures: count("failures"), errors: count("errors"), skipped: count("skipped") };
}
