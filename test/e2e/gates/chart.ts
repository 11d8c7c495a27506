import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kindsWithoutSchema, lintAndRender, withDeployment } from "../helpers/chart.ts";
import { manifests, operatorFindings } from "../helpers/crds.ts";
import type { Repository } from "../helpers/repository.ts";
import { inWork } from "../helpers/workspace.ts";

const VALUES = ["values.yaml", "values-dev.yaml", "values-staging.yaml", "values-production.yaml"];
const DIGEST = `sha256:${"0".repeat(64)}`;

/** @param files the values to render it with, one file after the other */
export function chart(repository: Repository, files = VALUES): void {
  const { name, id } = repository.variant;
  const set = `image.digest=${DIGEST}`;
  const command = (...words: string[]) => repository.run("chart", words);

  it("passes make helm-lint", () => repository.make("helm-lint"));

  it("passes make helm-test, the chart's own unit tests", () => repository.make("helm-test"));

  describe.each(files)("with %s", (values) => {
    const rendered = () => inWork(`${id}-${values}`);
    const linted = () => inWork(`${id}-linted-${values}`);
    const check = (...words: string[]) => repository.run("chart", [...words, linted()], { cwd: inWork() });

    it("lints and renders strictly", async () => {
      const stdout = await lintAndRender(command, { chart: "chart", name, values: `chart/${values}`, set });
      writeFileSync(rendered(), stdout);
      writeFileSync(linted(), withDeployment(stdout));
      const kinds = manifests(withDeployment(stdout)).map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(["Deployment", "Service", "ServiceAccount", "NetworkPolicy"]));
    });

    it("fits the schemas of Kubernetes, strictly", async () => {
      expect(await kindsWithoutSchema(command, rendered())).toEqual([]);
    });

    it("fits the schemas of the operators, strictly", () => {
      const objects = manifests(readFileSync(rendered(), "utf8"));
      expect(objects.flatMap((object) => operatorFindings(object) ?? [])).toEqual([]);
    });

    it("has no finding of kube-score", () =>
      check("kube-score", "score", "--output-format=ci", "--exit-one-on-warning", ...ignored(values)));

    // Not in the repository, whose configuration of checkov is for other files.
    it("has no finding of checkov", async () => {
      const { stdout } = await check("checkov", "--compact", "--skip-download", "--framework=kubernetes", "--file");
      expect(stdout).toMatch(/Passed checks: \d{2,}, Failed checks: 0/);
    });
  });
}

/** kube-linter, which the issue names, is in no reachable registry; kube-score and checkov are. */
function ignored(values: string): readonly string[] {
  const tests = [
    // Images are pinned by digest, so that pulling again changes nothing.
    "container-image-pull-policy",
    // The image's user is 1000 by decision.
    "container-security-context-user-group-id",
    ...(values === "values-dev.yaml" ? ["deployment-replicas"] : []),
  ];
  return tests.map((test) => `--ignore-test=${test}`);
}
