import type { Result } from "../conformance.ts";
import type { Render } from "./model.ts";
import { decide, totalsOf } from "./totals.ts";

/** Grows when a key changes its meaning or goes. New keys do not make a new version. */
const VERSION = 1;

/** For machines; docs/schemas/report.schema.json describes it. */
export const json: Render = (report, { levels }) => {
  const { generator, repository, scope, scopeFrom, results, sections, problems, executions } = report;
  const document = {
    version: VERSION,
    generator,
    repository,
    scope: { ...scope, kinds: [...scope.kinds].toSorted(), from: scopeFrom },
    verdict: decide(report, levels).failed ? "fail" : "pass",
    failOn: levels,
    totals: totalsOf(results),
    sections,
    results: results.map(resultOf),
    problems,
    executions,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
};

function resultOf({ rule, outcome, reason, known, waiver, evidence, findings }: Result): object {
  return {
    ...rule,
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(known === undefined ? {} : { known }),
    ...(waiver === undefined ? {} : { waiver: { ...waiver, rule: undefined } }),
    evidence,
    findings,
  };
}
