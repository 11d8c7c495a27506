import type { Place } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import type { WorkflowStep } from "../facts/model/delivery.ts";
import { type Act, actsOfJobs, type Job } from "./jobs.ts";
import { type Check, evidence, type Exemption, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { section } from "./ruff.ts";

function pushes({ command, action }: Act): boolean {
  if (action !== undefined) {
    if (/\/(?:build-push|bake)-action@/.test(action.uses))
      return (
        /^(?:true|\$\{\{)/.test(String(action.with["push"] ?? "")) ||
        /type=registry|push=true/.test(String(action.with["outputs"] ?? ""))
      );
    return action.uses.startsWith("redhat-actions/push-to-registry@");
  }
  const [name = "", ...rest] = command?.argv ?? [];
  if (/^(?:docker|podman|nerdctl|buildah|crane|oras)$/.test(name))
    return rest.includes("push") || rest.includes("--push");
  return name === "skopeo" && rest.includes("copy") && rest.at(-1)?.startsWith("docker://") === true;
}

const pushing = (facts: Facts): readonly (Act & { readonly job: Job })[] => actsOfJobs(facts).filter(pushes);

const noPush: Exemption = (facts) => (pushing(facts).length === 0 ? "No workflow pushes an image." : undefined);

/** Actions that exchange the token of the run for one of the registry's cloud, and the input by which they do. */
const EXCHANGES: readonly (readonly [RegExp, string])[] = [
  [/^aws-actions\/configure-aws-credentials@/, "role-to-assume"],
  [/^google-github-actions\/auth@/, "workload_identity_provider"],
  [/^azure\/login@/, "client-id"],
  [/^jfrog\/setup-jfrog-cli@/, "oidc-provider-name"],
  [/^hashicorp\/vault-action@/, "role"],
];

/** GitHub's own registry takes the token of the run itself: issued for the job, by GitHub, and stored nowhere. */
const OWN_TOKEN = /^\$\{\{\s*(?:github\.token|secrets\.GITHUB_TOKEN)\s*\}\}$/;

function exchanges({ action }: Act): boolean {
  if (action === undefined) return false;
  const { uses, with: inputs } = action;
  if (/^(?:docker\/login-action|redhat-actions\/podman-login)@/.test(uses))
    return /^ghcr\.io(?:\/|$)/.test(String(inputs["registry"])) && OWN_TOKEN.test(String(inputs["password"]));
  return EXCHANGES.some(([pattern, input]) => pattern.test(uses) && inputs[input] !== undefined);
}

function tokenLine({ job, workflow, id }: Job): number | undefined {
  if (section(job.data["permissions"])["id-token"] === "write")
    return workflow.document.line("jobs", id, "permissions", "id-token");
  if (job.data["permissions"] !== undefined) return undefined;
  return workflow.document.at("permissions", "id-token") === "write"
    ? workflow.document.line("permissions", "id-token")
    : undefined;
}

const pushesByOidc: Check = (facts) => {
  const jobs = [...new Set(pushing(facts).map(({ job }) => job))];
  const judged = jobs.map((job) => ({ job, line: tokenLine(job), login: job.acts.find(exchanges) }));
  const wrong = judged.filter(({ line, login }) => line === undefined || login === undefined);
  if (wrong.length > 0) {
    return failures(
      wrong.map(({ job, line }) =>
        finding(
          `The job ${job.id} pushes ${line === undefined ? "without the permission id-token: write" : "without a login by OIDC"}.`,
          "Exchange the token of the run for one of the registry, by OIDC.",
          job,
        ),
      ),
    );
  }
  return pass(
    ...judged.flatMap(({ job, line, login }) => [
      evidence("id-token: write", { path: job.path, line: line ?? job.line }),
      evidence(login?.action?.uses ?? "", login),
    ]),
  );
};

const LOGINS =
  /^(?:docker\/login-action|aws-actions\/(?:configure-aws-credentials|amazon-ecr-login)|google-github-actions\/auth|azure\/(?:docker-)?login|redhat-actions\/podman-login)@/;
const LOGIN = /\b(?:docker|podman|skopeo|buildah|cosign|helm registry|crane auth|oras|regctl registry)\s+login\b/;
const SECRET_INPUTS = [
  "password",
  "aws-access-key-id",
  "aws-secret-access-key",
  "credentials_json",
  "creds",
  "client-secret",
];

interface Login extends Place {
  readonly text: string;
  /** Names of stored secrets that it logs in with. */
  readonly stored: readonly string[];
}

function logins({ workflows }: Facts): readonly Login[] {
  return workflows.flatMap(({ path, jobs, document }) =>
    jobs.flatMap(({ steps, data }) =>
      steps
        .filter(({ uses = "", run = "" }) => LOGINS.test(uses) || LOGIN.test(run))
        .map((step) => ({
          path,
          line: step.line,
          text: step.uses ?? LOGIN.exec(step.run ?? "")?.[0] ?? "",
          stored: storedIn(step, data, section(document.at("env"))),
        })),
    ),
  );
}

function storedIn(
  { uses = "", run = "", with: inputs, data }: WorkflowStep,
  job: Readonly<Record<string, unknown>>,
  everywhere: Readonly<Record<string, unknown>>,
): readonly string[] {
  const environment = { ...everywhere, ...section(job["env"]), ...section(data["env"]) };
  const used = LOGINS.test(uses)
    ? SECRET_INPUTS.map((name) => inputs[name])
    : [run, ...Object.entries(environment).flatMap(([name, value]) => (run.includes(name) ? [value] : []))];
  const named = used.flatMap((value) =>
    [...String(value ?? "").matchAll(/\bsecrets\.(\w+)/g)].map(([, name = ""]) => name),
  );
  return named.filter(
    (name) => name !== "GITHUB_TOKEN" && (LOGINS.test(uses) || /PASS|TOKEN|KEY|CRED|SECRET|PAT\b/i.test(name)),
  );
}

const storesNoCredentials: Check = (facts) => {
  const all = logins(facts);
  const stored = all.filter((login) => login.stored.length > 0);
  if (stored.length > 0)
    return failures(
      stored.map(({ stored: names, path, line }) =>
        finding(
          `It logs in with the stored secret ${names.join(", ")}.`,
          "Log in by OIDC, or with the token of the run.",
          { path: path ?? "", line: line ?? 1 },
        ),
      ),
    );
  return found(
    all,
    ({ text, path, line }) => evidence(text, { path: path ?? "", line: line ?? 1 }),
    () => fail("No step logs in to the registry that it pushes to.", "Log in by OIDC.", pushing(facts)[0]?.job),
  );
};

export const registry: Topic = {
  id: "registry",
  title: "Registry credentials",
  bindings: [
    { rules: ["T5-3.6"], by: "facts", unless: noPush, check: pushesByOidc },
    { rules: ["T5-3.7"], by: "facts", unless: noPush, check: storesNoCredentials },
  ],
};
