import { type Outcome, OUTCOMES, type Report, type Result } from "../../conformance.ts";
import { bySection, LEVELS, OUTCOME_WORDS, type SectionResults, sum, totalsOf } from "../totals.ts";
import { groupBy } from "../collect.ts";
import { type Markup, markup } from "./markup.ts";

export function outcomeWord(outcome: Outcome): Markup {
  return markup`<span class="outcome ${outcome}">${OUTCOME_WORDS[outcome]}</span>`;
}

/** Outcomes by level. */
export function totalsTable({ results }: Report): Markup {
  const totals = totalsOf(results);
  const rows = OUTCOMES.map(
    (outcome) => markup`<tr><th scope="row">${outcomeWord(outcome)}</th>
${LEVELS.map((level) => cell(totals[outcome][level]))}${cell(sum(totals[outcome]))}</tr>
`,
  );
  return markup`${bar(results)}
<table class="totals"><caption>Rules by outcome and level</caption>
<thead><tr><td></td>${[...LEVELS, "all"].map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table>`;
}

/** Outcomes by standard and section. */
export function sectionsTable(report: Report): Markup {
  const standards = groupBy(bySection(report), ({ standard }) => standard);
  const bodies = [...standards].map(
    ([standard, sections]) => markup`<tbody class="standard"><tr><th scope="rowgroup">${standard}</th>${counts(
      sections.flatMap(({ results }) => results),
    )}</tr>
${sections.map(sectionRow)}</tbody>
`,
  );
  const heads = OUTCOMES.map((outcome) => markup`<th scope="col">${OUTCOME_WORDS[outcome]}</th>`);
  return markup`<div class="scroll"><table><caption>Rules by standard and section</caption>
<thead><tr><td></td>${heads}<td></td></tr></thead>
${bodies}</table></div>`;
}

function sectionRow({ key, title, results }: SectionResults): Markup {
  return markup`<tr><th scope="row"><a href="#section-${key}"><span class="id">${key}</span> ${title}</a></th>${counts(results)}</tr>
`;
}

function counts(results: readonly Result[]): Markup {
  const totals = totalsOf(results);
  return markup`${OUTCOMES.map((outcome) => cell(sum(totals[outcome])))}<td>${bar(results)}</td>`;
}

function cell(count: number): Markup {
  return count === 0 ? markup`<td class="zero">0</td>` : markup`<td>${count}</td>`;
}

/** Shares as a strip. The numbers stand beside it, so it is silent. */
function bar(results: readonly Result[]): Markup {
  const totals = totalsOf(results);
  let from = 0;
  const parts = OUTCOMES.map((outcome) => {
    const width = (100 * sum(totals[outcome])) / Math.max(results.length, 1);
    const part = markup`<rect class="${outcome}" x="${from.toFixed(2)}" width="${width.toFixed(2)}" height="6"/>`;
    from += width;
    return width > 0 ? part : undefined;
  });
  return markup`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}
