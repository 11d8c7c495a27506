import type { Facts } from "../facts/model.ts";
import { lineOf } from "./application.ts";
import { type Check, evidence, fail, pass } from "./model.ts";

/** What is deployed, and how: not what tests it. */
const DEPLOYED = [
  "**/*.{yaml,yml,tpl,tf,env}",
  "**/{Dockerfile,Containerfile,*.Dockerfile}",
  "**/.env.{example,sample,template}",
];
const OF_TESTS = /(?:^|\/)(?:tests?|\.github)\//;
const COLLECTOR = ["**/*.{yaml,yml,tpl,md}"];

const IN_CODE =
  /\b(?:TraceIdRatioBased|ParentBasedTraceIdRatio|ParentBased|traces_sample_rate|traces_sampler)\b\s*[(=]/;

/** A sampler is chosen where the service is deployed, or in its code. */
export const choosesSampler: Check = (facts) => {
  const deployed = firstLine(facts, DEPLOYED, "OTEL_TRACES_SAMPLER", /\bOTEL_TRACES_SAMPLER\b/);
  if (deployed !== undefined) return pass(deployed);
  for (const { path, text } of facts.python.application) {
    if (IN_CODE.test(text)) return pass(evidence("chooses a sampler", { path, line: lineOf(text, IN_CODE) }));
  }
  return fail(
    "Nothing says which share of the traces is kept in production.",
    "Set OTEL_TRACES_SAMPLER and OTEL_TRACES_SAMPLER_ARG where the service is deployed.",
  );
};

/** The collector keeps traces with errors: its configuration is here, or is written down for whoever runs it. */
export const keepsErrors: Check = (facts) => {
  const policy = firstLine(facts, COLLECTOR, "tail_sampling", /status_codes?\s*:\s*\[?\s*(?:-\s*)?["']?ERROR\b/);
  if (policy !== undefined) return pass(policy);
  return fail(
    "Nothing keeps the traces of failures when few traces are kept.",
    "Give the collector a tail_sampling policy of the type status_code for ERROR, here or in the documentation.",
  );
};

function firstLine({ glob, tree }: Facts, where: readonly string[], word: string, pattern: RegExp) {
  for (const path of glob(where)) {
    const text = OF_TESTS.test(path) ? undefined : tree.text(path);
    if (text === undefined || !text.includes(word)) continue;
    const line = lineOf(text, pattern);
    if (line > 0) return evidence((text.split("\n")[line - 1] ?? "").trim(), { path, line });
  }
  return undefined;
}
