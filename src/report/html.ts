import type { Report } from "../conformance.ts";
import type { Render, RenderOptions } from "./model.ts";
import { filterForm } from "./page/filter.ts";
import { Markup, markup, prose } from "./page/markup.ts";
import { POLICY } from "./page/policy.ts";
import { findings, ruleList } from "./page/rules.ts";
import { SCRIPT } from "./page/script.ts";
import { STYLE } from "./page/style.ts";
import { outcomeWord, sectionsTable, totalsTable } from "./page/tables.ts";
import { showPlace } from "./groups.ts";
import { decide } from "./totals.ts";

/** One page for auditors that needs nothing else: no network, no script to read it. */
export const html: Render = (report, options) => {
  const title = `${report.repository}: conformance`;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#rules">To the rules</a>
${header(report, options)}
<main>
<section aria-labelledby="totals"><h2 id="totals">Totals</h2>
${totalsTable(report)}</section>
${findings(report, options)}
${problems(report)}
${executions(report)}
<section aria-labelledby="sections"><h2 id="sections">Standards and sections</h2>
${sectionsTable(report)}</section>
<section aria-labelledby="rules"><h2 id="rules">Rules</h2>
${filterForm(report)}
${ruleList(report)}</section>
</main>
<footer><p>Made by groundrules ${report.generator} from the files of the repository.
What was not run and what is merely carried is not counted as passed.</p></footer>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`.html;
};

function header(report: Report, { levels }: RenderOptions): Markup {
  const { repository, scope, scopeFrom } = report;
  const { failed, sentence } = decide(report, levels);
  return markup`<header><h1>${repository}</h1>
<p class="verdict${failed ? " failed" : ""}">${sentence}</p>
<dl><dt>Tier</dt><dd>${scope.tier}</dd>
<dt>Stack</dt><dd>${scope.stack}</dd>
<dt>Standards</dt><dd>${scope.standards.join(", ")}</dd>
<dt>Counts as</dt><dd>${[...scope.kinds].toSorted().join(", ")}</dd>
<dt>Scope from</dt><dd>${scopeFrom}</dd></dl></header>`;
}

function problems({ problems: found }: Report): Markup | undefined {
  if (found.length === 0) return undefined;
  const items = found.map(
    (problem) => markup`<li><span class="place">${showPlace(problem)}</span> ${prose(problem.message)}</li>`,
  );
  return markup`<section aria-labelledby="problems"><h2 id="problems">Could not be read</h2><ul>${items}</ul></section>`;
}

function executions({ executions: ran }: Report): Markup | undefined {
  if (ran.length === 0) return undefined;
  const rows = ran.map(
    ({ command, outcome, milliseconds, detail }) => markup`<tr><th scope="row"><code>${command}</code></th>
<td class="words">${outcomeWord(outcome)}${detail === "" ? undefined : markup`<pre>${detail}</pre>`}</td><td>${(milliseconds / 1000).toFixed(1)} s</td></tr>
`,
  );
  return markup`<section aria-labelledby="commands"><h2 id="commands">Commands</h2>
<table><caption>What check --run ran</caption>
<thead><tr><th scope="col">Command</th><th scope="col" class="words">Outcome</th><th scope="col">Time</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}
