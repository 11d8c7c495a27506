import { type Check, fail, found, type HostBinding, type Topic } from "./model.ts";
import { linesIn, says, SCRIPTS, TERRAFORM } from "./written.ts";

export const CHARTS = ["**/{chart,charts,helm,k8s,kubernetes,manifests,deploy,ops,infra}/**/*.{yml,yaml}"];
const WORKFLOWS = [".github/workflows/*.{yml,yaml}", ".github/actions/**/*.{yml,yaml}"];

/** What describes the infrastructure sets it; whether the cloud has it is not seen from here. */
export function set(
  rules: readonly string[],
  wanted: RegExp | readonly RegExp[],
  lack: string,
  remedy: string,
  places: readonly string[] = TERRAFORM,
): HostBinding {
  return { by: "host", rules, carrier: says(places, wanted, lack, remedy) };
}

const tag = (rule: string, name: string, pattern: RegExp): HostBinding =>
  set(
    [rule],
    [/\b(?:default_tags|default_labels|labels|tags)\b/, pattern],
    `No resource is tagged with its ${name}.`,
    "Set it in default_tags.",
  );

/** By what is deployed, or by the command that deploys it. */
const tagsStay: Check = (facts) => {
  const fixed =
    /image_tag_mutability\s*=\s*"?IMMUTABLE|immutable_tags\s*=\s*true|\bdigest:\s*["']?sha256:|\bimage:.*@sha256:/;
  const typed = /--set(?:-string)?[ =]\S*digest=|kustomize edit set image \S*@/;
  const lines = [...linesIn(facts, [...TERRAFORM, ...CHARTS], fixed), ...linesIn(facts, SCRIPTS, typed)];
  return found(
    lines,
    (one) => one,
    () =>
      fail(
        "Nothing keeps the tags of production from moving.",
        "Deploy by digest, or make tags immutable in the registry.",
      ),
  );
};

