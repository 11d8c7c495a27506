import { AWS, uses } from "./absences.ts";
import { type Check, evidence, type Exemption, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { linesOf } from "./secret-handling.ts";
import { awsFiles } from "./security-surface.ts";

const notOnAws: Exemption = (facts) =>
  uses(facts, ...AWS) === undefined && awsFiles(facts).length === 0
    ? "Nothing here runs on AWS or calls it."
    : undefined;

/** What a pipeline does in AWS beside logging in to a registry. */
const DEPLOYS =
  /\baws (?!ecr|sts|configure)[a-z]|\b(?:sam|cdk|eb|copilot|serverless) deploy\b|aws-actions\/(?!amazon-ecr|configure)/;

/** Pushing images to a registry of AWS makes nobody there a caller of the API. */
export const noCallersOnAws: Exemption = (facts) =>
  uses(facts, ...AWS) === undefined &&
  awsFiles(facts).every((path) => path.startsWith(".github/") && !DEPLOYS.test(facts.tree.text(path) ?? ""))
    ? "Nothing here runs on AWS or is called from there."
    : undefined;

/** Keys that never expire. `role-to-assume` beside them does not help. */
const STATIC =
  /AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY)\b|aws-(?:access-key-id|secret-access-key)\s*:|aws_(?:access_key_id|secret_access_key)\s*=/;
const ROLE = /role-to-assume|eks\.amazonaws\.com\/role-arn|assume_role|iam_role|aws_iam_role|AssumeRole/;

const rolesAreAssumed: Check = (facts) => {
  const sources = [...awsFiles(facts), ...facts.python.application.map(({ path }) => path)];
  const keys = sources.flatMap((path) => linesOf(facts, path, STATIC));
  if (keys.length > 0) {
    return failures(
      keys.map(({ path, line }) =>
        finding(
          "It uses static keys of AWS.",
          "Assume a role: OIDC in the pipeline, the service account in the cluster.",
          { path, line },
        ),
      ),
    );
  }
  return found(
    awsFiles(facts).flatMap((path) => linesOf(facts, path, ROLE)),
    ({ path, line, text }) => evidence(text, { path, line }),
    () =>
      fail(
        "Nothing says which role is assumed.",
        "Name the role: role-to-assume in the workflow, role-arn on the service account.",
      ),
  );
};

const noGrants: Exemption = (facts, question) =>
  notOnAws(facts, question) ??
  (awsFiles(facts).some((path) => linesOf(facts, path, /execute-api/).length > 0)
    ? undefined
    : "Nothing here grants calls of an API in AWS.");

const grantsAreNarrow: Check = (facts) => {
  const grants = awsFiles(facts).flatMap((path) => linesOf(facts, path, /execute-api/));
  const wide = grants.filter(({ text }) =>
    /execute-api:\*["']?$|arn:aws:execute-api:[^"'\s]*:\*["']?\]?,?$/.test(text),
  );
  if (wide.length > 0)
    return failures(
      wide.map(({ path, line }) => finding("It grants every API.", "Name the API and the route.", { path, line })),
    );
  return found(
    grants,
    ({ path, line, text }) => evidence(text, { path, line }),
    () => fail("Nothing grants calls of an API.", "Name the API and the route."),
  );
};

/** A mesh or certificates of its own; a decision says why. */
const mutualTls: Check = (facts) => {
  const meshes = [
    ...facts.charts.flatMap(({ templates }) => templates.map(({ path }) => path)),
    ...facts.glob("k8s/**/*.{yml,yaml}"),
  ].flatMap((path) =>
    linesOf(
      facts,
      path,
      /kind:\s*(?:PeerAuthentication|ServerAuthorization|MeshTLSAuthentication)\b|linkerd\.io\/inject/,
    ),
  );
  return meshes.length > 0
    ? pass(...meshes.map(({ path, line, text }) => evidence(text, { path, line })))
    : fail("No mesh encrypts and authenticates the calls.", "Leave it, or add the mesh and the decision for it.");
};

export const cloudIdentity: Topic = {
  id: "cloud-identity",
  title: "Identities of services",
  bindings: [
    { by: "test", rules: ["PY-SEC-037"], unless: noCallersOnAws },
    { by: "facts", rules: ["PY-SEC-037a"], check: rolesAreAssumed, unless: notOnAws },
    { by: "facts", rules: ["PY-SEC-037b"], check: grantsAreNarrow, unless: noGrants },
    { by: "host", rules: ["PY-SEC-039"], carrier: mutualTls },
  ],
};
