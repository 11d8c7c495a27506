import type { Facts } from "../facts/model.ts";
import { list, mapping, text } from "../facts/values.ts";
import { productionOf } from "./chart-text.ts";
import { entry, inEach, NO_CHART } from "./constitution-chart.ts";
import { type Check, evidence, type Exemption, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { type Node, outline } from "./outline.ts";

const SEMVER = /^v?\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/;

const noDependency: Exemption = ({ charts }) =>
  charts.length > 0 && charts.every(({ metadata }) => list(metadata.at("dependencies")).length === 0)
    ? "The chart depends on no other chart."
    : undefined;

/** Exact, or with an upper end. */
const BOUNDED = /^[~^=v]?\s*\d+(?:\.[\dx*]+)*(?:[-+][\w.]+)?$|</;

const dependenciesAreBounded: Check = ({ charts }) => {
  const all = charts.flatMap(({ metadata }) =>
    list(metadata.at("dependencies")).map((one, index) => ({
      name: text(mapping(one)["name"]) ?? "",
      version: text(mapping(one)["version"]) ?? "",
      path: metadata.path,
      line: metadata.line("dependencies", index, "version"),
    })),
  );
  const loose = all.filter(({ version }) => !BOUNDED.test(version));
  if (loose.length > 0)
    return failures(
      loose.map(({ name, version, path, line }) =>
        finding(
          `The dependency ${name} may be of any version${version === "" ? "" : `: ${version}`}.`,
          "Give it a version such as ~1.2.0.",
          { path, line },
        ),
      ),
    );
  return found(
    all,
    ({ name, version, path, line }) => evidence(`${name} ${version}`, { path, line }),
    () => NO_CHART,
  );
};

const versionOf = ({ project }: Facts) =>
  text(project.pyproject?.at("project", "version")) ?? text(project.pyproject?.at("tool", "poetry", "version"));

const noVersion: Exemption = (facts) =>
  versionOf(facts) === undefined ? "The version of the application stands in no file." : undefined;

const versionsAgree: Check = (facts, question) =>
  inEach(
    ({ metadata }) =>
      entry(metadata, new RegExp(`^v?${(versionOf(facts) ?? "").replaceAll(".", "\\.")}$`), "appVersion"),
    `appVersion is not ${versionOf(facts)}, the version of the application.`,
    "Raise both together.",
  )(facts, question);

/** What production has to say for itself, by any of the names in use. */
const OVERRIDDEN: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  ["replicas", [["replicas"], ["replicaCount"], ["autoscaling", "minReplicas"]]],
  ["resources", [["resources"]]],
  [
    "the image",
    [
      ["image", "tag"],
      ["image", "digest"],
    ],
  ],
  ["the ingress", [["ingress"], ["httpRoute"], ["gateway"]]],
];

const productionIsExplicit: Check = ({ charts }) => {
  const [chart] = charts;
  if (chart === undefined) return NO_CHART;
  const values = productionOf(chart);
  if (values === undefined)
    return fail("The chart has no values for production.", "Write values-prod.yaml.", { path: chart.metadata.path });
  const judged = OVERRIDDEN.map(([name, ways]) => ({
    name,
    keys: ways.find((keys) => values.at(...keys) !== undefined),
  }));
  const missing = judged.filter(({ keys }) => keys === undefined).map(({ name }) => name);
  if (missing.length > 0)
    return fail(`The values of production leave ${missing.join(", ")} to the default.`, "Say them there.", {
      path: values.path,
    });
  return pass(
    ...judged.map(({ name, keys = [] }) => evidence(name, { path: values.path, line: values.line(...keys) })),
  );
};

const optionsAreExplained: Check = ({ charts }) => {
  const documents = charts.flatMap(({ values }) => values ?? []);
  const [first] = documents;
  if (first === undefined) return fail("The chart has no values.yaml.", "Write one, with a comment at each option.");
  const bare = documents.flatMap(({ path, text: body }) => {
    const lines = body.split("\n");
    return outline(lines.map((row, index) => ({ text: row, path, line: index + 1 }))).flatMap((node) =>
      unexplained(node, lines),
    );
  });
  if (bare.length > 0)
    return failures(
      bare.map(({ key, row: { path, line } }) =>
        finding(`Nothing explains ${key}.`, "Write a comment above it.", { path, line }),
      ),
    );
  return pass(
    ...documents.flatMap(({ path, text: body }) =>
      body
        .split("\n")
        .flatMap((row, index) => (/(?:^|\s)#/.test(row) ? [evidence(row.trim(), { path, line: index + 1 })] : [])),
    ),
  );
};

/** Leaves that neither they nor anything around them has a comment. */
function unexplained(node: Node, lines: readonly string[]): readonly Node[] {
  const { line } = node.row;
  if (/\s#/.test(lines[line - 1] ?? "") || /^\s*#/.test(lines[line - 2] ?? "")) return [];
  const inner = node.children.filter(({ key }) => key !== "-");
  return inner.length === 0 ? [node] : inner.flatMap((one) => unexplained(one, lines));
}

export const constitutionChartValues: Topic = {
  id: "constitution-chart-values",
  title: "Versions and values of the chart",
  bindings: [
    {
      by: "facts",
      rules: ["CON-35.1"],
      check: inEach(
        ({ metadata }) => entry(metadata, SEMVER, "version"),
        "The version of the chart is not semantic.",
        "Write it as 1.2.3.",
      ),
    },
    { by: "facts", rules: ["CON-35.2"], check: versionsAgree, unless: noVersion },
    { by: "facts", rules: ["CON-35.3"], check: dependenciesAreBounded, unless: noDependency },
    { by: "facts", rules: ["CON-36.2"], check: productionIsExplicit },
    { by: "facts", rules: ["CON-36.4"], check: optionsAreExplained },
  ],
};
