import { append, drop, edit, editEach, type Removals, unsaid } from "../removal.ts";
import { run } from "./places.ts";

const PIPELINE = ".github/workflows/pipeline.yml";
const IMAGE = ".github/workflows/image.yml";
const REGISTRY = ".github/actions/registry/action.yml";
const KYVERNO = "policy/kyverno/admit.yaml";
const REGO = "policy/admission/admission.rego";

/** Sections 0 to 3: what is built, and how it gets to production. */
export const TIER_5_DELIVERY: Removals = {
  "T5-0.1": [unsaid],
  "T5-0.2": [editEach(/\.md$/, /\bT5-6\.1\b/g, "T5-6.x")],
  "T5-1.1": [append("Makefile", "\nnative:\n\tuv run python -m app.cli serve\n")],
  "T5-1.2": [edit("Dockerfile", /cgr\.dev\/chainguard\/wolfi-base/, "debian")],
  "T5-1.3": [edit("Dockerfile", /^USER .*\n(?=EXPOSE )/m, "USER root\n")],
  "T5-1.4": [edit("Dockerfile", /^HEALTHCHECK --[^]*?\]\n/m)],
  "T5-1.5": [edit("Makefile", "linux/amd64,linux/arm64", "linux/amd64")],
  "T5-1.6": [drop(".dockerignore")],
  "T5-1.7": [edit("Dockerfile", /^(ARG \w+_IMAGE=\S+)@sha256:\w+/m, "$1")],
  "T5-1.8": [edit("Makefile", /--sbom=\S+ /)],
  "T5-1.9": [append("Makefile", "\nnative:\n\tuv sync --locked\n")],
  "T5-1.10": [edit(PIPELINE, run("docker-lint"), "$1uv run ruff check .")],
  "T5-1.11": [edit("Dockerfile", /^(ARG RUNTIME_IMAGE=\S+)@sha256:\w+/m, "$1")],
  "T5-2.1": [edit(IMAGE, /^ {6}- name: Attest the provenance.*\n(?: {8}.*\n)*/m)],
  "T5-2.2": [edit(IMAGE, /cosign sign --yes.*/, "true")],
  "T5-2.3": [edit(".github/rulesets/main.json", /^.*required_signatures.*\n/m)],
  "T5-2.4": [
    edit(PIPELINE, run("verify"), "$1true"),
    edit(PIPELINE, run("admit"), "$1true"),
    edit(KYVERNO, /validationActions: .*/, "validationActions: [Audit]"),
  ],
  "T5-2.5": [edit("Makefile", "cyclonedx-json", "spdx-json")],
  "T5-2.6": [edit("Makefile", "--fail-on high", "--fail-on critical")],
  "T5-3.1": [drop(".github/workflows/")],
  "T5-3.2": [edit(PIPELINE, "needs: [image, canary]", "needs: [image]")],
  "T5-3.3": [drop("chart/templates/rollout.yaml")],
  "T5-3.4": [edit("chart/templates/rollout.yaml", /^ {6}analysis:\n(?: {8}.*\n)*/m)],
  "T5-3.5": [edit(KYVERNO, /secret-scan/g, "other"), edit(REGO, /secret.scan/g, "other")],
  "T5-3.6": [edit(IMAGE, /^ {6}id-token: write.*\n/m), edit(PIPELINE, /^ {6}id-token: write.*\n/m)],
  "T5-3.7": [edit(REGISTRY, "${{ github.token }}", "${{ secrets.REGISTRY_PASSWORD }}")],
};
