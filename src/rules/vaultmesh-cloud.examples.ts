import { carried } from "./constitution-cloud.examples.ts";
import type { Examples } from "./model.ts";

export const examples: Examples = {
  "VM-13.1": carried("ops/ingress.yaml", "host: api.ledger.example\n---\nhost: grafana.ledger.example"),
  "VM-13.2": carried("infra/dns.tf", "zone_id = var.zone_id"),
  "VM-13.3": carried("infra/acm.tf", 'resource "aws_acm_certificate" "a" {}'),
  "VM-13.4": carried("infra/cdn.tf", 'resource "aws_cloudfront_distribution" "a" {}\nregion = "us-east-1"'),
  "VM-13.5": carried(
    "infra/v.tf",
    'variable "cluster_name" {\n  default = "aurora-staging"\n}\nvariable "region" {\n  default = "eu-west-1"\n}',
  ),
  "VM-13.6": carried(
    "infra/n.tf",
    'instance_types = ["m6i.large"]\nmin_size = 3\nmax_size = 6',
    'instance_types = ["m6i.large"]\nmin_size = 1\nmax_size = 2',
  ),
  "VM-13.7": carried("infra/n.tf", 'instance_types = ["g5.2xlarge"]\nmin_size = 0\nmax_size = 4'),
  "VM-13.8": carried("infra/n.tf", "min_size = 0\ncluster_autoscaler = true"),
  "VM-13.9": carried(
    "infra/v.tf",
    'resource "aws_vpc_endpoint" "a" {}\nservice = "com.amazonaws.eu-west-1.s3"\nservice = "com.amazonaws.eu-west-1.ecr.api"\nservice = "com.amazonaws.eu-west-1.ecr.dkr"',
    'resource "aws_vpc_endpoint" "a" {}\nservice = "com.amazonaws.eu-west-1.s3"',
  ),
  "VM-13.10": carried("infra/n.tf", "capacity_type = var.capacity_type"),
  "VM-7.3": carried("k8s/es.yaml", "name: aws-secrets-manager"),
};
