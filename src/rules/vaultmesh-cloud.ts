import { CHARTS, set } from "./constitution-cloud.ts";
import type { Topic } from "./model.ts";
import { TERRAFORM } from "./written.ts";

export const vaultmeshCloud: Topic = {
  id: "vaultmesh-cloud",
  title: "Cloud resources of VaultMesh",
  bindings: [
    set(
      ["VM-13.1"],
      [/\bapi\.(?:\{\{|\$\{|[\w-]+\.\w)/, /\bgrafana\.(?:\{\{|\$\{|[\w-]+\.\w)/],
      "API and Grafana have no host names under one domain.",
      "Give the ingresses api.<domain> and grafana.<domain>.",
      [...CHARTS, ...TERRAFORM],
    ),
    set(
      ["VM-13.2"],
      /zone_id\s*=\s*var\.|data "aws_route53_zone"|external-dns\.alpha\.kubernetes\.io/,
      "No Route53 zone is given as a parameter.",
      "Take the zone from a variable.",
      [...CHARTS, ...TERRAFORM],
    ),
    set(
      ["VM-13.3"],
      /alb\.ingress\.kubernetes\.io\/certificate-arn|aws_acm_certificate/,
      "The ingress has no ACM certificate.",
      "Name its ARN at the ingress.",
      [...CHARTS, ...TERRAFORM],
    ),
    set(
      ["VM-13.4"],
      [/aws_cloudfront_distribution/, /us-east-1/],
      "No certificate in us-east-1 is there for CloudFront.",
      "Add a provider for us-east-1.",
    ),
    set(
      ["VM-13.5"],
      [/variable\s+"cluster_name"/, /variable\s+"region"/, /"aurora-staging"/, /"eu-west-1"/],
      "Name and region of the cluster are no parameters with these defaults.",
      "Declare cluster_name and region.",
    ),
    set(
      ["VM-13.6"],
      [/"?m6i\.large\b/, /min(?:_?size)?["']?\s*[:=]\s*3\b/i, /max(?:_?size)?["']?\s*[:=]\s*6\b/i],
      "No pool of m6i.large has 3 to 6 nodes.",
      "Describe the node group.",
      [...TERRAFORM, ...CHARTS],
    ),
    set(
      ["VM-13.7"],
      [/"?g5\.2xlarge\b/, /min(?:_?size)?["']?\s*[:=]\s*0\b/i, /max(?:_?size)?["']?\s*[:=]\s*4\b/i],
      "No pool of g5.2xlarge has 0 to 4 nodes.",
      "Describe the node group.",
      [...TERRAFORM, ...CHARTS],
    ),
    set(
      ["VM-13.8"],
      [/min(?:_?size)?["']?\s*[:=]\s*0\b/i, /cluster[-_]?autoscaler|karpenter/i],
      "Nothing scales an idle pool to 0.",
      "Set its least size to 0, and run an autoscaler.",
      [...TERRAFORM, ...CHARTS],
    ),
    set(
      ["VM-13.9"],
      [/aws_vpc_endpoint|vpc_endpoints/, /\.s3"|\bs3\s*=/, /ecr\.api|ecr_api/, /ecr\.dkr|ecr_dkr/],
      "S3 and ECR are not reached over VPC endpoints.",
      "Describe endpoints for s3, ecr.api and ecr.dkr.",
    ),
    set(
      ["VM-13.10"],
      /\bSPOT\b|capacity_type/,
      "No environment chooses its type of capacity.",
      "Add a variable for it.",
    ),
    set(
      ["VM-7.3"],
      /aws_secretsmanager_secret|SecretsManager|aws-secrets-?manager/i,
      "Production takes nothing from AWS Secrets Manager.",
      "Add an ExternalSecret that reads it.",
      [...TERRAFORM, ...CHARTS],
    ),
  ],
};
