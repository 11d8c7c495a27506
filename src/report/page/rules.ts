import type { Evidence, Finding, Place, Report, Result, Verification, Waiver } from "../../conformance.ts";
import { groupBy } from "../collect.ts";
import { type Group, groupFindings, showPlace } from "../groups.ts";
import type { RenderOptions } from "../model.ts";
import { bySection, isNew, type SectionResults } from "../totals.ts";
import { type Markup, markup, prose } from "./markup.ts";
import { outcomeWord } from "./tables.ts";

const VERIFICATIONS: Readonly<Record<Verification, string>> = {
  facts: "by the files of the repository",
  test: "by tests that are tagged with the rule and pass",
  gate: "by a command that exits 0",
  host: "by a setting of the code host, registry or cluster, which the repository carries",
  conduct: "by how people and agents behave; the instructions to them carry it",
};

/** What is to be mended, each remedy once. */
export function findings({ results }: Report, { mend }: RenderOptions): Markup | undefined {
  const groups = groupFindings(results.filter(isNew), mend);
  return groups.length === 0
    ? undefined
    : markup`<section aria-labelledby="findings"><h2 id="findings">Findings</h2>
${groups.map(groupMarkup)}</section>`;
}

function groupMarkup({ level, rules, sights, remedy, commands }: Group): Markup {
  const links = rules.map(({ id }, index) => markup`${index > 0 ? ", " : ""}<a class="id" href="#${id}">${id}</a>`);
  return markup`<div class="group"><div>${level}: ${links}</div>
<ul>${sights.map((sight) => markup`<li>${place(sight)}${prose(sight.message)}</li>`)}</ul>
<p class="remedy">${prose(remedy)}${commands.map((command) => markup` <code>${command}</code>`)}</p></div>
`;
}

/** Every rule with what shows its outcome, by standard and section. */
export function ruleList(report: Report): Markup {
  const standards = groupBy(bySection(report), ({ standard }) => standard);
  return markup`${[...standards.values()].map((sections) => sections.map(sectionMarkup))}`;
}

function sectionMarkup({ standard, key, title, why, results }: SectionResults): Markup {
  return markup`<section class="section" aria-labelledby="section-${key}"><h3 id="section-${key}"><span class="id">${key}</span> ${title} <span class="soft">${standard}</span></h3>
<p class="soft">${prose(why)}</p>
${results.map(ruleMarkup)}</section>
`;
}

function ruleMarkup(result: Result): Markup {
  const { rule, outcome } = result;
  const open = new Set(["fail", "waived"]).has(outcome) ? " open" : "";
  return markup`<details class="rule" id="${rule.id}" data-outcome="${outcome}" data-level="${rule.level}" data-standard="${rule.standard}"${open}>
<summary><span class="id">${rule.id}</span>${outcomeWord(outcome)}<span class="soft">${rule.level}</span><span class="demand">${prose(rule.demand)}</span></summary>
<dl>${entries(result)}</dl></details>
`;
}

function entries({ rule, reason, known, waiver, evidence, findings: found }: Result): Markup {
  return markup`${entry("Why", reason === undefined || waiver !== undefined ? undefined : prose(reason))}
${entry("Waiver", waiver === undefined ? undefined : waiverMarkup(waiver))}
${entry("Findings", list(found, findingMarkup))}
${entry("Baseline", known === true ? "Known: it does not fail the check." : undefined)}
${entry("Evidence", list(evidence, evidenceMarkup))}
${entry("Verified", VERIFICATIONS[rule.verification])}
${entry("By hand", rule.method === undefined ? undefined : prose(rule.method))}
${entry("Component", rule.component)}`;
}

function entry(term: string, content: Markup | string | undefined): Markup | undefined {
  return content === undefined ? undefined : markup`<dt>${term}</dt><dd>${content}</dd>`;
}

function list<T>(items: readonly T[], show: (item: T) => Markup): Markup | undefined {
  return items.length === 0 ? undefined : markup`<ul>${items.map((item) => markup`<li>${show(item)}</li>`)}</ul>`;
}

function waiverMarkup({ reason, expires, path, line }: Waiver): Markup {
  const where = { path, ...(line === undefined ? {} : { line }) };
  return markup`Until <time datetime="${expires}">${expires}</time>: ${prose(reason)} (<span class="place">${showPlace(where)}</span>)`;
}

function findingMarkup({ message, remedy, ...where }: Finding): Markup {
  return markup`${place(where)}${prose(message)}<div class="remedy">${prose(remedy)}</div>`;
}

function evidenceMarkup({ text, ...where }: Evidence): Markup {
  return markup`${place(where)}${prose(text)}`;
}

function place(at: Place): Markup | undefined {
  const shown = showPlace(at);
  return shown === "" ? undefined : markup`<span class="place">${shown}</span> `;
}
