import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalog } from "groundrules:catalog";
import { readAnswers } from "../../src/answers/file.ts";
import { resolveAnswers } from "../../src/answers/resolve.ts";
import { renderRepository } from "../../src/app/create.ts";
import type { Result, Rule, Scope } from "../../src/conformance.ts";
import { factsOf } from "../../src/facts/facts.ts";
import type { Facts } from "../../src/facts/model.ts";
import { treeOf } from "../../src/facts/tree.ts";
import { evaluate, NO_RUN } from "../../src/rules/evaluate.ts";
import { kindsOf } from "../../src/rules/scope.ts";
import { TOPICS } from "../../src/rules/topics.ts";
import { rulesOf } from "../../src/standards/standards.ts";
import type { Tier } from "../../src/tier.ts";

export type Files = Readonly<Record<string, string>>;

const ANSWERS = new URL("../golden/answers/", import.meta.url);

/** Within what the decision records of a repository of that day waive. */
const TODAY = "2026-11-21";

/** Stands for the file that `uv lock` makes: it is not generated, since it depends on the day. */
const UV_LOCK = 'version = 1\nrequires-python = ">=3.11"\n';

/** What `create --tier N` writes, with the first value of each answer, and all of it in git. */
export function treeOfTier(tier: Tier): Files {
  const name = tier === 4 ? "default.yaml" : `tier-${tier}.yaml`;
  const given = readAnswers(readFileSync(fileURLToPath(new URL(name, ANSWERS)), "utf8"), name);
  const answers = resolveAnswers(given, catalog, { python: "none", directory: undefined });
  const { files } = renderRepository(answers, catalog, "0.0.0-golden");
  return { ...Object.fromEntries(files.map(({ path, text }) => [path, text])), "uv.lock": UV_LOCK };
}

export function rulesOfTier(tier: Tier): readonly Rule[] {
  return rulesOf("tiers").filter((rule) => rule.tier === tier);
}

export function factsOfFiles(files: Files): Facts {
  return factsOf(treeOf({ name: "orders", files, tracked: Object.keys(files) }));
}

/**
 * The results of `groundrules check --tier N`, without a run.
 *
 * @param whole the repository before something was taken out of it: what kinds it is of does not change by that
 */
export function judge(tier: Tier, rules: readonly Rule[], facts: Facts, whole: Facts = facts): readonly Result[] {
  const scope: Scope = { tier, stack: "fastapi", standards: ["tiers"], kinds: kindsOf(whole) };
  return evaluate({ facts, scope, rules, topics: TOPICS, run: NO_RUN, today: TODAY });
}
