import { expect, it } from "vitest";
import { generator } from "../helpers/generator.ts";
import type { Repository } from "../helpers/repository.ts";

/** What is used of the format json; docs/schemas/report.schema.json has all of it. */
interface Report {
  readonly results: readonly Result[];
  readonly executions: readonly { readonly command: string; readonly outcome: string }[];
}

interface Result {
  readonly id: string;
  readonly level: string;
  readonly outcome: string;
  readonly reason?: string;
}

/** The service against its standards as it stands. */
export function conformance(repository: Repository): void {
  it("fails no rule", async () => {
    const { results } = await check(repository);
    expect(results.length).toBeGreaterThan(400);
    expect(named(results, "fail")).toEqual([]);
  });
}

/** The service against its standards, with what its own gates and tests prove. */
export function proved(repository: Repository, tier: number): void {
  it(`has every must of tier ${tier} proved by a run, but for what the platform runs`, async () => {
    const { results, executions } = await check(repository, "--run");
    expect(results.some(({ id }) => id.startsWith(`T${tier}-`))).toBe(true);
    expect(executions.filter(({ outcome }) => outcome !== "pass").map(({ command }) => command)).toEqual([]);
    expect(named(results, "fail")).toEqual([]);
    const silent = results.filter(({ outcome, level }) => outcome === "not-run" && level === "must");
    const unproved = silent.filter(({ reason = "" }) => !reason.startsWith("The pipeline runs "));
    expect(unproved.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([]);
  });
}

async function check(repository: Repository, ...flags: readonly string[]): Promise<Report> {
  const { stdout } = await repository.run("check", [generator(), "check", "--format=json", ...flags]);
  return JSON.parse(stdout) as Report;
}

function named(results: readonly Result[], outcome: string): readonly string[] {
  return results.filter((result) => result.outcome === outcome).map(({ id }) => id);
}
