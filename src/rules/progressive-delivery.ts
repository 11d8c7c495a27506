import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { lineOf } from "./application.ts";
import { type Check, evidence, fail, found, pass, type Topic } from "./model.ts";
import { spotsOf } from "./stages.ts";

const MANIFESTS = ["**/*.{yaml,yml}", "**/*.tpl"];

/** Manifests that a pattern matches, with the line of it. */
function manifests(
  { glob, tree }: Facts,
  words: readonly string[],
  pattern: RegExp,
): readonly { readonly path: string; readonly line: number; readonly text: string }[] {
  return glob(MANIFESTS).flatMap((path) => {
    const text = path.startsWith(".github/") ? undefined : tree.text(path);
    if (text === undefined || !words.some((word) => text.includes(word))) return [];
    const line = lineOf(text, pattern);
    return line > 0 ? [{ path, line, text }] : [];
  });
}

const CONTROLLED = /^kind:\s*(?:Rollout|Canary)\b/m;

function controlled(facts: Facts) {
  return manifests(facts, ["argoproj.io/", "flagger.app/"], CONTROLLED).filter(
    ({ text }) => !/^kind:\s*Rollout\b/m.test(text) || /^\s+(?:canary|blueGreen):/m.test(text),
  );
}

const kind = ({
  path,
  line,
  text,
}: {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}): Evidence => evidence((text.split("\n")[line - 1] ?? "").trim(), { path, line });

export const isProgressive: Check = (facts) => {
  const jobs = spotsOf(facts, "canary").map(({ job }) => evidence(`job ${job.id}`, job));
  return found(
    [...jobs, ...controlled(facts).map(kind)],
    (one) => one,
    () => fail("A release reaches everybody at once.", "Deploy a canary first: with a job, Argo Rollouts or Flagger."),
  );
};

const isControlled: Check = (facts) =>
  found(controlled(facts), kind, () =>
    fail(
      "No manifest of Flagger or Argo Rollouts delivers step by step.",
      "Add a Canary of Flagger, or a Rollout with blueGreen.",
    ),
  );

const BUDGET = /burn[-_ ]?rate|error[-_ ]?budget|error[-_ ]?rate|success[-_ ]?rate|\bslo\b|status=~"5/i;

/** Of a template behind a value of its chart: whether production turns that on. */
function isDeployed({ charts }: Facts, path: string, text: string): boolean {
  const [, name] = /\{\{-?\s*if\s+\.Values\.([\w.]+)\s*-?\}\}/.exec(text) ?? [];
  const chart = charts.find(({ templates }) => templates.some((one) => one.path === path));
  if (name === undefined || chart === undefined) return true;
  const own = chart.environments.filter((one) => /prod/i.test(one.path));
  const values = (own.length > 0 ? own : [chart.values, ...chart.environments]).map((one) =>
    one?.at(...name.split(".")),
  );
  const said = values.filter((value) => value !== undefined);
  return said.length === 0 ? chart.values?.at(...name.split(".")) !== false : said.some((value) => value !== false);
}

/** The analysis of a canary fails it on a metric of the objective. */
export const rollsBackOnBurn: Check = (facts) => {
  const flagger = manifests(facts, ["flagger.app/"], /^\s*thresholdRange:|^\s*threshold(?:Range)?:\s*\{/m).filter(
    ({ text }) => /^kind:\s*Canary\b/m.test(text) && BUDGET.test(text),
  );
  const argo = manifests(facts, ["argoproj.io/"], /^\s*-?\s*(?:failure|success)Condition:/m).filter(
    ({ text }) => /^kind:\s*(?:Cluster)?AnalysisTemplate\b/m.test(text) && BUDGET.test(text),
  );
  const used = manifests(
    facts,
    ["argoproj.io/"],
    /^\s+-?\s*(?:analysis|prePromotionAnalysis|postPromotionAnalysis):/m,
  ).filter(({ path, text }) => /^kind:\s*Rollout\b/m.test(text) && isDeployed(facts, path, text));
  if (argo.length > 0 && used.length === 0 && flagger.length === 0)
    return fail("No Rollout uses the analysis.", "Name the template in the analysis of the Rollout.", argo[0]);
  return found([...flagger, ...(argo.length > 0 ? [...argo, ...used] : [])], kind, () =>
    fail(
      "Nothing rolls back when the error budget burns.",
      "Give the canary an analysis with a threshold for its errors.",
    ),
  );
};

/** What an image has to bring along to be admitted. */
const PROOFS: readonly (readonly [string, RegExp])[] = [
  ["its SLSA provenance", /slsa/i],
  ["its bill of materials", /spdx|cyclonedx|\bsbom\b/i],
  ["its scan for vulnerabilities", /\bvuln|\bcve/i],
  ["its scan for secrets", /secret[-_/ ]?scan|gitleaks|trufflehog|detect-secrets/i],
];

const admitsOnlyProved: Check = (facts) => {
  const kyverno = manifests(
    facts,
    ["verifyImages", "ImageValidatingPolicy"],
    /^\s*-?\s*verifyImages:|^kind:\s*ImageValidatingPolicy/m,
  );
  const rego = facts.glob("**/*.rego").flatMap((path) => {
    const text = facts.tree.text(path) ?? "";
    const line = lineOf(text, /^\s*(?:deny|violation|allow|default allow)\b/m);
    return line > 0 && /cosign|signature|attestation/i.test(text) ? [{ path, line, text }] : [];
  });
  const policies = [...kyverno, ...rego];
  const [first] = policies;
  if (first === undefined)
    return fail("No policy admits signed images only.", "Write a policy of Kyverno with verifyImages, or one of OPA.");
  const text = policies.map((one) => one.text.replace(/^\s*#.*$/gm, "")).join("\n");
  const lax = kyverno.find(
    (one) =>
      /validationFailureAction:\s*audit\b/i.test(one.text) || /validationActions:\s*\[\s*Audit\s*\]/.test(one.text),
  );
  if (lax !== undefined) return fail("The policy only reports.", "Set it to Enforce.", lax);
  const missing = PROOFS.filter(([, pattern]) => !pattern.test(text)).map(([name]) => name);
  if (missing.length > 0)
    return fail(`An image is admitted without ${missing.join(", ")}.`, "Ask for an attestation of each.", first);
  return pass(...policies.map(kind));
};

export const progressiveDelivery: Topic = {
  id: "progressive-delivery",
  title: "Progressive delivery",
  bindings: [
    { rules: ["T4-3.2"], by: "facts", check: isProgressive },
    { rules: ["T5-3.3"], by: "facts", check: isControlled },
    { rules: ["T5-3.4"], by: "facts", check: rollsBackOnBurn },
    { rules: ["T5-3.5"], by: "facts", check: admitsOnlyProved },
  ],
};
