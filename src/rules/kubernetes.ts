/** Objects of Kubernetes that a repository describes, in charts and in plain manifests. */
import type { Evidence, Place } from "../conformance.ts";
import type { Chart } from "../facts/model/delivery.ts";
import type { Facts } from "../facts/model.ts";
import { type ChartRow, productionOf, rowsOf } from "./chart-text.ts";
import { type Check, evidence, fail, failures, finding, pass } from "./model.ts";
import { anywhere, at, type Node, outline } from "./outline.ts";
import { once } from "./once.ts";

export interface KubernetesObject {
  readonly kind: string;
  /** As written; what a template computes is left in. */
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly nodes: readonly Node[];
}

/** Those that are there by default or in production. */
export const objects = once((facts: Facts): readonly KubernetesObject[] => {
  const inCharts = facts.charts.flatMap((chart) =>
    chart.templates
      .filter(({ kinds }) => kinds.length > 0)
      .flatMap(({ path, text }) => documents(rowsOf(chart, path, text)).flatMap((rows) => objectOf(rows, chart))),
  );
  const folders = facts.charts.map(({ folder }) =>
    folder === "" || folder === "." ? "templates/" : `${folder}/templates/`,
  );
  const plain = facts
    .glob(["**/*.{yaml,yml}", "!.github/**"])
    .filter(
      (path) =>
        !folders.some((folder) => path.startsWith(folder)) && !/(?:^|\/)(?:tests?|fixtures|charts)\//.test(path),
    )
    .flatMap((path) => {
      const text = facts.tree.text(path) ?? "";
      if (!/^apiVersion:/m.test(text) || !/^kind:/m.test(text)) return [];
      const rows = text.split("\n").map((row, index) => ({ text: row, path, line: index + 1, conditions: [] }));
      return documents(rows).flatMap((document) => objectOf(document));
    });
  return [...inCharts, ...plain];
});

export function objectsOf(facts: Facts, ...kinds: readonly string[]): readonly KubernetesObject[] {
  return objects(facts).filter(({ kind }) => kinds.includes(kind));
}

function documents(rows: readonly ChartRow[]): readonly (readonly ChartRow[])[] {
  const parts: ChartRow[][] = [[]];
  for (const row of rows) {
    if (row.text.startsWith("---")) parts.push([]);
    else parts.at(-1)?.push(row);
  }
  return parts;
}

function objectOf(rows: readonly ChartRow[], chart?: Chart): readonly KubernetesObject[] {
  const nodes = outline(rows);
  const [kind] = at(nodes, "kind");
  if (kind === undefined || at(nodes, "apiVersion").length === 0) return [];
  const row = rows.find(({ path, line }) => path === kind.row.path && line === kind.row.line);
  if (chart !== undefined && row?.conditions.some((keys) => !isOn(chart, keys)) === true) return [];
  return [
    {
      kind: kind.value,
      name: at(nodes, "metadata", "name")[0]?.value ?? "",
      path: kind.row.path,
      line: kind.row.line,
      nodes,
    },
  ];
}

/** Values that are switched off in the default are on where production says so. */
function isOn(chart: Chart, keys: readonly string[]): boolean {
  const value = productionOf(chart)?.at(...keys) ?? chart.values?.at(...keys);
  return value !== false && value !== undefined && value !== null && value !== "" && JSON.stringify(value) !== "[]";
}

const WORKLOADS = ["Deployment", "StatefulSet", "DaemonSet", "Rollout", "Job", "CronJob", "Pod"];

export interface Workload extends KubernetesObject {
  /** Nodes of the pod's spec. */
  readonly pod: readonly Node[];
  readonly containers: readonly Node[];
}

/** Objects that run containers; patches of them, which name no image, are left out. */
export const workloads = once((facts: Facts): readonly Workload[] =>
  objectsOf(facts, ...WORKLOADS).flatMap((object) => {
    const specs =
      object.kind === "CronJob"
        ? at(object.nodes, "spec", "jobTemplate", "spec", "template", "spec")
        : object.kind === "Pod"
          ? at(object.nodes, "spec")
          : at(object.nodes, "spec", "template", "spec");
    const pod = specs.flatMap(({ children }) => children);
    const containers = at(pod, "containers", "-").filter(({ children }) => at(children, "image").length > 0);
    const hooked = anywhere(object.nodes, "helm.sh/hook").some(({ value }) => value.includes("test"));
    return containers.length > 0 && !hooked ? [{ ...object, pod, containers }] : [];
  }),
);

/** Workloads that serve until they are stopped. */
export function services(facts: Facts): readonly Workload[] {
  return workloads(facts).filter(({ kind }) => !/^(?:Job|CronJob|Pod)$/.test(kind));
}

function nodeName({ children, row }: Node): string {
  return at(children, "name")[0]?.value ?? `on line ${row.line}`;
}

export function placeOf({ row: { path, line } }: Node): Place {
  return { path, line };
}

/** What a node says, with where its value comes from. */
export function shown(node: Node): readonly Evidence[] {
  const { row, key, value } = node;
  const text = [key === "-" ? "" : key, value].filter((part) => part !== "").join(": ");
  return [evidence(text, placeOf(node)), ...(row.source === undefined ? [] : [evidence(text, row.source)])];
}

export const NO_WORKLOAD = fail(
  "No chart or manifest describes such an object.",
  "Describe it in a chart or in manifests.",
);

/** Each subject has the nodes that a look at it finds; one without any is a finding. */
export function each<T extends Place>(
  subjects: (facts: Facts) => readonly T[],
  look: (subject: T, facts: Facts) => readonly Node[],
  lacks: (subject: T) => string,
  remedy: string,
): Check {
  return (facts) => {
    const all = subjects(facts);
    if (all.length === 0) return NO_WORKLOAD;
    const judged = all.map((subject) => ({ subject, nodes: look(subject, facts) }));
    const wanting = judged.filter(({ nodes }) => nodes.length === 0);
    if (wanting.length > 0)
      return failures(
        wanting.map(({ subject }) =>
          finding(lacks(subject), remedy, {
            ...(subject.path === undefined ? {} : { path: subject.path }),
            ...(subject.line === undefined ? {} : { line: subject.line }),
          }),
        ),
      );
    return pass(...judged.flatMap(({ nodes }) => nodes.flatMap(shown)));
  };
}

export interface Container extends Place {
  readonly name: string;
  readonly nodes: readonly Node[];
  readonly workload: Workload;
}

export function containersOf(given: (facts: Facts) => readonly Workload[]): (facts: Facts) => readonly Container[] {
  return (facts) =>
    given(facts).flatMap((workload) =>
      workload.containers.map((node) => ({ name: nodeName(node), nodes: node.children, workload, ...placeOf(node) })),
    );
}

/** What Kustomize is told; its files need neither kind nor apiVersion. */
export const kustomizations = once((facts: Facts): readonly (readonly Node[])[] =>
  facts
    .glob("**/kustomization.{yaml,yml}")
    .map((path) =>
      outline((facts.tree.text(path) ?? "").split("\n").map((text, index) => ({ text, path, line: index + 1 }))),
    ),
);
