import { OUTCOMES, type Report } from "../../conformance.ts";
import { LEVELS, sum, totalsOf } from "../totals.ts";
import { type Markup, markup } from "./markup.ts";
import { outcomeWord } from "./tables.ts";

/** Hidden until the script that it needs shows it. */
export function filterForm({ results, scope }: Report): Markup {
  const totals = totalsOf(results);
  const outcomes = OUTCOMES.filter((outcome) => sum(totals[outcome]) > 0);
  const boxes = outcomes.map(
    (
      outcome,
    ) => markup`<label><input type="checkbox" name="outcome" value="${outcome}" checked> ${outcomeWord(outcome)}</label>
`,
  );
  return markup`<form hidden role="search" aria-label="Rules">
<label>Text<input type="search" name="text" autocomplete="off" placeholder="id, word or path"></label>
${choice("Level", LEVELS)}${choice("Standard", scope.standards)}<button type="reset">Show all</button>
<fieldset><legend>Outcome</legend>${boxes}</fieldset>
</form>
<p class="count" role="status"></p>`;
}

function choice(label: string, values: readonly string[]): Markup {
  const options = values.map((value) => markup`<option>${value}</option>`);
  return markup`<label>${label}<select name="${label.toLowerCase()}"><option value="">all</option>${options}</select></label>
`;
}