export const constitutionCloud: Topic = {
  id: "constitution-cloud",
  title: "Cloud resources",
  bindings: [
    set(
      ["CON-17.3"],
      /\breplicate_source_db\b|\bread_replica|aws_rds_cluster_instance|\breplica_count\b/,
      "No database has a read replica.",
      "Describe one beside the database.",
    ),
    set(
      ["CON-18.1"],
      /pgbouncer|-pooler\.|\bpooler|rds_proxy|aws_db_proxy/i,
      "Nothing pools the connections to the database.",
      "Use the pooled host, or a proxy.",
      [...TERRAFORM, ...CHARTS, "compose*.y*ml", ".env.example", "docs/**/*.md"],
    ),
    set(
      ["CON-18.2"],
      [/autoscaling_limit_min_cu|min_capacity|min_acu/, /autoscaling_limit_max_cu|max_capacity|max_acu/],
      "The database does not scale between two limits.",
      "Set the smallest and the largest number of compute units.",
    ),
    set(
      ["CON-18.3"],
      /history_retention_seconds\s*=\s*(?:60480\d|6048[1-9]\d|60[5-9]\d{3}|6[1-9]\d{4}|[7-9]\d{5}|\d{7,})|backup_retention_period\s*=\s*(?:[7-9]|\d{2,})\b|point_in_time_recovery(?:_enabled)?\s*[={]/,
      "No database can be brought back to a point in the last 7 days.",
      "Set how long its history is kept.",
    ),
    set(
      ["CON-18.4"],
      [
        /neon(?:database)?\/create-branch-action|\bneonctl branches create\b|supabase branches create/,
        /neon(?:database)?\/delete-branch-action|\bneonctl branches delete\b|supabase branches delete/,
      ],
      "No workflow makes a branch of the database for a preview, and removes it.",
      "Create and delete a branch for each pull request.",
      WORKFLOWS,
    ),
    set(
      ["CON-28.3"],
      /aws_ecr_lifecycle_policy|cleanup_policies|delete-package-versions|ghcr-cleanup-action|container-retention-policy/,
      "Nothing prunes images that are not used.",
      "Give the registry a lifecycle policy.",
      [...TERRAFORM, ...WORKFLOWS],
    ),
    set(
      ["CON-28.2"],
      /\bcosign verify\b|gh attestation verify\b|notation verify\b|\bverifyImages\b|ImageValidatingPolicy|ClusterImagePolicy/,
      "Nothing verifies the signature of an image before it is deployed.",
      "Verify it in the deployment, or at the admission to the cluster.",
      [...SCRIPTS, ...CHARTS],
    ),
    { by: "host", rules: ["CON-27.3"], carrier: tagsStay },
    set(
      ["CON-53.1", "SYS-10.5"],
      /\bstorage_encrypted\s*=\s*true|kms_key_(?:id|arn|name)\b|server_side_encryption|sse_algorithm|AES256|encryption_configuration/,
      "No store is encrypted by what describes it.",
      "Set storage_encrypted, or a key.",
    ),
    set(
      ["CON-53.2"],
      /TLS13|TLSv1\.3|TLS_?1_3|tlsv1\.3|minimum_protocol_version\s*=\s*"TLSv1\.3/i,
      "Nothing asks for TLS 1.3.",
      "Choose a policy of TLS 1.3 at the ingress.",
      [...TERRAFORM, ...CHARTS],
    ),
    set(
      ["CON-55.3"],
      /aws_secretsmanager_secret_rotation|rotation_rules|rotation_period|refreshInterval:/,
      "Nothing rotates secrets by itself.",
      "Set a rotation, and let the cluster refresh them.",
      [...TERRAFORM, ...CHARTS],
    ),
    set(
      ["CON-55.4"],
      /id-token:\s*write|role-to-assume|workload_identity_provider|eks\.amazonaws\.com\/role-arn|iam\.gke\.io\/gcp-service-account|azure\.workload\.identity/,
      "No workload exchanges a token of its own for credentials.",
      "Use OIDC in workflows, and the identity of the workload in the cluster.",
      [...TERRAFORM, ...CHARTS, ...WORKFLOWS],
    ),
    set(
      ["CON-56.4"],
      /object_lock_(?:enabled|configuration)|retention_policy\s*\{|is_locked\s*=\s*true|retention_in_days/,
      "Nothing keeps logs from being changed.",
      "Store them under an object lock, with a retention.",
    ),
    set(
      ["CON-59.4"],
      /fluent-?bit|fluentd|\bpromtail\b|\bvector\b|\bloki\b|filebeat|logstash|aws_cloudwatch_log_group|google_logging|otel-?collector|filelog/i,
      "Nothing gathers the logs.",
      "Run Fluent Bit or a collector, or use the cloud's logs.",
      [...TERRAFORM, ...CHARTS, "compose*.y*ml"],
    ),
    tag("CON-78.1", "project", /\bproject(?:[-_]?name)?"?\s*[:=]/i),
    tag("CON-78.2", "environment", /\benv(?:ironment)?"?\s*[:=]/i),
    tag("CON-78.3", "cost center", /\bcost[-_]?cent(?:er|re)"?\s*[:=]/i),
    tag("CON-78.4", "owner", /\bowner"?\s*[:=]/i),
    set(
      ["CON-79.2"],
      [
        /aws_budgets_budget|aws_ce_anomaly|google_billing_budget|azurerm_consumption_budget/,
        /\b(?:20|120|0\.2|1\.2)\b/,
      ],
      "No budget alerts on a rise of 20%.",
      "Describe a budget, or a monitor of anomalies, with that threshold.",
    ),
    set(
      ["CON-81.1"],
      /\bspot\b|capacity[-_]?type["']?\s*[:=]\s*"?spot|preemptible/i,
      "No workload may run on spot instances.",
      "Choose the capacity type for what is not critical.",
      [...TERRAFORM, ...CHARTS],
    ),
    set(
      ["CON-81.3"],
      /\bstorage_class\s*=\s*"(?:GLACIER|DEEP_ARCHIVE|STANDARD_IA|INTELLIGENT_TIERING|NEARLINE|COLDLINE|ARCHIVE)/,
      "No bucket moves cold data to cheaper storage.",
      "Give it a lifecycle rule.",
    ),
    set(
      ["CON-81.4"],
      /reserved (?:capacity|instances?)|savings plans?|committed use/i,
      "Nothing names reserved capacity.",
      "Name it in docs/cost.md.",
      [...TERRAFORM, "docs/**/*.md"],
    ),
    set(
      ["SYS-10.6"],
      /\bsslmode=(?:require|verify)|\bssl=(?:require|true)|^\s*tls:|certificate-arn|\bcert-manager\.io\b|protocol:\s*HTTPS/i,
      "Nothing asks for TLS on the way.",
      "End TLS at the ingress, and ask for it in the address of the database.",
      [...CHARTS, ...TERRAFORM, ".env.example"],
    ),
    set(
      ["SYS-18.3"],
      /pagerduty/i,
      "Nothing pages through PagerDuty.",
      "Add a receiver of Alertmanager, or describe the service in Terraform.",
      [...TERRAFORM, ...CHARTS, "{monitoring,alerting,alertmanager}/**/*.{yml,yaml}"],
    ),
  ],
};
