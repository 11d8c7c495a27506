/** Of the page for auditors. Its hash is in the page's policy, so the page allows no other style. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --raised: #ffffff; --ink: #1c1f23; --soft: #5a6068; --rule: #dcd9d1; --link: #174f86;
  --fail: #a8201a; --waived: #835300; --not-run: #5a6068; --carried: #2a5a88; --pass: #1a6b3a; --not-applicable: #6a6e75;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181b; --raised: #1c2024; --ink: #e7e5e0; --soft: #a9aeb6; --rule: #343a41; --link: #93c2f2;
    --fail: #ff9c93; --waived: #efb964; --not-run: #b4b9c0; --carried: #92c3f0; --pass: #83d6a2; --not-applicable: #a0a5ad;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header, main, footer { max-width: 66rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 3rem; }
h1 { font-size: 2.1rem; line-height: 1.15; margin: 0; letter-spacing: -0.02em; overflow-wrap: anywhere; }
h2 { font-size: 1.3rem; margin: 3rem 0 0.75rem; letter-spacing: -0.01em; }
h3 { font-size: 1rem; margin: 2rem 0 0.25rem; }
p { margin: 0.25rem 0; max-width: 44rem; }
a { color: var(--link); }
code, .place, .id { font-family: ui-monospace, "Cascadia Code", Menlo, Consolas, monospace; font-size: 0.9em; overflow-wrap: anywhere; }
.id { font-weight: 600; white-space: nowrap; }
.soft { color: var(--soft); }
.verdict { font-size: 1.15rem; margin: 1.25rem 0; padding-left: 0.9rem; border-left: 0.3rem solid var(--pass); }
.verdict.failed { border-color: var(--fail); }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; padding: 0.5rem; background: var(--raised); }
:focus-visible { outline: 0.15rem solid var(--link); outline-offset: 0.15rem; border-radius: 0.15rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1.25rem; margin: 0.5rem 0; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding-bottom: 0.4rem; }
th, td { text-align: right; padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--rule); font-weight: normal; vertical-align: baseline; }
th:first-child, .words { text-align: left; padding-left: 0; }
thead th { color: var(--soft); vertical-align: bottom; }
tbody.standard th[scope=rowgroup] { font-weight: 650; padding-top: 1.2rem; }
.totals { max-width: 26rem; margin-top: 0.75rem; }
.scroll { overflow-x: auto; }
.zero { color: var(--not-applicable); }
.bar { display: block; width: 100%; height: 0.6rem; border-radius: 0.15rem; }
td .bar { min-width: 7rem; }
.outcome { white-space: nowrap; }
.outcome::before { content: ""; display: inline-block; width: 0.65em; height: 0.65em; margin-right: 0.5em; border-radius: 0.12em; background: currentColor; }
.fail { color: var(--fail); fill: var(--fail); } .waived { color: var(--waived); fill: var(--waived); }
.not-run { color: var(--not-run); fill: var(--not-run); } .carried { color: var(--carried); fill: var(--carried); }
.pass { color: var(--pass); fill: var(--pass); } .not-applicable { color: var(--not-applicable); fill: var(--rule); }
.outcome.waived::before { border-radius: 50%; }
.outcome.carried::before, .outcome.not-run::before { background: none; border: 0.13em solid currentColor; }
.outcome.not-run::before { border-style: dotted; }
.outcome.not-applicable::before { height: 0.13em; vertical-align: 0.25em; }
form { display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; align-items: end; padding: 1rem; border: 1px solid var(--rule); border-radius: 0.4rem; background: var(--raised); }
form[hidden], [hidden] { display: none; }
label, legend { font-size: 0.875rem; color: var(--soft); padding: 0; }
input[type=search], select, button { display: block; font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 0.25rem; padding: 0.3rem 0.5rem; }
input[type=search] { width: 16rem; max-width: 100%; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.1rem 1rem; flex-basis: 100%; }
fieldset label { color: var(--ink); }
.count { margin: 0.75rem 0 0; color: var(--soft); }
details.rule { border-top: 1px solid var(--rule); }
details.rule[open] { padding-bottom: 0.75rem; }
summary { display: grid; grid-template-columns: 8.5rem 8.5rem 3.75rem 1fr; gap: 0 0.75rem; padding: 0.4rem 0; cursor: pointer; align-items: baseline; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary:hover { background: var(--raised); }
details.rule > dl { margin: 0.25rem 0 0.25rem 0; padding-left: 1.15rem; }
ul { margin: 0; padding: 0; list-style: none; }
li + li { margin-top: 0.35rem; }
.group { padding: 0.8rem 0; border-top: 1px solid var(--rule); }
.group ul { margin: 0.3rem 0; }
.remedy { padding-left: 1.15rem; position: relative; }
.remedy::before { content: "→"; position: absolute; left: 0; color: var(--soft); }
pre { margin: 0.25rem 0; padding: 0.6rem; background: var(--raised); border: 1px solid var(--rule); overflow-x: auto; white-space: pre-wrap; font-size: 0.85rem; }
footer { padding-top: 2rem; padding-bottom: 3rem; color: var(--soft); font-size: 0.875rem; }
@media (max-width: 46rem) { summary { grid-template-columns: auto auto 1fr; } summary .demand { grid-column: 1 / -1; } dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.4rem; } }
@media print {
  :root { --paper: #fff; --raised: #fff; --ink: #000; --soft: #444; --rule: #bbb; --link: #000; --fail: #a8201a; --waived: #835300; --not-run: #444; --carried: #2a5a88; --pass: #1a6b3a; --not-applicable: #555; }
  body { font-size: 9.5pt; print-color-adjust: exact; } header, main, footer { max-width: none; padding: 0; }
  form, .skip, .count { display: none; } a { text-decoration: none; } .group, summary { break-inside: avoid; } h2, h3 { break-after: avoid; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
}
`;
