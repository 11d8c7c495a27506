import type { Examples } from "./model.ts";

const file = (path: string, text: string) => ({ files: { [path]: `${text}\n` } });

/** A file that sets it, and the same file with something else. */
export const carried = (path: string, right: string, wrong = "name = 1") => ({
  pass: [file(path, right)],
  fail: [
    { files: {} },
    file(path, wrong),
    file(path, `# ${right.replaceAll("\n", "\n# ")}`.replace(/^# We.*/, "Nothing.")),
  ],
});

export const examples: Examples = {
  "CON-17.3": carried("infra/db.tf", "replicate_source_db = aws_db_instance.main.id"),
  "CON-18.1": carried("infra/db.tf", 'host = "ep-a-pooler.eu.neon.tech"'),
  "CON-18.2": carried(
    "infra/db.tf",
    "autoscaling_limit_min_cu = 0.25\nautoscaling_limit_max_cu = 2",
    "autoscaling_limit_min_cu = 0.25",
  ),
  "CON-18.3": carried("infra/db.tf", "history_retention_seconds = 604800", "history_retention_seconds = 86400"),
  "CON-18.4": carried(
    ".github/workflows/preview.yml",
    "on: pull_request\njobs:\n  a:\n    steps:\n      - run: neonctl branches create\n      - run: neonctl branches delete x",
    "on: push\njobs:\n  a:\n    steps:\n      - run: neonctl branches create",
  ),
  "CON-28.3": carried("infra/ecr.tf", 'resource "aws_ecr_lifecycle_policy" "a" {}'),
  "CON-28.2": carried("scripts/deploy.sh", 'cosign verify "$IMAGE"'),
  "CON-27.3": carried("infra/ecr.tf", 'image_tag_mutability = "IMMUTABLE"', 'image_tag_mutability = "MUTABLE"'),
  "CON-53.1": carried("infra/db.tf", "storage_encrypted = true", "storage_encrypted = false"),
  "CON-53.2": carried(
    "infra/alb.tf",
    'ssl_policy = "ELBSecurityPolicy-TLS13-1-3-2021-06"',
    'ssl_policy = "ELBSecurityPolicy-TLS-1-2-2017-01"',
  ),
  "CON-55.3": carried("infra/s.tf", 'resource "aws_secretsmanager_secret_rotation" "a" {}'),
  "CON-55.4": carried(".github/workflows/cd.yml", "permissions:\n  id-token: write"),
  "CON-56.4": carried("infra/logs.tf", "object_lock_enabled = true"),
  "CON-59.4": carried("deploy/fluent-bit.yaml", "image: fluent/fluent-bit:3"),
  "CON-78.1": carried("infra/a.tf", 'default_tags {\n  tags = {\n    Project = "orders"\n  }\n}'),
  "CON-78.2": carried("infra/a.tf", "default_tags {\n  tags = {\n    Environment = var.stage\n  }\n}"),
  "CON-78.3": carried(
    "infra/a.tf",
    'default_tags {\n  tags = {\n    CostCenter = "42"\n  }\n}',
    'default_tags {\n  tags = {\n    Owner = "team"\n  }\n}',
  ),
  "CON-78.4": carried("infra/a.tf", 'default_tags {\n  tags = {\n    Owner = "team"\n  }\n}'),
  "CON-79.2": carried(
    "infra/b.tf",
    'resource "aws_budgets_budget" "a" {\n  threshold = 120\n}',
    'resource "aws_budgets_budget" "a" {\n  threshold = 50\n}',
  ),
  "CON-81.1": carried("chart/values.yaml", "nodeSelector:\n  karpenter.sh/capacity-type: spot"),
  "CON-81.3": carried("infra/s3.tf", 'storage_class = "GLACIER"'),
  "CON-81.4": carried("docs/cost.md", "We hold reserved instances for the base load."),
  "SYS-10.6": carried("k8s/ingress.yaml", "spec:\n  tls:\n    - hosts: [a]"),
  "SYS-18.3": carried("monitoring/alertmanager.yml", "receivers:\n  - pagerduty_configs: []"),
};
