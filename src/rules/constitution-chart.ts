import type { Chart } from "../facts/model/delivery.ts";
import type { Facts } from "../facts/model.ts";
import type { Structured } from "../facts/model/text.ts";
import { text } from "../facts/values.ts";
import { lineOf, ran } from "./application.ts";
import { unattendedOf } from "./jobs.ts";
import { type Check, evidence, fail, failures, finding, found, pass, type Topic } from "./model.ts";

export const NO_CHART = fail("There is no Helm chart.", "Describe the deployment in a chart.");

/** Every chart has it. */
export function inEach(
  look: (
    chart: Chart,
    facts: Facts,
  ) => readonly { readonly path: string; readonly line?: number; readonly text: string }[],
  lack: string,
  remedy: string,
): Check {
  return (facts) => {
    if (facts.charts.length === 0) return NO_CHART;
    const judged = facts.charts.map((chart) => ({ chart, places: look(chart, facts) }));
    const wanting = judged.filter(({ places }) => places.length === 0);
    if (wanting.length > 0)
      return failures(wanting.map(({ chart }) => finding(lack, remedy, { path: chart.metadata.path })));
    return pass(...judged.flatMap(({ places }) => places.map(({ text: shown, ...place }) => evidence(shown, place))));
  };
}

export function entry(document: Structured, pattern: RegExp, ...keys: readonly string[]) {
  const value = text(document.at(...keys)) ?? "";
  return pattern.test(value)
    ? [{ path: document.path, line: document.line(...keys), text: `${keys.at(-1)}: ${value}` }]
    : [];
}

const parsed = (document: Structured | undefined) =>
  document?.data === undefined || document.data === null || document.problem !== undefined
    ? []
    : [{ path: document.path, text: "values" }];

const environment = (pattern: RegExp) =>
  inEach(
    ({ environments }) => environments.filter(({ path }) => pattern.test(path.split("/").at(-1) ?? "")).flatMap(parsed),
    `The chart has no values for ${pattern.source.includes("dev") ? "development" : "production"}.`,
    `Write ${pattern.source.includes("dev") ? "values-dev.yaml" : "values-prod.yaml"}, with what differs there.`,
  );

function template(kind: string, name: string): Check {
  return inEach(
    ({ templates }) =>
      templates
        .filter(({ kinds }) => kinds.includes(kind))
        .map(({ path, text: body }) => ({
          path,
          line: lineOf(body, new RegExp(`^kind:\\s*${kind}\\b`, "m")),
          text: kind,
        })),
    `No template of the chart has the kind ${kind}.`,
    `Write templates/${name}.yaml.`,
  );
}

const usesInclude: Check = ({ charts }) => {
  if (charts.length === 0) return NO_CHART;
  const templates = charts.flatMap((chart) => chart.templates);
  const used = templates.flatMap(({ path, text: body }) =>
    body.split("\n").flatMap((row, index) => (/\{\{-?\s*template\s/.test(row) ? [{ path, line: index + 1 }] : [])),
  );
  if (used.length > 0)
    return failures(used.map((place) => finding("The output of template cannot be piped.", "Use include.", place)));
  return found(
    templates.slice(0, 1),
    ({ path }) => evidence(`${templates.length} templates use include`, { path }),
    () => fail("The chart has no templates.", "Write them.", { path: charts[0]?.metadata.path ?? "" }),
  );
};

const lintsChart: Check = (facts) =>
  found(
    unattendedOf(facts).filter(
      ({ text: command, tolerated }) => !tolerated && /^(?:helm lint|ct lint)\b/.test(command),
    ),
    ran,
    () => fail("The pipeline does not lint the chart.", "Run helm lint in a job."),
  );

const testsChart: Check = (facts) => {
  const hooks = facts.charts.flatMap(({ tests, folder }) =>
    tests.filter((path) => path.startsWith(`${folder}/templates/`)),
  );
  const [hook] = hooks;
  if (hook === undefined)
    return fail("The chart has no hook of helm test.", "Write a Pod with the annotation helm.sh/hook: test.");
  const command = unattendedOf(facts).find(({ text: one }) => /^helm test\b|^ct install\b/.test(one));
  return command === undefined
    ? fail("The pipeline does not run helm test.", "Run it after the deployment.", { path: hook })
    : pass(evidence("a test of the chart", { path: hook }), ran(command));
};

const hasTemplates = inEach(
  ({ templates }) =>
    templates.filter(({ kinds }) => kinds.length > 0).map(({ path, kinds }) => ({ path, text: kinds.join(", ") })),
  "The chart has no templates.",
  "Write the templates of what is deployed.",
);
const hasValues = inEach(
  ({ values }) => parsed(values),
  "The chart has no values.yaml that can be read.",
  "Write values.yaml with the defaults.",
);

export const constitutionChart: Topic = {
  id: "constitution-chart",
  title: "The Helm chart",
  bindings: [
    {
      by: "facts",
      rules: ["CON-34.1"],
      check: inEach(
        ({ metadata }) => entry(metadata, /./, "version"),
        "Chart.yaml has no version.",
        "Give the chart a version.",
      ),
    },
    { by: "facts", rules: ["CON-34.2"], check: hasValues },
    { by: "facts", rules: ["CON-34.3"], check: environment(/(?:^|[-_.])dev(?:elopment)?[-_.]/) },
    { by: "facts", rules: ["CON-34.4"], check: environment(/(?:^|[-_.])prod(?:uction)?[-_.]/) },
    { by: "facts", rules: ["CON-34.5"], check: template("Deployment", "deployment") },
    { by: "facts", rules: ["CON-34.6"], check: template("Service", "service") },
    { by: "facts", rules: ["CON-34.7"], check: template("Ingress", "ingress") },
    {
      by: "facts",
      rules: ["CON-34.8"],
      check: inEach(
        ({ templates }) =>
          templates
            .filter(({ path, text: body }) => path.endsWith(".tpl") && /\{\{-?\s*define\s/.test(body))
            .map(({ path, text: body }) => ({ path, line: lineOf(body, /\bdefine\s/), text: "named templates" })),
        "The chart has no named templates.",
        "Define names and labels in templates/_helpers.tpl.",
      ),
    },
    {
      by: "facts",
      rules: ["CON-34.9"],
      check: inEach(
        ({ tests }) => tests.map((path) => ({ path, text: "a test of the chart" })),
        "The chart has no tests.",
        "Write a Pod with the annotation helm.sh/hook: test.",
      ),
    },
    { by: "facts", rules: ["CON-37.1"], check: usesInclude },
    {
      by: "facts",
      rules: ["CON-37.2"],
      check: inEach(
        ({ folder }, { tree }) => {
          const path = `${folder}/templates/NOTES.txt`.replace(/^\.?\//, "");
          return /\S/.test(tree.text(path) ?? "") ? [{ path, text: "notes" }] : [];
        },
        "The chart says nothing after its installation.",
        "Write templates/NOTES.txt.",
      ),
    },
    { by: "facts", rules: ["CON-37.3"], check: testsChart },
    { by: "gate", rules: ["CON-37.4"], target: "helm-lint", configured: lintsChart },
    {
      by: "facts",
      rules: ["CON-2.6", "CON-41.3"],
      check: (facts, question) => {
        const values = hasValues(facts, question);
        return values.outcome === "pass" ? hasTemplates(facts, question) : values;
      },
    },
  ],
};
