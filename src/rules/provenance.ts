import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { lineOf, ran } from "./application.ts";
import { requiresSignatures, usesGitsign } from "./git.ts";
import { CONFIGURATIONS } from "./guard-rails.ts";
import { type Act, actsOfJobs, type Job } from "./jobs.ts";
import { all, type Check, evidence, fail, failures, finding, found, type Topic } from "./model.ts";
import { distinct, show } from "./scanning.ts";
import { saysSomething } from "./written.ts";
import type { Command } from "./shell.ts";
import { spotsOf } from "./stages.ts";
import { pipelineOf } from "./tasks.ts";

type Placed = Act & { readonly job: Job };

const SAYS_ONLY = /^(?:echo|printf)$/;

/** What attests how an image was built. */
function attestations(facts: Facts): readonly Placed[] {
  const acts = spotsOf(facts, "provenance").flatMap(({ job, at }) => {
    const act = job.acts[at];
    return act === undefined ? [] : [{ ...act, job }];
  });
  const built = actsOfJobs(facts).filter(
    ({ command }) =>
      /\bbuild\b.*(?:--provenance(?:=(?:true|mode=\w+)\S*)?(?=\s|$)|--attest[= ]\S*type=provenance)/.test(
        command?.text ?? "",
      ) && !SAYS_ONLY.test(command?.argv[0] ?? ""),
  );
  return [...acts, ...built];
}

/** Where a step says what it uses: what is named may begin with its name. */
function shown({ tree }: Facts, act: Act): Evidence {
  const { path = "", line = 1 } = act;
  const rows = (tree.text(path) ?? "").split("\n").slice(line - 1);
  const index = act.action === undefined ? 0 : rows.findIndex((row) => row.includes(act.action?.uses ?? ""));
  return { ...show(act), line: line + Math.max(index, 0) };
}

const attested: Check = (facts) =>
  found(
    distinct(attestations(facts).map((act) => shown(facts, act))),
    (item) => item,
    () => fail("No build says how it was made.", "Attest provenance in the pipeline, with actions/attest."),
  );

const SLSA = /slsa-framework\/slsa-github-generator\/.*generator_container/;

/** Level 2: provenance that the hosted builder signs and that goes where the image goes. */
function published(facts: Facts): readonly Placed[] {
  return attestations(facts).filter(({ action }) => {
    if (action === undefined) return false;
    return (
      SLSA.test(action.uses) ||
      (action.uses.startsWith("actions/attest") && String(action.with["push-to-registry"]) === "true")
    );
  });
}

const reachesRegistry: Check = (facts) =>
  found(
    distinct(published(facts).map((act) => shown(facts, act))),
    (item) => item,
    () =>
      fail(
        attestations(facts).length === 0
          ? "No build says how it was made."
          : "No signed provenance goes to the registry with the image.",
        "Attest with actions/attest and push-to-registry: true.",
        attestations(facts)[0],
      ),
  );

/** Level 3: a builder that the calling workflow cannot influence. What it attests, it builds itself. */
const isolated: Check = (facts) => {
  const building = new Set(spotsOf(facts, "build").map(({ job }) => job));
  const acts = published(facts).filter(
    ({ action, job }) =>
      SLSA.test(action?.uses ?? "") || (job.job.uses?.startsWith("./") === true && building.has(job)),
  );
  return found(
    distinct(
      acts.flatMap((act) => [evidence(`job ${act.job.id} calls an isolated builder`, act.job), shown(facts, act)]),
    ),
    (item) => item,
    () =>
      fail(
        "The workflow that builds can influence its own provenance.",
        "Build and attest in a reusable workflow, and push the attestation to the registry.",
        attestations(facts)[0],
      ),
  );
};

function cosigns({ command }: Act): boolean {
  return /\bcosign(?:\s+-\S+)*\s+sign(?![\w-])/.test(command?.text ?? "") && !SAYS_ONLY.test(command?.argv[0] ?? "");
}

const signed: Check = (facts) =>
  found(
    distinct(actsOfJobs(facts).filter(cosigns).map(show)),
    (item) => item,
    () => fail("The pipeline does not sign the image.", "Sign the pushed digest with cosign."),
  );

/** Where people read how commits are signed, with whatever tool, or the host is told to demand it. */
const commitsSigned: Check = (facts, question) => {
  const demanded = [requiresSignatures, usesGitsign]
    .map((check) => check(facts, question))
    .flatMap((verdict) => (verdict.outcome === "pass" ? verdict.evidence : []));
  const told = facts
    .glob(["CONTRIBUTING.md", "README.md", "docs/**/*.md", ".github/CONTRIBUTING.md"])
    .flatMap((path) => {
      const line = lineOf(facts.tree.text(path) ?? "", /\bcommit\.gpgsign\b|\bgpg\.format\b|\bgit commit\b.*\s-S\b/);
      return line > 0 ? [evidence("how commits are signed", { path, line })] : [];
    });
  return found(
    distinct([...demanded, ...told]),
    (item) => item,
    () =>
      fail(
        "Nothing says that commits are signed.",
        "Say in CONTRIBUTING.md how to sign them, and require signatures in a ruleset.",
      ),
  );
};

const ARTIFACT =
  "(?:artifacts?|builds?|images?|releases?|packages?|wheels?|snapshots?|binar(?:y|ies)|charts?|archives?)";
const UNSIGNED = new RegExp(
  `\\bunsigned[\\s-]+(?:\\w+[\\s-]+)?${ARTIFACT}\\b|\\b${ARTIFACT}\\b.*\\b(?:unsigned|not signed|no (?:valid )?signature|without a signature)\\b`,
  "i",
);

