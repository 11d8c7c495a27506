import type { Outcome } from "./process.ts";

/** Kinds whose schemas belong to operators, not to Kubernetes; helpers/crds.ts has them. */
const CUSTOM = new Set([
  "AnalysisTemplate",
  "ExternalSecret",
  "HTTPRoute",
  "PrometheusRule",
  "Rollout",
  "ServiceMonitor",
]);

export type Command = (...command: string[]) => Promise<Outcome>;

/** A release of a chart, without what comes at its end only. */
export interface Release {
  /** Folder of the chart as helm is to be told it. */
  readonly chart: string;
  readonly name: string;
  /** File of values, as helm is to be told it. */
  readonly values: string;
  /** `key=value` of what a release sets. */
  readonly set: string;
}

/** Lints a chart strictly and renders it; the manifests. */
export async function lintAndRender(run: Command, { chart, name, values, set }: Release): Promise<string> {
  const flags = ["--values", values, "--set", set, "--namespace", name];
  await run("helm", "lint", "--strict", chart, ...flags);
  return (await run("helm", "template", name, chart, ...flags)).stdout;
}

/** Holds a file of manifests against the schemas of Kubernetes, strictly; kinds that have none and should have one. */
export async function kindsWithoutSchema(run: Command, manifests: string): Promise<readonly string[]> {
  const { output } = await run("kubernetes-validate", "--strict", manifests);
  if (!/^INFO .* passed for resource service/m.test(output)) throw new Error(`no service is there:\n${output}`);
  const unknown = [...output.matchAll(/^WARN .* schema for kind (\w+)/gm)].map(([, kind = ""]) => kind);
  return unknown.filter((kind) => !CUSTOM.has(kind));
}

/** Manifests with a Deployment where a Rollout is: the same pods, of a kind that linters know. */
export function withDeployment(manifests: string): string {
  return manifests.replace(
    /apiVersion: argoproj\.io\/v1alpha1\n( *)kind: Rollout\n/g,
    "apiVersion: apps/v1\n$1kind: Deployment\n",
  );
}