/** A heading counts with text below it. */
function isFilled(rows: readonly string[], index: number): boolean {
  if (!/^#{1,6} /.test(rows[index] ?? "")) return true;
  const below = rows.slice(index + 1);
  const end = below.findIndex((row) => /^#{1,6} /.test(row));
  return saysSomething(end < 0 ? below : below.slice(0, end));
}

/** Text about artifacts that carry no signature. What assistants are told only repeats that there has to be some. */
const unsigned: Check = ({ glob, tree }) => {
  const told = new Set(glob(CONFIGURATIONS));
  const pages = glob(["*.md", "docs/**/*.md", ".github/**/*.{md,yml,yaml}", "cliff.toml"]).flatMap((path) => {
    if (told.has(path) || /^\.github\/(?:workflows|actions)\//.test(path)) return [];
    const rows = (tree.text(path) ?? "").split("\n");
    const at = rows.findIndex((row, index) => UNSIGNED.test(row) && isFilled(rows, index));
    return at >= 0 ? [evidence("unsigned artifacts", { path, line: at + 1 })] : [];
  });
  return found(
    pages,
    (item) => item,
    () => fail("Nothing says which artifacts are unsigned.", "Name them in SECURITY.md or in the release notes."),
  );
};

const VERIFY =
  /\b(?:cosign(?:\s+-\S+)*\s+verify(?:-attestation)?|gh attestation verify|slsa-verifier verify-\w+|notation verify)(?=\s)/;

function verifies({ text, argv }: Command): boolean {
  return VERIFY.test(text) && !SAYS_ONLY.test(argv[0] ?? "");
}

/** Ends in `|| true`: nobody learns that it failed. */
function silent({ tree }: Facts, { path, line }: Command): boolean {
  return /\|\|\s*(?:true|:)\s*$/.test(tree.text(path)?.split("\n")[line - 1] ?? "");
}

const warned: Check = (facts) => {
  const checks = pipelineOf(facts).filter(verifies);
  const blocking = checks.filter(({ tolerated }) => !tolerated);
  if (blocking.length > 0) {
    const remedy = "Let the verification warn: cosign verify … || echo '::warning::…'.";
    return failures(blocking.map(({ path, line }) => finding("An unsigned artifact blocks.", remedy, { path, line })));
  }
  return found(
    distinct(checks.filter((command) => !silent(facts, command)).map(ran)),
    (item) => item,
    () =>
      fail("Nobody would notice an unsigned artifact.", "Verify signatures before a deployment, and warn.", checks[0]),
  );
};

/** Policies by which a cluster admits signed images alone: Kyverno's only tell, unless they are to enforce. */
function refuses(text: string): boolean {
  if (/\bverifyImages\b/.test(text)) return /\b(?:validationFailureAction|failureAction):\s*["']?enforce\b/i.test(text);
  if (/kind:\s*ImageValidatingPolicy\b/.test(text)) return !/-\s*Audit\b|\[[^\]]*Audit/.test(text);
  return /kind:\s*ClusterImagePolicy\b/.test(text) && !/^\s*mode:\s*["']?warn\b/m.test(text);
}

const DEPLOYMENTS = ["staging", "beta", "canary", "production"] as const;

function policies({ glob, tree }: Facts): readonly Evidence[] {
  return glob(["**/*.{yaml,yml}", "!.github/**"]).flatMap((path) => {
    const text = tree.text(path) ?? "";
    if (!/verifyImages|ImageValidatingPolicy|ClusterImagePolicy/.test(text) || !refuses(text)) return [];
    const line = lineOf(text, /\bverifyImages\b|kind:\s*(?:ImageValidatingPolicy|ClusterImagePolicy)\b/);
    return [evidence("admits signed images alone", { path, line })];
  });
}

/** In a job that deploys, or that one waits for. */
const blocked: Check = (facts) => {
  const deploying = DEPLOYMENTS.flatMap((stage) => spotsOf(facts, stage)).map(({ job }) => job);
  const acts = actsOfJobs(facts).filter(
    ({ command, job }) =>
      command !== undefined &&
      verifies(command) &&
      (deploying.length === 0 || deploying.some((one) => one === job || one.after.has(job))),
  );
  return found(
    distinct([...acts.map(show), ...policies(facts)]),
    (item) => item,
    () =>
      fail(
        "An unsigned artifact can be deployed.",
        "Verify signatures before deployment so that a missing one fails, or by an admission policy that enforces.",
      ),
  );
};

export const provenance: Topic = {
  id: "provenance",
  title: "Provenance and signatures",
  bindings: [
    { rules: ["T3-2.1"], by: "facts", check: attested },
    { rules: ["T4-2.1"], by: "facts", check: reachesRegistry },
    { rules: ["T5-2.1"], by: "facts", check: isolated },
    { rules: ["T4-2.2", "T5-2.2"], by: "facts", check: signed },
    { rules: ["T3-2.2"], by: "facts", check: all(signed, commitsSigned) },
    { rules: ["T4-2.3"], by: "host", carrier: usesGitsign },
    { rules: ["T5-2.3"], by: "host", carrier: all(requiresSignatures, usesGitsign) },
    { rules: ["T2-2.2", "T3-2.3"], by: "facts", check: unsigned },
    { rules: ["T4-2.4"], by: "facts", check: warned },
    { rules: ["T5-2.4"], by: "facts", check: blocked },
  ],
};
